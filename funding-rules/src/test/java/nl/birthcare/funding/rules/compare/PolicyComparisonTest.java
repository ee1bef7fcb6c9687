package nl.birthcare.funding.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.policy.EntryChange;
import nl.birthcare.funding.rules.policy.EntryEnd;
import nl.birthcare.funding.rules.policy.EntryFields;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.Scenario;
import org.junit.jupiter.api.Test;

class PolicyComparisonTest {

    private static final LocalDate IN_2022 = LocalDate.of(2022, 5, 17);
    private static final FundingEngine ENACTED = FundingEngine.of(WhatIf.book("enacted"));
    private static final FundingEngine ANNOUNCED = FundingEngine.of(WhatIf.book("announced-2020"));
    private static final FundingEngine ENDS =
            FundingEngine.of(WhatIf.book("enacted").under(WhatIf.scenario("monodisciplinary-ends")));

    private static final FundingEngine ENDS_AGAIN =
            FundingEngine.of(WhatIf.book("enacted").under(WhatIf.scenario("monodisciplinary-ends")));

    private static ChangeCause cause(String kind, String a, String b) {
        return ChangeCause.builder()
                .kind(kind)
                .a(Optional.ofNullable(a))
                .b(Optional.ofNullable(b))
                .build();
    }

    private static List<ChangedLine> add(PolicyComparison comparison, Declaration declaration) {
        return comparison.add(declaration, ClientHistory.of(List.of(declaration)));
    }

    private static Declaration numbered(int number, PerformanceCode code, LocalDate day, long cents) {
        return WhatIf.declaration(
                        code.list().equals("069") ? WhatIf.PARTNERSHIP : WhatIf.HOSPITAL,
                        WhatIf.line("R-" + number, code, day)
                                .amount(Euro.ofCents(cents))
                                .build())
                .build();
    }

    /** The done-when of the issue: 2022 without agreements. */
    @Test
    void in2022WithoutAgreementsTheExperimentRefusesWhatTheAnnouncementPermitsAndTheEntryIsNamed() {
        PolicyComparison comparison = PolicyComparison.of(ENACTED, ANNOUNCED);

        List<ChangedLine> changed = add(comparison, WhatIf.declaration(WhatIf.INTEGRAL, IN_2022));
        List<ChangedLine> unchanged = add(comparison, WhatIf.declaration(WhatIf.OBSTETRICS, IN_2022));
        ComparisonReport report = comparison.report();

        ChangeCause extension = cause("regimes", "integral-experiment-extended", "integral-regular-announced");
        assertThat(unchanged).isEmpty();
        assertThat(changed).singleElement().satisfies(line -> {
            assertThat(line.verdictA()).isEqualTo(Verdict.REFUSED);
            assertThat(line.verdictB()).isEqualTo(Verdict.PERMITTED);
            assertThat(line.splitA()).isEmpty();
            assertThat(line.splitB().orElseThrow()).hasToString("1000.00 = 532.66 + 204.79 + 262.55");
            assertThat(line.causes()).containsExactly(extension);
        });
        assertThat(report.policyA()).isEqualTo(ENACTED.book().name());
        assertThat(report.policyB()).isEqualTo(ANNOUNCED.book().name());
        assertThat(report.changedLines()).isEqualTo(1);
        assertThat(report.changedVerdicts()).isEqualTo(1);
        assertThat(report.verdicts()).containsExactly(ImmutableVerdictChange.of(Verdict.REFUSED, Verdict.PERMITTED, 1));
        assertThat(report.changedSplits()).isEqualTo(1);
        assertThat(report.nothingChanged()).isFalse();
        assertThat(report.policySha256A()).isEqualTo(ENACTED.book().sha256());
        assertThat(report.policySha256B()).isEqualTo(ANNOUNCED.book().sha256());
        assertThat(report.causes()).containsExactly(ImmutableCauseCount.of(extension, 1));
        assertThat(report.positions())
                .extracting(position -> position.form() + " " + position.framework() + " " + position.a() + " "
                        + position.b() + " " + position.difference() + " " + position.changedLines())
                .containsExactly(
                        "MONODISCIPLINARY MEDICAL_SPECIALIST_CARE 1000.00 1000.00 0.00 0",
                        "MONODISCIPLINARY MIDWIFERY 0.00 0.00 0.00 0",
                        "MONODISCIPLINARY MATERNITY_CARE 0.00 0.00 0.00 0",
                        "INTEGRAL MEDICAL_SPECIALIST_CARE 0.00 532.66 532.66 1",
                        "INTEGRAL MIDWIFERY 0.00 204.79 204.79 1",
                        "INTEGRAL MATERNITY_CARE 0.00 262.55 262.55 1");
        assertThat(report.totalsA().refusedCents()).isEqualTo(BigInteger.valueOf(100_000));
        assertThat(report.totalsB().refusedCents()).isZero();
        assertThat(FundingJson.read(ComparisonReport.class, FundingJson.write(report)))
                .isEqualTo(report);
        assertThat(FundingJson.read(ChangedLine.class, FundingJson.write(changed.get(0))))
                .isEqualTo(changed.get(0));
    }

