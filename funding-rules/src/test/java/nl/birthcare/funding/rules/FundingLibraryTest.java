package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.explain.LastCent;
import nl.birthcare.funding.rules.explain.StepKind;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerStatement;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas in the library's jar. The tests of the command line hold the files against them. */
class FundingLibraryTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    static List<String> schemas() {
        return FundingLibrary.schemas();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsOfDraft202012AndHasATitleAndADescription(String name) throws IOException {
        JsonNode schema = MAPPER.readTree(FundingLibrary.schema(name));

        assertThat(schema.path("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("title").textValue()).isNotBlank();
        assertThat(schema.path("description").textValue()).isNotBlank();
    }

    @Test
    void theFieldsThatAreWrittenAreThoseOfTheSchema() throws IOException {
        PolicyDocument overlay = PolicyBooks.overlay("national-mono-cost");
        Declaration declaration = Samples.declaration(Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 3, 14))
                        .build())
                .build();
        FundingEngine engine = FundingEngine.of(Samples.book("enacted"));
        Assessment assessment = engine.assess(declaration);
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(assessment);

        assertHas("policy", overlay);
        assertHas("declaration", declaration);
        assertHas("agreements", Samples.agreements());
        assertHas("finding", assessment.lines().get(0).findings().get(0));
        assertHas("explanation", engine.explain(declaration).get(0));
        assertHas("positions", LedgerStatement.of(engine.book(), ledger.report()));
    }

    @Test
    void theSchemaOfAnExplanationKnowsEveryKindOfStep() throws IOException {
        JsonNode definitions =
                MAPPER.readTree(FundingLibrary.schema("explanation")).path("$defs");

        assertNames(definitions.at("/step/properties/kind/enum"), StepKind.values());
        assertNames(definitions.at("/step/properties/chapter/enum"), StepKind.Chapter.values());
        assertNames(definitions.at("/share/properties/lastCent/enum"), LastCent.values());
    }

    private static void assertNames(JsonNode known, Enum<?>[] values) {
        assertThat(known)
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(Stream.of(values).map(Enum::name).toList());
    }

    private static void assertHas(String schema, Object written) throws IOException {
        JsonNode known = MAPPER.readTree(FundingLibrary.schema(schema)).path("properties");

        assertThat(MAPPER.readTree(FundingJson.write(written)).fieldNames())
                .toIterable()
                .isNotEmpty()
                .allMatch(known::has);
    }

    @Test
    void anUnknownSchemaIsRefusedWithTheNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundingLibrary.schema("../policy/base"))
                .withMessageStartingWith("The schema must be one of [declaration, policy,");
    }
}
