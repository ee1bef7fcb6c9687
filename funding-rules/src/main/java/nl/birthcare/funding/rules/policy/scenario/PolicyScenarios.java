package nl.birthcare.funding.rules.policy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.rules.policy.PolicyBook;

/**
 * The scenarios that come with the library, and the reader of the caller's own.
 *
 * <p>None of them is a forecast: each is an option that a document names. Where no document says since when or for whom,
 * the scenario has a parameter that the caller gives a value. In the JSON of such a scenario {@code parameters} lists
 * them, and <code>"{firstDay}"</code> stands where the value of the parameter {@code firstDay} goes, <code>
 * "{dayBefore:firstDay}"</code> where the day before it goes.
 */
public final class PolicyScenarios {

    private static final List<String> NAMES = List.of(
            "contributions-abolished",
            "integral-care-widened",
            "monodisciplinary-continues",
            "monodisciplinary-ends",
            "monodisciplinary-ends-unless",
            "nipt-payment-abolished");

    private static final String PARAMETERS = "parameters";

    private PolicyScenarios() {}

    /** {@return the names of the scenarios, for {@link #named(String)}, in alphabetical order} */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns what a scenario leaves to the caller.
     *
     * @param name one of {@link #names()}
     * @return the parameters, each of which needs a value; none where it is complete
     * @throws IllegalArgumentException if there is no scenario of that name
     */
    public static List<Scenario.Parameter> parameters(String name) {
        Require.present("The name", name);
        return parameters(bundled(name));
    }

    /**
     * {@return what a scenario assumes: one sentence, with the names of its parameters in braces where their values go}
     *
     * @param name one of {@link #names()}
     * @throws IllegalArgumentException if there is no scenario of that name
     */
    public static String title(String name) {
        Require.present("The name", name);
        return bundled(name).path("title").asText();
    }

    /**
     * Loads a scenario that is complete.
     *
     * @param name one of {@link #names()}
     * @return the scenario, for {@link PolicyBook#under}
     * @throws IllegalArgumentException if there is no scenario of that name, or it has parameters
     */
    public static Scenario named(String name) {
        Require.present("The name", name);
        return named(name, Map.of());
    }

    /**
     * Loads a scenario.
     *
     * @param name one of {@link #names()}
     * @param values the values of its parameters, by name: one, or several where the parameter is a list
     * @return the scenario, for {@link PolicyBook#under}
     * @throws IllegalArgumentException if there is no scenario of that name, a value is missing, or one is given that it
     *     does not ask for
     * @throws RefusedJsonException if a value has another form than its place needs
     */
    public static Scenario named(String name, Map<String, List<String>> values) {
        Require.present("The name", name);
        Require.present("The values of a scenario", values);
        return filled(bundled(name), values);
    }

    /**
     * Reads a scenario of the caller's.
     *
     * @param utf8 the JSON in UTF-8
     * @param values the values of its parameters, by name; none where it has none
     * @return the scenario
     * @throws RefusedJsonException if the text is not a scenario, with the path and the reason
     * @throws IllegalArgumentException if a value is missing, or one is given that it does not ask for
     */
    public static Scenario read(byte[] utf8, Map<String, List<String>> values) {
        Require.present("The text", utf8);
        Require.present("The values of a scenario", values);
        return filled(FundingJson.read(ObjectNode.class, utf8), values);
    }

    private static ObjectNode bundled(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("The scenario must be one of " + NAMES + ", but is \"" + name + "\"");
        }
        String file = name + ".json";
        try (InputStream json = Optional.ofNullable(PolicyScenarios.class.getResourceAsStream(file))
                .orElseThrow(() -> new IllegalStateException("The library must contain " + file))) {
            return FundingJson.read(ObjectNode.class, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Scenario.Parameter> parameters(ObjectNode scenario) {
        List<Scenario.Parameter> parameters = new ArrayList<>();
        JsonNode list = scenario.path(PARAMETERS);
        for (int i = 0; i < list.size(); i++) {
            try {
                parameters.add(
                        FundingJson.read(Scenario.Parameter.class, list.get(i).toString()));
            } catch (RefusedJsonException e) {
                throw new RefusedJsonException(
                        "$.parameters[" + i + "]" + e.path().substring(1), e.rule());
            }
        }
        return List.copyOf(parameters);
    }

    private static Scenario filled(ObjectNode json, Map<String, List<String>> values) {
        List<Scenario.Parameter> parameters = parameters(json);
        String id = json.path("id").asText();
        for (Scenario.Parameter parameter : parameters) {
            refuseValues(id, parameter, values.getOrDefault(parameter.name(), List.of()));
        }
        List<String> names = parameters.stream().map(Scenario.Parameter::name).collect(Collectors.toList());
        for (String given : new TreeSet<>(values.keySet())) {
            if (!names.contains(given)) {
                throw new IllegalArgumentException("A parameter of scenario " + id + " must be one of " + names
                        + ", but \"" + given + "\" is given");
            }
        }
        json.remove(PARAMETERS);
        ObjectNode filled = (ObjectNode) filled(json, parameters, values);
        if (!values.isEmpty()) {
            // The values are part of its name, so that no two uses of it are taken for each other.
            filled.set("values", FundingJson.strictMapper().valueToTree(new TreeMap<>(values)));
        }
        return FundingJson.read(Scenario.class, filled.toString());
    }

    private static void refuseValues(String id, Scenario.Parameter parameter, List<String> values) {
        boolean right = parameter.list() ? !values.isEmpty() : values.size() == 1;
        if (!right) {
            throw new IllegalArgumentException("Scenario " + id + " must be given "
                    + (parameter.list() ? "one or more values" : "one value") + " of " + parameter.name() + " ("
                    + parameter.meaning() + "), but is given " + values.size());
        }
    }

    private static JsonNode filled(
            JsonNode node, List<Scenario.Parameter> parameters, Map<String, List<String>> values) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(field -> copy.set(field.getKey(), filled(field.getValue(), parameters, values)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(filled(element, parameters, values)));
            return copy;
        }
        return node instanceof TextNode ? filled(node.asText(), parameters, values) : node;
    }

    private static JsonNode filled(String text, List<Scenario.Parameter> parameters, Map<String, List<String>> values) {
        String filled = text;
        for (Scenario.Parameter parameter : parameters) {
            List<String> given = values.getOrDefault(parameter.name(), List.of());
            if (parameter.list() && text.equals("{" + parameter.name() + "}")) {
                ArrayNode array = FundingJson.strictMapper().createArrayNode();
                given.forEach(array::add);
                return array;
            }
            filled = filled.replace("{" + parameter.name() + "}", String.join(", ", given));
            filled = filled.replace("{dayBefore:" + parameter.name() + "}", dayBefore(given));
        }
        return TextNode.valueOf(filled);
    }

    /** The day before a value that is a day; else the value, which the place where it stands refuses. */
    private static String dayBefore(List<String> values) {
        String value = String.join(", ", values);
        try {
            return LocalDate.parse(value).minusDays(1).toString();
        } catch (DateTimeException e) {
            return value;
        }
    }
}
