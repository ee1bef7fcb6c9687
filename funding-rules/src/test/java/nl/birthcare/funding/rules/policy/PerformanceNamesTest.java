package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import nl.birthcare.funding.rules.policy.entry.PhaseRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The performances that documents describe by name (BWBR0038364 annex, BR/REG-23130 art. 4), and the phases of care. */
class PerformanceNamesTest {

    private static final List<String> PHASED = List.of(
            "natal",
            "natal-complex",
            "natal-on-own-request",
            "postnatal",
            "postnatal-complex",
            "prenatal",
            "prenatal-complex");

    private static Map<String, PerformanceDescription> on(String book, String day) {
        return PolicyBooks.named(book).on(LocalDate.parse(day)).descriptions().stream()
                .collect(Collectors.toMap(PerformanceDescription::key, each -> each));
    }

    private static String place(PerformanceDescription description) {
        return description.sources().stream().map(SourceReference::text).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"announced-2020", "enacted"})
    void nothingIsDescribedBeforeTheExperiment(String book) {
        assertThat(on(book, "2016-12-31")).isEmpty();
        assertThat(on(book, "2017-01-01")).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "enacted, 2022-12-31, BWBR0038364 annex",
        "enacted, 2023-01-01, 'BR/REG-23130 art. 4, 4.1'",
        "announced-2020, 2021-12-31, BWBR0038364 annex",
        "announced-2020, 2022-01-01, 'kst-32279-206 p. 9'",
        "announced-2020, 2023-01-01, 'kst-32279-206 p. 9'",
    })
    void thePrenatalPerformanceIsDescribedByTheDocumentOfItsDay(String book, String day, String document) {
        assertThat(place(on(book, day).get("prenatal"))).startsWith(document);
    }

    @Test
    void phaseAndVariantAreTwoAxes() {
        Map<String, PerformanceDescription> names = on("enacted", "2023-06-01");

        assertThat(names).hasSize(9).containsKeys(PHASED.toArray(String[]::new));
        assertThat(names.get("natal-on-own-request").phase()).contains(CarePhase.NATAL);
        assertThat(names.get("natal-on-own-request").variant()).contains(PerformanceDescription.Variant.ON_OWN_REQUEST);
        assertThat(names.get("postnatal-complex").variant()).contains(PerformanceDescription.Variant.COMPLEX);
        assertThat(names.get("postnatal-complex").criteria().orElseThrow()).contains("6 or more nursing days");
        assertThat(names.get("hourly-maternity-care").unit()).contains(TariffUnit.HOUR);
        assertThat(names.get("settlement-between-providers").phase()).isEmpty();
    }

    @Test
    void guidanceThatEndsBefore16WeeksEndsWithTheExperimentAndGoesOnByTheLetter() {
        assertThat(on("enacted", "2022-12-31")).containsKey("guidance-ending-before-16-weeks");
        assertThat(on("enacted", "2023-01-01")).doesNotContainKey("guidance-ending-before-16-weeks");
        assertThat(on("announced-2020", "2023-01-01")
                        .get("guidance-ending-before-16-weeks")
                        .status())
                .isEqualTo(PolicyStatus.ANNOUNCED);
    }

    @Test
    void theSettlementBetweenProvidersWasReadForRegularFundingOnly() {
        assertThat(on("enacted", "2022-12-31")
                        .get("settlement-between-providers")
                        .grade())
                .isEqualTo(EvidenceGrade.SECONDARY);
        assertThat(on("enacted", "2023-01-01")
                        .get("settlement-between-providers")
                        .grade())
                .isEqualTo(EvidenceGrade.PRIMARY);
    }

    /** One catalogue, by name, is in force on both sides of 2023 and in both books. */
    @ParameterizedTest
    @ValueSource(strings = {"announced-2020", "enacted"})
    void aCatalogueByNameServesBothBooksOnAllDays(String name) {
        PolicyDocument.Builder catalogue = Samples.document("by-name").addSources(Samples.SOURCE);
        for (String key : PHASED) {
            catalogue.addPerformances(Samples.integral(code(key), Validity.from(LocalDate.of(2017, 1, 1)))
                    .id(key)
                    .describedBy(key)
                    .build());
        }
        PolicyBook book = PolicyBooks.named(name).with(catalogue.build());

        for (String key : PHASED) {
            for (String day :
                    List.of("2017-01-01", "2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01", "2026-01-01")) {
                assertThat(book.performance(code(key), LocalDate.parse(day)).map(Performance::form))
                        .as(key + " on " + day)
                        .contains(FundingForm.INTEGRAL);
            }
            assertThat(book.performance(code(key), LocalDate.of(2016, 12, 31))).isEmpty();
        }
    }

    private static PerformanceCode code(String key) {
        return PerformanceCode.of("069", "X" + (1000 + PHASED.indexOf(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "announced-2020, 2017-12-31, 8, NR/REG-1724",
        "announced-2020, 2018-01-01, 6, NR/REG-1822",
        "announced-2020, 2023-01-01, 6, kst-32279-206",
        "enacted, 2017-12-31, 8, NR/REG-1724",
        "enacted, 2018-01-01, 6, NR/REG-1822",
        "enacted, 2022-01-01, 6, NR/REG-2201",
        "enacted, 2023-01-01, 6, NR/REG-2312",
        "enacted, 2024-01-01, 6, NR/REG-2405",
    })
    void thePostnatalPhaseEndsByTheRuleOfItsDay(String book, LocalDate day, int weeks, String source) {
        PhaseRule postnatal = PolicyBooks.documented(book)
                .timeline(EntryKinds.PHASES, CarePhase.POSTNATAL)
                .on(day)
                .orElseThrow();

        assertThat(postnatal.weeksAfterBirth()).contains(weeks);
        assertThat(postnatal.sources().get(0).source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, the physical intake, until the day on which the active phase starts",
        "2023-01-01, the first content-related contact, until the day before the active phase starts",
    })
    void prenatalCareBeginsWithTheIntakeAndFrom2023WithTheFirstContact(LocalDate day, String begins, String dates) {
        PhaseRule prenatal = PolicyBooks.documented("enacted")
                .timeline(EntryKinds.PHASES, CarePhase.PRENATAL)
                .on(day)
                .orElseThrow();

        assertThat(prenatal.begins()).isEqualTo(begins);
        assertThat(prenatal.declaredDates().orElseThrow()).endsWith(dates);
    }
}
