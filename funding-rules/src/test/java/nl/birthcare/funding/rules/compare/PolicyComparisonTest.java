package nl.birthcare.funding.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyComparisonTest {

    private static final LocalDate IN_2022 = LocalDate.of(2022, 5, 17);
    private static final FundingEngine ENACTED = FundingEngine.of(WhatIf.book("enacted"));
    private static final FundingEngine ANNOUNCED = FundingEngine.of(WhatIf.book("announced-2020"));
    private static final FundingEngine ENDS =
            FundingEngine.of(WhatIf.book("enacted").under(WhatIf.scenario("monodisciplinary-ends")));

    private static final FundingEngine ENDS_AGAIN =
            FundingEngine.of(WhatIf.book("enacted").under(WhatIf.scenario("monodisciplinary-ends")));

    private static ChangedLine.Cause cause(String kind, String a, String b) {
        return ChangedLine.Cause.builder()
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

        ChangedLine.Cause extension = cause("regimes", "integral-experiment-extended", "integral-regular-announced");
        assertThat(unchanged).isEmpty();
        assertThat(changed).singleElement().satisfies(line -> {
            assertThat(line.verdictA()).isEqualTo(Verdict.REFUSED);
            assertThat(line.verdictB()).isEqualTo(Verdict.PERMITTED);
            assertThat(line.splitA()).isEmpty();
            assertThat(line.splitB().orElseThrow()).hasToString("1000.00 = 532.66 + 204.79 + 262.55");
            assertThat(line.insurer()).isEqualTo(Uzovi.of("0000"));
            assertThat(line.declarant()).isEqualTo(WhatIf.PARTNERSHIP);
            assertThat(line.yearA()).isEmpty();
            assertThat(line.yearB()).contains(2022);
            assertThat(line.formA()).isEmpty();
            assertThat(line.formB()).contains(FundingForm.INTEGRAL);
            assertThat(line.difference()).hasToString("1000.00 = 532.66 + 204.79 + 262.55");
            assertThat(line.causes()).containsExactly(extension);
        });
        assertThat(report.declarants()).singleElement().satisfies(sum -> {
            assertThat(sum.insurer()).isEqualTo(Uzovi.of("0000"));
            assertThat(sum.declarant()).isEqualTo(WhatIf.PARTNERSHIP);
            assertThat(sum.lines()).isEqualTo(1);
            assertThat(sum.difference()).isEqualTo(changed.get(0).difference());
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
        Agreements agreements = agreements(WhatIf.PARTNERSHIP, "A-1");
        FundingEngine wider = FundingEngine.of(ENACTED.book().under(WhatIf.scenario("integral-care-widened")));
        PolicyComparison comparison = PolicyComparison.of(ENACTED.with(agreements), wider.with(agreements));

        List<ChangedLine> changed =
                add(comparison, WhatIf.declaration(WhatIf.INTEGRAL_WITH_PRECONCEPTION_CARE, LocalDate.of(2026, 1, 1)));

        assertThat(changed.get(0).causes())
                .containsExactly(cause("contentExclusions", "excluded-preconception-care", null));
    }

    @Test
    void aKeyThatOnlyOneSideHasIsTheCauseAndTheVerdictStays() {
        PolicyBook plain = PolicyBooks.named("enacted").with(WhatIf.catalogue());
        Agreements agreements = agreements(WhatIf.PARTNERSHIP, "A-1");
        PolicyComparison comparison =
                PolicyComparison.of(FundingEngine.of(plain).with(agreements), ENACTED.with(agreements));

        List<ChangedLine> changed = add(comparison, WhatIf.declaration(WhatIf.INTEGRAL, LocalDate.of(2023, 2, 1)));

        assertThat(changed.get(0).verdictA()).isEqualTo(changed.get(0).verdictB());
        assertThat(changed.get(0).causes())
                .containsExactly(cause("allocationRules", null, "national-mono-cost-2021-held"));
        assertThat(comparison.report().changedVerdicts()).isZero();
        assertThat(comparison.report().changedSplits()).isEqualTo(1);
    }

    static Stream<Arguments> careThatIntegralCareDoesNotContain() {
        return Stream.of(
                Arguments.of("CONTRACEPTIVE_CARE", "excluded-contraceptive-care"),
                Arguments.of("NIPT_HIGH_RISK", "excluded-nipt-high-risk"));
    }

    /** Both books differ in both exclusions; the line contains one kind of care only. */
    @ParameterizedTest
    @MethodSource("careThatIntegralCareDoesNotContain")
    void onlyTheExclusionOfCareThatTheLineContainsIsItsCause(String content, String exclusion) {
        PerformanceCode code = PerformanceCode.of("069", "X10003");
        PolicyDocument catalogue = WhatIf.document("content")
                .addPerformances(WhatIf.performance("what-if-content", code, FundingForm.INTEGRAL)
                        .addContent(ContentTag.of(content))
                        .build())
                .build();
        Agreements agreements = agreements(WhatIf.PARTNERSHIP, "A-1");
        FundingEngine enacted = FundingEngine.of(ENACTED.book().with(catalogue)).with(agreements);
        FundingEngine announced =
                FundingEngine.of(ANNOUNCED.book().with(catalogue)).with(agreements);
        Declaration declaration = WhatIf.declaration(code, LocalDate.of(2023, 1, 1));

        assertThat(add(PolicyComparison.of(enacted, announced), declaration))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.causes()).containsExactly(cause("contentExclusions", exclusion, null)));
        assertThat(add(PolicyComparison.of(announced, enacted), declaration))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.causes()).containsExactly(cause("contentExclusions", null, exclusion)));
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
                        Scenario.End.builder()
                                .kind("contentExclusions")
                                .id("excluded-preconception-care")
                                .lastDay(LocalDate.of(2025, 12, 31))
                                .build(),
                        Scenario.End.builder()
                                .kind("contentExclusions")
                                .id("excluded-advanced-ultrasound")
                                .lastDay(LocalDate.of(2030, 12, 31))
                                .build())
                .build();
        Agreements agreements = agreements(WhatIf.PARTNERSHIP, "A-1");
        PolicyComparison comparison = PolicyComparison.of(
                ENACTED.with(agreements),
                FundingEngine.of(ENACTED.book().under(ends)).with(agreements));

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
                .addChange(Scenario.Change.builder()
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

    private static final LocalDate IN_2017 = LocalDate.of(2017, 5, 17);
    private static final PerformanceCode PRENATAL_MIDWIFERY = PerformanceCode.of("032", "1101");
    private static final PerformanceCode MATERNITY_CARE = PerformanceCode.of("011", "X10012");
    private static final AgbCode MIDWIFE = AgbCode.of("08999901");

    private static FundingEngine under(Scenario.Builder scenario) {
        return FundingEngine.of(ENACTED.book().under(scenario.build()));
    }

    private static Scenario.Builder changed(String kind, String id, String fields) {
        return scenario("changed")
                .addChange(Scenario.Change.builder()
                        .kind(kind)
                        .id(id)
                        .set(Scenario.Fields.parse(fields))
                        .build());
    }

    private static Scenario.Builder ended(String kind, String id, LocalDate lastDay) {
        return scenario("ended")
                .addEnd(Scenario.End.builder()
                        .kind(kind)
                        .id(id)
                        .lastDay(lastDay)
                        .build());
    }

    private static Agreement agreement(AgbCode declarant, String id) {
        return Agreement.builder()
                .id(id)
                .insurer(Uzovi.of("0000"))
                .declarant(declarant)
                .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                .build();
    }

    private static Agreements agreements(AgbCode declarant, String id) {
        return Agreements.builder().addAgreements(agreement(declarant, id)).build();
    }

    private static Declaration midwifery(AgbCode declarant) {
        return WhatIf.declaration(
                        declarant,
                        WhatIf.line("R-1", PRENATAL_MIDWIFERY, IN_2017).build())
                .build();
    }

    static Stream<Arguments> changesOfOneEntry() {
        return Stream.of(
                Arguments.of(
                        "a maximum that is no longer exceeded",
                        changed("tariffs", "midwifery-tariff-2017-1101", "{\"amountCents\":100000}"),
                        midwifery(MIDWIFE),
                        cause("tariffs", "midwifery-tariff-2017-1101", "midwifery-tariff-2017-1101")),
                Arguments.of(
                        "prices that are bound to a maximum",
                        changed("tariffRegimes", "tariffs-obstetrics", "{\"kind\":\"MAXIMUM\"}"),
                        WhatIf.declaration(WhatIf.OBSTETRICS, IN_2017),
                        cause("tariffRegimes", "tariffs-obstetrics", "tariffs-obstetrics")),
                Arguments.of(
                        "nobody knows whether prices are bound",
                        ended("tariffRegimes", "tariffs-obstetrics", LocalDate.of(2016, 12, 31)),
                        WhatIf.declaration(WhatIf.OBSTETRICS, IN_2017),
                        cause("tariffRegimes", "tariffs-obstetrics", null)),
                Arguments.of(
                        "a provider that may declare it",
                        changed("providerRules", "list-032", "{\"providerTypes\":[\"06\",\"08\"]}"),
                        WhatIf.declaration(
                                        WhatIf.HOSPITAL,
                                        WhatIf.line("R-1", PRENATAL_MIDWIFERY, IN_2017)
                                                .amount(Euro.ofCents(48_705))
                                                .build())
                                .build(),
                        cause("providerRules", "list-032", "list-032")),
                Arguments.of(
                        "a check that is no longer made",
                        ended("checkRules", "provider-type-unusual", LocalDate.of(2016, 12, 31)),
                        WhatIf.declaration(
                                        WhatIf.HOSPITAL,
                                        WhatIf.line("R-1", PRENATAL_MIDWIFERY, IN_2017)
                                                .amount(Euro.ofCents(48_705))
                                                .build())
                                .build(),
                        cause("checkRules", "provider-type-unusual", null)),
                Arguments.of(
                        "a performance that ends",
                        ended("performances", "what-if-obstetrics", LocalDate.of(2016, 12, 31)),
                        WhatIf.declaration(WhatIf.OBSTETRICS, IN_2017),
                        cause("performances", "what-if-obstetrics", null)),
                Arguments.of(
                        "the date that decides the year",
                        changed("dateRules", "date-budget-year", "{\"date\":\"SUBMITTED_ON\"}"),
                        WhatIf.declaration(WhatIf.OBSTETRICS, LocalDate.of(2017, 12, 17)),
                        cause("dateRules", "date-budget-year", "date-budget-year")),
                Arguments.of(
                        "a form that is no longer available",
                        changed("regimes", "monodisciplinary", "{\"kind\":\"NOT_AVAILABLE\"}"),
                        WhatIf.declaration(WhatIf.OBSTETRICS, IN_2017),
                        cause("regimes", "monodisciplinary", "monodisciplinary")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesOfOneEntry")
    void theEntryThatChangesIsTheOnlyCause(
            String what, Scenario.Builder scenario, Declaration declaration, ChangedLine.Cause cause) {
        PolicyComparison comparison = PolicyComparison.of(ENACTED, under(scenario));

        assertThat(add(comparison, declaration))
                .as(what)
                .singleElement()
                .satisfies(line -> assertThat(line.causes()).containsExactly(cause));
    }

    @Test
    void aPercentageByWhichAnAgreementLiftsTheMaximumIsTheCause() {
        TariffAllowance tenPercent = TariffAllowance.builder()
                .id("ten-percent")
                .validity(Validity.ofYear(2017))
                .status(PolicyStatus.UNDECIDED)
                .grade(EvidenceGrade.PRIMARY)
                .addSources(SourceReference.of("kst-32279-206"))
                .discipline(Discipline.MIDWIFERY)
                .percent(10)
                .build();
        Scenario.Builder lifted = scenario("lifted")
                .adding(PolicyDocument.builder()
                        .id("lifted")
                        .title("Made up for tests.")
                        .addTariffAllowances(tenPercent)
                        .build());
        Agreements agreements = agreements(MIDWIFE, "A-1");
        PolicyComparison comparison =
                PolicyComparison.of(ENACTED.with(agreements), under(lifted).with(agreements));

        assertThat(add(
                        comparison,
                        WhatIf.declaration(
                                        MIDWIFE,
                                        WhatIf.line("R-1", PRENATAL_MIDWIFERY, IN_2017)
                                                .amount(Euro.ofCents(50_000))
                                                .build())
                                .build()))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.causes()).containsExactly(cause("tariffAllowances", null, "ten-percent")));
    }

    @Test
    void aDescriptionThatEndsIsTheCauseWhereThePerformanceGoesByIt() {
        PerformanceCode described = PerformanceCode.of("069", "X10009");
        PolicyBook book = ENACTED.book()
                .with(WhatIf.document("described")
                        .addPerformances(WhatIf.performance("what-if-described", described, FundingForm.INTEGRAL)
                                .describedBy("guidance-ending-before-16-weeks")
                                .phase(CarePhase.PRENATAL)
                                .build())
                        .build());
        FundingEngine engine = FundingEngine.of(book).with(agreements(WhatIf.PARTNERSHIP, "A-1"));
        FundingEngine ends = FundingEngine.of(
                        book.under(ended("descriptions", "guidance-ending-before-16-weeks", LocalDate.of(2020, 12, 31))
                                .build()))
                .with(agreements(WhatIf.PARTNERSHIP, "A-1"));

        assertThat(add(PolicyComparison.of(engine, ends), WhatIf.declaration(described, LocalDate.of(2021, 1, 1))))
                .singleElement()
                .satisfies(line -> assertThat(line.causes())
                        .containsExactly(cause("descriptions", "guidance-ending-before-16-weeks", null)));
    }

    static Stream<Arguments> changesOfAnActivity() {
        return Stream.of(
                Arguments.of(
                        changed("tariffs", "midwifery-tariff-2017-1101", "{\"amountCents\":100}"),
                        cause("tariffs", "midwifery-tariff-2017-1101", "midwifery-tariff-2017-1101")),
                Arguments.of(
                        changed("performances", "midwifery-2017-1101", "{\"discipline\":\"OBSTETRICS\"}"),
                        cause("performances", "midwifery-2017-1101", "midwifery-2017-1101")),
                Arguments.of(changed("performances", "midwifery-2017-1103", "{\"discipline\":\"OBSTETRICS\"}"), null));
    }

    @ParameterizedTest
    @MethodSource("changesOfAnActivity")
    void whatAnActivityIsAndCostsIsTheCauseWhereItDividesTheLine(Scenario.Builder scenario, ChangedLine.Cause cause) {
        PolicyBook byActivities = ENACTED.book()
                .with(WhatIf.document("by-activities")
                        .addAllocationRules(AllocationRule.builder()
                                .id("by-activities")
                                .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                                .status(PolicyStatus.ENACTED)
                                .grade(EvidenceGrade.ILLUSTRATIVE)
                                .addSources(SourceReference.of("what-if"))
                                .addPerformances(WhatIf.INTEGRAL)
                                .basis(AllocationBasis.DELIVERED_ACTIVITIES)
                                .build())
                        .addPerformances(WhatIf.performance(
                                        "what-if-maternity-care", MATERNITY_CARE, FundingForm.MONODISCIPLINARY)
                                .discipline(Discipline.MATERNITY_CARE)
                                .build())
                        .addTariffs(maternityTariff(TariffUnit.PERFORMANCE))
                        .build());
        Agreements agreements = agreements(WhatIf.PARTNERSHIP, "A-1");
        PolicyComparison comparison = PolicyComparison.of(
                FundingEngine.of(byActivities).with(agreements),
                FundingEngine.of(byActivities.under(scenario.build())).with(agreements));
        Declaration declaration = WhatIf.declaration(
                        WhatIf.PARTNERSHIP,
                        WhatIf.line("R-1", WhatIf.INTEGRAL, IN_2017)
                                .addActivities(
                                        DeliveredActivity.of(PRENATAL_MIDWIFERY, 1),
                                        DeliveredActivity.of(MATERNITY_CARE, 3))
                                .build())
                .build();

        assertThat(add(comparison, declaration).stream().flatMap(line -> line.causes().stream()))
                .containsExactlyElementsOf(cause == null ? List.of() : List.of(cause));
    }

    @Test
    void whatCareOutsideIsMayBeTheCauseOfABundleThatIsBrokenOrNot() {
        Agreements agreements = Agreements.builder()
                .from(agreements(WhatIf.PARTNERSHIP, "A-1"))
                .addPartnerships(Partnership.builder().code(WhatIf.PARTNERSHIP).build())
                .build();
        Declaration integral = WhatIf.declaration(WhatIf.INTEGRAL, IN_2017);
        Declaration outside = WhatIf.declaration(
                        MIDWIFE,
                        WhatIf.line("R-2", PRENATAL_MIDWIFERY, IN_2017)
                                .amount(Euro.ofCents(48_705))
                                .build())
                .build();
        ClientHistory history = ClientHistory.of(List.of(integral, outside));
        PolicyComparison comparison = PolicyComparison.of(
                ENACTED.with(agreements),
                under(ended("performances", "midwifery-2017-1101", LocalDate.of(2017, 3, 31)))
                        .with(agreements));

        assertThat(comparison.add(integral, history))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.causes()).containsExactly(cause("performances", "midwifery-2017-1101", null)));
    }

    private static Tariff maternityTariff(TariffUnit unit) {
        return Tariff.builder()
                .id("what-if-maternity-tariff")
                .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of("what-if"))
                .performance(MATERNITY_CARE)
                .kind(TariffKind.MAXIMUM)
                .amount(Euro.ofCents(5_000))
                .unit(unit)
                .build();
    }

    @Test
    void whatIntegralCareDoesNotContainMayBeTheCauseOfABundleThatIsBrokenForCertainOrNot() {
        PerformanceCode ultrasound = PerformanceCode.of("032", "X30099");
        PolicyBook book = ENACTED.book()
                .with(WhatIf.document("ultrasound")
                        .addPerformances(
                                WhatIf.performance("what-if-ultrasound", ultrasound, FundingForm.MONODISCIPLINARY)
                                        .discipline(Discipline.MIDWIFERY)
                                        .addContent(ContentTag.of("ADVANCED_ULTRASOUND"))
                                        .build())
                        .build());
        Agreements agreements = Agreements.builder()
                .from(agreements(WhatIf.PARTNERSHIP, "A-1"))
                .addPartnerships(Partnership.builder().code(WhatIf.PARTNERSHIP).build())
                .build();
        Declaration integral = WhatIf.declaration(WhatIf.INTEGRAL, IN_2017);
        Declaration outside = WhatIf.declaration(
                        MIDWIFE, WhatIf.line("R-2", ultrasound, IN_2017).build())
                .build();
        PolicyComparison comparison = PolicyComparison.of(
                FundingEngine.of(book).with(agreements),
                FundingEngine.of(book.under(ended(
                                        "contentExclusions",
                                        "excluded-advanced-ultrasound-2017",
                                        LocalDate.of(2017, 3, 31))
                                .build()))
                        .with(agreements));

        assertThat(comparison.add(integral, ClientHistory.of(List.of(integral, outside))))
                .singleElement()
                .satisfies(line -> assertThat(line.causes())
                        .containsExactly(cause("contentExclusions", "excluded-advanced-ultrasound-2017", null)));
    }

    private static Performance maternityCare(String id, PerformanceCode code) {
        return WhatIf.performance(id, code, FundingForm.MONODISCIPLINARY)
                .discipline(Discipline.MATERNITY_CARE)
                .build();
    }

    private static Declaration hours(String reference, PerformanceCode code, int hours) {
        return WhatIf.declaration(
                        AgbCode.of("33999901"),
                        WhatIf.line(reference, code, IN_2017)
                                .quantity(hours)
                                .unit(TariffUnit.HOUR)
                                .build())
                .build();
    }

    @Test
    void anEntryAboutAnotherLineIsTheCauseWhereTheyAreJudgedTogether() {
        PerformanceCode other = PerformanceCode.of("011", "X10013");
        PolicyBook book = ENACTED.book()
                .with(WhatIf.document("maternity-care")
                        .addPerformances(maternityCare("these-hours", MATERNITY_CARE), maternityCare("others", other))
                        .addTariffs(maternityTariff(TariffUnit.HOUR))
                        .build());
        Declaration these = hours("R-1", MATERNITY_CARE, 40);
        ClientHistory history = ClientHistory.of(List.of(these, hours("R-2", other, 50)));
        PolicyComparison comparison = PolicyComparison.of(
                FundingEngine.of(book),
                FundingEngine.of(book.under(ended("performances", "others", LocalDate.of(2017, 3, 31))
                        .build())));

        assertThat(comparison.add(these, history))
                .singleElement()
                .satisfies(line -> assertThat(line.causes()).containsExactly(cause("performances", "others", null)));
    }

    @Test
    void anotherAgreementThanTheOneTheOtherSideKnowsIsTheCause() {
        PolicyComparison comparison = PolicyComparison.of(
                ENACTED.with(agreements(WhatIf.PARTNERSHIP, "A-1")),
                ENACTED.with(Agreements.builder()
                        .addAgreements(Agreement.builder()
                                .from(agreement(WhatIf.PARTNERSHIP, "A-2"))
                                .allocationKey(Samples.key("agreed", ApportionmentMethod.SAINTE_LAGUE, 1, 1, 1))
                                .build())
                        .build()));

        assertThat(add(comparison, WhatIf.declaration(WhatIf.INTEGRAL, IN_2022)))
                .singleElement()
                .satisfies(line -> assertThat(line.causes()).containsExactly(cause("agreements", "A-1", "A-2")));
    }

    @Test
    void severalCausesComeByKindThenEntry() {
        FundingEngine bySending = under(changed("dateRules", "date-allocation", "{\"date\":\"SUBMITTED_ON\"}"));
        Agreements agreements = agreements(WhatIf.PARTNERSHIP, "A-1");
        PolicyComparison comparison = PolicyComparison.of(ENACTED.with(agreements), bySending.with(agreements));

        assertThat(add(comparison, WhatIf.declaration(WhatIf.INTEGRAL, LocalDate.of(2018, 12, 20))))
                .singleElement()
                .satisfies(line -> assertThat(line.causes())
                        .containsExactly(
                                cause("allocationRules", "national-mono-cost-2018", "national-mono-cost-2019"),
                                cause("dateRules", "date-allocation", "date-allocation")));
    }

    @Test
    void aFrameworkWhosePartStaysIsNotCountedAsChanged() {
        Scenario otherKey = scenario("other-key")
                .addChange(Scenario.Change.builder()
                        .kind("allocationRules")
                        .id("national-mono-cost-2021-held")
                        .set(Scenario.Fields.parse("{\"key\":{\"id\":\"other\",\"method\":\"SAINTE_LAGUE\","
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
        Agreements agreements = agreements(WhatIf.PARTNERSHIP, "A-1");
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
    void aDossierIsComparedAsItsDeclarationsAreOneByOne() {
        List<Declaration> declarations = List.of(
                numbered(1, WhatIf.INTEGRAL, IN_2022, 100_000),
                numbered(2, WhatIf.OBSTETRICS, IN_2022, 1_000),
                numbered(3, WhatIf.INTEGRAL, IN_2022.plusDays(1), 2_000));
        PolicyComparison oneByOne = PolicyComparison.of(ENACTED, ANNOUNCED);
        PolicyComparison together = PolicyComparison.of(ENACTED, ANNOUNCED);

        List<ChangedLine> changed = declarations.stream()
                .flatMap(declaration -> oneByOne.add(declaration, ClientHistory.of(declarations)).stream())
                .toList();

        assertThat(changed).hasSize(2);
        assertThat(Dossier.byClient(declarations))
                .singleElement()
                .satisfies(dossier -> assertThat(together.add(dossier)).isEqualTo(changed));
        assertThat(together.report()).isEqualTo(oneByOne.report());
    }

    @Test
    void aDeclarationThatTheHistoryDoesNotHoldIsComparedAmongThoseThatItHolds() {
        Declaration first = numbered(1, WhatIf.INTEGRAL, IN_2022, 100_000);
        Declaration second = numbered(2, WhatIf.INTEGRAL, IN_2022, 2_000);

        assertThat(PolicyComparison.of(ENACTED, ANNOUNCED).add(second, ClientHistory.of(List.of(first))))
                .isEqualTo(
                        PolicyComparison.of(ENACTED, ANNOUNCED).add(second, ClientHistory.of(List.of(first, second))));
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
    void whatChangedIsCountedTogetherWhereComparisonsMerge() {
        PolicyComparison one = PolicyComparison.of(ENACTED, ANNOUNCED);
        PolicyComparison other = PolicyComparison.of(ENACTED, ANNOUNCED);
        add(one, WhatIf.declaration(WhatIf.INTEGRAL, IN_2022));
        add(other, WhatIf.declaration(WhatIf.INTEGRAL, IN_2022));
        add(other, WhatIf.declaration(WhatIf.INTEGRAL, IN_2022.plusDays(1)));

        one.merge(other);

        assertThat(one.report().changedLines()).isEqualTo(3);
        assertThat(one.report().changedVerdicts()).isEqualTo(3);
        assertThat(one.report().changedSplits()).isEqualTo(3);
        assertThat(one.report().causes())
                .extracting(ComparisonReport.CauseCount::lines)
                .containsExactly(3L);
        assertThat(one.report().positions())
                .extracting(ComparisonReport.Position::changedLines)
                .containsExactly(3L, 3L, 3L);
        assertThat(other.report().changedSplits()).isEqualTo(2);
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

    private static ComparisonReport.Position position(ComparisonReport report, FrameworkPosition position) {
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
                        .extracting(ChangedLine.Cause::kind)
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
        assertThatThrownBy(() -> ImmutablePosition.builder()
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

    @Test
    void formsAreThePositionsOfAllFrameworksTogether() {
        PolicyComparison comparison = PolicyComparison.of(ENACTED, ANNOUNCED);
        add(comparison, WhatIf.declaration(WhatIf.INTEGRAL, IN_2022));
        add(comparison, WhatIf.declaration(WhatIf.OBSTETRICS, IN_2022));
        ComparisonReport report = comparison.report();

        List<ComparisonReport.FormChange> forms = ComparisonReport.FormChange.of(report.positions());
        assertThat(forms).hasSize(2);
        assertThat(forms.stream()
                        .flatMap(form -> Stream.of(MacroFramework.values())
                                .map(framework -> form.year() + " " + form.form() + " " + framework + " "
                                        + form.a().part(framework) + " "
                                        + form.b().part(framework))))
                .containsExactlyElementsOf(report.positions().stream()
                        .map(position -> position.year() + " " + position.form() + " " + position.framework() + " "
                                + position.a() + " " + position.b())
                        .toList());
        assertThat(forms.get(1).a().total()).isNotEqualTo(forms.get(1).b().total());
    }
}