    @Test
    void theScenarioOfEachSideStandsOnEveryChangedLineAndOnTheReport() {
        FundingEngine ends = FundingEngine.of(ENACTED.book().under(WhatIf.scenario("monodisciplinary-ends")));
        PolicyComparison comparison = PolicyComparison.of(ENACTED, ends);
        PolicyComparison mirrored = PolicyComparison.of(ends, ENACTED);
        Declaration in2028 = WhatIf.declaration(WhatIf.OBSTETRICS, LocalDate.of(2028, 1, 1));

        assertThat(add(comparison, in2028)).singleElement().satisfies(line -> {
            assertThat(line.scenarioA()).isEmpty();
            assertThat(line.scenarioB()).contains("monodisciplinary-ends");
            assertThat(FundingJson.read(ChangedLine.class, FundingJson.write(line)))
                    .isEqualTo(line);
        });
        assertThat(add(mirrored, in2028)).singleElement().satisfies(line -> {
            assertThat(line.scenarioA()).contains("monodisciplinary-ends");
            assertThat(line.scenarioB()).isEmpty();
        });
        assertThat(comparison.report().scenarioA()).isEmpty();
        assertThat(comparison.report().scenarioB()).contains("monodisciplinary-ends");
        assertThat(comparison.bookA()).isEqualTo(ENACTED.book());
        assertThat(comparison.bookB()).isEqualTo(ends.book());
    }

    @Test
    void anUnreadableRowIsSaidThoughNoLineChanged() {
        PolicyComparison comparison = PolicyComparison.of(ENACTED, ENACTED);
        assertThat(comparison.report().nothingChanged()).isTrue();

        comparison.addUnreadableRow();

        assertThat(comparison.report().nothingChanged()).isFalse();
    }

    @Test
    void verdictsThatAreNotAllCountedCannotBeReported() {
        PolicyComparison comparison = PolicyComparison.of(ENACTED, ANNOUNCED);
        add(comparison, WhatIf.declaration(WhatIf.INTEGRAL, IN_2022));
        String json = FundingJson.write(comparison.report());

        assertThatThrownBy(() -> FundingJson.read(
                        ComparisonReport.class, json.replace("\"changedVerdicts\":1", "\"changedVerdicts\":2")))
                .hasMessageContaining("must be 2, but the verdicts are counted of 1");
    }

    @Test
    void anEntryThatOnlyEndsElsewhereIsNoCauseOnItsOwnDays() {
        PolicyComparison comparison = PolicyComparison.of(FundingEngine.of(WhatIf.book("enacted")), ENDS);

        assertThat(add(comparison, WhatIf.declaration(WhatIf.OBSTETRICS, LocalDate.of(2027, 12, 31))))
                .isEmpty();
        assertThat(add(comparison, WhatIf.declaration(WhatIf.OBSTETRICS, LocalDate.of(2028, 1, 1))))
                .singleElement()
                .satisfies(line -> assertThat(line.causes())
                        .containsExactly(cause("regimes", "monodisciplinary", "monodisciplinary-ended")));
    }

