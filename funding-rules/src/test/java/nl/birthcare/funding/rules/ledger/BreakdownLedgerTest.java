package nl.birthcare.funding.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.Declarations;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import org.junit.jupiter.api.Test;

class BreakdownLedgerTest {

    private static final FundingEngine ENGINE =
            FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());

    private static final FundingEngine FIRST_CHECKS = FundingEngine.of(Samples.bookOfFirstChecks("enacted"));

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);

    @Provide
    Arbitrary<List<Declaration>> declarations() {
        return Arbitraries.oneOf(Declarations.plausible(), Declarations.plausible(), Declarations.any())
                .list()
                .ofMaxSize(12);
    }

    private static List<Assessment> assessed(List<Declaration> declarations) {
        ClientHistory history = ClientHistory.of(declarations);
        return declarations.stream()
                .map(declaration -> ENGINE.assess(declaration, history))
                .toList();
    }

    private static BreakdownLedger of(List<Assessment> assessments) {
        BreakdownLedger ledger = new BreakdownLedger();
        assessments.forEach(ledger::post);
        return ledger;
    }

    private static ChargeBreakdown of(DeclarationLine.Builder... lines) {
        BreakdownLedger ledger = new BreakdownLedger();
        for (DeclarationLine.Builder line : lines) {
            ledger.post(FIRST_CHECKS.assess(Samples.declaration(line.build()).build()));
        }
        return ledger.report(100);
    }

    private static LedgerReport reportOf(List<Assessment> assessments) {
        FrameworkLedger ledger = new FrameworkLedger();
        assessments.forEach(ledger::post);
        return ledger.report();
    }

    @Property(tries = 300)
    void everySideComesToWhatTheFrameworksBear(
            @ForAll("declarations") List<Declaration> declarations, @ForAll @IntRange(min = 1, max = 4) int most) {
        List<Assessment> assessments = assessed(declarations);
        LedgerReport report = reportOf(assessments);
        ChargeBreakdown breakdown = of(assessments).report(most);

        for (List<? extends ChargeBreakdown.Charge> side :
                List.of(breakdown.forms(), breakdown.months(), breakdown.performances(), breakdown.declarants())) {
            for (MacroFramework framework : MacroFramework.values()) {
                assertThat(side.stream().map(row -> row.cents(framework)).reduce(BigInteger.ZERO, BigInteger::add))
                        .isEqualTo(report.positions().stream()
                                .filter(position -> position.framework() == framework)
                                .map(position ->
                                        BigInteger.valueOf(position.charged().cents()))
                                .reduce(BigInteger.ZERO, BigInteger::add));
            }
            assertThat(side.stream().mapToLong(ChargeBreakdown.Charge::lines).sum())
                    .isEqualTo(report.totals().allocatedLines());
        }
        assertThat(Stream.of(breakdown.months(), breakdown.performances(), breakdown.declarants()))
                .allSatisfy(side -> assertThat(side).hasSizeLessThanOrEqualTo(most + 1));
    }

    @Property(tries = 300)
    void formsAreThoseOfThePositionsAndSayHowSureTheyAre(@ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);
        LedgerReport report = reportOf(assessments);
        ChargeBreakdown breakdown = of(assessments).report(10);

        assertThat(breakdown.forms().stream()
                        .flatMap(form -> Stream.of(MacroFramework.values())
                                .map(framework -> tuple(form.year(), form.form(), framework, form.cents(framework)))))
                .containsExactlyElementsOf(report.positions().stream()
                        .map(position -> tuple(
                                position.year(),
                                position.form(),
                                position.framework(),
                                BigInteger.valueOf(position.charged().cents())))
                        .toList());
        assertThat(LedgerSums.marks(breakdown.forms().stream().flatMap(form -> form.marks().stream())))
                .isEqualTo(report.totals().allocatedMarks());
    }

    @Property(tries = 300)
    void whatIsOnNoFrameworkHasItsReason(@ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);
        ControlTotals totals = reportOf(assessments).totals();
        ChargeBreakdown breakdown = of(assessments).report(10);

        assertThat(breakdown.unallocated().stream()
                        .map(ChargeBreakdown.Unallocated::cents)
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(totals.unallocatedCents());
        assertThat(breakdown.unallocated().stream()
                        .mapToLong(ChargeBreakdown.Unallocated::lines)
                        .sum())
                .isEqualTo(totals.unallocatedLines());
        assertThat(breakdown.refused().stream()
                        .map(ChargeBreakdown.Refused::cents)
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(totals.refusedCents());
        assertThat(breakdown.refused().stream()
                        .mapToLong(ChargeBreakdown.Refused::lines)
                        .sum())
                .isEqualTo(totals.refusedLines());
    }

    @Property(tries = 300)
    void aRefusedLineIsCountedByAFindingThatRefuses(@ForAll("declarations") List<Declaration> declarations) {
        List<Assessment> assessments = assessed(declarations);

        assertThat(of(assessments).report(10).refused().stream().map(ChargeBreakdown.Refused::code))
                .containsExactlyElementsOf(assessments.stream()
                        .flatMap(assessment -> assessment.lines().stream())
                        .filter(line -> line.verdict() == Verdict.REFUSED)
                        .map(line -> line.findings().stream()
                                .filter(finding -> finding.severity() == Severity.REFUSAL)
                                .map(Finding::code)
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Property(tries = 300)
    void mergedOnesHoldWhatOneWouldHold(
            @ForAll("declarations") List<Declaration> declarations, @ForAll @IntRange(min = 0, max = 12) int cut) {
        List<Assessment> assessments = assessed(declarations);
        int at = Math.min(cut, assessments.size());
        BreakdownLedger merged = of(assessments.subList(at, assessments.size()));

        merged.merge(of(assessments.subList(0, at)));

        assertThat(merged.report(3)).isEqualTo(of(assessments).report(3));
    }

    @Test
    void theRestIsOneRowThatSaysOfHowManyItIs() {
        BreakdownLedger ledger = new BreakdownLedger();
        for (int month = 2; month <= 5; month++) {
            ledger.post(FIRST_CHECKS.assess(Samples.declaration(
                            Samples.line(Samples.MIDWIFERY, LocalDate.of(2021, month, 1))
                                    .amount(Euro.ofCents(month == 3 ? 400 : month == 5 ? 300 : month * 10L))
                                    .build())
                    .build()));
        }
        assertThat(ledger.report(2).months())
                .extracting(
                        ChargeBreakdown.Row::name,
                        ChargeBreakdown.Row::members,
                        ChargeBreakdown.Row::midwiferyCents,
                        ChargeBreakdown.Row::relativeSize)
                .containsExactly(
                        tuple(Optional.of("2021-03"), 1L, BigInteger.valueOf(400), Fraction.of(1, 1)),
                        tuple(Optional.of("2021-05"), 1L, BigInteger.valueOf(300), Fraction.of(3, 4)),
                        tuple(Optional.empty(), 2L, BigInteger.valueOf(60), Fraction.of(60, 400)));
    }

    @Test
    void sharesAreExactAndNoneOfNothing() {
        ChargeBreakdown breakdown = of(Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ofCents(15)));
        ChargeBreakdown.FormTotal total = breakdown.forms().get(0);

        assertThat(total.form()).isEqualTo(FundingForm.INTEGRAL);
        assertThat(total.year()).isEqualTo(2021);
        assertThat(Stream.of(MacroFramework.values()).map(total::share))
                .containsExactly(
                        Optional.of(Fraction.of(8, 15)),
                        Optional.of(Fraction.of(3, 15)),
                        Optional.of(Fraction.of(4, 15)));
        assertThat(total.marks())
                .containsExactly(
                        MarkedAmount.of(Verdict.PERMITTED, EvidenceGrade.ILLUSTRATIVE, BigInteger.valueOf(15), 1));
        assertThat(total.share(total.marks().get(0))).contains(Fraction.of(1, 1));
        assertThat(of(Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ZERO))
                        .forms()
                        .get(0)
                        .share(MacroFramework.MIDWIFERY))
                .isEmpty();
    }

    @Test
    void reasonsFindingsDeclarantsAndEntriesAreNamed() {
        ChargeBreakdown breakdown = of(
                Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ofCents(9)),
                Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 1, 1)).amount(Euro.ofCents(7)),
                Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 1, 1)).amount(Euro.ofCents(5)));

        assertThat(breakdown.unallocated())
                .containsExactly(ImmutableUnallocated.of(UnallocatedReason.NO_KEY, BigInteger.valueOf(7), 1));
        assertThat(breakdown.refused())
                .containsExactly(ImmutableRefused.of(FindingCode.FORM_NOT_AVAILABLE, BigInteger.valueOf(5), 1));
        assertThat(breakdown.declarants())
                .extracting(ChargeBreakdown.Row::name)
                .containsExactly(Optional.of(
                        Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build())
                                .build()
                                .declarant()
                                .value()));
        assertThat(breakdown.performances())
                .extracting(ChargeBreakdown.Row::name, row -> row.title().isPresent())
                .containsExactly(tuple(Optional.of(Samples.INTEGRAL.text()), true));
        assertThat(breakdown.entries())
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.lines()).isEqualTo(1));
    }

    /** The list of what decided is whole, however few rows there are of other things: documents are told by it. */
    @Test
    void allEntriesThatDecidedAreNamed() {
        BreakdownLedger ledger = new BreakdownLedger();
        ledger.post(FIRST_CHECKS.assess(
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build()).build()));

        assertThat(ledger.report(1).entries())
                .hasSizeGreaterThan(1)
                .isEqualTo(ledger.report(60).entries());
    }

    @Test
    void misuseIsRefused() {
        BreakdownLedger ledger = new BreakdownLedger();

        assertThatThrownBy(() -> ledger.merge(ledger))
                .hasMessage("A breakdown must be merged with another, but was merged with itself");
        assertThatThrownBy(() -> ledger.report(0))
                .hasMessage("The most rows of a breakdown must be 1 or more, but are 0");
    }
}
