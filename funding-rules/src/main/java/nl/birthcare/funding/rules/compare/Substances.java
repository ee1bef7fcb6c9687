package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.List;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Provision;
import org.jspecify.annotations.Nullable;

/** Tells whether two entries say the same of a day, though they may differ in name, period and source. */
final class Substances {

    /** What says which an entry is, since when and how sure that is, and not what it says of a day. */
    private static final List<String> NOT_SUBSTANCE =
            List.of("id", "validity", "sources", "title", "name", "status", "grade", "scenario");

    private final JsonMapper mapper = FundingJson.strictMapper();
    private final IdentityHashMap<Provision, ObjectNode> known = new IdentityHashMap<>();

    boolean isSame(@Nullable Provision one, @Nullable Provision other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other)
                || (one.decides() == other.decides()
                        && one.mayRefuse() == other.mayRefuse()
                        && substance(one).equals(substance(other)));
    }

    private ObjectNode substance(Provision entry) {
        return known.computeIfAbsent(entry, this::withoutName);
    }

    private ObjectNode withoutName(Provision entry) {
        ObjectNode fields = mapper.valueToTree(entry);
        fields.remove(NOT_SUBSTANCE);
        if (fields.path("key") instanceof ObjectNode key) {
            key.remove("id");
        }
        return fields;
    }
}
