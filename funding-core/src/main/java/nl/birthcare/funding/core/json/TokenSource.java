package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.RefusedDatumException;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;

/**
 * A mutable cursor, for one thread, over the values of a parser. It refuses with path, rule and value whatever is not of
 * the asked form; nothing is converted.
 */
final class TokenSource implements FieldSource {

    /** Reads one value; the parser stands on its first token and is left on its last. */
    interface ValueReader<T> extends Serializable {
        T read(TokenSource in) throws IOException;
    }

    private final JsonParser parser;

    TokenSource(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public void startObject() throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
    }

    /** Moves to the value of the next field and returns the field's name, or null at the end of the object. */
    @Nullable
    String nextName() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    @Override
    public String text() throws IOException {
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

    @Override
    public long integer() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "an integer");
        try {
            return parser.getLongValue();
        } catch (InputCoercionException e) {
            throw refusal("must fit in 64 bits, but is " + found(parser, true));
        }
    }

    @Override
    public Euro cents() throws IOException {
        return checked(Euro::ofCents, integer());
    }

    @Override
    public LocalDate day() throws IOException {
        String text = text();
        LocalDate day = dayOrNull(text);
        if (day == null) {
            // A day of birth is a client's, also where it is written in another way.
            boolean told = !"birthDate".equals(parser.currentName());
            throw refusal("must be a day of the calendar written like 2021-03-14, but is "
                    + (told ? Require.told(text) : Require.kind(text)));
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
        throw refusal("must be one of " + Arrays.toString(values) + ", but is " + Require.told(text));
    }

    /** Reads a text and makes a value of it, whose own check may refuse it. */
    <T> T of(Function<String, T> maker) throws IOException {
        return checked(maker, text());
    }

    @Override
    public <V, T> T checked(Function<V, T> maker, V value) throws IOException {
        try {
            return maker.apply(value);
        } catch (IllegalArgumentException | ArithmeticException | IllegalStateException e) {
            throw refusal(RefusedDatumException.messageOf(e));
        }
    }

    @Override
    public void startList() throws IOException {
        expect(JsonToken.START_ARRAY, "a list");
    }

    @Override
    public boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    @Override
    public int nextField(FieldNames names, int last) throws IOException {
        String name = nextName();
        return name == null ? NO_FIELD : names.placeOf(name, this);
    }

    @Override
    public String name(String what) throws IOException {
        String text = text();
        return checked(
                name -> {
                    Require.notBlank(what, name);
                    return name;
                },
                text);
    }

    @Override
    public <E extends Enum<E>> E oneOf(Choices<E> choices) throws IOException {
        return oneOf(choices.values());
    }

    @Override
    public Uzovi insurer() throws IOException {
        return of(Uzovi::of);
    }

    @Override
    public AgbCode provider() throws IOException {
        return of(AgbCode::of);
    }

    @Override
    public ClientReference client() throws IOException {
        return of(ClientReference::of);
    }

    @Override
    public PregnancyReference pregnancy() throws IOException {
        return of(PregnancyReference::of);
    }

    @Override
    public String agreement() throws IOException {
        return text();
    }

    // List and code are checked each where it stands, so that a refusal names its field and not all that stands around
    // it.

    @Override
    public String performanceList() throws IOException {
        return of(list -> PerformanceCode.of(list, "0").list());
    }

    @Override
    public String performanceCode() throws IOException {
        return of(code -> PerformanceCode.of("000", code).code());
    }

    @Override
    public PerformanceCode performance(String list, String code) throws IOException {
        return checked(known -> PerformanceCode.of(list, known), code);
    }

    private void expect(JsonToken token, String inWords) throws IOException {
        if (parser.currentToken() != token) {
            throw refusal("must be " + inWords + ", but is " + found(parser, token == JsonToken.VALUE_NUMBER_INT));
        }
    }

    /**
     * What stands there, in words.
     *
     * @param parser stands on it
     * @param ofNumber whether a number is asked; elsewhere none is repeated, since it may be a client's
     */
    static String found(JsonParser parser, boolean ofNumber) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                ofNumber ? Require.told(parser.getText()).replace("\"", "") : "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }

    @Override
    public JsonMappingException refusal(String rule) {
        return new StrictMappingException(parser, JsonPaths.of(parser.getParsingContext()), rule);
    }

    /** A refusal of the name of the field where the parser stands; a name that is not told may be a client's. */
    JsonMappingException refusalOfName(boolean told, String rule) {
        JsonStreamContext here = parser.getParsingContext();
        // On the first token of an object or a list, the parser is inside already.
        JsonStreamContext field = parser.currentToken().isStructStart() ? here.getParent() : here;
        return new StrictMappingException(parser, JsonPaths.ofField(field, told), rule);
    }

    /** A refusal that knows its path, so that it need not be gathered on the way up. */
    static final class StrictMappingException extends JsonMappingException {

        private static final long serialVersionUID = 1;

        private final String where;
        private final String rule;

        StrictMappingException(JsonParser parser, String where, String rule) {
            super(parser, where + ": " + rule, placeOnly(parser.currentTokenLocation()));
            this.where = where;
            this.rule = rule;
        }

        /** Line and column, without the source: some mappers print the text that they read, and that may be a client's. */
        private static JsonLocation placeOnly(JsonLocation at) {
            return new JsonLocation(
                    ContentReference.unknown(),
                    at.getByteOffset(),
                    at.getCharOffset(),
                    at.getLineNr(),
                    at.getColumnNr());
        }

        String where() {
            return where;
        }

        String rule() {
            return rule;
        }
    }
}
