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
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.Erratum;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
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

    static Stream<PolicyBook> documentedBooks() {
        return PolicyBooks.names().stream().map(PolicyBooks::documented);
    }

    static Stream<PolicyBook> booksAndOverlays() {
        return books().flatMap(book -> Stream.concat(
                Stream.of(book),
                PolicyBooks.overlayNames().stream().map(PolicyBooks::overlay).map(book::with)));
    }

    @Test
    void twoTimelinesAndTheNationalCostOverlayComeWithTheLibrary() {
        assertThat(PolicyBooks.names()).containsExactly("announced-2020", "enacted");
        assertThat(PolicyBooks.overlayNames())
                .containsExactly("figures", "national-mono-cost", "national-mono-cost-2021-held");
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

    /** The documents from which the entries were read, with their days, where they are cited. */
    @ParameterizedTest
    @CsvSource({
        "kst-32279-206, LAW, 2020-12-07, both",
        "letter-knov-2021, LAW,, both",
        "BR/REG-18150, LAW,, both",
        "BWBR0038364, LAW, 2016-07-11, both",
        "TB/REG-17627-01, LAW, 2016-07-06, both",
        "NR/REG-1724, LAW, 2017-01-01, both",
        "NR/REG-1822, LAW, 2018-01-01, both",
        "BR/REG-19158, LAW, 2019-01-01, both",
        "Wmg, LAW,, both",
        "Bzv, LAW,, both",
        "Vektis-COD367, MESSAGE_STANDARD,, both",
        "BR/REG-22100, LAW, 2022-01-01, enacted",
        "NR/REG-2201, LAW, 2022-01-01, enacted",
        "NR/REG-2312, LAW, 2023-01-01, enacted",
        "kst-32279-221, LAW, 2022-03-21, enacted",
        "BWBR0046806, LAW, 2022-06-13, enacted",
        "BR/REG-23130, LAW, 2022-06-21, enacted",
        "BR/REG-22133a, LAW, 2022-01-01, enacted",
        "BR/REG-23128a, LAW, 2023-01-01, enacted",
        "BR/REG-23128b, LAW, 2023-01-21, enacted",
        "BR/REG-23143, LAW, 2023-01-01, enacted",
        "BR/REG-23143a, LAW, 2023-07-01, enacted",
        "BR/REG-24108, LAW, 2024-01-01, enacted",
        "BR/REG-24109, LAW, 2024-01-01, enacted",
        "BR/REG-25111, LAW, 2025-01-01, enacted",
        "BR/REG-25141, LAW, 2025-01-01, enacted",
        "NR/REG-2403a, LAW, 2024-01-01, enacted",
        "stcrt-2017-11748, LAW, 2017-04-01, enacted",
        "Rzv, LAW,, figures",
        "stcrt-2011-23196, LAW,, both",
        "stcrt-2014-14914, LAW,, both",
        "NR/REG-2405, LAW, 2024-01-01, enacted",
        "Vektis-COD954, MESSAGE_STANDARD, 2024-07-09, both",
        "TB/CU-7058-02, LAW, 2013-01-01, figures",
        "stcrt-2009-19532, LAW,, figures",
        "NZa-kerncijfers-2020, PUBLICATION,, figures",
        "NZa-kerncijfers-2021, PUBLICATION,, figures",
        "VWS-begroting-2021, PUBLICATION,, figures"
    })
    void everyDocumentIsDescribedWhereItIsCited(String id, SourceKind kind, LocalDate date, String where) {
        List<PolicyBook> citing = where.equals("figures")
                ? List.of(PolicyBooks.figures())
                : documentedBooks()
                        .filter(book -> where.equals("both") || book.id().equals(where))
                        .toList();
        assertThat(citing).allSatisfy(book -> {
            Source source = book.source(id).orElseThrow();
            assertThat(source.kind()).isEqualTo(kind);
            assertThat(source.date()).isEqualTo(Optional.ofNullable(date));
            assertThat(source.title()).isNotBlank();
        });
        if (!where.equals("both")) {
            assertThat(PolicyBooks.documented("announced-2020").source(id)).isEmpty();
        }
    }

    /** The books with all that their documents state besides rules. */
    static Stream<PolicyBook> documents() {
        return Stream.of(
                        books(),
                        documentedBooks(),
                        Stream.of(PolicyBooks.figures()),
                        PolicyBooks.overlayNames().stream()
                                .map(PolicyBooks::overlay)
                                .map(PolicyBook::of))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noDocumentIsListedThatNoEntryCites(PolicyBook book) {
        Set<String> cited = EntryKinds.entries(book.entries()).stream()
                .flatMap(entry -> PolicyEntries.references(entry).stream())
                .map(SourceReference::source)
                .collect(Collectors.toSet());

        assertThat(book.entries().sources()).extracting(Source::id).containsExactlyInAnyOrderElementsOf(cited);
    }

    /** The second letter is of early 2021, before the House extended the experiment on 2021-02-25. */
    private static final LocalDate LAST_DAY_OF_THE_LETTERS = LocalDate.of(2021, 2, 25);

    /** What carries no date, and was there when the letters were written. */
    private static final Set<String> UNDATED_BEFORE_THE_LETTERS = Set.of(
            "letter-knov-2021",
            "BR/REG-18150",
            "RIVM-beter-weten",
            "stcrt-2011-23196",
            "stcrt-2014-14914",
            "Wmg",
            "Bzv",
            "TB/REG-19622-01",
            "KNOV-2018",
            "NZa-QA",
            "NZa-pages",
            "Vektis-AGB",
            "Vektis-COD367",
            "Vektis-MZ301",
            "insurer-midwifery-2017",
            "provider-pages",
            "birthcare-funding");

    @ParameterizedTest
    @ValueSource(strings = {"announced-2020", "enacted"})
    void whatDocumentsStateBesidesDecidesNothing(String name) {
        PolicyBook book = PolicyBooks.named(name);
        PolicyBook documented = PolicyBooks.documented(name);

        assertThat(documented.name()).isEqualTo(book.name());
        assertThat(documented.sha256()).isEqualTo(book.sha256());
        assertThat(documented.informationSha256()).isNotEqualTo(book.informationSha256());
        for (EntryKind<?> kind : EntryKinds.all()) {
            if (kind.decides()) {
                assertThat(kind.entries(documented.entries())).as(kind.name()).isEqualTo(kind.entries(book.entries()));
            }
        }
        assertThat(book.events()).isEmpty();
        assertThat(documented.events()).isNotEmpty();
    }

    @Test
    void theAnnouncedBookCitesNothingThatIsLaterThanItsLetters() {
        PolicyBook book = PolicyBooks.documented("announced-2020");
        assertThat(EntryKinds.entries(book.entries()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(PolicyEntries.references(entry))
                        .isNotEmpty()
                        .allSatisfy(reference -> {
                            Source source = book.source(reference.source()).orElseThrow();
                            if (source.date().isEmpty()) {
                                assertThat(UNDATED_BEFORE_THE_LETTERS).contains(source.id());
                            } else if (entry instanceof CheckRule rule
                                    && rule.basis() == CheckRule.Basis.MESSAGE_STANDARD) {
                                // How a message must be is no policy: the edition that was read counts in both books.
                                assertThat(source.kind()).isEqualTo(SourceKind.MESSAGE_STANDARD);
                            } else {
                                assertThat(source.date().get()).isBeforeOrEqualTo(LAST_DAY_OF_THE_LETTERS);
                            }
                        }));
    }

    /** The letters are cited by page and section, so that a reader of the print and one of the text find the place. */
    @ParameterizedTest
    @MethodSource("documents")
    void aLetterIsCitedByPageAndSection(PolicyBook book) {
        assertThat(EntryKinds.entries(book.entries()).stream()
                        .flatMap(entry -> PolicyEntries.references(entry).stream())
                        .filter(reference ->
                                Set.of("kst-32279-206", "letter-knov-2021").contains(reference.source())))
                .allSatisfy(
                        reference -> assertThat(reference.place().orElse("")).matches("p\\. \\d+(-\\d+)?, \\S.+"));
    }

    /** What integral care does not contain, by the document of each year. */
    @ParameterizedTest
    @CsvSource({
        "announced-2020, 2017-12-31, NR/REG-1724 art. 3.3",
        "announced-2020, 2018-01-01, NR/REG-1822 art. 1",
        "announced-2020, 2021-12-31, NR/REG-1822 art. 1",
        "announced-2020, 2022-01-01, 'kst-32279-206 p. 9, De bekostiging van de integrale geboortezorg vanaf 2022; NR/REG-1822 art. 1'",
        "enacted,        2017-12-31, NR/REG-1724 art. 3.3",
        "enacted,        2018-01-01, NR/REG-1822 art. 1",
        "enacted,        2021-12-31, NR/REG-1822 art. 1",
        "enacted,        2022-01-01, NR/REG-2201 art. 1; BR/REG-22100",
        "enacted,        2022-12-31, NR/REG-2201 art. 1; BR/REG-22100",
        "enacted,        2023-01-01, NR/REG-2312"
    })
    void anExclusionCitesTheDocumentOfItsYear(String name, LocalDate day, String documents) {
        assertThat(PolicyBooks.named(name).on(day).contentExclusions())
                .filteredOn(exclusion -> exclusion.content().name().equals("PRECONCEPTION_CARE"))
                .singleElement()
                .satisfies(exclusion -> assertThat(exclusion.sources().stream()
                                .map(SourceReference::text)
                                .collect(Collectors.joining("; ")))
                        .isEqualTo(documents));
    }

    /** By how much a maximum is lifted (max-max): midwifery from 2023, maternity care from 2022; before that a gap, which never permits. */
    @ParameterizedTest
    @CsvSource({
        "enacted, MIDWIFERY, 2022-12-31,, midwifery-exceedance-years",
        "enacted, MIDWIFERY, 2023-01-01, BR/REG-23128a art. 6.5; BR/REG-23128b art. 6.5,",
        "enacted, MIDWIFERY, 2024-01-01, BR/REG-24109 art. 6.5,",
        "enacted, MIDWIFERY, 2025-01-01, BR/REG-25111 art. 6.5,",
        "enacted, MATERNITY_CARE, 2021-12-31,, maternity-care-exceedance-years",
        "enacted, MATERNITY_CARE, 2022-01-01, BR/REG-22133a,",
        "enacted, MATERNITY_CARE, 2023-06-30, BR/REG-23143; BR/REG-23143a,",
        "enacted, MATERNITY_CARE, 2024-01-01, BR/REG-24108,",
        "announced-2020, MIDWIFERY, 2023-01-01,, midwifery-exceedance-years",
        "announced-2020, MATERNITY_CARE, 2023-01-01,, maternity-care-exceedance-years"
    })
    void theMaximumIsLiftedInTheYearsThatWereRead(
            String name, Discipline discipline, LocalDate day, String documents, String gap) {
        PolicyBook book = PolicyBooks.named(name);

        assertThat(book.tariffAllowances(discipline).on(day).map(allowance -> {
                    assertThat(allowance.percent()).isEqualTo(10);
                    assertThat(allowance.grade()).isEqualTo(EvidenceGrade.PRIMARY);
                    return allowance.sources().stream()
                            .map(SourceReference::text)
                            .collect(Collectors.joining("; "));
                }))
                .isEqualTo(Optional.ofNullable(documents));
        assertThat(book.possibleAllowances(discipline).on(day).flatMap(TariffAllowance::gap))
                .isEqualTo(Optional.ofNullable(gap));
    }

    /** Every UNKNOWN of the facts is a gap that says where it was looked for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            announced-2020 | allocation-key, integral-codes, deciding-date, first-policy-rule, provider-type-matrix
            announced-2020 | midwifery-maximum-tariffs, maternity-care-codes, maternity-care-tariffs, message-fields
            announced-2020 | midwifery-exceedance-years, maternity-care-exceedance-years, innovation-caps
            announced-2020 | tariff-kinds-first-day, monodisciplinary-first-day, settlement-performance-end
            enacted        | allocation-key, division-without-key, integral-codes, deciding-date, insurer-of-hourly-care
            enacted        | midwifery-exceedance-years, maternity-care-exceedance-years, innovation-caps
            enacted        | double-funding-rule, complex-intervention, end-before-start, miscarriage-dates
            enacted        | one-per-phase-in-experiment, supplement-before-2023, midwifery-index, insurer-prices-2017
            enacted        | maternity-care-days-change, maternity-care-days-before-2014, experiment-agreement-2022
            figures        | macro-control-rounding, macro-control-integral-care, macro-control-later-years
            figures        | contribution-years, nipt-after-subsidy, partnerships-after-2022, deductible-first-days
            """)
    void whatIsNotKnownIsAGapThatSaysWhereItWasLookedFor(String name, String gaps) {
        PolicyBook book = name.equals("figures") ? PolicyBooks.figures() : PolicyBooks.named(name);

        assertThat(book.gaps()).extracting(Gap::id).contains(gaps.split(", "));
        assertThat(book.gaps()).allSatisfy(gap -> {
            assertThat(gap.unknown()).endsWith(".");
            assertThat(gap.lookedIn()).endsWith(".");
        });
        assertThat(PolicyBooks.named("announced-2020").gaps())
                .extracting(Gap::id)
                .doesNotContain("division-without-key", "double-funding-rule");
    }

    @Test
    void theLawRequiresADivisionAndGivesNoKey() {
        assertThat(PolicyBooks.named("enacted").gaps())
                .filteredOn(gap -> gap.id().equals("division-without-key"))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.unknown())
                            .startsWith("The law requires a division over three frameworks and gives no key");
                    assertThat(gap.lookedIn()).contains("BWBR0046806 art. 4");
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
            FundingRegime.Kind kind,
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
                .hasSize(4);
        assertThat(PolicyBooks.named("enacted").regimes(FundingForm.INTEGRAL).versions())
                .hasSize(5);
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
        assertThat(announced.sources()).extracting(SourceReference::source).containsExactly("kst-32279-206");
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
        assertThat(book.regime(FundingForm.SMALL_SCALE_EXPERIMENT, LocalDate.of(2024, 12, 31))
                        .orElseThrow()
                        .sources())
                .contains(SourceReference.of("BR/REG-19158"));
        assertThat(book.regime(FundingForm.SMALL_SCALE_EXPERIMENT, LocalDate.of(2018, 12, 31)))
                .isEmpty();
        assertThat(book.regime(FundingForm.SMALL_SCALE_EXPERIMENT, LocalDate.of(2019, 1, 1)))
                .hasValueSatisfying(regime -> {
                    assertThat(regime.kind()).isEqualTo(FundingRegime.Kind.EXPERIMENT);
                    assertThat(regime.agreementNeeded()).isTrue();
                });
    }

    @Test
    void smallScaleExperimentsGoByTheRuleOf2025FromThenOnByWhatHappened() {
        assertThat(PolicyBooks.named("enacted")
                        .regime(FundingForm.SMALL_SCALE_EXPERIMENT, LocalDate.of(2025, 1, 1))
                        .orElseThrow()
                        .sources())
                .containsExactly(SourceReference.of("BR/REG-25141"));
        assertThat(PolicyBooks.named("announced-2020")
                        .regimes(FundingForm.SMALL_SCALE_EXPERIMENT)
                        .versions())
                .hasSize(1);
    }

    /** NR/REG-2403a art. 26, 28, 29: care outside the bundle that may stand beside it, and outpatient births. */
    @ParameterizedTest
    @CsvSource({
        "191117, ADVANCED_ULTRASOUND",
        "191118, ADVANCED_ULTRASOUND",
        "190219, HIGH_CARE_OBSTETRICS",
        "190157, INTENSIVE_CARE",
        "190158, INTENSIVE_CARE",
        "190043,",
        "190044,",
        "190045,",
        "190046,",
        "190047,",
        "190048,"
    })
    void theCodesOfSpecialistCareThatWereReadAreKnownFrom2024(String code, String content) {
        PerformanceCode performance = PerformanceCode.of("041", code);
        PolicyBook book = PolicyBooks.named("enacted");

        assertThat(book.performance(performance, LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(book.performance(performance, LocalDate.of(2024, 1, 1))).hasValueSatisfying(known -> {
            assertThat(known.grade()).isEqualTo(EvidenceGrade.PRIMARY);
            assertThat(known.form()).isEqualTo(FundingForm.MONODISCIPLINARY);
            assertThat(known.content().stream().map(ContentTag::name))
                    .containsExactlyElementsOf(content == null ? List.of() : List.of(content));
        });
        assertThat(PolicyBooks.named("announced-2020").performanceCodes()).doesNotContain(performance);
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
