package nl.birthcare.funding.rules.internal.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A maximum that follows from the full tariff, in the terms of a performance. */
class DerivedMaximumTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 6, 1);
    private static final PerformanceCode PART = PerformanceCode.of("032", "X00102");

    /** Full midwifery care as X00101, 1863.97 in 2024 only, and a part of it as X00102. */
    private static PolicyBook book(String grade, String status, String derivedBy) {
        String common = "\"validity\": {\"firstDay\": \"2017-01-01\"}, \"status\": \"ENACTED\", \"grade\": \"AGREED\","
                + " \"sources\": [{\"source\": \"tests\"}]";
        String care = ", \"form\": \"MONODISCIPLINARY\", \"discipline\": \"MIDWIFERY\", \"name\": \"care\"}";
        return PolicyBooks.named("enacted").with(FundingJson.read(PolicyDocument.class, """
                {"schemaVersion": 1, "id": "derived", "title": "Made up.",
                 "sources": [{"id": "tests", "title": "Made up", "kind": "LIBRARY"}],
                 "performances": [
                   {"id": "full", COMMON, "code": {"list": "032", "code": "X00101"} CARE,
                   {"id": "part", COMMON, "code": {"list": "032", "code": "X00102"} CARE],
                 "tariffs": [{"id": "full-2024", "validity": {"firstDay": "2024-01-01", "lastDay": "2024-12-31"},
                   "status": "STATUS", "grade": "GRADE", "sources": [{"source": "tests"}], "kind": "MAXIMUM",
                   "performance": {"list": "032", "code": "X00101"}, "amountCents": 186397, "unit": "PERFORMANCE"}],
                 "tariffDerivations": [{"id": "part-of-full", COMMON, "performance": {"list": "032", "code": "X00102"},
                   "full": {"list": "032", "code": "X00101"}, BY}]}
                """.replace("COMMON", common)
                .replace("CARE", care)
                .replace("STATUS", status)
                .replace("GRADE", grade)
                .replace("BY", derivedBy)));
    }

    private static DerivedMaximum of(PolicyBook book, LocalDate day) {
        return Samples.facts(
                        book,
                        Samples.declaration(Samples.line(PART, day).build()).build(),
                        Samples.line(PART, day).build())
                .terms()
                .derivedMaximum();
    }

    @Test
    void itIsExactAndRestsOnAllThatItFollowsFrom() {
        DerivedMaximum maximum =
                of(book("AGREED", "ENACTED", "\"part\": \"prenatal\", \"supplement\": \"deprived-area\""), IN_2024);

        assertThat(maximum).isNotNull();
        assertThat(maximum.cents(100)).isEqualTo(Fraction.of(848_292_747, 10_000));
        assertThat(maximum.cents(110)).isEqualTo(Fraction.of(6_896_689, 100).times(Fraction.of(133, 100)));
        assertThat(maximum.entries())
                .extracting(Provision::id)
                .containsExactly("part-of-full", "full-2024", "midwifery-formula-2024", "midwifery-deprived-area-2024");
    }

    @ParameterizedTest
    @CsvSource({"PRIMARY, DERIVED", "AGREED, DERIVED", "SECONDARY, DERIVED", "ILLUSTRATIVE, ILLUSTRATIVE"})
    void aLineThatIsWithinItIsAsSureAsWhatItFollowsFrom(String ofFull, EvidenceGrade grade) {
        LineAssessment line = Samples.assessed(
                book(ofFull, "ENACTED", "\"part\": \"prenatal\""),
                Samples.declaration(Samples.line(PART, IN_2024)
                                .amount(Euro.parse("689.67"))
                                .build())
                        .declarant(Samples.MIDWIFE)
                        .submittedOn(LocalDate.of(2024, 7, 1))
                        .build());

        assertThat(line.findings()).isEmpty();
        assertThat(line.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(line.allocation().orElseThrow().grade()).isEqualTo(grade);
        assertThat(line.allocation().orElseThrow().entries())
                .extracting(Provision::id)
                .containsExactly("part", "monodisciplinary", "part-of-full", "full-2024", "midwifery-formula-2024");
    }

    /** Nothing follows where the full tariff, the formula, the part or the supplement is missing on the day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENACTED   | 2023-12-31 | \"part\": \"prenatal\"",
                "ENACTED   | 2025-01-01 | \"part\": \"prenatal\"",
                "UNDECIDED | 2024-06-01 | \"part\": \"prenatal\"",
                "ENACTED   | 2024-06-01 | \"part\": \"nothing\"",
                "ENACTED   | 2024-06-01 | \"supplement\": \"nothing\"",
            })
    void nothingFollowsFromWhatIsMissing(String status, LocalDate day, String by) {
        PolicyBook book = book("AGREED", status, by);

        assertThat(of(book, day)).isNull();
        assertThat(Samples.codes(Samples.assessed(book, Samples.line(PART, day).build())))
                .contains(FindingCode.TARIFF_UNKNOWN)
                .doesNotContain(FindingCode.TARIFF_ABOVE_DERIVED);
    }

    /** What the book states of the performance itself goes before what follows. */
    @Test
    void aTariffOfThePerformanceItselfCounts() {
        PolicyBook stated =
                book("AGREED", "ENACTED", "\"part\": \"prenatal\"").with(FundingJson.read(PolicyDocument.class, """
                        {"schemaVersion": 1, "id": "stated", "title": "Made up.",
                         "sources": [{"id": "tests", "title": "Made up", "kind": "LIBRARY"}],
                         "tariffs": [{"id": "part-2024", "validity": {"firstDay": "2024-01-01"}, "status": "ENACTED",
                           "grade": "AGREED", "sources": [{"source": "tests"}], "kind": "MAXIMUM", "amountCents": 100,
                           "performance": {"list": "032", "code": "X00102"}, "unit": "PERFORMANCE"}]}
                        """));

        assertThat(of(stated, IN_2024)).isNull();
        assertThat(Samples.codes(
                        Samples.assessed(stated, Samples.line(PART, IN_2024).build())))
                .contains(FindingCode.TARIFF_EXCEEDED);
    }

    @Test
    void termsChangeWhereTheFullTariffDoes() {
        PolicyBook book = book("AGREED", "ENACTED", "\"supplement\": \"integral-birth-care\"");

        assertThat(CompiledBook.changes(book, PART))
                .contains(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2017, 1, 1));
    }

    @Test
    void aDerivationFromItselfOrByNothingIsRefused() {
        TariffDerivation derivation = book("AGREED", "ENACTED", "\"part\": \"natal\"")
                .entries()
                .tariffDerivations()
                .get(0);

        assertThatThrownBy(() ->
                        TariffDerivation.builder().from(derivation).full(PART).build())
                .hasMessage(
                        "Tariff derivation part-of-full must name the full performance, but names 032:X00102 itself");
        assertThatThrownBy(() -> TariffDerivation.builder()
                        .from(derivation)
                        .part(Optional.empty())
                        .build())
                .hasMessage("Tariff derivation part-of-full must name a part or a supplement, but names neither");
    }
}
