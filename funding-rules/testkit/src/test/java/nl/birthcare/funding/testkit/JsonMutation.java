package nl.birthcare.funding.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Changes one place of a document: a field less or more, another value, another kind of value. */
final class JsonMutation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "X1",
            "0000",
            "00000",
            "53999901",
            "2021-03-14",
            "2021-02-30",
            "2021-3-14",
            "DEBIT",
            "debit",
            "ENACTED",
            "INTEGRAL",
            "some text",
            "X0000000000001",
            "1");

    private JsonMutation() {}

    static ObjectNode of(ObjectNode document, Choices choices) {
        ObjectNode copy = document.deepCopy();
        List<JsonNode> containers = new ArrayList<>();
        collect(copy, containers);
        JsonNode place = choices.of(containers);
        if (place instanceof ObjectNode object) {
            mutate(object, choices);
        } else {
            mutate((ArrayNode) place, choices);
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private static void mutate(ObjectNode object, Choices choices) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || choices.sometimes(1, 8)) {
            object.set("unknown", value(choices, NODES.nullNode()));
            return;
        }
        String name = choices.of(names);
        if (choices.sometimes(1, 4)) {
            object.remove(name);
        } else {
            object.set(name, value(choices, object.get(name)));
        }
    }

    private static void mutate(ArrayNode array, Choices choices) {
        if (array.isEmpty() || choices.sometimes(1, 3)) {
            array.add(value(choices, array.isEmpty() ? NODES.nullNode() : array.get(0)));
        } else if (choices.sometimes(1, 2)) {
            array.remove(choices.below(array.size()));
        } else {
            array.add(array.get(choices.below(array.size())).deepCopy());
        }
    }

    private static JsonNode value(Choices choices, JsonNode old) {
        return switch (choices.below(17)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(!old.asBoolean());
            case 2 -> NODES.numberNode(-1L);
            case 3 -> NODES.numberNode(0L);
            case 4 -> NODES.numberNode(1L);
            case 5 -> NODES.numberNode(1.5);
            case 6 -> NODES.numberNode(BigInteger.TWO.pow(63));
            case 7 -> NODES.arrayNode();
            case 11 -> NODES.numberNode(Long.MAX_VALUE);
            case 12 -> NODES.numberNode(Long.MIN_VALUE);
            case 13 -> NODES.numberNode(1L << 31);
            case 8 -> NODES.objectNode();
            case 9 -> NODES.arrayNode().add(old);
            case 10 -> NODES.textNode(old.asText() + "x");
            default -> NODES.textNode(choices.of(TEXTS));
        };
    }
}
