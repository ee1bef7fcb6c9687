package nl.birthcare.funding.rules.policy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.jspecify.annotations.Nullable;

/**
 * Applies scenarios to the entries of a book.
 *
 * <p>It works on their JSON, so that it is the same for every kind of entry; each outcome is read back as its kind and
 * refused with its path in the scenario. Scenarios are applied in the order of their names, and two that touch one entry
 * are refused, so that the order in which a caller names them cannot matter.
 */
final class Amendment {

    private static final JsonMapper MAPPER = FundingJson.strictMapper();

    private final ObjectNode entries;
    private final Map<String, String> touched = new HashMap<>();

    private Amendment(ObjectNode entries) {
        this.entries = entries;
    }

    /** The entries of a book under scenarios. */
    static PolicyDocument amended(PolicyDocument documents, List<Scenario> scenarios) {
        if (scenarios.isEmpty()) {
            return documents;
        }
        Amendment amendment = new Amendment(MAPPER.valueToTree(documents));
        scenarios.forEach(amendment::apply);
        return FundingJson.read(PolicyDocument.class, amendment.entries.toString());
    }

    private void apply(Scenario scenario) {
        ObjectNode added = scenario.add().map(ScenarioEntries::added).orElseGet(MAPPER::createObjectNode);
        describe(added);
        refuseUnknownSources(scenario);
        for (int i = 0; i < scenario.end().size(); i++) {
            end(scenario, scenario.end().get(i), "$.end[" + i + "]");
        }
        for (int i = 0; i < scenario.change().size(); i++) {
            change(scenario, scenario.change().get(i), "$.change[" + i + "]");
        }
        for (String kind : EntryKinds.names()) {
            for (int i = 0; i < added.path(kind).size(); i++) {
                add(scenario, kind, (ObjectNode) added.get(kind).get(i), "$.add." + kind + "[" + i + "]");
            }
        }
    }

    /** Adds what is not dated: sources and gaps. */
    private void describe(ObjectNode added) {
        for (Map.Entry<String, JsonNode> list : added.properties()) {
            if (EntryKinds.names().contains(list.getKey())) {
                continue;
            }
            for (int i = 0; i < list.getValue().size(); i++) {
                JsonNode described = list.getValue().get(i);
                JsonNode known = find(list.getKey(), described.path("id").asText());
                if (known == null) {
                    list(list.getKey()).add(described);
                } else if (!known.equals(described)) {
                    throw new RefusedJsonException(
                            "$.add." + list.getKey() + "[" + i + "].id",
                            "must be of one only, but the book holds another that is called "
                                    + described.path("id").asText());
                }
            }
        }
    }

    private void refuseUnknownSources(Scenario scenario) {
        for (int i = 0; i < scenario.sources().size(); i++) {
            String source = scenario.sources().get(i).source();
            if (find("sources", source) == null) {
                throw new RefusedJsonException(
                        "$.sources[" + i + "].source",
                        "must be described in the book or under $.add.sources, but " + source + " is not");
            }
        }
    }

    private void end(Scenario scenario, Scenario.End end, String path) {
        ObjectNode entry = found(scenario, end.kind(), end.id(), path);
        Validity validity = validity(entry);
        LocalDate lastDay = end.lastDay();
        if (lastDay.isBefore(validity.firstDay())) {
            throw new RefusedJsonException(
                    path + ".lastDay",
                    "must be on or after the first day of " + end.id() + ", " + validity.firstDay() + ", but is "
                            + lastDay);
        }
        if (lastDay.isAfter(validity.lastDay().orElse(LocalDate.MAX))) {
            throw new RefusedJsonException(
                    path + ".lastDay",
                    "must be on or before the day on which " + end.id() + " ends already, "
                            + validity.lastDay().orElseThrow() + ", but is " + lastDay);
        }
        period(scenario, entry, Validity.between(validity.firstDay(), lastDay));
    }

    private void change(Scenario scenario, Scenario.Change change, String path) {
        ObjectNode entry = found(scenario, change.kind(), change.id(), path);
        ObjectNode set = change.set().map(Scenario.Fields::json).orElseGet(MAPPER::createObjectNode);
        ObjectNode changed =
                ScenarioEntries.read(change.kind(), entry.deepCopy().setAll(set), path + ".set");
        if (changed.equals(entry)) {
            assume(scenario, entry);
            return;
        }
        if (!set.has("sources")) {
            addSources(scenario, changed.withArray("sources"));
        }
        entry.removeAll();
        entry.setAll(changed);
        mark(scenario, entry);
    }

