package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;
import nl.birthcare.funding.rules.policy.entry.Erratum;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled figures against the tables they were taken from. */
class PublishedFiguresTest {

    private static final PolicyBook BOOK = PolicyBooks.figures();
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static Euro million(BigDecimal millions) {
        return Euro.of(millions.multiply(MILLION));
    }

    // VWS-begroting-2021, in million euro.

    @ParameterizedTest
    @CsvSource({
        "2020, 24317.7, 260.3, 348.6",
        "2021, 24434.7, 259.1, 346.9",
        "2022, 24435.3, 259.1, 346.9",
        "2023, 24292.8, 259.1, 346.9",
        "2024, 24300.4, 259.1, 346.9",
        "2025, 24303.2, 259.1, 346.9",
    })
    void theBudgetsAreThoseOfTheMinistry(
            int year, BigDecimal medicalSpecialistCare, BigDecimal midwifery, BigDecimal maternityCare) {
        assertBudget(MacroFramework.MEDICAL_SPECIALIST_CARE, year, medicalSpecialistCare);
        assertBudget(MacroFramework.MIDWIFERY, year, midwifery);
        assertBudget(MacroFramework.MATERNITY_CARE, year, maternityCare);
    }

    private static void assertBudget(MacroFramework framework, int year, BigDecimal millions) {
        List<MacroBudget> editions = BOOK.macroBudgets(framework, year);
        assertThat(editions).hasSize(1);
        assertThat(editions.get(0).amount()).isEqualTo(million(millions));
        assertThat(editions.get(0).edition()).isEqualTo(Edition.of("2021"));
        assertThat(editions.get(0).grade()).isEqualTo(EvidenceGrade.SECONDARY);
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2026})
    void aYearWithoutABudgetHasNone(int year) {
        for (MacroFramework framework : MacroFramework.values()) {
            assertThat(BOOK.macroBudgets(framework, year)).isEmpty();
        }
    }

    // NZa-kerncijfers-2021, in million euro: medical-specialist, midwifery, maternity care, integral, total.

    @ParameterizedTest
    @CsvSource({
        "2017, 629.1, 210.0, 296.3, 28.5, 1163.9",
        "2018, 618.4, 234.4, 289.9, 46.3, 1189.0",
        "2019, 630.1, 234.3, 300.8, 62.2, 1227.4",
        "2020, 625.3, 250.0, 312.3, 81.3, 1268.9",
        "2021, 682.5, 262.4, 336.4, 109.4, 1390.7",
    })
    void theRealisedCostsAreThoseOfTheKeyFigures(
            int year,
            BigDecimal medicalSpecialistCare,
            BigDecimal midwifery,
            BigDecimal maternityCare,
            BigDecimal integral,
            BigDecimal total) {
        Optional<FundingForm> mono = Optional.of(FundingForm.MONODISCIPLINARY);
        assertThat(realised(year, mono, Optional.of(MacroFramework.MEDICAL_SPECIALIST_CARE), "2021"))
                .isEqualTo(million(medicalSpecialistCare));
        assertThat(realised(year, mono, Optional.of(MacroFramework.MIDWIFERY), "2021"))
                .isEqualTo(million(midwifery));
        assertThat(realised(year, mono, Optional.of(MacroFramework.MATERNITY_CARE), "2021"))
                .isEqualTo(million(maternityCare));
        assertThat(realised(year, Optional.of(FundingForm.INTEGRAL), Optional.empty(), "2021"))
                .isEqualTo(million(integral));
        assertThat(realised(year, Optional.empty(), Optional.empty(), "2021")).isEqualTo(million(total));
    }

    @ParameterizedTest
    @CsvSource({"2017, 589.9", "2018, 578.9", "2019, 586.1"})
    void anOlderEditionPrintsLowerCostsOfMedicalSpecialistCare(int year, BigDecimal medicalSpecialistCare) {
        assertThat(realised(
                        year,
                        Optional.of(FundingForm.MONODISCIPLINARY),
                        Optional.of(MacroFramework.MEDICAL_SPECIALIST_CARE),
                        "2020-or-earlier"))
                .isEqualTo(million(medicalSpecialistCare));
    }

    private static Euro realised(
            int year, Optional<FundingForm> form, Optional<MacroFramework> framework, String edition) {
        List<PublishedCost> found = BOOK.entries().realisedCosts().stream()
                .filter(cost -> cost.year() == year
                        && cost.form().equals(form)
                        && cost.framework().equals(framework)
                        && cost.edition().equals(Edition.of(edition)))
                .collect(Collectors.toList());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).grade()).isEqualTo(EvidenceGrade.PRIMARY);
        return found.get(0).amount();
    }

    // Counts and rates.

    @ParameterizedTest
    @CsvSource({
        "INTEGRAL_CLIENTS, 2017-06-01, 9776",
        "INTEGRAL_CLIENTS, 2018-06-01, 14937",
        "INTEGRAL_CLIENTS, 2019-06-01, 19573",
        "INTEGRAL_CLIENTS, 2020-06-01, ",
        "BIRTHS, 2016-12-31, ",
        "BIRTHS, 2017-01-01, 167595",
        "BIRTHS, 2018-06-01, 166331",
        "BIRTHS, 2019-06-01, 167588",
        "BIRTHS, 2020-12-31, 166466",
        "BIRTHS, 2021-01-01, ",
        "PARTNERSHIPS, 2017-06-01, 6",
        "PARTNERSHIPS, 2020-12-06, ",
        "PARTNERSHIPS, 2020-12-07, 8",
        "PARTNERSHIPS, 2021-02-01, 9",
        "PARTNERSHIPS, 2022-04-01, 8",
        "PARTNERSHIPS, 2023-01-01, ",
        "CLIENTS, 2016-12-31, ",
        "CLIENTS, 2017-06-01, 336600",
        "CLIENTS, 2018-06-01, 339600",
        "CLIENTS, 2019-06-01, 343200",
        "CLIENTS, 2020-06-01, 349800",
        "BIRTH_CARE_COST_WITHOUT_SPECIALIST, 2023-06-01, 737060000",
        "SPECIALIST_CARE_COST, 2023-06-01, 28906100000",
        "HEALTH_INSURANCE_COST, 2023-06-01, 55020500000",
        "HEALTH_INSURANCE_COST, 2022-06-01, ",
        "PERINATAL_MORTALITY, 2018-06-01, 7.9",
        "PERINATAL_MORTALITY, 2019-06-01, 7.8",
        "PERINATAL_MORTALITY, 2020-01-01, ",
        "FOETAL_MORTALITY, 2019-06-01, 4.8",
        "NEONATAL_MORTALITY, 2019-06-01, 2.9",
    })
    void theNumbersAreThoseThatWerePrinted(PublishedNumber.Measure measure, LocalDate day, String printed) {
        assertThat(BOOK.entries().publishedNumbers().stream()
                        .filter(number ->
                                number.measure() == measure && number.validity().contains(day))
                        .map(PublishedNumber::text))
                .isEqualTo(printed == null ? List.of() : List.of(printed));
    }

    @Test
    void everyRateStandsBesideItsDefinition() {
        assertThat(BOOK.entries().publishedNumbers())
                .filteredOn(number -> number.measure().isRate())
                .hasSize(4)
                .allSatisfy(rate -> assertThat(rate.definition().orElseThrow()).contains("Perined"));
    }

    @Test
    void printedFiguresThatContradictEachOtherAreListed() {
        assertThat(BOOK.entries().errata().stream().map(Erratum::id))
                .containsExactly("midwifery-tariffs-2024", "perinatal-mortality-2019");
        assertThat(BOOK.entries().errata().stream().map(Erratum::text))
                .containsExactly(
                        "1863.97 against 689.67 + 755.52 + 419.73, a difference of -0.95",
                        "7.8 against 4.8 + 2.9, a difference of 0.1");
    }

    // The document as a whole.

    @ParameterizedTest
    @ValueSource(strings = {"announced-2020", "enacted"})
    void noBookHoldsFiguresAndEachTakesThemAllAsAnOverlay(String name) {
        PolicyDocument entries = PolicyBooks.named(name).entries();
        PolicyDocument figures = BOOK.entries();
        PolicyDocument together =
                PolicyBooks.named(name).with(PolicyBooks.overlay("figures")).entries();

        assertThat(entries.macroBudgets()).isEmpty();
        assertThat(entries.contributionRules()).isEmpty();
        assertThat(entries.deductibleRules()).isEmpty();
        assertThat(entries.realisedCosts()).isEmpty();
        assertThat(entries.averageCosts()).isEmpty();
        assertThat(entries.publishedNumbers()).isEmpty();
        assertThat(entries.errata()).isEmpty();
        assertThat(together.macroBudgets()).isEqualTo(figures.macroBudgets()).hasSize(18);
        assertThat(together.contributionRules())
                .isEqualTo(figures.contributionRules())
                .hasSize(29);
        assertThat(together.deductibleRules()).isEqualTo(figures.deductibleRules());
        assertThat(together.realisedCosts()).isEqualTo(figures.realisedCosts()).hasSize(28);
        assertThat(together.averageCosts()).isEqualTo(figures.averageCosts()).hasSize(24);
        assertThat(together.publishedNumbers()).isEqualTo(figures.publishedNumbers());
        assertThat(together.regimes()).isEqualTo(entries.regimes());
        assertThat(figures.checkRules()).isEmpty();
        assertThat(figures.regimes()).isEmpty();
    }

    // Rzv 2.36: per hour at home; contribution and cap per day in an institution without medical need.

    @ParameterizedTest
    @CsvSource({
        "2013, 4.00, 16.00, 114.50",
        "2014, 4.10, 16.50, 116.50",
        "2017, 4.30, 17.00, 121.00",
        "2018, 4.30, 17.00, 122.50",
        "2019, 4.40, 17.50, 125.00",
        "2020, 4.50, 18.00, 127.50",
        "2021, 4.60, 18.50, 131.00",
        "2022, 4.70, 19.00, 134.00",
        "2023, 4.80, 19.00, 137.00",
        "2024, 5.10, 20.00, 143.00",
        "2025, 5.40, 21.50, 152.00",
        "2026, 5.70, 22.50, 161.50"
    })
    void theContributionsAreThoseOfTheRegulation(int year, String hour, String contribution, String cap) {
        for (LocalDate day : List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            assertThat(contribution(ContributionRule.Item.MATERNITY_CARE_HOUR, day))
                    .hasValueSatisfying(rule -> {
                        assertThat(rule.contribution()).isEqualTo(Euro.parse(hour));
                        assertThat(rule.grade()).isEqualTo(EvidenceGrade.PRIMARY);
                    });
            assertThat(contribution(ContributionRule.Item.INSTITUTION_STAY_DAY, day))
                    .hasValueSatisfying(rule -> {
                        assertThat(rule.contribution()).isEqualTo(Euro.parse(contribution));
                        assertThat(rule.cap()).contains(Euro.parse(cap));
                        assertThat(rule.grade()).isEqualTo(EvidenceGrade.PRIMARY);
                    });
        }
    }

    /** What insurers publish as their maximum for mother and child together: 2 x (cap - contribution). */
    @ParameterizedTest
    @CsvSource({
        "2017, 208",
        "2018, 211",
        "2019, 215",
        "2020, 219",
        "2021, 225",
        "2022, 230",
        "2023, 236",
        "2024, 246",
        "2025, 261",
        "2026, 278"
    })
    void theCapsAgreeWithWhatInsurersPublish(int year, long euros) {
        ContributionRule rule = contribution(ContributionRule.Item.INSTITUTION_STAY_DAY, LocalDate.of(year, 7, 1))
                .orElseThrow();
        Euro insured = rule.cap().orElseThrow().minus(rule.contribution());

        assertThat(insured.plus(insured)).isEqualTo(Euro.ofCents(euros * 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {2012, 2015, 2016, 2027})
    void ofAYearThatWasNotReadThereIsNoContribution(int year) {
        LocalDate day = LocalDate.of(year, 7, 1);

        assertThat(contribution(ContributionRule.Item.MATERNITY_CARE_HOUR, day)).isEmpty();
        assertThat(contribution(ContributionRule.Item.INSTITUTION_STAY_DAY, day))
                .isEmpty();
    }

    /** stcrt-2017-11748 proves the 175.00 and its end, not that nothing is due after it. */
    @ParameterizedTest
    @CsvSource({
        "2017-03-31,,",
        "2017-04-01, 175.00, PRIMARY",
        "2023-03-31, 175.00, PRIMARY",
        "2023-04-01, 0.00, SECONDARY"
    })
    void theOwnPaymentOfTheNiptIsThatOfItsSubsidyRule(LocalDate day, String payment, EvidenceGrade grade) {
        Optional<ContributionRule> rule = contribution(ContributionRule.Item.NIPT, day);

        assertThat(rule.map(ContributionRule::contribution))
                .isEqualTo(Optional.ofNullable(payment).map(Euro::parse));
        assertThat(rule.map(ContributionRule::grade)).isEqualTo(Optional.ofNullable(grade));
    }

    @Test
    void anOutpatientBirthWithMedicalNeedCostsNothing() {
        assertThat(contribution(ContributionRule.Item.OUTPATIENT_BIRTH_WITH_MEDICAL_NEED, LocalDate.of(2021, 7, 1)))
                .hasValueSatisfying(rule -> {
                    assertThat(rule.contribution()).isEqualTo(Euro.ZERO);
                    assertThat(rule.grade()).isEqualTo(EvidenceGrade.SECONDARY);
                });
    }

    /** Bzv 2.17: the text of 2023-01-01 names the NIPT, that of 2022-01-01 does not. */
    @Test
    void theDeductibleOfTheNiptIsKnownFrom2023Only() {
        assertThat(BOOK.timeline(EntryKinds.DEDUCTIBLE_RULES, DeductibleRule.Item.NIPT)
                        .on(LocalDate.of(2022, 12, 31)))
                .isEmpty();
        assertThat(BOOK.timeline(EntryKinds.DEDUCTIBLE_RULES, DeductibleRule.Item.NIPT)
                        .on(LocalDate.of(2023, 1, 1)))
                .hasValueSatisfying(rule -> assertThat(rule.exempt()).isTrue());
    }

    private static Optional<ContributionRule> contribution(ContributionRule.Item item, LocalDate day) {
        return BOOK.timeline(EntryKinds.CONTRIBUTION_RULES, item).on(day);
    }

    /** The ceilings of the macro-control instrument, of which each has its own price level and what became of it. */
    @ParameterizedTest
    @CsvSource({
        "2012, 16634000000.00, 2011, deferred",
        "2013, 17578000000.00, 2012,",
        "2015, 20297600000.00, 2014, not applied in 2015 to 2017"
    })
    void theCeilingsAreThoseOfTheirYear(int year, String euros, int priceLevel, String note) {
        assertThat(BOOK.entries().macroControlCeilings())
                .filteredOn(ceiling -> ceiling.year() == year)
                .singleElement()
                .satisfies(ceiling -> {
                    assertThat(ceiling.amount()).isEqualTo(Euro.parse(euros));
                    assertThat(ceiling.grade()).isEqualTo(EvidenceGrade.PRIMARY);
                    assertThat(ceiling.priceLevel()).isEqualTo(priceLevel);
                    assertThat(ceiling.note().isPresent()).isEqualTo(note != null);
                    assertThat(ceiling.note().orElse("")).contains(note == null ? "" : note);
                });
    }

    /** Averages are restated between editions too, so an edition belongs to each. */
    @ParameterizedTest
    @CsvSource({"2017, 2908.2, 2914.9", "2018, 3107.4, 3101.0", "2019, 3173.5, 3181.1", "2020, 3459.6, 3489.7"})
    void theAverageOfIntegralCareDiffersByEdition(int year, BigDecimal older, BigDecimal newer) {
        assertThat(averageOfIntegralCare(year, "2020")).isEqualTo(Euro.of(older));
        assertThat(averageOfIntegralCare(year, "2021")).isEqualTo(Euro.of(newer));
    }

    private static Euro averageOfIntegralCare(int year, String edition) {
        return BOOK.entries().averageCosts().stream()
                .filter(cost -> cost.year() == year
                        && cost.form().equals(Optional.of(FundingForm.INTEGRAL))
                        && cost.edition().equals(Edition.of(edition)))
                .map(PublishedCost::amount)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDocumentRoundTripsThroughJson() {
        PolicyDocument entries = BOOK.entries();
        assertThat(FundingJson.read(PolicyDocument.class, FundingJson.write(entries)))
                .isEqualTo(entries);
    }

    @Test
    void aNewerEditionStandsBesideTheOlderAndIsTheLast() {
        PolicyBook book = BOOK.with(overlay(budget("restated", "2022")));

        assertThat(book.macroBudgets(MacroFramework.MIDWIFERY, 2021).stream().map(MacroBudget::id))
                .containsExactly("budget-2021-midwifery-2021", "restated");
    }

    @Test
    void refusesTwoBudgetsOfOneEdition() {
        PolicyDocument overlay = overlay(budget("second", "2021"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOK.with(overlay))
                .withMessageContaining("The versions of the budget of MIDWIFERY in edition 2021 must not overlap")
                .withMessageContaining("second");
    }

    @Test
    void refusesASecondPrintedCostAverageOrNumberOfOneEdition() {
        PublishedCost cost = BOOK.entries().realisedCosts().get(0);
        PublishedCost average = BOOK.entries().averageCosts().get(0);
        PublishedNumber number = BOOK.entries().publishedNumbers().get(0);
        PolicyDocument.Builder empty = PolicyDocument.builder().id("second").title("Figures printed twice.");
        List<PolicyDocument> overlays = List.of(
                empty.addRealisedCosts(
                                PublishedCost.builder().from(cost).id("second").build())
                        .build(),
                empty.realisedCosts(List.of())
                        .addAverageCosts(PublishedCost.builder()
                                .from(average)
                                .id("second")
                                .build())
                        .build(),
                empty.averageCosts(List.of())
                        .addPublishedNumbers(PublishedNumber.builder()
                                .from(number)
                                .id("second")
                                .build())
                        .build());

        assertThat(overlays)
                .allSatisfy(overlay -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> BOOK.with(overlay))
                        .withMessageContaining("must not overlap"));
    }

    @Test
    void refusesABudgetFromADocumentThatNobodyDescribes() {
        MacroBudget budget = MacroBudget.builder()
                .from(budget("unsourced", "2022"))
                .sources(List.of(SourceReference.of("nowhere")))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOK.with(overlay(budget)))
                .withMessage("The source of entry unsourced must be described in the book, but nowhere is not");
    }

    private static PolicyDocument overlay(MacroBudget budget) {
        return PolicyDocument.builder()
                .id("my-budgets")
                .title("A restated budget.")
                .addMacroBudgets(budget)
                .build();
    }

    private static MacroBudget budget(String id, String edition) {
        return MacroBudget.builder()
                .id(id)
                .validity(Validity.ofYear(2021))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of("birthcare-funding"))
                .framework(MacroFramework.MIDWIFERY)
                .edition(Edition.of(edition))
                .amount(Euro.parse("1.00"))
                .build();
    }

    // The types.

    @Test
    void refusesACostOfAFrameworkWithoutItsForm() {
        PublishedCost.Builder cost = PublishedCost.builder()
                .from((Provision) budget("a-cost", "2021"))
                .edition(Edition.of("2021"))
                .amount(Euro.ZERO)
                .framework(MacroFramework.MIDWIFERY);

        assertThatIllegalArgumentException()
                .isThrownBy(cost::build)
                .withMessage("Published cost a-cost must name the form of funding whose part it is, but names MIDWIFERY"
                        + " only");
    }

    @Test
    void refusesARateWithoutItsDefinitionAndANegativeNumber() {
        PublishedNumber.Builder rate = PublishedNumber.builder()
                .from((Provision) budget("a-rate", "2021"))
                .measure(PublishedNumber.Measure.PERINATAL_MORTALITY)
                .value(78);

        assertThatIllegalArgumentException()
                .isThrownBy(rate::build)
                .withMessage("Published number a-rate must state its definition, since it is a rate, but states none");
        assertThatIllegalArgumentException()
                .isThrownBy(rate.measure(PublishedNumber.Measure.BIRTHS).value(-1)::build)
                .withMessage("Published number a-rate must be 0 or more, but is -1");
        assertThat(rate.value(0).build().text()).isEqualTo("0");
    }

    @Test
    void refusesAnErratumWhoseFiguresAddUp() {
        Erratum.Builder erratum = Erratum.builder()
                .from((Provision) budget("no-erratum", "2021"))
                .title("Nothing is wrong.")
                .decimals(2)
                .printedTotal(300)
                .addPrintedParts(100L, 200L);

        assertThatIllegalArgumentException()
                .isThrownBy(erratum::build)
                .withMessage("The figures of erratum no-erratum must not add up, but do: 3.00 against 1.00 + 2.00, a"
                        + " difference of 0.00");
        assertThat(erratum.decimals(0).printedTotal(301).build().text())
                .isEqualTo("301 against 100 + 200, a difference of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(erratum.decimals(-1)::build)
                .withMessage("The decimals of erratum no-erratum must be 0 or more, but are -1");
    }

    @Test
    void refusesAContributionBelowZeroAndACapBelowTheContribution() {
        ContributionRule.Builder rule = ContributionRule.builder()
                .from((Provision) budget("a-rule", "2021"))
                .item(ContributionRule.Item.INSTITUTION_STAY_DAY)
                .contribution(Euro.parse("-0.01"));

        assertThatIllegalArgumentException()
                .isThrownBy(rule::build)
                .withMessage("The contribution of rule a-rule must be 0.00 or more, but is -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(rule.contribution(Euro.parse("20.00")).cap(Euro.parse("19.99"))::build)
                .withMessage("The cap of contribution rule a-rule must be its contribution, 20.00, or more, but is"
                        + " 19.99");
        assertThat(rule.cap(Euro.parse("20.00")).build().clientPart(Euro.parse("25.00")))
                .isEqualTo(Euro.parse("25.00"));
    }
}
