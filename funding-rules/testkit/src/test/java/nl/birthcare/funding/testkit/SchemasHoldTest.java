package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.FundingLibrary;
import nl.birthcare.funding.rules.policy.PerformanceCatalogue;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import nl.birthcare.funding.rules.policy.scenario.Scenario;

/**
 * The schemas say what the library reads, in both directions: a document that was changed in one place is refused by its
 * schema if and only if it is refused by the reader, as far as a schema can say.
 */
class SchemasHoldTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What no schema can say: that two places of a document contradict each other. */
    private static final List<Pattern> BEYOND_A_SCHEMA = Stream.of(
                    "must stand once, but",
                    "must be described beside it",
                    "must not overlap",
                    "must be of one day, but",
                    "must be one calendar year, but",
                    "The sum of the weights must fit in",
                    "must not be before its first day",
                    "must be closed on its last day or the day after",
                    "^\\$\\.tariffFormulas\\[\\d+]: The (part|deductions) of tariff formula")
            .map(Pattern::compile)
            .toList();

    /** Entries of a scenario may have parameters in any place; filled in, they are held by the schema of policies. */
    private static final List<Pattern> BEYOND_A_SCHEMA_OF_SCENARIOS =
            Stream.of("^\\$\\.add\\.").map(Pattern::compile).toList();

    private static final Map<String, JsonSchema> SCHEMAS = new TreeMap<>();

    private static final List<ObjectNode> POLICIES = policies();

    private static JsonSchema schema(String name) {
        return SCHEMAS.computeIfAbsent(
                name,
                any -> JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(
                                FundingLibrary.schema(name),
                                SchemaValidatorsConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build()));
    }

    /** Each entry of the documented books in a document of its own. */
    private static List<ObjectNode> policies() {
        List<ObjectNode> policies = new ArrayList<>();
        for (String name : PolicyBooks.names()) {
            ObjectNode book = tree(PolicyBooks.documented(name).entries());
            book.properties().forEach(kind -> {
                if (kind.getValue() instanceof ArrayNode entries) {
                    for (JsonNode entry : entries) {
                        ObjectNode document = MAPPER.createObjectNode();
                        document.put("schemaVersion", 1).put("id", "one").put("title", "One entry.");
                        document.putArray(kind.getKey()).add(entry);
                        policies.add(document);
                    }
                }
            });
        }
        return policies;
    }

    private static ObjectNode tree(Object value) {
        try {
            return (ObjectNode) MAPPER.readTree(FundingJson.write(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode scenario(String name) {
        try (InputStream json = PolicyScenarios.class.getResourceAsStream(name + ".json")) {
            return (ObjectNode) MAPPER.readTree(Objects.requireNonNull(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void ofDeclarations(@ForAll Declaration declaration, @ForAll @LongRange(min = 0) long seed) {
        hold("declaration", Declaration.class, tree(declaration), seed);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void ofAgreements(@ForAll Agreements agreements, @ForAll @LongRange(min = 0) long seed) {
        hold("agreements", Agreements.class, tree(agreements), seed);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofCatalogues(@ForAll @LongRange(min = 0) long seed) {
        hold(
                "catalogue",
                PerformanceCatalogue.class,
                tree(PerformanceCatalogue.of(Map.of("X00001", "prenatal", "X00004", "natal"))),
                seed);
    }

    @Property(tries = 4_000, edgeCases = EdgeCasesMode.NONE)
    void ofPolicies(@ForAll @LongRange(min = 0) long entry, @ForAll @LongRange(min = 0) long seed) {
        hold("policy", PolicyDocument.class, POLICIES.get((int) (entry % POLICIES.size())), seed);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void ofScenarios(@ForAll @LongRange(min = 0) long which, @ForAll @LongRange(min = 0) long seed) {
        List<String> names = PolicyScenarios.names().stream()
                .filter(name -> PolicyScenarios.parameters(name).isEmpty())
                .toList();
        ObjectNode scenario = scenario(names.get((int) (which % names.size())));
        hold("scenario", Scenario.class, scenario, seed, BEYOND_A_SCHEMA_OF_SCENARIOS);
    }

    private static void hold(String schema, Class<?> type, ObjectNode document, long seed) {
        hold(schema, type, document, seed, BEYOND_A_SCHEMA);
    }

    private static void hold(
            String schema, Class<?> type, ObjectNode document, long seed, List<Pattern> beyondASchema) {
        JsonSchema says = schema(schema);
        assertThat(says.validate(document)).as("before it is changed").allMatch(SchemasHoldTest::isLeftToACheck);
        ObjectNode changed = JsonMutation.of(document, Choices.drawn(new Random(seed)));
        Set<ValidationMessage> refused = says.validate(changed);
        Optional<String> refusal = refusal(type, changed.toString());
        if (refused.isEmpty()) {
            assertThat(refusal.filter(message -> beyondASchema.stream()
                            .noneMatch(pattern -> pattern.matcher(message).find())))
                    .as("the reader refuses what the schema accepts: %s", changed)
                    .isEmpty();
        } else if (!refused.stream().allMatch(SchemasHoldTest::isLeftToACheck)) {
            assertThat(refusal)
                    .as("the schema refuses what is read: %s, %s", changed, refused)
                    .isPresent();
        }
    }

    /** A quantity or an amount of a line that is too small is read, and found by a check: so says the schema of declarations. */
    private static boolean isLeftToACheck(ValidationMessage message) {
        return message.getType().equals("minimum")
                && message.getInstanceLocation().toString().startsWith("/lines/");
    }

    private static Optional<String> refusal(Class<?> type, String json) {
        try {
            FundingJson.read(type, json);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
