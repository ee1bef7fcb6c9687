package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** The fields of results and their order: others rely on them. */
class ResultJsonTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final PolicyBook BOOK = Samples.bookOfFirstChecks("enacted");
    private static final FundingEngine ENGINE = FundingEngine.of(BOOK);

    private interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = MAPPER.createGenerator(text)) {
            writing.to(out);
        }
        return text.toString();
    }

    private static String line(DeclarationLine line) throws IOException {
        Declaration declaration = Samples.declaration(line).build();
        LineAssessment assessed = Samples.assessed(BOOK, declaration);
        return written(out -> ResultJson.writeLine(declaration, assessed, "enacted+mine", out));
    }

    @Test
    void aLineDividedByKeyHasEveryField() throws IOException {
        assertThat(line(Samples.line(Samples.INTEGRAL, DAY).build()))
                .isEqualTo("{\"declaration\":\"D-1\",\"line\":\"D-1/1\",\"verdict\":\"PERMITTED\","
                        + "\"decidingDate\":\"2021-03-14\",\"decidingDateKind\":\"SERVICE_DATE\",\"amountCents\":152300,"
                        + "\"medicalSpecialistCareCents\":81124,\"midwiferyCents\":31190,\"maternityCareCents\":39986,"
                        + "\"basis\":\"KEY\",\"key\":\"national-mono-cost-2021\",\"method\":\"SAINTE_LAGUE\","
                        + "\"policy\":\"enacted+mine\",\"grade\":\"ILLUSTRATIVE\",\"by\":[\"sample-069-X00001\","
                        + "\"integral-experiment\",\"national-mono-cost-2021\"]}");
    }

    @Test
    void anAnswerSaysWhatWasFoundAboutTheDeclarationAsAWhole() throws IOException {
        Assessment assessment =
                FundingEngine.of(BOOK).assess(Samples.declaration().build());

        assertThat(written(out -> ResultJson.writeAssessment(assessment, out)))
                .isEqualTo("{\"declaration\":\"D-1\",\"lines\":[],\"findings\":[{\"declaration\":\"D-1\","
                        + "\"code\":\"DECLARATION_WITHOUT_LINES\",\"severity\":\"WARNING\",\"message\":\"Declaration"
                        + " D-1: a declaration asks for what stands in its lines, but has none. Nothing was charged,"
                        + " refused or credited; if lines were lost, send it with them.\",\"values\":{\"declaration\":"
                        + "\"D-1\"},\"sources\":[]}]}");
    }

    @Test
    void aCreditIsWrittenWithSigns() throws IOException {
        DeclarationLine debit = Samples.line(Samples.INTEGRAL_WITH_OWN_KEY, DAY)
                .amount(Euro.ofCents(16))
                .build();
        Declaration credit = Samples.declaration(DeclarationLine.builder()
                        .from(debit)
                        .direction(Direction.CREDIT)
                        .previousReference("D-0/1")
                        .build())
                .build();
        LineAssessment assessed = Samples.creditOf(BOOK, debit, credit);

        assertThat(written(out -> ResultJson.writeLine(credit, assessed, "enacted+mine", out)))
                .isEqualTo("{\"declaration\":\"D-1\",\"line\":\"D-1/1\",\"verdict\":\"PERMITTED\","
                        + "\"decidingDate\":\"2021-03-14\",\"decidingDateKind\":\"SERVICE_DATE\",\"amountCents\":-16,"
                        + "\"medicalSpecialistCareCents\":-8,\"midwiferyCents\":-5,\"maternityCareCents\":-3,"
                        + "\"basis\":\"KEY\",\"key\":\"largest-remainder\",\"method\":\"LARGEST_REMAINDER\","
                        + "\"policy\":\"enacted+mine\",\"grade\":\"ILLUSTRATIVE\",\"by\":[\"sample-069-X00002\","
                        + "\"integral-experiment\",\"largest-remainder\"]}");
    }

    @Test
    void aLineOfOneDisciplineHasNoKeyAndNoMethod() throws IOException {
        assertThat(line(Samples.line(Samples.MATERNITY_CARE, DAY)
                        .granted(Euro.ofCents(100))
                        .build()))
                .isEqualTo("{\"declaration\":\"D-1\",\"line\":\"D-1/1\",\"verdict\":\"PERMITTED\","
                        + "\"decidingDate\":\"2021-03-14\",\"decidingDateKind\":\"SERVICE_DATE\",\"amountCents\":100,"
                        + "\"medicalSpecialistCareCents\":0,\"midwiferyCents\":0,\"maternityCareCents\":100,"
                        + "\"basis\":\"DISCIPLINE\",\"policy\":\"enacted+mine\",\"grade\":\"ILLUSTRATIVE\","
                        + "\"by\":[\"sample-011-X00031\",\"monodisciplinary\"]}");
    }

    @Test
    void aLineThatCouldNotBeDividedHasTheReasonInPlaceOfParts() throws IOException {
        assertThat(line(Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 1, 1)).build()))
                .isEqualTo("{\"declaration\":\"D-1\",\"line\":\"D-1/1\",\"verdict\":\"PERMITTED\","
                        + "\"amountCents\":152300,\"reason\":\"NO_KEY\",\"policy\":\"enacted+mine\"}");
    }

    @Test
    void aRefusedLineHasNeitherPartsNorReason() throws IOException {
        assertThat(line(Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 12, 31))
                        .build()))
                .isEqualTo("{\"declaration\":\"D-1\",\"line\":\"D-1/1\",\"verdict\":\"REFUSED\","
                        + "\"amountCents\":152300,\"policy\":\"enacted+mine\"}");
    }

    @Test
    void aLineDividedByItsAgreementNamesIt() throws IOException {
        Declaration declaration = Samples.declaration(
                        Samples.line(Samples.INTEGRAL_WITH_OWN_KEY, DAY).build())
                .build();
        LineAssessment assessed = ENGINE.with(Samples.agreements())
                .assess(declaration, Samples.historyOf(declaration))
                .lines()
                .get(0);

        assertThat(written(out -> ResultJson.writeLine(declaration, assessed, "mine", out)))
                .contains("\"key\":\"agreed\",\"method\":\"LARGEST_REMAINDER\",\"agreement\":\"A-2\",\"policy\"");
    }

    @Test
    void aLineThatGaveItsOwnWeightsHasThemInPlaceOfAKey() throws IOException {
        PolicyBook byParts = PolicyBook.of(Samples.copyOf(BOOK, "parts")
                .allocationRules(List.of(Samples.rule("of-the-line", Validity.from(LocalDate.of(2017, 1, 1)))
                        .basis(AllocationBasis.STATED_PARTS)
                        .key(Optional.empty())
                        .build()))
                .build());
        Declaration declaration = Samples.declaration(Samples.line(Samples.INTEGRAL, DAY)
                        .addParts(
                                StatedPart.of(Discipline.MIDWIFERY, Euro.ofCents(100_000)),
                                StatedPart.of(Discipline.OBSTETRICS, Euro.ofCents(52_300)))
                        .build())
                .build();

        assertThat(written(
                        out -> ResultJson.writeLine(declaration, Samples.assessed(byParts, declaration), "mine", out)))
                .contains("\"basis\":\"STATED_PARTS\",\"method\":\"SAINTE_LAGUE\",\"weights\":"
                        + "{\"medicalSpecialistCare\":52300,\"midwifery\":100000,\"maternityCare\":0},\"policy\"");
    }

    @Test
    void aLineUnderAScenarioNamesIt() throws IOException {
        Declaration declaration = WhatIf.declaration(WhatIf.OBSTETRICS, DAY);
        PolicyBook under = WhatIf.book("enacted").under(WhatIf.scenario("monodisciplinary-ends"));
        LineAssessment assessed = WhatIf.assessed(under, declaration).lines().get(0);

        assertThat(written(out -> ResultJson.writeLine(declaration, assessed, "mine", out)))
                .contains("\"policy\":\"mine\",\"scenario\":\"monodisciplinary-ends\",\"grade\"");
    }

    @Test
    void answersAndFindingsFollowEachOther() throws IOException {
        Declaration declaration =
                Samples.declaration(Samples.line(Samples.UNKNOWN, DAY).build()).build();
        LineAssessment assessed = Samples.assessed(BOOK, declaration);
        Finding finding = assessed.findings().get(0);
        String line = written(out -> ResultJson.writeLine(declaration, assessed, "mine", out));
        String found = written(out -> ResultJson.writeFinding(finding, out));

        assertThat(written(out -> {
                    ResultJson.writeLine(declaration, assessed, "mine", out);
                    ResultJson.writeLine(declaration, assessed, "mine", out);
                    ResultJson.writeFinding(finding, out);
                    ResultJson.writeFinding(finding, out);
                }))
                .isEqualTo(String.join(" ", line, line, found, found));
    }

    @Test
    void aFindingHasEveryFieldThatIsKnown() throws IOException {
        Finding finding = Finding.builder()
                .row(7)
                .declaration("D-1")
                .line("D-1/1")
                .path("$.lines[0].quantity")
                .code(FindingCode.QUANTITY_NOT_POSITIVE)
                .severity(Severity.WARNING)
                .putValues("line", "D-1/1")
                .putValues("quantity", "0")
                .addSources(SourceReference.of("Wmg", "35(1)(c)"), SourceReference.of("Vektis-MZ301"))
                .build();

        assertThat(written(out -> ResultJson.writeFinding(finding, out)))
                .isEqualTo("{\"row\":7,\"declaration\":\"D-1\",\"line\":\"D-1/1\",\"path\":\"$.lines[0].quantity\","
                        + "\"code\":\"QUANTITY_NOT_POSITIVE\",\"severity\":\"WARNING\","
                        + "\"message\":\"Line D-1/1: the quantity must be 1 or more, but is 0. Declare a corrected line under"
                        + " a new reference, but only once this one is refused or credited.\","
                        + "\"values\":{\"line\":\"D-1/1\",\"quantity\":\"0\"},"
                        + "\"sources\":[\"Wmg 35(1)(c)\",\"Vektis-MZ301\"]}");
    }

    @Test
    void aFindingUnderAScenarioNamesIt() throws IOException {
        Finding finding = Finding.builder()
                .code(FindingCode.UNREADABLE_ROW)
                .severity(Severity.REFUSAL)
                .putValues("row", "7")
                .putValues("problem", "$: must be JSON")
                .build();

        assertThat(written(out -> ResultJson.writeFinding(finding, Optional.of("what-if"), out)))
                .endsWith("\"sources\":[],\"scenario\":\"what-if\"}");
        assertThat(written(out -> ResultJson.writeFinding(finding, Optional.empty(), out)))
                .isEqualTo(written(out -> ResultJson.writeFinding(finding, out)));
    }

    @Test
    void whatIsNotKnownOfAFindingIsLeftOutButValuesAndSourcesAreThere() throws IOException {
        Finding finding = Finding.builder()
                .code(FindingCode.UNREADABLE_ROW)
                .severity(Severity.REFUSAL)
                .putValues("row", "7")
                .putValues("problem", "$: must be JSON")
                .build();

        assertThat(written(out -> ResultJson.writeFinding(finding, out)))
                .isEqualTo("{\"code\":\"UNREADABLE_ROW\",\"severity\":\"REFUSAL\","
                        + "\"message\":\"Row 7 is not a declaration: $: must be JSON. It was left out; correct it and"
                        + " send it again.\",\"values\":{\"row\":\"7\",\"problem\":\"$: must be JSON\"},"
                        + "\"sources\":[]}");
    }

    @Provide
    Arbitrary<Declaration> anyDeclaration() {
        return Declarations.any();
    }

    @Property(tries = 300)
    void everyAnswerIsOneJsonObjectWhosePartsSumToItsAmount(@ForAll("anyDeclaration") Declaration declaration)
            throws IOException {
        for (LineAssessment line :
                ENGINE.assess(declaration, Samples.historyOf(declaration)).lines()) {
            JsonNode json = MAPPER.readTree(written(out -> ResultJson.writeLine(declaration, line, BOOK.name(), out)));
            assertThat(json.get("declaration").textValue()).isEqualTo(declaration.id());
            assertThat(json.get("line").textValue()).isEqualTo(line.line().reference());
            assertThat(json.get("amountCents").longValue())
                    .isEqualTo(line.line().charged().cents());
            if (json.has("basis")) {
                assertThat(json.get("medicalSpecialistCareCents").longValue()
                                + json.get("midwiferyCents").longValue()
                                + json.get("maternityCareCents").longValue())
                        .isEqualTo(json.get("amountCents").longValue());
            }
            for (Finding finding : line.findings()) {
                List<String> names = new ArrayList<>();
                MAPPER.readTree(written(out -> ResultJson.writeFinding(finding, out)))
                        .fieldNames()
                        .forEachRemaining(names::add);
                assertThat(names)
                        .containsExactly("declaration", "line", "code", "severity", "message", "values", "sources");
            }
        }
    }
}
