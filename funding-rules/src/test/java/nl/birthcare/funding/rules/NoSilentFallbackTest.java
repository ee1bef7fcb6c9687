package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day that no version covers has none: the neighbouring version is never used in its place. */
class NoSilentFallbackTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);

    private static final PolicyBook ENACTED = Samples.book("enacted");

    /** What the checks of a form need, and nothing more, so that the books of the properties stay small. */
    private static final PolicyBook WITHOUT_REGIMES =
            PolicyBook.of(Samples.copyOf(Samples.bookOfFirstChecks("enacted"), "no-regimes")
                    .regimes(List.of())
                    .tariffs(List.of())
                    .performances(Samples.catalogue().performances())
                    .build());

    /** Periods without overlap, with gaps of any length between them, some of one day. */
    @Provide
    Arbitrary<List<Validity>> periods() {
        return Arbitraries.integers()
                .between(0, 120)
                .set()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(days -> periods(new TreeSet<>(days)));
    }

    private static List<Validity> periods(SortedSet<Integer> days) {
        List<Validity> periods = new ArrayList<>();
        List<Integer> sorted = new ArrayList<>(days);
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            periods.add(Validity.between(START.plusDays(sorted.get(i)), START.plusDays(sorted.get(i + 1))));
        }
        return periods;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(Arbitraries.integers().between(-3, 123).map(START::plusDays), Declarations.anyDay());
    }

    /** By looking at every period: is the day in it? */
    private static Optional<Integer> covering(List<Validity> periods, LocalDate day) {
        for (int i = 0; i < periods.size(); i++) {
            LocalDate last = periods.get(i).lastDay().orElse(LocalDate.MAX);
            if (!day.isBefore(periods.get(i).firstDay()) && !day.isAfter(last)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    @Property(tries = 200)
    void aKeyIsUsedOnItsOwnDaysOnly(@ForAll("periods") List<Validity> periods, @ForAll("days") LocalDate day) {
        PolicyDocument.Builder keys = Samples.document("keys").addSources(Samples.SOURCE);
        for (int i = 0; i < periods.size(); i++) {
            keys.addAllocationRules(Samples.rule("key-" + i, periods.get(i)).build());
        }
        PolicyBook book = always().with(keys.build());

        LineAssessment line =
                Samples.assessed(book, Samples.line(Samples.INTEGRAL, day).build());

        Optional<String> expected = covering(periods, day).map(i -> "key-" + i);
        assertThat(line.allocation().flatMap(allocation -> allocation.key()).map(key -> key.id()))
                .isEqualTo(expected);
        assertThat(line.reason())
                .isEqualTo(expected.isPresent() ? Optional.empty() : Optional.of(UnallocatedReason.NO_KEY));
    }

    @Property(tries = 200)
    void aPerformanceHoldsOnItsOwnDaysOnly(@ForAll("periods") List<Validity> periods, @ForAll("days") LocalDate day) {
        PolicyDocument.Builder versions = Samples.document("versions").addSources(Samples.SOURCE);
        for (int i = 0; i < periods.size(); i++) {
            versions.addPerformances(Samples.integral(Samples.UNKNOWN, periods.get(i))
                    .id("version-" + i)
                    .build());
        }
        PolicyBook book = always().with(versions.addAllocationRules(
                        Samples.rule("key", Validity.from(LocalDate.MIN)).build())
                .build());

        LineAssessment line =
                Samples.assessed(book, Samples.line(Samples.UNKNOWN, day).build());

        Optional<String> expected = covering(periods, day).map(i -> "version-" + i);
        assertThat(line.allocation().map(allocation -> allocation.performance().id()))
                .isEqualTo(expected);
        assertThat(line.reason())
                .isEqualTo(expected.isPresent() ? Optional.empty() : Optional.of(UnallocatedReason.NO_PERFORMANCE));
    }

    @Property(tries = 200)
    void aRegimeHoldsOnItsOwnDaysOnlyAndADayWithoutOneIsSaid(
            @ForAll("periods") List<Validity> periods, @ForAll("days") LocalDate day) {
        PolicyDocument.Builder regimes = Samples.document("regimes").addSources(Samples.SOURCE);
        for (int i = 0; i < periods.size(); i++) {
            regimes.addRegimes(Samples.regime(FundingForm.INTEGRAL, FundingRegime.Kind.NOT_AVAILABLE, periods.get(i))
                    .build());
        }
        PolicyBook withSome = WITHOUT_REGIMES.with(regimes.build());
        LocalDate known = day.isBefore(Samples.CATALOGUE_START) ? Samples.CATALOGUE_START : day;

        LineAssessment line =
                Samples.assessed(withSome, Samples.line(Samples.INTEGRAL, known).build());

        assertThat(withSome.regime(FundingForm.INTEGRAL, known).isPresent())
                .isEqualTo(covering(periods, known).isPresent());
        assertThat(Samples.codes(line))
                .containsExactly(
                        covering(periods, known).isPresent()
                                ? FindingCode.FORM_NOT_AVAILABLE
                                : FindingCode.FORM_WITHOUT_RULE);
    }

    @Provide
    Arbitrary<DateSubject> subjectsOfADivision() {
        return Arbitraries.of(
                DateSubject.PERFORMANCE, DateSubject.FUNDING_FORM, DateSubject.ALLOCATION, DateSubject.BUDGET_YEAR);
    }

    @Property(tries = 200)
    void aDateRuleHoldsOnItsOwnDaysOnly(
            @ForAll("periods") List<Validity> periods,
            @ForAll("days") LocalDate day,
            @ForAll("subjectsOfADivision") DateSubject subject) {
        PolicyDocument.Builder rules = Samples.document("dates").addSources(Samples.SOURCE);
        for (DateSubject each : DateSubject.values()) {
            if (each != subject) {
                rules.addDateRules(Samples.dateRule(each, LineDate.SERVICE_DATE, Validity.from(LocalDate.MIN))
                        .build());
            }
        }
        for (Validity period : periods) {
            rules.addDateRules(
                    Samples.dateRule(subject, LineDate.SERVICE_DATE, period).build());
        }
        PolicyBook book =
                PolicyBook.of(rules.addPerformances(Samples.integral(Samples.INTEGRAL, Validity.from(LocalDate.MIN))
                                .build())
                        .addAllocationRules(Samples.rule("key", Validity.from(LocalDate.MIN))
                                .build())
                        .build());

        LineAssessment line =
                Samples.assessed(book, Samples.line(Samples.INTEGRAL, day).build());

        assertThat(line.reason())
                .isEqualTo(
                        covering(periods, day).isPresent()
                                ? Optional.empty()
                                : Optional.of(UnallocatedReason.NO_DECIDING_DATE));
    }

    @Property(tries = 100)
    void nothingInABundledBookHoldsOnADayOutsideItsPeriod(@ForAll("days") LocalDate day) {
        PolicyBook book = ENACTED;

        book.performanceCodes().forEach(code -> {
            holdsOnItsDaysOnly(book.performances(code), day);
            holdsOnItsDaysOnly(book.tariffs(code), day);
            holdsOnItsDaysOnly(book.allocationRules(code), day);
        });
        holdsOnItsDaysOnly(book.generalAllocationRules(), day);
        for (FundingForm form : FundingForm.values()) {
            holdsOnItsDaysOnly(book.regimes(form), day);
        }
        for (DateSubject subject : DateSubject.values()) {
            holdsOnItsDaysOnly(book.dateRules(subject), day);
        }
    }

    private static <T extends Provision> void holdsOnItsDaysOnly(Timeline<T> timeline, LocalDate day) {
        Optional<T> expected = timeline.versions().stream()
                .filter(version -> !day.isBefore(version.validity().firstDay()))
                .filter(version -> version.validity()
                        .lastDay()
                        .map(last -> !day.isAfter(last))
                        .orElse(true))
                .findFirst();
        assertThat(timeline.on(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-12-31", "1999-01-01", "0001-01-01", "0000-01-01"})
    void aDayBeforeAllRulesOfTheBookIsNotPermittedInSilence(LocalDate day) {
        LineAssessment line =
                Samples.assessed(ENACTED, Samples.line(Samples.MIDWIFERY, day).build());

        assertThat(line.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(line.reason()).contains(UnallocatedReason.NO_DECIDING_DATE);
        assertThat(Samples.codes(line)).contains(FindingCode.SERVICE_DAY_NOT_COVERED);
    }

    /** A book without gaps in what decides the day, the performance and the form. */
    private static PolicyBook always() {
        PolicyDocument.Builder entries = Samples.document("always").addSources(Samples.SOURCE);
        for (DateSubject subject : DateSubject.values()) {
            entries.addDateRules(Samples.dateRule(subject, LineDate.SERVICE_DATE, Validity.from(LocalDate.MIN))
                    .build());
        }
        return PolicyBook.of(entries.addPerformances(Samples.integral(Samples.INTEGRAL, Validity.from(LocalDate.MIN))
                        .build())
                .addRegimes(
                        Samples.regime(FundingForm.INTEGRAL, FundingRegime.Kind.REGULAR, Validity.from(LocalDate.MIN))
                                .build())
                .build());
    }
}