    private static void addSources(Scenario scenario, ArrayNode references) {
        for (SourceReference reference : scenario.sources()) {
            JsonNode node = MAPPER.valueToTree(reference);
            boolean stands = false;
            for (JsonNode each : references) {
                stands |= each.equals(node);
            }
            if (!stands) {
                references.add(node);
            }
        }
    }

    private void add(Scenario scenario, String kind, ObjectNode entry, String path) {
        String id = entry.path("id").asText();
        touch(scenario, kind, id, path + ".id");
        ObjectNode known = find(kind, id);
        if (known != null && !known.equals(entry)) {
            throw new RefusedJsonException(
                    path + ".id", "must be of one entry only, but the book holds another that is called " + id);
        }
        if (known != null) {
            assume(scenario, known);
            return;
        }
        if (scenario.supersedes()) {
            supersede(scenario, kind, entry, path);
        }
        mark(scenario, entry);
        list(kind).add(entry);
    }

    /** Makes room for an entry on its days. */
    private void supersede(Scenario scenario, String kind, ObjectNode entry, String path) {
        Validity added = validity(entry);
        ArrayNode list = list(kind);
        for (int i = list.size() - 1; i >= 0; i--) {
            ObjectNode other = (ObjectNode) list.get(i);
            Validity period = validity(other);
            if (isOfSameSubject(kind, entry, other) && period.overlaps(added)) {
                String id = other.path("id").asText();
                touch(scenario, kind, id, path);
                Validity rest = rest(period, added, id, path);
                if (rest == null) {
                    list.remove(i);
                } else {
                    period(scenario, other, rest);
                }
            }
        }
    }

    private static boolean isOfSameSubject(String kind, JsonNode one, JsonNode other) {
        List<String> subject =
                EntryKinds.named(kind).map(EntryKind::subjectFields).orElseThrow();
        return !subject.isEmpty()
                && subject.stream().allMatch(field -> one.path(field).equals(other.path(field)));
    }

    /** What is left of a period, or null if nothing is. */
    private static @Nullable Validity rest(Validity period, Validity added, String id, String path) {
        boolean before = period.firstDay().isBefore(added.firstDay());
        boolean after = added.lastDay().isPresent()
                && period.lastDay()
                        .orElse(LocalDate.MAX)
                        .isAfter(added.lastDay().get());
        if (before && after) {
            throw new RefusedJsonException(
                    path + ".validity",
                    "must not leave an entry in two pieces, but " + id + " (" + period.text()
                            + ") would go on after it; end that and add the rest");
        }
        if (before) {
            return Validity.between(period.firstDay(), added.firstDay().minusDays(1));
        }
        if (!after) {
            return null;
        }
        LocalDate next = added.lastDay().orElseThrow().plusDays(1);
        return period.lastDay().map(last -> Validity.between(next, last)).orElseGet(() -> Validity.from(next));
    }

    private ArrayNode list(String kind) {
        return entries.withArray(kind);
    }

    private @Nullable ObjectNode find(String kind, String id) {
        for (JsonNode entry : entries.path(kind)) {
            if (entry.path("id").asText().equals(id)) {
                return (ObjectNode) entry;
            }
        }
        return null;
    }

    private ObjectNode found(Scenario scenario, String kind, String id, String path) {
        touch(scenario, kind, id, path + ".id");
        ObjectNode entry = find(kind, id);
        if (entry == null) {
            throw new RefusedJsonException(
                    path + ".id", "must be of an entry of the book, but none of its " + kind + " is called " + id);
        }
        return entry;
    }

    private void touch(Scenario scenario, String kind, String id, String path) {
        String other = touched.putIfAbsent(kind + " " + id, scenario.name());
        if (other != null && !other.equals(scenario.name())) {
            throw new RefusedJsonException(
                    path,
                    "must leave alone what another scenario touches, but " + id + " of the " + kind + " is touched by "
                            + other);
        }
    }

    private static Validity validity(ObjectNode entry) {
        return FundingJson.read(Validity.class, entry.path("validity").toString());
    }

    /** Gives an entry another period. What is left of an undecided entry stays undecided. */
    private static void period(Scenario scenario, ObjectNode entry, Validity period) {
        JsonNode validity = MAPPER.valueToTree(period);
        if (!validity.equals(entry.get("validity"))) {
            entry.set("validity", validity);
            if (!isUndecided(entry)) {
                mark(scenario, entry);
            }
        }
    }

    private static void assume(Scenario scenario, ObjectNode entry) {
        if (isUndecided(entry)) {
            mark(scenario, entry);
        }
    }

    private static boolean isUndecided(ObjectNode entry) {
        return PolicyStatus.UNDECIDED.name().equals(entry.path("status").asText());
    }

    private static void mark(Scenario scenario, ObjectNode entry) {
        entry.put("scenario", scenario.name());
    }
}
