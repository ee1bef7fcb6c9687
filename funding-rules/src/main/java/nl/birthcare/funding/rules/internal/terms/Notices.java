package nl.birthcare.funding.rules.internal.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import org.jspecify.annotations.Nullable;

/** What a run should say once about lines of some terms, by what such a line leaves out. */
final class Notices {

    private static final int WITHOUT_END = 1;
    private static final int WITHOUT_BIRTH = 2;

    private static final Notices NONE = new Notices(List.of(List.of(), List.of(), List.of(), List.of()));

    private final List<List<PolicyNotice>> byWhatIsMissing;

    private Notices(List<List<PolicyNotice>> byWhatIsMissing) {
        this.byWhatIsMissing = byWhatIsMissing;
    }

    /** Asks a book about a performance on a day. */
    static Notices of(
            PolicyBook book,
            @Nullable Performance performance,
            @Nullable LocalDate day,
            UnaryOperator<List<PolicyNotice>> sharing) {
        if (performance == null || day == null) {
            return NONE;
        }
        List<List<PolicyNotice>> all = new ArrayList<>();
        for (int missing = 0; missing <= (WITHOUT_END | WITHOUT_BIRTH); missing++) {
            boolean end = (missing & WITHOUT_END) != 0;
            boolean birth = (missing & WITHOUT_BIRTH) != 0;
            all.add(sharing.apply(book.notices(performance.form()).stream()
                    .filter(notice -> notice.validity().contains(day))
                    .filter(notice -> isAbout(notice, performance, book, day, end, birth))
                    .map(notice -> named(notice, performance))
                    .toList()));
        }
        return new Notices(all);
    }

    private static boolean isAbout(
            PolicyNotice notice, Performance performance, PolicyBook book, LocalDate day, boolean end, boolean birth) {
        if (notice.performance()
                .filter(code -> !code.equals(performance.code()))
                .isPresent()) {
            return false;
        }
        return switch (notice.lines()) {
            case ALL -> true;
            case UNDESCRIBED -> isUndescribed(performance, book, day);
            case WITHOUT_END -> end && !isPerHour(performance, book, day);
            case WITHOUT_BIRTH -> birth;
        };
    }

    /** A notice about what one code stands for names it, so that each code is counted apart. */
    private static PolicyNotice named(PolicyNotice notice, Performance performance) {
        return switch (notice.lines()) {
            case UNDESCRIBED ->
                PolicyNotice.builder()
                        .from(notice)
                        .performance(performance.code())
                        .build();
            case ALL, WITHOUT_END, WITHOUT_BIRTH -> notice;
        };
    }

    /** Whether the book does not say of which phase care is, or what it contains; of care that is in no bundle it need not. */
    private static boolean isUndescribed(Performance performance, PolicyBook book, LocalDate day) {
        boolean apart = book.contentExclusions(FundingForm.INTEGRAL).stream()
                .flatMap(versions -> versions.on(day).stream())
                .map(ContentExclusion::content)
                .anyMatch(performance.content()::contains);
        return !apart && (performance.phase().isEmpty() || performance.content().isEmpty());
    }

    private static boolean isPerHour(Performance performance, PolicyBook book, LocalDate day) {
        Optional<TariffUnit> unit = performance
                .describedBy()
                .flatMap(key -> book.descriptions(key).on(day))
                .flatMap(description -> description.unit());
        return unit.equals(Optional.of(TariffUnit.HOUR));
    }

    /** The notices about a line, by what it and its declaration leave out. */
    List<PolicyNotice> about(Declaration declaration, DeclarationLine line) {
        boolean withoutEnd = line.serviceEnd().isEmpty()
                && line.unit().filter(unit -> unit != TariffUnit.PERFORMANCE).isEmpty();
        boolean withoutBirth = declaration.birthDate().isEmpty();
        return byWhatIsMissing.get((withoutEnd ? WITHOUT_END : 0) | (withoutBirth ? WITHOUT_BIRTH : 0));
    }
}
