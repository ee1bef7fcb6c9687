package nl.birthcare.funding.rules.policy.scenario;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.jspecify.annotations.Nullable;

/** The entries that a scenario adds and changes, as JSON that is read as its kind and refused with its path. */
final class ScenarioEntries {

    private static final JsonMapper MAPPER = FundingJson.strictMapper();

    private static final Set<String> HEADER = Set.of("schemaVersion", "id", "title");

    /** What a change cannot set: who an entry is, and what only a book says. */
    private static final Set<String> NOT_SET = Set.of("id", "scenario");

    private ScenarioEntries() {}

    /** The lists of a document without its header. */
    static Scenario.Fields fieldsOf(PolicyDocument document) {
        ObjectNode tree = MAPPER.valueToTree(document);
        return Scenario.Fields.of(tree.remove(HEADER));
    }

    /** Refuses a scenario that fits no book. */
    static void refuseBadEntries(Scenario scenario) {
        scenario.add().ifPresent(ScenarioEntries::added);
        for (int i = 0; i < scenario.end().size(); i++) {
            refuseUnknownKind(scenario.end().get(i).kind(), "$.end[" + i + "].kind");
        }
        for (int i = 0; i < scenario.change().size(); i++) {
            Scenario.Change change = scenario.change().get(i);
            refuseUnknownKind(change.kind(), "$.change[" + i + "].kind");
            refuseFields(change.set().map(Scenario.Fields::json).orElse(null), NOT_SET, "$.change[" + i + "].set");
        }
    }

    private static void refuseUnknownKind(String kind, String path) {
        if (!EntryKinds.names().contains(kind)) {
            throw new RefusedJsonException(path, "must be one of " + EntryKinds.names() + ", but is \"" + kind + "\"");
        }
    }

    private static void refuseFields(@Nullable ObjectNode fields, Set<String> refused, String path) {
        for (String name : new TreeSet<>(refused)) {
            if (fields != null && fields.has(name)) {
                throw new RefusedJsonException(path + "." + name, "is not a field that can be given here");
            }
        }
    }

    /** What is added, read as the lists of a document and written again. */
    static ObjectNode added(Scenario.Fields add) {
        ObjectNode fields = add.json();
        refuseFields(fields, HEADER, "$.add");
        ObjectNode lists = read(fields, "$", "$.add");
        for (String kind : EntryKinds.names()) {
            for (int i = 0; i < lists.path(kind).size(); i++) {
                refuseFields((ObjectNode) lists.get(kind).get(i), Set.of("scenario"), "$.add." + kind + "[" + i + "]");
            }
        }
        return lists;
    }

    /** One entry, read as its kind and written again. */
    static ObjectNode read(String kind, ObjectNode entry, String path) {
        ObjectNode lists = MAPPER.createObjectNode();
        lists.putArray(kind).add(entry);
        return (ObjectNode) read(lists, "$." + kind + "[0]", path).get(kind).get(0);
    }

    private static ObjectNode read(ObjectNode lists, String pathOfLists, String path) {
        ObjectNode document = lists.deepCopy();
        document.put("schemaVersion", PolicyDocument.SCHEMA_VERSION)
                .put("id", "amendment")
                .put("title", "Entries of a scenario.");
        try {
            PolicyDocument typed = FundingJson.read(PolicyDocument.class, document.toString());
            ObjectNode written = MAPPER.valueToTree(typed);
            return written.remove(HEADER);
        } catch (RefusedJsonException e) {
            boolean inside = e.path().startsWith(pathOfLists);
            String rest = inside ? e.path().substring(pathOfLists.length()) : "";
            throw new RefusedJsonException(path + rest, e.rule());
        }
    }
}
