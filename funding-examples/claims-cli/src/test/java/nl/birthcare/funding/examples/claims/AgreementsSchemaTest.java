package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.InnovationExperiment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementsSchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String FULL = """
            {"schemaVersion":1,
             "agreements":[{"id":"A-1","insurer":"0000","declarant":"53999901","validity":{"firstDay":"2021-01-01"},
               "performances":[{"list":"069","code":"X00001"}],
               "prices":[{"performance":{"list":"069","code":"X00001"},"amountCents":152300,"unit":"PERFORMANCE"}],
               "allocationKey":{"id":"k","method":"SAINTE_LAGUE","medicalSpecialistCare":2,"midwifery":1,
                 "maternityCare":1},
               "experiment":{"id":"E-1","firstDay":"2020-01-01","jointApplication":true,
                 "extensionGround":"DESIGN_NEEDS_LONGER"}}],
             "partnerships":[{"code":"53999901","participants":[{"provider":"08999951","discipline":"MIDWIFERY",
               "validity":{"firstDay":"2021-01-01","lastDay":"2021-12-31"}}]}]}
            """;

    private static final String AGREEMENT = "/agreements/0";
    private static final String PARTICIPANT = "/partnerships/0/participants/0";

    private static ObjectNode withoutKey(ObjectNode agreement, String basis) {
        agreement.remove("allocationKey");
        return agreement.put("allocationBasis", basis);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("nothing", "", document -> {}),
                change("no schema version", "", document -> document.remove("schemaVersion")),
                change("another schema version", "", document -> document.put("schemaVersion", 2)),
                change("no agreements", "", document -> document.remove("agreements")),
                change("no partnerships", "", document -> document.remove("partnerships")),
                change("an unknown field", "", document -> document.put("note", "x")),
                change("no id", AGREEMENT, agreement -> agreement.remove("id")),
                change("a blank id", AGREEMENT, agreement -> agreement.put("id", " ")),
                change("a short insurer", AGREEMENT, agreement -> agreement.put("insurer", "000")),
                change("no declarant", AGREEMENT, agreement -> agreement.remove("declarant")),
                change("a declarant with a letter", AGREEMENT, agreement -> agreement.put("declarant", "5399990A")),
                change("no validity", AGREEMENT, agreement -> agreement.remove("validity")),
                change("no performances", AGREEMENT, agreement -> agreement.remove("performances")),
                change("no prices", AGREEMENT, agreement -> agreement.remove("prices")),
                change("no key", AGREEMENT, agreement -> agreement.remove("allocationKey")),
                change("a basis with a key", AGREEMENT, each -> each.put("allocationBasis", "KEY")),
                change("a basis and an idle key", AGREEMENT, each -> each.put("allocationBasis", "STATED_PARTS")),
                change(
                        "a key that stands in",
                        AGREEMENT,
                        each -> each.put("allocationBasis", "STATED_PARTS").put("keyIfWeightsMissing", true)),
                change("a key that stands in for nothing", AGREEMENT, each -> each.put("keyIfWeightsMissing", true)),
                change(
                        "a key that stands in for a key",
                        AGREEMENT,
                        each -> each.put("keyIfWeightsMissing", true).put("allocationBasis", "KEY")),
                change(
                        "the key of the book stands in",
                        AGREEMENT,
                        each -> withoutKey(each, "DELIVERED_ACTIVITIES").put("keyIfWeightsMissing", true)),
                change("a basis without key", AGREEMENT, each -> withoutKey(each, "DELIVERED_ACTIVITIES")),
                change("a key that is not there", AGREEMENT, each -> withoutKey(each, "KEY")),
                change("the basis of one discipline", AGREEMENT, each -> withoutKey(each, "DISCIPLINE")),
                change("no experiment", AGREEMENT, agreement -> agreement.remove("experiment")),
                change("a price as a fraction", AGREEMENT + "/prices/0", price -> price.put("amountCents", 0.5)),
                change("a price below zero", AGREEMENT + "/prices/0", price -> price.put("amountCents", -1)),
                change("a price without unit", AGREEMENT + "/prices/0", price -> price.remove("unit")),
                change("a key below zero", AGREEMENT + "/allocationKey", key -> key.put("midwifery", -1)),
                change("a key without method", AGREEMENT + "/allocationKey", key -> key.remove("method")),
                change("no ground", AGREEMENT + "/experiment", experiment -> experiment.remove("extensionGround")),
                change("no joint application", AGREEMENT + "/experiment", each -> each.remove("jointApplication")),
                change(
                        "a joint application as text",
                        AGREEMENT + "/experiment",
                        each -> each.put("jointApplication", "no")),
                change("a partnership of another type", "/partnerships/0", each -> each.put("code", "08999951")),
                change("no participants", "/partnerships/0", each -> each.remove("participants")),
                change("a participant without provider", PARTICIPANT, each -> each.remove("provider")),
                change("a participant of no discipline", PARTICIPANT, each -> each.put("discipline", "SURGERY")),
                change("a participant without validity", PARTICIPANT, each -> each.remove("validity")));
    }

    private static Arguments change(String title, String place, Consumer<ObjectNode> change) {
        try {
            JsonNode document = MAPPER.readTree(FULL);
            change.accept((ObjectNode) document.at(place));
            return Arguments.of(title, document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void theSchemaOfAgreementsAcceptsWhatTheLibraryReads(String title, JsonNode document) {
        boolean fits = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        SchemaCommand.text("agreements"),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(document)
                .isEmpty();

        assertThat(fits).as(title).isEqualTo(isRead(document));
    }

    private static boolean isRead(JsonNode json) {
        try {
            FundingJson.read(Agreements.class, json.toString());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of("/$defs/discipline/enum", Discipline.values()),
                Arguments.of("/$defs/method/enum", ApportionmentMethod.values()),
                Arguments.of("/$defs/unit/enum", TariffUnit.values()),
                Arguments.of(
                        "/$defs/experiment/properties/extensionGround/enum",
                        InnovationExperiment.ExtensionGround.values()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theSchemaKnowsTheChoicesOfTheLibrary(String place, Enum<?>[] values) throws IOException {
        assertThat(MAPPER.readTree(SchemaCommand.text("agreements")).at(place))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
    }
}
