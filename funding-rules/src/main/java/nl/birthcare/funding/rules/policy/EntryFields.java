package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.birthcare.funding.core.json.FundingJson;

/**
 * Fields of entries as JSON, of whatever kind: what a scenario sets or adds. They are read strictly where the kind is
 * known.
 */
public final class EntryFields {

    private final ObjectNode fields;

    private EntryFields(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * Takes fields over.
     *
     * @param fields an object; later changes to it are not seen
     * @return the fields
     */
    @JsonCreator
    public static EntryFields of(ObjectNode fields) {
        return new EntryFields(fields.deepCopy());
    }

    /**
     * Reads fields.
     *
     * @param json a JSON object
     * @return the fields
     * @throws nl.birthcare.funding.core.json.RefusedJsonException if the text is not one object
     */
    public static EntryFields parse(String json) {
        return new EntryFields(FundingJson.read(ObjectNode.class, json));
    }

    /**
     * Returns the fields.
     *
     * @return an object that is the caller's to change
     */
    @JsonValue
    public ObjectNode json() {
        return fields.deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryFields that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /**
     * Prints the fields.
     *
     * @return the JSON
     */
    @Override
    public String toString() {
        return fields.toString();
    }
}
