package nl.birthcare.funding.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnallocatedReasonTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final Validity ALWAYS = Validity.from(Samples.CATALOGUE_START);

    private static @Nullable UnallocatedReason of(PolicyBook book, DeclarationLine line) {
        return of(Samples.facts(book, Samples.declaration(line).build(), line));
    }

    private static @Nullable UnallocatedReason of(LineFacts line) {
        return Allocator.of(line.terms()).obstacle(line);
    }

    @Test
    void nothingStandsInTheWayOfALineWithAPerformanceAndAKey() {
        assertThat(of(
                        Samples.book("enacted"),
                        Samples.line(Samples.INTEGRAL, DAY).build()))
                .isNull();
    }

    /** Who sends a line anew that was not refused charges it twice. */
    @ParameterizedTest
    @EnumSource
    void everyReasonSaysWhyAndWhatToDoAndLeadsToNoSecondCharge(UnallocatedReason reason) {
        assertThat(reason.sentence()).matches("[A-Z].*\\.");
        assertThat(reason.remedy()).matches("[A-Z].*\\.");
        if (reason.remedy().matches(".*\\b([Dd]eclared|[Ss]en[dt])\\b.*")) {
            assertThat(reason.remedy()).containsPattern("refused|credited|no second|need not be sent|nothing needs");
        }
    }

    static Stream<Arguments> situations() {
        return Stream.of(
                Arguments.of(
                        UnallocatedReason.AMOUNT_OUT_OF_RANGE,
                        Samples.line(Samples.MIDWIFERY, DAY)
                                .amount(Euro.ofCents(1_000_000_000_001L))
                                .build()),
                Arguments.of(
                        UnallocatedReason.NO_DECIDING_DATE,
                        Samples.line(Samples.MIDWIFERY, LocalDate.of(2009, 12, 31))
                                .build()),
                Arguments.of(
                        UnallocatedReason.NO_PERFORMANCE,
                        Samples.line(Samples.UNKNOWN, DAY).build()),
                Arguments.of(
                        UnallocatedReason.NO_PERFORMANCE,
                        Samples.line(Samples.FULL_MIDWIFERY_CARE_2017, LocalDate.of(2018, 1, 1))
                                .build()),
                Arguments.of(
                        UnallocatedReason.NO_KEY,
                        Samples.line(Samples.INTEGRAL, LocalDate.of(2022, 1, 1)).build()));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void everyReasonIsGivenWhereItHolds(UnallocatedReason reason, DeclarationLine line) {
        assertThat(of(Samples.book("enacted"), line)).isEqualTo(reason);

        LineAssessment assessed = Samples.assessed(Samples.bookOfFirstChecks("enacted"), line);
        assertThat(assessed.verdict()).isNotEqualTo(Verdict.REFUSED);
        assertThat(assessed.reason()).contains(reason);
        assertThat(assessed.allocation()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void aLineWithAnObstacleCannotBeDividedAndTheMessageSaysWhy(UnallocatedReason reason, DeclarationLine line) {
        LineFacts rules =
                Samples.facts(Samples.book("enacted"), Samples.declaration(line).build(), line);

        assertThat(of(rules)).isEqualTo(reason);
        assertThat(Allocator.of(rules.terms()).allocate(rules)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000L, 999_999_999_999L, 0})
    void anAmountUpToTheLimitIsDividedAsDebitAndAsCredit(long cents) {
        for (Direction direction : Direction.values()) {
            assertThat(of(
                            Samples.book("enacted"),
                            Samples.line(Samples.MIDWIFERY, DAY)
                                    .amount(Euro.ofCents(cents))
                                    .direction(direction)
                                    .build()))
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_001L, Long.MAX_VALUE})
    void anAmountAboveTheLimitIsNotDividedAsDebitNorAsCredit(long cents) {
        for (Direction direction : Direction.values()) {
            assertThat(of(
                            Samples.book("enacted"),
                            Samples.line(Samples.MIDWIFERY, DAY)
                                    .amount(Euro.ofCents(cents))
                                    .direction(direction)
                                    .build()))
                    .isEqualTo(UnallocatedReason.AMOUNT_OUT_OF_RANGE);
        }
    }

    @Test
    void theGrantedAmountCountsForTheLimit() {
        Euro above = Euro.ofCents(1_000_000_000_001L);

        assertThat(of(
                        Samples.book("enacted"),
                        Samples.line(Samples.MIDWIFERY, DAY)
                                .amount(above)
                                .granted(Euro.ofCents(1))
                                .build()))
                .isNull();
        assertThat(of(
                        Samples.book("enacted"),
                        Samples.line(Samples.MIDWIFERY, DAY).granted(above).build()))
                .isEqualTo(UnallocatedReason.AMOUNT_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"PERFORMANCE", "FUNDING_FORM", "ALLOCATION", "BUDGET_YEAR"})
    void aSubjectThatNoDateDecidesIsAnObstacleIfTheDivisionNeedsIt(DateSubject subject) {
        PolicyDocument.Builder entries = Samples.document("undated").addSources(Samples.SOURCE);
        entries.addPerformances(Samples.integral(Samples.INTEGRAL, ALWAYS).build());
        entries.addAllocationRules(Samples.rule("key", ALWAYS).build());
        for (DateSubject each : DateSubject.values()) {
            if (each != subject) {
                entries.addDateRules(
                        Samples.dateRule(each, LineDate.SERVICE_DATE, ALWAYS).build());
            }
        }
        DeclarationLine line = Samples.line(Samples.INTEGRAL, DAY).build();
        LineFacts rules = Samples.facts(
                PolicyBook.of(entries.build()), Samples.declaration(line).build(), line);

        assertThat(rules.day(subject)).isNull();
        assertThat(of(rules)).isEqualTo(UnallocatedReason.NO_DECIDING_DATE);
    }

    /** A book in which one entry is undecided. */
    private static PolicyBook undecided(String what, PolicyStatus status) {
        PolicyDocument.Builder entries = Samples.document("undecided").addSources(Samples.SOURCE);
        for (DateSubject subject : DateSubject.values()) {
            entries.addDateRules(
                    Samples.dateRule(subject, LineDate.SERVICE_DATE, ALWAYS).build());
        }
        return PolicyBook.of(entries.addPerformances(
                        Samples.integral(Samples.INTEGRAL, ALWAYS)
                                .status(what.equals("performance") ? status : PolicyStatus.ENACTED)
                                .build(),
                        Samples.of(Discipline.MIDWIFERY, Samples.MIDWIFERY, ALWAYS)
                                .build())
                .addRegimes(Samples.regime(FundingForm.INTEGRAL, FundingRegime.Kind.REGULAR, ALWAYS)
                        .status(what.equals("regime") ? status : PolicyStatus.ENACTED)
                        .build())
                .addAllocationRules(
                        Samples.rule("general", ALWAYS).build(),
                        Samples.rule("named", ALWAYS)
                                .addPerformances(Samples.INTEGRAL)
                                .status(what.equals("rule") ? status : PolicyStatus.ENACTED)
                                .build())
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"performance", "regime", "rule"})
    void anUndecidedEntryOnWhichTheLineDependsLeavesItUnallocated(String what) {
        DeclarationLine line = Samples.line(Samples.INTEGRAL, DAY).build();

        assertThat(of(undecided(what, PolicyStatus.UNDECIDED), line)).isEqualTo(UnallocatedReason.UNDECIDED_RULE);
        assertThat(of(undecided(what, PolicyStatus.ANNOUNCED), line)).isNull();
        assertThat(of(undecided(what, PolicyStatus.ENACTED), line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"performance", "regime", "rule"})
    void theEngineLeavesAnUndecidedLineUnallocatedAndNeverRefusesIt(String what) {
        LineAssessment line = Samples.assessed(
                undecided(what, PolicyStatus.UNDECIDED),
                Samples.line(Samples.INTEGRAL, DAY).build());

        assertThat(line.verdict()).isNotEqualTo(Verdict.REFUSED);
        assertThat(line.reason()).contains(UnallocatedReason.UNDECIDED_RULE);
    }

    @Test
    void anUndecidedKeyDoesNotConcernTheWorkOfOneDiscipline() {
        PolicyBook book = undecided("rule", PolicyStatus.UNDECIDED);

        assertThat(of(book, Samples.line(Samples.MIDWIFERY, DAY).build())).isNull();
    }

    @Test
    void monodisciplinaryCareFrom2028IsUndecidedByTheLetters() {
        LocalDate day = LocalDate.of(2028, 1, 1);
        Declaration line = Samples.declaration(
                        Samples.line(Samples.MIDWIFERY, day).build())
                .submittedOn(day)
                .build();

        LineAssessment announced = Samples.assessed(Samples.book("announced-2020"), line);

        assertThat(announced.reason()).contains(UnallocatedReason.UNDECIDED_RULE);
        assertThat(Samples.codes(announced)).contains(FindingCode.FORM_UNDECIDED);
        assertThat(Samples.assessed(Samples.book("enacted"), line).allocation()).isPresent();
    }

    @Test
    void theBundledBooksAloneHaveNoKeyForIntegralCare() {
        PolicyBook book = PolicyBooks.named("enacted").with(Samples.catalogue());

        assertThat(of(book, Samples.line(Samples.INTEGRAL, DAY).build())).isEqualTo(UnallocatedReason.NO_KEY);
    }

    @Test
    void aDeclarationWithoutTheDateThatDecidesIsAnObstacle() {
        PolicyBook book = DecidingDatesTest.decidedBy(DateSubject.ALLOCATION, LineDate.CARE_STARTED_ON);
        DeclarationLine line = Samples.line(Samples.INTEGRAL, DAY).build();
        Declaration without = Samples.declaration(line).build();
        Declaration with = Samples.declaration(line).careStartedOn(DAY).build();

        assertThat(of(Samples.facts(book, without, line))).isEqualTo(UnallocatedReason.NO_DECIDING_DATE);
        assertThat(of(Samples.facts(book, with, line))).isNull();
    }
}