    @Test
    void aLineOfAnUndecidedFormIsChangedByTheRegimeThatAScenarioAssumes() {
        FundingEngine continues =
                FundingEngine.of(ANNOUNCED.book().under(WhatIf.scenario("monodisciplinary-continues")));
        PolicyComparison comparison = PolicyComparison.of(ANNOUNCED, continues);

        List<ChangedLine> changed = add(comparison, WhatIf.declaration(WhatIf.OBSTETRICS, LocalDate.of(2028, 1, 1)));

        assertThat(changed.get(0).verdictA()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(changed.get(0).verdictB()).isEqualTo(Verdict.PERMITTED);
        assertThat(changed.get(0).causes())
                .containsExactly(cause("regimes", "monodisciplinary-from-2028", "monodisciplinary-continued"));
    }

    @Test
    void anExclusionThatEndsIsTheCauseWhereTheLineHasTheContent() {
        FundingEngine wider = FundingEngine.of(ENACTED.book().under(WhatIf.scenario("integral-care-widened")));
        PolicyComparison comparison = PolicyComparison.of(ENACTED, wider);

        List<ChangedLine> changed =
                add(comparison, WhatIf.declaration(WhatIf.INTEGRAL_WITH_PRECONCEPTION_CARE, LocalDate.of(2026, 1, 1)));

        assertThat(changed.get(0).causes())
                .containsExactly(cause("contentExclusions", "excluded-preconception-care", null));
    }

    @Test
    void aKeyThatOnlyOneSideHasIsTheCauseAndTheVerdictStays() {
        PolicyBook plain = PolicyBooks.named("enacted").with(WhatIf.catalogue());
        PolicyComparison comparison = PolicyComparison.of(FundingEngine.of(plain), ENACTED);

        List<ChangedLine> changed = add(comparison, WhatIf.declaration(WhatIf.INTEGRAL, LocalDate.of(2023, 2, 1)));

        assertThat(changed.get(0).verdictA()).isEqualTo(changed.get(0).verdictB());
        assertThat(changed.get(0).causes())
                .containsExactly(cause("allocationRules", null, "national-mono-cost-2021-held"));
        assertThat(comparison.report().changedVerdicts()).isZero();
        assertThat(comparison.report().changedSplits()).isEqualTo(1);
    }

    private static Scenario.Builder scenario(String id) {
        return Scenario.builder()
                .id(id)
                .title("Made up for tests.")
                .status(PolicyStatus.UNDECIDED)
                .addSources(SourceReference.of("kst-32279-206"));
    }

    @Test
    void anEntryThatDiffersInItsPeriodOnlyIsNoCauseBesideOneThatDoes() {
        Scenario ends = scenario("two-ends")
                .addEnd(
                        EntryEnd.builder()
                                .kind("contentExclusions")
                                .id("excluded-preconception-care")
                                .lastDay(LocalDate.of(2025, 12, 31))
                                .build(),
                        EntryEnd.builder()
                                .kind("contentExclusions")
                                .id("excluded-advanced-ultrasound")
                                .lastDay(LocalDate.of(2030, 12, 31))
                                .build())
                .build();
        PolicyComparison comparison =
                PolicyComparison.of(ENACTED, FundingEngine.of(ENACTED.book().under(ends)));

        assertThat(add(
                                comparison,
                                WhatIf.declaration(WhatIf.INTEGRAL_WITH_PRECONCEPTION_CARE, LocalDate.of(2026, 1, 1)))
                        .get(0)
                        .causes())
                .containsExactly(cause("contentExclusions", "excluded-preconception-care", null));
    }

    @Test
    void anEntryThatIsOnlyConfirmedIsTheCause() {
        Scenario confirmed = scenario("confirmed")
                .addChange(EntryChange.builder()
                        .kind("regimes")
                        .id("monodisciplinary-from-2028")
                        .build())
                .build();
        PolicyComparison comparison =
                PolicyComparison.of(ANNOUNCED, FundingEngine.of(ANNOUNCED.book().under(confirmed)));

        assertThat(add(comparison, WhatIf.declaration(WhatIf.OBSTETRICS, LocalDate.of(2028, 1, 1)))
                        .get(0)
                        .causes())
                .containsExactly(cause("regimes", "monodisciplinary-from-2028", "monodisciplinary-from-2028"));
    }

    @Test
    void aFrameworkWhosePartStaysIsNotCountedAsChanged() {
        Scenario otherKey = scenario("other-key")
                .addChange(EntryChange.builder()
                        .kind("allocationRules")
                        .id("national-mono-cost-2021-held")
                        .set(EntryFields.parse("{\"key\":{\"id\":\"other\",\"method\":\"SAINTE_LAGUE\","
                                + "\"medicalSpecialistCare\":3364,\"midwifery\":2624,\"maternityCare\":6825}}"))
                        .build())
                .build();
        PolicyComparison comparison =
                PolicyComparison.of(ANNOUNCED, FundingEngine.of(ANNOUNCED.book().under(otherKey)));

        add(comparison, WhatIf.declaration(WhatIf.INTEGRAL, IN_2022));

        assertThat(comparison.report().positions())
                .extracting(position -> position.difference() + " " + position.changedLines())
                .containsExactly("-270.11 1", "0.00 0", "270.11 1");
        assertThat(comparison.report().causes())
                .containsExactly(ImmutableCauseCount.of(
                        cause("allocationRules", "national-mono-cost-2021-held", "national-mono-cost-2021-held"), 1));
    }

    @Test
    void anAgreementThatOnlyOneSideKnowsIsTheCause() {
        Agreements agreements = Agreements.builder()
                .addAgreements(Agreement.builder()
                        .id("A-1")
                        .insurer(Uzovi.of("0000"))
                        .declarant(WhatIf.PARTNERSHIP)
                        .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                        .build())
                .build();
        PolicyComparison comparison = PolicyComparison.of(ENACTED, ENACTED.with(agreements));

        assertThat(add(comparison, WhatIf.declaration(WhatIf.INTEGRAL, IN_2022))
                        .get(0)
                        .causes())
                .containsExactly(cause("agreements", null, "A-1"));
    }

    @Test
    void aCreditIsChangedByTheEntryThatChangesTheLineThatItTakesBack() {
        Declaration debit = WhatIf.declaration(WhatIf.INTEGRAL, IN_2022);
        Declaration credit = WhatIf.declaration(
                        WhatIf.PARTNERSHIP,
                        WhatIf.line("R-2", WhatIf.INTEGRAL, IN_2022)
                                .direction(Direction.CREDIT)
                                .previousReference("R-1")
                                .build())
                .build();
        ClientHistory history = ClientHistory.of(List.of(debit, credit));
        PolicyComparison comparison = PolicyComparison.of(ENACTED, ANNOUNCED);

        comparison.add(debit, history);
        List<ChangedLine> changed = comparison.add(credit, history);

        assertThat(changed.get(0).causes())
                .containsExactly(cause("regimes", "integral-experiment-extended", "integral-regular-announced"));
        assertThat(comparison.report().positions())
                .allSatisfy(position -> assertThat(position.b()).isEqualTo(Euro.ZERO));
        assertThat(comparison.report().changedLines()).isEqualTo(2);
    }

    @Test
    void withoutAHistoryItComparesAllTheSame() {
        PolicyComparison comparison = PolicyComparison.of(ENACTED, ANNOUNCED);
        comparison.addUnreadableRow();

        assertThat(comparison.add(WhatIf.declaration(WhatIf.INTEGRAL, IN_2022))).hasSize(1);
        assertThat(comparison.report().totalsA().unreadableRows()).isEqualTo(1);
        assertThat(comparison.report().totalsB().rows()).isEqualTo(2);
    }

    @Test
    void onlyComparisonsOfTheSameBooksMerge() {
        assertThatThrownBy(() -> PolicyComparison.of(ENACTED, ANNOUNCED).merge(PolicyComparison.of(ANNOUNCED, ENACTED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be merged with one of the same books");
        PolicyComparison comparison = PolicyComparison.of(ENACTED, ANNOUNCED);
        assertThatThrownBy(() -> comparison.merge(comparison)).isInstanceOf(IllegalArgumentException.class);
    }

    // Laws.

    @Provide
    Arbitrary<List<Declaration>> declarations() {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 5100)
                .map(day -> LocalDate.of(2015, 6, 1).plusDays(day));
        Arbitrary<PerformanceCode> codes =
                Arbitraries.of(WhatIf.INTEGRAL, WhatIf.INTEGRAL_WITH_PRECONCEPTION_CARE, WhatIf.OBSTETRICS);
        return Combinators.combine(codes, days, Arbitraries.longs().between(0, 5_000_000))
                .as((code, day, cents) -> numbered((int) (cents % 997), code, day, cents))
                .list()
                .ofMaxSize(12);
    }

    private static PolicyComparison compared(FundingEngine a, FundingEngine b, List<Declaration> declarations) {
        ClientHistory history = ClientHistory.of(declarations);
        PolicyComparison comparison = PolicyComparison.of(a, b);
        declarations.forEach(declaration -> comparison.add(declaration, history));
        return comparison;
    }

    @Property(tries = 100)
    void comparingABookWithItselfGivesNoDifference(@ForAll("declarations") List<Declaration> declarations) {
        ComparisonReport report = compared(ENDS, ENDS_AGAIN, declarations).report();

        assertThat(report.changedLines()).isZero();
        assertThat(report.causes()).isEmpty();
        assertThat(report.positions()).allSatisfy(position -> {
            assertThat(position.difference()).isEqualTo(Euro.ZERO);
            assertThat(position.changedLines()).isZero();
        });
        assertThat(report.totalsA()).isEqualTo(report.totalsB());
    }

    @Property(tries = 100)
    void eachSideIsWhatItsOwnLedgerComesToAndBothConserve(@ForAll("declarations") List<Declaration> declarations) {
        ComparisonReport report = compared(ENDS, ANNOUNCED, declarations).report();

        ClientHistory history = ClientHistory.of(declarations);
        FrameworkLedger ledgerA = new FrameworkLedger();
        FrameworkLedger ledgerB = new FrameworkLedger();
        declarations.forEach(declaration -> ledgerA.post(ENDS.assess(declaration, history)));
        declarations.forEach(declaration -> ledgerB.post(ANNOUNCED.assess(declaration, history)));
        assertThat(report.totalsA()).isEqualTo(ledgerA.totals());
        assertThat(report.totalsB()).isEqualTo(ledgerB.totals());
        assertThat(report.totalsA().debitCents()).isEqualTo(report.totalsB().debitCents());
        for (FrameworkPosition position : ledgerA.positions()) {
            assertThat(position(report, position).a()).isEqualTo(position.charged());
        }
        for (FrameworkPosition position : ledgerB.positions()) {
            assertThat(position(report, position).b()).isEqualTo(position.charged());
        }
        BigInteger differences = report.positions().stream()
                .map(position -> BigInteger.valueOf(position.difference().cents()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(differences)
                .isEqualTo(report.totalsB()
                        .allocatedCents()
                        .subtract(report.totalsA().allocatedCents()));
    }

    private static ComparedPosition position(ComparisonReport report, FrameworkPosition position) {
        return report.positions().stream()
                .filter(each -> each.framework() == position.framework()
                        && each.form() == position.form()
                        && each.year() == position.year())
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 100)
    void everyChangedLineHasACauseThatIsADatedEntry(@ForAll("declarations") List<Declaration> declarations) {
        ClientHistory history = ClientHistory.of(declarations);
        PolicyComparison comparison = PolicyComparison.of(ENDS, ANNOUNCED);
        List<ChangedLine> changed = new ArrayList<>();
        declarations.forEach(declaration -> changed.addAll(comparison.add(declaration, history)));

        assertThat(changed)
                .allSatisfy(line -> assertThat(line.causes())
                        .isNotEmpty()
                        .extracting(ChangeCause::kind)
                        .isSubsetOf("regimes", "checkRules", "contentExclusions"));
        assertThat(comparison.report().changedLines()).isEqualTo(changed.size());
    }

    @Property(tries = 100)
    void inWhateverOrderAndGroupingTheOutcomeIsTheSame(
            @ForAll("declarations") List<Declaration> declarations, @ForAll boolean swap) {
        ClientHistory history = ClientHistory.of(declarations);
        PolicyComparison odd = PolicyComparison.of(ENDS, ANNOUNCED);
        PolicyComparison even = PolicyComparison.of(ENDS, ANNOUNCED);
        for (int i = declarations.size() - 1; i >= 0; i--) {
            (i % 2 == 0 ? even : odd).add(declarations.get(i), history);
        }
        PolicyComparison merged = swap ? odd : even;
        merged.merge(swap ? even : odd);

        assertThat(merged.report())
                .isEqualTo(compared(ENDS, ANNOUNCED, declarations).report());
    }

    @Test
    void aPositionWhoseDifferenceIsNotOneCannotBeMade() {
        assertThatThrownBy(() -> ComparedPosition.builder()
                        .framework(MacroFramework.MIDWIFERY)
                        .form(FundingForm.INTEGRAL)
                        .year(2022)
                        .a(Euro.ofCents(1))
                        .b(Euro.ofCents(3))
                        .difference(Euro.ofCents(1))
                        .changedLines(1)
                        .build())
                .hasMessage("The difference of a compared position must be 0.02, but is 0.01");
    }
}
