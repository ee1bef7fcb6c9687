package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes the types of this library as JSON.
 *
 * <p>Reading is strict. It refuses, with the path:
 *
 * <ul>
 *   <li>a field that is not known, stands twice, is missing, or is {@code null}: what is absent is left out;
 *   <li>a number with a fraction or an exponent, or a text, where an integer is expected, and the reverse;
 *   <li>a number where the name of a choice is expected, and a name in other capitals;
 *   <li>a day that is not of the calendar or is written otherwise than {@code 2021-03-14};
 *   <li>bytes that are not UTF-8, and in a declaration half a character (a lone surrogate), which cannot be written;
 *   <li>comments, single quotes, trailing commas, and anything after the end of the value;
 *   <li>whatever the type itself refuses, such as a validity that ends before it starts.
 * </ul>
 *
 * <p>Writing leaves out what is absent and empty lists, and writes fields in the order in which the types declare them.
 */
public final class FundingJson {

    private static final JsonMapper MAPPER = strictMapper();

    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What a generated builder says of attributes that were not set. */
    private static final Pattern MISSING = Pattern.compile("required attributes are not set \\[(.*)]");

    private FundingJson() {}

    /**
     * Makes a new mapper with all the settings above, for callers who embed these types in documents of their own.
     *
     * @return a mapper that is the caller's to configure further
     */
    public static JsonMapper strictMapper() {
        // Bytes are UTF-8: left to guess, Jackson takes some garbage for UTF-32 and throws as if the disk had failed.
        JsonFactory utf8Only = JsonFactory.builder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(utf8Only)
                .addModule(new Jdk8Module())
                .addModule(new FundingModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        List.class,
                        override -> override.setInclude(
                                JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
                .withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                });
        JsonMapper mapper = builder.build();
        mapper.setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL));
        return mapper;
    }

    /**
     * Reads one value.
     *
     * @param <T> its type
     * @param type its type
     * @param json the text
     * @return the value
     * @throws RefusedJsonException if the text is not one value of that type
     */
    public static <T> T read(Class<T> type, String json) {
        return read(type, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one value.
     *
     * @param <T> its type
     * @param type its type
     * @param utf8 the text in UTF-8
     * @return the value
     * @throws RefusedJsonException if the text is not one value of that type
     */
    public static <T> T read(Class<T> type, byte[] utf8) {
        return read(type, utf8, 0, utf8.length);
    }

    /**
     * Reads one value from a part of a buffer.
     *
     * @param <T> its type
     * @param type its type
     * @param utf8 the text in UTF-8; a byte-order mark before it is passed over
     * @param offset where it starts
     * @param length how many bytes it has
     * @return the value
     * @throws RefusedJsonException if the text is not one value of that type
     */
    public static <T> T read(Class<T> type, byte[] utf8, int offset, int length) {
        int mark = startsWithMark(utf8, offset, length) ? BYTE_ORDER_MARK.length : 0;
        try (JsonParser parser = MAPPER.createParser(utf8, offset + mark, length - mark)) {
            return read(type, parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWithMark(byte[] utf8, int offset, int length) {
        int size = BYTE_ORDER_MARK.length;
        return length >= size && Arrays.equals(utf8, offset, offset + size, BYTE_ORDER_MARK, 0, size);
    }

    /**
     * Reads one value.
     *
     * @param <T> its type
     * @param type its type
     * @param utf8 the text in UTF-8; not closed
     * @return the value
     * @throws RefusedJsonException if the text is not one value of that type
     * @throws UncheckedIOException if the stream fails
     */
    public static <T> T read(Class<T> type, InputStream utf8) {
        try {
            return read(type, utf8.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Class<T> type, JsonParser parser) throws IOException {
        ObjectReader reader = MAPPER.readerFor(type);
        try {
            T value = reader.readValue(parser);
            if (value == null) {
                throw new RefusedJsonException(JsonPaths.ROOT, "must have a value, but is empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw refused(e, parser);
        }
    }

    /**
     * Writes a value on one line.
     *
     * @param value the value, of a type of this library
     * @return the text
     * @throws IllegalArgumentException if there is no JSON form of it
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "No JSON can be written of a " + value.getClass().getName(), e);
        }
    }

    /**
     * Writes a value over several indented lines, with a line feed at the end of each on every system.
     *
     * @param value the value, of a type of this library
     * @return the text
     * @throws IllegalArgumentException if there is no JSON form of it
     */
    public static String writePretty(Object value) {
        try {
            return MAPPER.writer(INDENTED).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "No JSON can be written of a " + value.getClass().getName(), e);
        }
    }

    /** Says in our own words what Jackson refused: its messages repeat values, and a value may be a client's. */
    private static RefusedJsonException refused(JsonProcessingException e, JsonParser parser) {
        if (e instanceof StrictReader.StrictMappingException own) {
            return new RefusedJsonException(own.where(), own.rule());
        }
        if (e instanceof JsonMappingException mapping) {
            return new RefusedJsonException(JsonPaths.of(mapping.getPath()), mappingRule(e));
        }
        return new RefusedJsonException(JsonPaths.of(parser.getParsingContext()), syntaxRule(e));
    }

    private static String syntaxRule(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return "stands here twice";
        }
        String column =
                e.getLocation() == null ? "" : ", at column " + e.getLocation().getColumnNr();
        return message.startsWith("Unexpected end") ? "must not end here" + column : "must be JSON" + column;
    }

    private static String mappingRule(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field that is known here";
        }
        if (e instanceof InvalidNullException) {
            return "must not be null";
        }
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return missingOr(String.valueOf(e.getCause().getMessage()));
        }
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("No content")) {
            return "must have a value, but is empty";
        }
        if (message.startsWith("Trailing token")) {
            return "must not be followed by anything";
        }
        return message.startsWith("Missing required creator property")
                ? "must have every field"
                : "must be of another form";
    }

    private static String missingOr(String message) {
        Matcher missing = MISSING.matcher(message);
        return missing.find() ? "must have the field " + missing.group(1) : message;
    }
}
