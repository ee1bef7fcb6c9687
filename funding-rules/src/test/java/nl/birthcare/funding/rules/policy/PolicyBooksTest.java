package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.FundingEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyBooksTest {

    private static final Validity YEAR_2017 = Validity.between(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));

    static Stream<PolicyBook> books() {
        return PolicyBooks.names().stream().map(PolicyBooks::named);
    }

    static Stream<PolicyBook> booksAndOverlays() {
        return books().flatMap(book -> Stream.concat(
                Stream.of(book),
                PolicyBooks.overlayNames().stream().map(PolicyBooks::overlay).map(book::with)));
    }

    @Test
    void twoTimelinesAndTheNationalCostOverlayComeWithTheLibrary() {
        assertThat(PolicyBooks.names()).containsExactly("announced-2020", "enacted");
        assertThat(PolicyBooks.overlayNames()).contains("national-mono-cost");
    }

    @ParameterizedTest
    @MethodSource("booksAndOverlays")
    void everyBookLoadsAndAnEngineCanGoByIt(PolicyBook book) {
        assertThat(FundingEngine.of(book).book()).isSameAs(book);
        assertThat(book.title()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"announced-2020", "enacted"})
    void aBookCarriesTheNameByWhichItWasAskedFor(String name) {
        assertThat(PolicyBooks.named(name).id()).isEqualTo(name);
        assertThat(PolicyBooks.named(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "base", "Enacted", "national-mono-cost", "../enacted"})
    void anUnknownBookIsRefusedWithTheNamesThatExist(String name) {
        assertThatThrownBy(() -> PolicyBooks.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("announced-2020")
                .hasMessageContaining("enacted")
                .hasMessageEndingWith("but is \"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "base", "enacted"})
    void anUnknownOverlayIsRefusedWithTheNamesThatExist(String name) {
        assertThatThrownBy(() -> PolicyBooks.overlay(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("national-mono-cost")
                .hasMessageEndingWith("but is \"" + name + "\"");
    }

    @Test
    void theTwoTimelinesDiffer() {
        assertThat(PolicyBooks.named("enacted").sha256())
                .isNotEqualTo(PolicyBooks.named("announced-2020").sha256());
    }

    @ParameterizedTest
    @MethodSource("books")
    void noBundledBookHoldsAnAllocationRule(PolicyBook book) {
        assertThat(book.entries().allocationRules()).isEmpty();
        assertThat(book.generalAllocationRules().versions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("books")
    void whyThereIsNoKeyStandsAmongTheGaps(PolicyBook book) {
        assertThat(book.gaps()).anySatisfy(gap -> {
            assertThat(gap.id()).isEqualTo("allocation-key");
            assertThat(gap.lookedIn()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("booksAndOverlays")
    void everyEntryIsSourcedAndGraded(PolicyBook book) {
        assertThat(EntryKinds.entries(book.entries())).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.sources()).isNotEmpty();
            assertThat(entry.grade()).isNotNull();
            assertThat(entry.status()).isNotNull();
            assertThat(entry.sources())
                    .allSatisfy(reference ->
                            assertThat(book.source(reference.source())).isPresent());
        });
    }

    @ParameterizedTest
    @MethodSource("booksAndOverlays")
    void aRuleThatCallsItselfPrimaryRestsOnMoreThanAConventionOrAPublishedPage(PolicyBook book) {
        assertThat(EntryKinds.entries(book.entries()))
                .filteredOn(entry -> entry.grade() == EvidenceGrade.PRIMARY && !isPublishedFigure(entry))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(kinds(book, entry)).containsAnyOf(SourceKind.LAW, SourceKind.MESSAGE_STANDARD));
    }

    /** A figure is primary where its publisher prints it: it is no rule. */
    private static boolean isPublishedFigure(Provision entry) {
        return entry instanceof PublishedCost || entry instanceof PublishedNumber || entry instanceof Erratum;
    }

    @ParameterizedTest
    @MethodSource("booksAndOverlays")
    void whatRestsOnAConventionOfTheLibraryAloneIsIllustrative(PolicyBook book) {
        assertThat(EntryKinds.entries(book.entries()))
                .filteredOn(entry -> kinds(book, entry).equals(Set.of(SourceKind.LIBRARY)))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.grade()).isEqualTo(EvidenceGrade.ILLUSTRATIVE));
    }

    private static Set<SourceKind> kinds(PolicyBook book, Provision entry) {
        return entry.sources().stream()
                .map(SourceReference::source)
                .map(id -> book.source(id).orElseThrow().kind())
                .collect(Collectors.toSet());
    }

    /** The documents from which the figures were read, with their days as printed on them. */
    @ParameterizedTest
    @CsvSource({
        "kst-32279-206, LAW, 2020-12-07",
        "letter-knov-2021, LAW,",
        "BR/REG-18150, LAW,",
        "BR/REG-22100, LAW, 2022-01-01",
        "NR/REG-2201, LAW, 2022-01-01",
        "NR/REG-2312, LAW, 2023-01-01",
        "BR/REG-19158, LAW, 2019-01-01",
        "BWBR0038364, LAW, 2016-07-11",
        "kst-32279-221, LAW, 2022-03-21",
        "Wmg, LAW,",
        "Bzv, LAW,",
        "Rzv, LAW,",
        "stcrt-2011-23196, LAW,",
        "NZa-kerncijfers-2021, PUBLICATION,",
        "VWS-begroting-2021, PUBLICATION,"
    })
    void everyDocumentIsDescribedInBothBooks(String id, SourceKind kind, LocalDate date) {
        assertThat(books()).allSatisfy(book -> {
            Source source = book.source(id).orElseThrow();
            assertThat(source.kind()).isEqualTo(kind);
            assertThat(source.date()).isEqualTo(Optional.ofNullable(date));
            assertThat(source.title()).isNotBlank();
        });
    }

    /** Realised costs in million euro, NZa key figures on birth care, edition 2021: monodisciplinary columns. */
    @ParameterizedTest
    @CsvSource({
        "2017, 629.1, 210.0, 296.3",
        "2018, 618.4, 234.4, 289.9",
        "2019, 630.1, 234.3, 300.8",
        "2020, 625.3, 250.0, 312.3",
        "2021, 682.5, 262.4, 336.4"
    })
    void theNationalKeyOfAYearHasThePublishedCostsAsItsWeights(
            int year, String medicalSpecialistCare, String midwifery, String maternityCare) {
        AllocationRule rule = PolicyBooks.named("enacted")
                .with(PolicyBooks.overlay("national-mono-cost"))
                .generalAllocationRules()
                .on(LocalDate.of(year, 7, 1))
                .orElseThrow();

        assertThat(rule.validity()).isEqualTo(Validity.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        assertThat(rule.key().orElseThrow().weight(MacroFramework.MEDICAL_SPECIALIST_CARE))
                .isEqualTo(tenths(medicalSpecialistCare));
        assertThat(rule.key().orElseThrow().weight(MacroFramework.MIDWIFERY)).isEqualTo(tenths(midwifery));
        assertThat(rule.key().orElseThrow().weight(MacroFramework.MATERNITY_CARE))
                .isEqualTo(tenths(maternityCare));
        assertThat(rule.key().orElseThrow().method()).isEqualTo(ApportionmentMethod.SAINTE_LAGUE);
        assertThat(rule.key().orElseThrow().id()).isEqualTo("national-mono-cost-" + year);
    }

    private static long tenths(String millions) {
        return Long.parseLong(millions.replace(".", ""));
    }

    @Test
    void theNationalKeysAreFiveAndSayThatNoDocumentMakesThemKeys() {
        PolicyDocument overlay = PolicyBooks.overlay("national-mono-cost");

        assertThat(overlay.allocationRules()).hasSize(5).allSatisfy(rule -> {
            assertThat(rule.grade()).isEqualTo(EvidenceGrade.ILLUSTRATIVE);
            assertThat(rule.performances()).isEmpty();
            assertThat(rule.sources())
                    .extracting(SourceReference::source)
                    .containsExactly("NZa-kerncijfers-2021", "birthcare-funding");
        });
        assertThat(overlay.regimes()).isEmpty();
        assertThat(overlay.performances()).isEmpty();
        assertThat(overlay.checkRules()).isEmpty();
    }

    /** Midwifery, list 032, in 2017, from the price list that one insurer published. */
    @ParameterizedTest
    @CsvSource({
        "1001, 1310.75",
        "1011, 1612.23",
        "1101,  487.05",
        "1111,  599.08",
        "1102,  529.52",
        "1112,  651.31",
        "1103,  294.18",
        "1113,  361.84",
        "1201,  167.77",
        "1211,  206.36",
        "1204,  250.01",
        "1214,  307.52",
        "1203,  559.62",
        "1213,  688.33",
        "1301,   85.53",
        "1311,  105.21",
        "1302,  250.01",
        "1312,  307.52",
        "1303,  351.60",
        "1313,  432.47",
        "1351,  483.67",
        "1352,  319.28"
    })
    void midwiferyPricesOf2017AreThoseOfThePublishedList(String code, String euros) {
        PerformanceCode performance = PerformanceCode.of("032", code);
        assertThat(books()).allSatisfy(book -> {
            Tariff tariff =
                    book.tariffs(performance).on(LocalDate.of(2017, 7, 1)).orElseThrow();
            assertThat(tariff.amount()).contains(Euro.parse(euros));
            assertThat(tariff.unit()).isEqualTo(TariffUnit.PERFORMANCE);
            assertThat(tariff.validity()).isEqualTo(YEAR_2017);
            // The prices of one insurer, maybe not the maximum: they may warn, never refuse.
            assertThat(tariff.grade()).isEqualTo(EvidenceGrade.SECONDARY);
            assertThat(tariff.mayRefuse()).isFalse();
            assertThat(tariff.sources()).extracting(SourceReference::source).containsExactly("insurer-midwifery-2017");

            Performance described =
                    book.performances(performance).on(LocalDate.of(2017, 7, 1)).orElseThrow();
            assertThat(described.discipline()).contains(Discipline.MIDWIFERY);
            assertThat(described.form()).isEqualTo(FundingForm.MONODISCIPLINARY);
            assertThat(described.validity()).isEqualTo(YEAR_2017);
            assertThat(described.grade()).isEqualTo(EvidenceGrade.SECONDARY);
        });
    }

    @ParameterizedTest
    @MethodSource("books")
    void theListOf2017HasTwentyTwoPrices(PolicyBook book) {
        assertThat(book.entries().tariffs())
                .filteredOn(tariff -> tariff.performance().list().equals("032"))
                .filteredOn(tariff -> tariff.validity().contains(LocalDate.of(2017, 7, 1)))
                .hasSize(22);
    }

    @ParameterizedTest
    @MethodSource("books")
    void theThreePhasesOfMidwiferyIn2017CostWhatFullCareCosts(PolicyBook book) {
        Euro phases = price(book, "1101").plus(price(book, "1102")).plus(price(book, "1103"));

        assertThat(phases).isEqualTo(price(book, "1001")).isEqualTo(Euro.parse("1310.75"));
    }

    @ParameterizedTest
    @MethodSource("books")
    void aPartialPerformanceMayCostMoreThanTheFullOne(PolicyBook book) {
        assertThat(price(book, "1203")).isGreaterThan(price(book, "1101"));
    }

    private static Euro price(PolicyBook book, String code) {
        return book.tariffs(PerformanceCode.of("032", code))
                .on(LocalDate.of(2017, 1, 1))
                .orElseThrow()
                .amount()
                .orElseThrow();
    }

    /** The periods of both timelines, first to last day, as the letters and the policy rules give them. */
    @ParameterizedTest
    @CsvSource(nullValues = "open", textBlock = """
            announced-2020, 2010-01-01, 2016-12-31, NOT_AVAILABLE, false, ENACTED
            announced-2020, 2017-01-01, 2021-12-31, EXPERIMENT,    true,  ENACTED
            announced-2020, 2022-01-01, open,       REGULAR,       false, ANNOUNCED
            enacted,        2010-01-01, 2016-12-31, NOT_AVAILABLE, false, ENACTED
            enacted,        2017-01-01, 2021-12-31, EXPERIMENT,    true,  ENACTED
            enacted,        2022-01-01, 2022-12-31, EXPERIMENT,    true,  ENACTED
            enacted,        2023-01-01, open,       REGULAR,       true,  ENACTED
            """)
    void integralFundingHasThesePeriods(
            String name,
            LocalDate firstDay,
            LocalDate lastDay,
            RegimeKind kind,
            boolean agreementNeeded,
            PolicyStatus status) {
        FundingRegime regime =
                PolicyBooks.named(name).regime(FundingForm.INTEGRAL, firstDay).orElseThrow();

        assertThat(regime.validity().firstDay()).isEqualTo(firstDay);
        assertThat(regime.validity().lastDay()).isEqualTo(Optional.ofNullable(lastDay));
        assertThat(regime.kind()).isEqualTo(kind);
        assertThat(regime.agreementNeeded()).isEqualTo(agreementNeeded);
        assertThat(regime.status()).isEqualTo(status);
        assertThat(regime.grade()).isEqualTo(EvidenceGrade.PRIMARY);
    }

    @Test
    void integralFundingHasNoOtherPeriods() {
        assertThat(PolicyBooks.named("announced-2020")
                        .regimes(FundingForm.INTEGRAL)
                        .versions())
                .hasSize(3);
        assertThat(PolicyBooks.named("enacted").regimes(FundingForm.INTEGRAL).versions())
                .hasSize(4);
    }

    @Test
    void theExtensionOf2022RestsOnItsRulesAndOnTheExperimentThatItExtends() {
        assertThat(PolicyBooks.named("enacted")
                        .regime(FundingForm.INTEGRAL, LocalDate.of(2022, 6, 1))
                        .orElseThrow()
                        .sources())
                .extracting(SourceReference::source)
                .containsExactly("BR/REG-22100", "NR/REG-2201", "kst-32279-206");
    }

    /** Art. 6 of the policy rule was read in its text: the largest difference between promise and law. */
    @Test
    void regularFundingNeedsAnAgreementByThePolicyRuleOf2023AndNoneByTheLetter() {
        LocalDate firstDay = LocalDate.of(2023, 1, 1);
        FundingRegime enacted = PolicyBooks.named("enacted")
                .regime(FundingForm.INTEGRAL, firstDay)
                .orElseThrow();
        FundingRegime announced = PolicyBooks.named("announced-2020")
                .regime(FundingForm.INTEGRAL, firstDay)
                .orElseThrow();

        assertThat(enacted.agreementNeeded()).isTrue();
        assertThat(enacted.mayRefuse()).isTrue();
        assertThat(enacted.sources()).endsWith(SourceReference.of("BR/REG-23130", "art. 6"));
        assertThat(announced.agreementNeeded()).isFalse();
        assertThat(announced.sources())
                .extracting(SourceReference::source)
                .containsExactly("kst-32279-206");
    }

    @Test
    void monodisciplinaryFundingHasNoEndByWhatHappened() {
        assertThat(PolicyBooks.named("enacted")
                        .regimes(FundingForm.MONODISCIPLINARY)
                        .versions())
                .singleElement()
                .satisfies(regime -> {
                    assertThat(regime.validity()).isEqualTo(Validity.from(LocalDate.of(2010, 1, 1)));
                    assertThat(regime.status()).isEqualTo(PolicyStatus.ENACTED);
                });
    }

    @Test
    void monodisciplinaryFundingFrom2028IsUndecidedByTheLetters() {
        assertThat(PolicyBooks.named("announced-2020")
                        .regimes(FundingForm.MONODISCIPLINARY)
                        .versions())
                .filteredOn(regime -> regime.status() == PolicyStatus.UNDECIDED)
                .singleElement()
                .satisfies(regime -> assertThat(regime.validity()).isEqualTo(Validity.from(LocalDate.of(2028, 1, 1))));
    }

    @ParameterizedTest
    @MethodSource("books")
    void smallScaleExperimentsStartedIn2019(PolicyBook book) {
        assertThat(book.regime(FundingForm.SMALL_SCALE_EXPERIMENT, LocalDate.of(2018, 12, 31)))
                .isEmpty();
        assertThat(book.regime(FundingForm.SMALL_SCALE_EXPERIMENT, LocalDate.of(2019, 1, 1)))
                .hasValueSatisfying(regime -> {
                    assertThat(regime.kind()).isEqualTo(RegimeKind.EXPERIMENT);
                    assertThat(regime.agreementNeeded()).isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("books")
    void noBundledBookKnowsAnIntegralCode(PolicyBook book) {
        assertThat(book.performanceCodes()).noneMatch(code -> code.list().equals("069"));
    }

    /** No document says which date decides, so the convention says of itself that it is one. */
    @ParameterizedTest
    @MethodSource("books")
    void theServiceDateDecidesEverySubjectByConvention(PolicyBook book) {
        for (DateSubject subject : DateSubject.values()) {
            assertThat(book.dateRules(subject).versions()).singleElement().satisfies(rule -> {
                assertThat(rule.date()).isEqualTo(LineDate.SERVICE_DATE);
                assertThat(rule.grade()).isEqualTo(EvidenceGrade.ILLUSTRATIVE);
                assertThat(rule.validity()).isEqualTo(Validity.from(LocalDate.of(2010, 1, 1)));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void aCheckByLawRestsOnALawAndAConventionNever(PolicyBook book) {
        assertThat(book.entries().checkRules()).isNotEmpty().allSatisfy(rule -> {
            Set<SourceKind> kinds = kinds(book, rule);
            switch (rule.basis()) {
                case LAW -> assertThat(kinds).contains(SourceKind.LAW);
                case MESSAGE_STANDARD -> assertThat(kinds).contains(SourceKind.MESSAGE_STANDARD);
                case LIBRARY -> assertThat(kinds).containsOnly(SourceKind.LIBRARY);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("books")
    void everyTariffPricesAPerformanceThatTheBookDescribesOnTheSameDays(PolicyBook book) {
        List<Tariff> tariffs = book.entries().tariffs();
        assertThat(tariffs)
                .isNotEmpty()
                .allSatisfy(tariff -> assertThat(book.performances(tariff.performance())
                                .on(tariff.validity().firstDay()))
                        .isPresent());
    }
}
