package nl.birthcare.funding.core.json;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The fields that an object may have, and which of them it must have. */
final class FieldNames {

    private final String what;
    private final String[] names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final long required;

    private FieldNames(String what, int requiredCount, String[] names) {
        this.what = what;
        this.names = names;
        for (int i = 0; i < names.length; i++) {
            indexes.put(names[i], i);
        }
        this.required = (1L << requiredCount) - 1;
    }

    /** The fields of an object, the required ones first. */
    static FieldNames of(String what, int requiredCount, String... names) {
        return new FieldNames(what, requiredCount, names);
    }

    List<String> names() {
        return List.of(names);
    }

    /** Tells whether every required field was seen. */
    boolean hasAll(long seen) {
        return (required & ~seen) == 0;
    }

    /** Adds a field to the set of those seen, refusing an unknown and a repeated one. */
    long seen(long before, String name, StrictReader in) throws IOException {
        Integer index = indexes.get(name);
        if (index == null) {
            // Any name but those of fields may be a client's, in a column that was shifted.
            throw in.refusalOfName(DeclarationReader.isField(name), "is not a field of " + what);
        }
        long bit = 1L << index;
        if ((before & bit) != 0) {
            throw in.refusal("stands here twice");
        }
        return before | bit;
    }

    /** Refuses an object in which a required field was not seen. */
    void requireAll(long seen, StrictReader in) throws IOException {
        long missing = required & ~seen;
        if (missing != 0) {
            StringJoiner list = new StringJoiner(", ");
            for (int i = 0; i < names.length; i++) {
                if ((missing & (1L << i)) != 0) {
                    list.add(names[i]);
                }
            }
            throw in.refusal("must have the field " + list);
        }
    }
}
