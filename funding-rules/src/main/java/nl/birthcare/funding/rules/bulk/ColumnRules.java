package nl.birthcare.funding.rules.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.allocation.Allocator;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.bulk.Destination.Divided;
import nl.birthcare.funding.rules.bulk.Destination.Undivided;
import nl.birthcare.funding.rules.bulk.Timetable.Course;
import nl.birthcare.funding.rules.bulk.Timetable.Period;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.internal.dossier.DossierFacts;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.party.AgreementIndex;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where the lines of a performance go, by asking the checks and the allocation about one line of each period:
 * the rules stand in one place only.
 */
final class ColumnRules {

    /** What must be dated for a line to be divided. */
    private static final Set<DateSubject> DECIDING = EnumSet.of(
            DateSubject.PERFORMANCE, DateSubject.FUNDING_FORM, DateSubject.ALLOCATION, DateSubject.BUDGET_YEAR);

    private static final Euro TOO_MUCH = LineFacts.LARGEST_AMOUNT.plus(Euro.ofCents(1));
    private static final AgreementIndex NO_AGREEMENT = AgreementIndex.of(Agreements.NONE);

    private final CompiledBook book;

    ColumnRules(CompiledBook book) {
        this.book = book;
    }

    /** The days on which anything about a performance can change; at least one. */
    List<LocalDate> changes(PerformanceCode code) {
        List<LocalDate> changes = List.copyOf(CompiledBook.changes(book.book(), code));
        return changes.isEmpty() ? List.of(LocalDate.EPOCH) : changes;
    }

    Course course(PerformanceCode code, List<LocalDate> changes) {
        int[] firstDays = new int[changes.size() + 1];
        List<Period> periods = new ArrayList<>();
        firstDays[0] = Integer.MIN_VALUE;
        periods.add(period(code, changes.get(0).minusDays(1)));
        for (int i = 0; i < changes.size(); i++) {
            firstDays[i + 1] = Math.toIntExact(changes.get(i).toEpochDay());
            periods.add(period(code, changes.get(i)));
        }
        return new Course(firstDays, periods);
    }

    private Period period(PerformanceCode code, LocalDate day) {
        LineFacts sample = sample(code, day, Euro.ZERO);
        return new Period(inRange(sample), outOfRange(sample(code, day, TOO_MUCH)), credit(sample));
    }

    /** A debit line of which nothing is known but what columns hold. */
    private LineFacts sample(PerformanceCode code, LocalDate day, Euro amount) {
        Declaration declaration = Declaration.builder()
                .id("sample")
                .insurer(Uzovi.of("0000"))
                .declarant(AgbCode.of("00000000"))
                .client(ClientReference.of("sample"))
                .submittedOn(day)
                .addLines(DeclarationLine.builder()
                        .reference("sample")
                        .performance(code)
                        .serviceDate(day)
                        .quantity(1)
                        .amount(amount)
                        .direction(Direction.DEBIT)
                        .build())
                .build();
        return DossierFacts.alone(book, NO_AGREEMENT, declaration).line(0);
    }

    private Destination inRange(LineFacts sample) {
        List<FindingCode> findings = codes(sample);
        Verdict verdict = verdict(sample);
        UnallocatedReason obstacle = verdict == Verdict.REFUSED ? null : obstacle(sample);
        LineAllocation allocation = verdict == Verdict.REFUSED || obstacle != null
                ? null
                : Allocator.of(sample.terms()).allocate(sample);
        if (allocation == null) {
            return new Undivided(verdict, obstacle, findings, sample.notices());
        }
        AllocationKey key = allocation.key().orElse(null);
        Discipline discipline = allocation.performance().discipline().orElse(null);
        return new Divided(
                allocation.form(),
                key,
                allocation.dividedByRule().orElse(null),
                key != null || discipline == null ? null : discipline.framework(),
                allocation.grade(),
                verdict,
                sample.notices());
    }

    /** A credit, of which columns do not tell what it reverses. */
    private static Undivided credit(LineFacts sample) {
        boolean refused = verdict(sample) == Verdict.REFUSED;
        return new Undivided(
                refused ? Verdict.REFUSED : Verdict.UNVERIFIED,
                refused ? null : UnallocatedReason.NEEDS_HISTORY,
                codes(sample),
                sample.notices());
    }

    private Undivided outOfRange(LineFacts sample) {
        Verdict verdict = verdict(sample);
        return new Undivided(
                verdict,
                verdict == Verdict.REFUSED ? null : UnallocatedReason.AMOUNT_OUT_OF_RANGE,
                codes(sample),
                sample.notices());
    }

    private static @Nullable UnallocatedReason obstacle(LineFacts sample) {
        return isDatedBySending(sample)
                ? UnallocatedReason.NO_DECIDING_DATE
                : Allocator.of(sample.terms()).obstacle(sample);
    }

    /** A sample has a day of sending, as every declaration has; columns have none. */
    private static boolean isDatedBySending(LineFacts sample) {
        return DECIDING.stream().anyMatch(subject -> sample.terms().days().date(subject) == LineDate.SUBMITTED_ON);
    }

    private static Verdict verdict(LineFacts sample) {
        Verdict verdict = Verdict.of(findings(sample));
        boolean uncertain = isDatedBySending(sample) || isOpenToSome(sample);
        return verdict == Verdict.PERMITTED && uncertain ? Verdict.UNVERIFIED : verdict;
    }

    /** Whether the form is open to some declarants only: who declares stands in no column. */
    private static boolean isOpenToSome(LineFacts sample) {
        FundingRegime regime = sample.terms().regime();
        return regime != null
                && regime.kind().isAvailable()
                && !regime.declarants().isEmpty();
    }

    private static List<FindingCode> codes(LineFacts sample) {
        return findings(sample).stream().map(Finding::code).toList();
    }

    /** What the checks find that columns can answer. */
    private static List<Finding> findings(LineFacts sample) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : Checks.all()) {
            if (check.isInColumns(sample.terms())) {
                findings.addAll(check.examine(sample));
            }
        }
        return findings;
    }
}
