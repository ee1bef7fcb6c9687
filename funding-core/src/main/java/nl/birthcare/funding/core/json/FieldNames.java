package nl.birthcare.funding.core.json;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The fields that an object may have, and which of them it must have. */
final class FieldNames {

    private final String what;
    private final String[] names;
    private final PlainTokens tokens;
    private final Map<String, Integer> places = new HashMap<>();
    private final long required;

    private FieldNames(String what, int requiredCount, String[] names) {
        this.what = what;
        this.names = names;
        this.tokens = PlainTokens.ofFields(names);
        for (int i = 0; i < names.length; i++) {
            places.put(names[i], i);
        }
        this.required = (1L << requiredCount) - 1;
    }

    /** The fields of an object, the required ones first: AMOUNT_CENTS is the field amountCents. */
    static FieldNames of(String what, int requiredCount, Enum<?>... fields) {
        return new FieldNames(
                what,
                requiredCount,
                Arrays.stream(fields).map(field -> nameOf(field.name())).toArray(String[]::new));
    }

    private static String nameOf(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        name.setCharAt(0, Character.toLowerCase(name.charAt(0)));
        return name.toString();
    }

    List<String> names() {
        return List.of(names);
    }

    /** The names as bytes. */
    PlainTokens tokens() {
        return tokens;
    }

    /** The place of a field, which is refused if it is not known. */
    int placeOf(String name, TokenSource in) throws IOException {
        Integer place = places.get(name);
        if (place == null) {
            // Any name but those of fields may be a client's, in a column that was shifted.
            throw in.refusalOfName(DeclarationFields.isField(name), "is not a field of " + what);
        }
        return place;
    }

    /** Adds a field to the set of those seen, refusing a repeated one. */
    static long with(long seen, int place, FieldSource in) throws IOException {
        long bit = 1L << place;
        if ((seen & bit) != 0) {
            throw in.refusal("stands here twice");
        }
        return seen | bit;
    }

    /** Refuses an object in which a required field was not seen. */
    void requireAll(long seen, FieldSource in) throws IOException {
        long missing = required & ~seen;
        if (missing != 0) {
            StringJoiner list = new StringJoiner(", ");
            for (int i = 0; i < names.length; i++) {
                if ((missing & (1L << i)) != 0) {
                    list.add(names[i]);
                }
            }
            throw in.refusal(missing(list.toString()));
        }
    }

    /** The rule that an object without some required fields does not keep. */
    static String missing(String names) {
        return (names.contains(",") ? "must have the fields " : "must have the field ") + names;
    }
}
