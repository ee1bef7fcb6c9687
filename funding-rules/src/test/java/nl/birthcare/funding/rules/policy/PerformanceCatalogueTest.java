package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalogue that says no more than which code stands for which published performance. */
class PerformanceCatalogueTest {

    private static final String GUIDANCE = "guidance-ending-before-16-weeks";
    private static final PerformanceCatalogue CODES = PerformanceCatalogue.of(Map.of(
            "X00001", GUIDANCE,
            "X00002", "prenatal",
            "X00009", "hourly-maternity-care",
            "X00017", "prenatal-2017",
            "X00023", "prenatal-2023"));

    private static PolicyBook with(PerformanceCatalogue catalogue, String name) {
        PolicyBook book = PolicyBooks.named(name);
        return book.with(catalogue.overlay(book));
    }

    private static PerformanceCode code(String code) {
        return PerformanceCode.of("069", code);
    }

    @ParameterizedTest
    @CsvSource({
        "enacted, X00001, 2016-12-31, ",
        "enacted, X00001, 2017-01-01, begeleiding eindigend voor 16 weken zwangerschap inclusief nazorg",
        "enacted, X00001, 2022-12-31, begeleiding eindigend voor 16 weken zwangerschap inclusief nazorg",
        "enacted, X00001, 2023-01-01, ",
        "announced-2020, X00001, 2023-01-01, begeleiding eindigend voor 16 weken zwangerschap inclusief nazorg",
        "enacted, X00002, 2016-12-31, ",
        "enacted, X00002, 2017-01-01, geboortezorg prenataal",
        "enacted, X00002, 2022-12-31, geboortezorg prenataal",
        "enacted, X00002, 2023-01-01, geboortezorg prenataal",
        "announced-2020, X00002, 2028-01-01, geboortezorg prenataal",
        "enacted, X00017, 2022-12-31, geboortezorg prenataal",
        "enacted, X00017, 2023-01-01, ",
        "enacted, X00023, 2022-12-31, ",
        "enacted, X00023, 2023-01-01, geboortezorg prenataal",
    })
    void aCodeHoldsOnTheDaysOfItsPerformance(String name, String code, LocalDate day, String performance) {
        PerformanceCatalogue catalogue = name.equals("enacted")
                ? CODES
                : PerformanceCatalogue.of(Map.of("X00001", GUIDANCE, "X00002", "prenatal"));

        assertThat(with(catalogue, name).performance(code(code), day).map(Performance::name))
                .isEqualTo(Optional.ofNullable(performance));
    }

    @Test
    void aPerformanceHasThePhaseAndTheDocumentsOfItsDescription() {
        PolicyBook book = with(CODES, "enacted");
        Performance hourly =
                book.performance(code("X00009"), LocalDate.of(2023, 1, 1)).orElseThrow();
        PerformanceDescription described = book.descriptions("hourly-maternity-care")
                .on(LocalDate.of(2023, 1, 1))
                .orElseThrow();

        assertThat(hourly).isNotNull();
        assertThat(hourly.form()).isEqualTo(FundingForm.INTEGRAL);
        assertThat(hourly.phase()).contains(CarePhase.POSTNATAL);
        assertThat(hourly.describedBy()).contains("hourly-maternity-care");
        assertThat(hourly.status()).isEqualTo(PolicyStatus.ENACTED);
        assertThat(hourly.sources())
                .extracting(SourceReference::text)
                .containsExactly("BR/REG-23130 art. 4, 4.8", "catalogue");
        assertThat(described.unit()).contains(TariffUnit.HOUR);
    }

    /** What the codes stand for is what the caller says; a description that is less sure makes it less sure. */
    @Test
    void aPerformanceIsAsSureAsTheCatalogueAndTheDescription() {
        PolicyBook book = PolicyBooks.named("enacted");
        PerformanceCatalogue settlement = PerformanceCatalogue.of(Map.of("X00010", "settlement-between-providers"));

        assertThat(settlement.overlay(book).performances())
                .extracting(Performance::grade)
                .containsExactly(EvidenceGrade.SECONDARY, EvidenceGrade.AGREED);
        assertThat(PerformanceCatalogue.builder()
                        .grade(EvidenceGrade.ILLUSTRATIVE)
                        .putCodes("X00002", "prenatal")
                        .build()
                        .overlay(book)
                        .performances())
                .extracting(Performance::grade)
                .containsOnly(EvidenceGrade.ILLUSTRATIVE);
    }

    @Test
    void aPerformanceThatIsNotPublishedIsRefusedWithThosePublished() {
        PolicyBook book = PolicyBooks.named("enacted");
        PerformanceCatalogue catalogue = PerformanceCatalogue.of(Map.of("X00001", "antenatal"));

        assertThatThrownBy(() -> catalogue.overlay(book))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The performance of code X00001 in catalogue catalogue must be one that policy book enacted"
                        + " publishes, [guidance-ending-before-16-weeks, hourly-maternity-care, natal, natal-complex,"
                        + " natal-on-own-request, postnatal, postnatal-complex, prenatal, prenatal-complex,"
                        + " settlement-between-providers], but is \"antenatal\"");
    }

    @Test
    void aCatalogueOfNothingIsRefused() {
        assertThatThrownBy(() -> PerformanceCatalogue.of(Map.of()))
                .hasMessage("Catalogue catalogue must name a code, but names none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x1", "069:X00001", "", "X000000000001"})
    void aCodeOfAnotherFormIsRefused(String code) {
        assertThatThrownBy(() -> PerformanceCatalogue.of(Map.of(code, "prenatal")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be one to twelve capital letters and digits");
    }

    @Test
    void itReadsAndWritesAsJson() {
        PerformanceCatalogue read =
                FundingJson.read(PerformanceCatalogue.class, "{\"codes\": {\"X00001\": \"prenatal\"}}");

        assertThat(read).isEqualTo(PerformanceCatalogue.of(Map.of("X00001", "prenatal")));
        assertThat(FundingJson.read(PerformanceCatalogue.class, FundingJson.write(CODES)))
                .isEqualTo(CODES);
    }

    private static Finding notInForce(String code, LocalDate day) {
        return Samples.assessed(
                        with(CODES, "enacted"), Samples.line(code(code), day).build())
                .findings()
                .stream()
                .filter(finding -> finding.code() == FindingCode.PERFORMANCE_NOT_IN_FORCE)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "X00001, 2016-12-31, begeleiding eindigend voor 16 weken zwangerschap inclusief nazorg, 2017-01-01..2022-12-31",
        "X00001, 2023-01-01, begeleiding eindigend voor 16 weken zwangerschap inclusief nazorg, 2017-01-01..2022-12-31",
        "X00002, 2016-12-31, geboortezorg prenataal, '2017-01-01..2022-12-31, 2023-01-01..'",
        "X00023, 2016-12-31, geboortezorg prenataal, 2023-01-01..",
    })
    void aDayOnWhichThePerformanceIsNotPublishedIsRefusedWithItsNameAndItsDays(
            String code, LocalDate day, String name, String days) {
        Finding finding = notInForce(code, day);

        assertThat(finding.severity()).isEqualTo(Severity.REFUSAL);
        assertThat(finding.message()).contains("(" + name + ") is not in force on " + day + ". It is on " + days + ".");
    }

    /** That a code was given up while its performance went on is what the caller says, and no document. */
    @Test
    void aCodeOfOnePeriodIsUnverifiedInTheOther() {
        Finding finding = notInForce("X00017", LocalDate.of(2023, 1, 1));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .contains("(geboortezorg prenataal) is not in force on 2023-01-01. It is on 2017-01-01..2022-12-31.");
    }
}
