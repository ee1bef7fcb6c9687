package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.CitizenServiceNumber;
import org.jspecify.annotations.Nullable;

/**
 * A mutable cursor, for one thread, over the values of a parser. It refuses with path, rule and value whatever is not of
 * the asked form; nothing is converted.
 */
final class StrictReader {

    /** Reads one value; the parser stands on its first token and is left on its last. */
    interface ValueReader<T> extends Serializable {
        T read(StrictReader in) throws IOException;
    }

    private static final String BUT_IS = ", but is ";

    /** Short, of digits and what stands between them, and not 8 or 9 digits. */
    private static final Pattern DAY_OR_NUMBER = Pattern.compile("(?!\\d{8,9}$)[0-9.,:/+-]{0,12}");

    /** No name and no reference is so short. */
    private static final int TELLS_OF_NOBODY = 2;

    private final JsonParser parser;

    StrictReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Steps into the object that the parser stands on. */
    void startObject() throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
    }

    /** Moves to the value of the next field and returns the field's name, or null at the end of the object. */
    @Nullable
    String nextField() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    String text() throws IOException {
        expect(JsonToken.VALUE_STRING, "a text");
        String text = parser.getText();
        if (hasHalfPair(text)) {
            throw refusal("must be Unicode text, but has half a surrogate pair");
        }
        return text;
    }

    /** Tells whether a text has a surrogate without its other half, which no encoding can carry unchanged. */
    static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isSurrogatePair(c, text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    long integer() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "an integer");
        try {
            return parser.getLongValue();
        } catch (InputCoercionException e) {
            throw refusal("must fit in 64 bits");
        }
    }

    Euro cents() throws IOException {
        return checked(Euro::ofCents, integer());
    }

    LocalDate day() throws IOException {
        LocalDate day = dayOrNull(text());
        if (day == null) {
            throw refusal("must be a day of the calendar written like 2021-03-14");
        }
        return day;
    }

    /** The day that a text of the form {@code 2021-03-14} names, or null if it has another form or there is none. */
    static @Nullable LocalDate dayOrNull(String text) {
        try {
            return isDay(text) ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isDay(String text) {
        boolean right = text.length() == 10;
        for (int i = 0; right && i < 10; i++) {
            char c = text.charAt(i);
            right = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
        }
        return right;
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    <E extends Enum<?>> E oneOf(E[] values) throws IOException {
        String text = text();
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw refusal("must be one of " + Arrays.toString(values));
    }

    /** Reads a text and makes a value of it, whose own check may refuse it. */
    <T> T of(Function<String, T> maker) throws IOException {
        return of(maker, text());
    }

    /** Makes a value of a text that was read, without repeating what may be a client's. */
    <T> T of(Function<String, T> maker, String text) throws IOException {
        try {
            return maker.apply(text);
        } catch (IllegalArgumentException e) {
            throw refusal(withoutValue(String.valueOf(e.getMessage()), text));
        }
    }

    /** A rule with its value at the end, of which is repeated what looks like a day or a number. */
    private static String withoutValue(String message, String value) {
        int end = message.lastIndexOf(BUT_IS);
        return end < 0 ? message : message.substring(0, end) + BUT_IS + shown(value);
    }

    /** A text that may stand in a refusal, or else how long it is: one shifted column puts a client where a code should be. */
    private static String shown(String value) {
        return isHarmless(value) ? '"' + value + '"' : value.length() + " characters long";
    }

    static boolean isHarmless(String value) {
        boolean dayOrNumber = DAY_OR_NUMBER.matcher(value).matches()
                && !CitizenServiceNumber.looksLikeOne(value)
                && !CitizenServiceNumber.looksLikeOne("0" + value);
        return dayOrNumber || value.length() <= TELLS_OF_NOBODY;
    }

    /** Makes a value, turning its refusal into one with a path. */
    <V, T> T checked(Function<V, T> maker, V value) throws IOException {
        try {
            return maker.apply(value);
        } catch (IllegalArgumentException | ArithmeticException | IllegalStateException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    <T> List<T> list(ValueReader<T> element) throws IOException {
        expect(JsonToken.START_ARRAY, "a list");
        List<T> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.read(this));
        }
        return values;
    }

    private void expect(JsonToken token, String inWords) throws IOException {
        if (parser.currentToken() != token) {
            throw refusal("must be " + inWords);
        }
    }

    /** A refusal at the place where the parser stands. */
    JsonMappingException refusal(String rule) {
        return new StrictMappingException(parser, JsonPaths.of(parser.getParsingContext()), rule);
    }

    /** A refusal that knows its path, so that it need not be gathered on the way up. */
    static final class StrictMappingException extends JsonMappingException {

        private static final long serialVersionUID = 1;

        private final String where;
        private final String rule;

        StrictMappingException(JsonParser parser, String where, String rule) {
            super(parser, where + ": " + rule);
            this.where = where;
            this.rule = rule;
        }

        String where() {
            return where;
        }

        String rule() {
            return rule;
        }
    }
}
