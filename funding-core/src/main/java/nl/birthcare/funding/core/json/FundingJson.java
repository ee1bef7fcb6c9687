package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.internal.RefusedDatumException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the types of this library as JSON.
 *
 * <p>Reading is strict. It refuses, with the path:
 *
 * <ul>
 *   <li>a field that is not known, stands twice, is missing, or is {@code null}: what is absent is left out;
 *   <li>a number with a fraction or an exponent, or a text, where an integer is expected, and the reverse;
 *   <li>a number where the name of a choice is expected, and a name in other capitals or with spaces around it;
 *   <li>a text with half a surrogate pair, which UTF-8 cannot carry unchanged;
 *   <li>a day that is not of the calendar or is written otherwise than {@code 2021-03-14};
 *   <li>bytes that are not UTF-8, before anything else is looked at;
 *   <li>a text of more than a million characters;
 *   <li>comments, single quotes, trailing commas, and anything after the end of the value;
 *   <li>whatever the type itself refuses, such as a validity that ends before it starts.
 * </ul>
 *
 * <p>Writing leaves out what is absent and empty lists, and writes fields in the order in which the types declare them.
 */
public final class FundingJson {

    /** Longer than any text of a document, and short enough that one text alone cannot fill a small memory. */
    private static final int LONGEST_TEXT = 1_000_000;

    /** Up to so many bytes are decoded at once; more are read as a stream, so that they are not in memory twice. */
    private static final int MOST_AT_ONCE = 1 << 15;

    private static final JsonMapper MAPPER =
            mapper(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build());

    /** Reads JSON that means nothing here, such as a field that stands twice. */
    private static final JsonFactory ANY = TextFactory.of(StreamReadConstraints.defaults());

    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    /** What rows hold: there a field of another name may be a client's. */
    private static final Set<Class<?>> OF_DECLARATIONS =
            Set.of(Declaration.class, DeclarationLine.class, DeliveredActivity.class);

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What a generated builder says of attributes that were not set. */
    private static final Pattern MISSING_ATTRIBUTES = Pattern.compile("required attributes are not set \\[(.*)]");

    /** What Jackson says of a parameter that was not given. */
    private static final Pattern MISSING_PROPERTY = Pattern.compile("^Missing required creator property '(\\w+)'");

    private FundingJson() {}

    /**
     * Makes a new mapper with the settings above, for callers who embed these types in documents of their own. It reads bytes
     * as UTF-8 and throws a {@link java.nio.charset.CharacterCodingException} where they are not; its texts may be longer.
     *
     * @return a mapper that is the caller's to configure further
     */
    public static JsonMapper strictMapper() {
        return mapper(StreamReadConstraints.defaults());
    }

    private static JsonMapper mapper(StreamReadConstraints limits) {
        JsonMapper.Builder builder = JsonMapper.builder(TextFactory.of(limits))
                .addModule(new Jdk8Module())
                .addModule(new FundingModule())
                .addModule(strictTextsAndChoices())
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
                        override -> override.setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)));
        JsonMapper mapper = builder.build();
        mapper.setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL));
        return mapper;
    }

    /** Jackson makes a text of a number, and passes over spaces around the name of a choice. */
    private static SimpleModule strictTextsAndChoices() {
        SimpleModule module = new SimpleModule("birthcare-funding-strict");
        module.addDeserializer(String.class, new FundingModule.Reader<>(String.class, TokenSource::text));
        module.addDeserializer(
                PerformanceCode.class,
                new FundingModule.Reader<>(PerformanceCode.class, DeclarationFields::performance));
        module.setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription beanDescription,
                    JsonDeserializer<?> deserializer) {
                return choice(type.getRawClass());
            }
        });
        return module;
    }

    private static JsonDeserializer<?> choice(Class<?> type) {
        Enum<?>[] values = (Enum<?>[]) type.getEnumConstants();
        return new FundingModule.Reader<>(type, in -> in.oneOf(values));
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
        // Not by way of bytes, which would put a question mark in place of half a surrogate pair.
        try (JsonParser parser = MAPPER.createParser(json)) {
            return read(type, parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        requireUtf8(utf8, offset, length);
        try (JsonParser parser = parser(utf8, offset, length)) {
            return read(type, parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list of values.
     *
     * @param <T> the type of each
     * @param type the type of each
     * @param utf8 the text in UTF-8; a byte-order mark before it is passed over
     * @return the values, in the order of the text
     * @throws RefusedJsonException if the text is not a list of values of that type
     */
    public static <T> List<T> readList(Class<T> type, byte[] utf8) {
        requireUtf8(utf8, 0, utf8.length);
        try (JsonParser parser = parser(utf8, 0, utf8.length)) {
            List<?> values = (List<?>) read(MAPPER.readerForListOf(type), parser, OF_DECLARATIONS.contains(type));
            List<T> read = new ArrayList<>(values.size());
            for (Object value : values) {
                if (value == null) {
                    throw new RefusedJsonException("$[" + read.size() + "]", "must not be null");
                }
                read.add(type.cast(value));
            }
            return List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells whether bytes are one JSON object, of whatever fields: not a declaration perhaps, but at least of its form.
     *
     * @param utf8 the bytes
     * @param offset where they start
     * @param length how many they are
     * @return whether they are an object in UTF-8 and nothing else; also if it goes beyond a limit of reading
     */
    public static boolean isObject(byte[] utf8, int offset, int length) {
        if (Utf8.firstWrong(utf8, offset, offset + length) != Utf8.NOWHERE) {
            return false;
        }
        boolean opened = false;
        try (JsonParser parser = parser(ANY, utf8, offset, length)) {
            opened = parser.nextToken() == JsonToken.START_OBJECT;
            return opened && parser.skipChildren().nextToken() == null;
        } catch (StreamConstraintsException e) {
            return opened;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireUtf8(byte[] utf8, int offset, int length) {
        int wrong = Utf8.firstWrong(utf8, offset, offset + length);
        if (wrong != Utf8.NOWHERE) {
            throw new RefusedJsonException(
                    pathTo(utf8, offset, wrong), "must be UTF-8, but is not at byte " + (wrong - offset + 1));
        }
    }

    /** Where the text before a byte leads, as far as that is JSON. */
    private static String pathTo(byte[] utf8, int offset, int end) {
        try (JsonParser parser = parser(ANY, utf8, offset, end - offset)) {
            boolean inName = true;
            try {
                while (parser.nextToken() != null) {
                    inName = false;
                    parser.finishToken();
                    inName = parser.currentToken() != JsonToken.FIELD_NAME;
                }
            } catch (JsonProcessingException e) {
                // The text breaks off here.
            }
            JsonStreamContext context = parser.getParsingContext();
            return JsonPaths.of(inName && context.inObject() ? context.getParent() : context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonParser parser(byte[] utf8, int offset, int length) throws IOException {
        return parser(MAPPER.getFactory(), utf8, offset, length);
    }

    private static JsonParser parser(JsonFactory factory, byte[] utf8, int offset, int length) throws IOException {
        int mark = startsWithMark(utf8, offset, length) ? BYTE_ORDER_MARK.length : 0;
        int start = offset + mark;
        int size = length - mark;
        return size <= MOST_AT_ONCE
                ? factory.createParser(new String(utf8, start, size, StandardCharsets.UTF_8))
                : factory.createParser(
                        new InputStreamReader(new ByteArrayInputStream(utf8, start, size), Utf8.decoder()));
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
        return type.cast(read(MAPPER.readerFor(type), parser, OF_DECLARATIONS.contains(type)));
    }

    private static Object read(ObjectReader reader, JsonParser parser, boolean ofDeclarations) throws IOException {
        try {
            Object value = reader.readValue(parser);
            if (value == null) {
                throw new RefusedJsonException(JsonPaths.ROOT, "must have a value, but is empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw refused(e, parser, ofDeclarations);
        }
    }

    /**
     * Writes a value on one line.
     *
     * @param value the value, of a type of this library
     * @return the text
     * @throws IllegalArgumentException if there is no JSON form of it: it is of another type, or a text in it is not
     *     Unicode
     */
    public static String write(Object value) {
        return write(MAPPER.writer(), value);
    }

    /**
     * Writes a value over several indented lines, with a line feed at the end of each on every system.
     *
     * @param value the value, of a type of this library
     * @return the text
     * @throws IllegalArgumentException if there is no JSON form of it: it is of another type, or a text in it is not
     *     Unicode
     */
    public static String writePretty(Object value) {
        return write(MAPPER.writer(INDENTED), value) + "\n";
    }

    /**
     * Returns the fingerprint of a value: values that differ in anything have another.
     *
     * @param value the value, of a type of this library, or a tree of JSON
     * @return the SHA-256 of its JSON on one line, with the fields of every object in order of name: 64 hexadecimal digits
     */
    public static String sha256(Object value) {
        return CanonicalJson.sha256(MAPPER.valueToTree(value));
    }

    private static String write(ObjectWriter writer, Object value) {
        String json;
        try {
            json = writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "No JSON can be written of a " + value.getClass().getName(), e);
        }
        if (TokenSource.hasHalfPair(json)) {
            throw new IllegalArgumentException("The texts of a "
                    + value.getClass().getName() + " must be Unicode, but one has half a surrogate pair");
        }
        return json;
    }

    /** Says in our own words what Jackson refused: its messages repeat values, and a value may be a client's. */
    private static RefusedJsonException refused(JsonProcessingException e, JsonParser parser, boolean ofDeclaration) {
        if (e instanceof TokenSource.StrictMappingException own) {
            return new RefusedJsonException(own.where(), own.rule());
        }
        if (e instanceof JsonMappingException mapping && !isOfSyntax(mapping.getCause())) {
            return refused(mapping);
        }
        JsonProcessingException syntax = e.getCause() instanceof JsonProcessingException cause ? cause : e;
        Predicate<String> told = name -> !ofDeclaration || DeclarationFields.isField(name);
        return new RefusedJsonException(JsonPaths.of(parser.getParsingContext(), told), syntaxRule(syntax));
    }

    private static boolean isOfSyntax(@Nullable Throwable cause) {
        return cause instanceof JsonProcessingException && !(cause instanceof JsonMappingException);
    }

    private static RefusedJsonException refused(JsonMappingException e) {
        List<JsonMappingException.Reference> path = e.getPath();
        if (e.getCause() instanceof RefusedJsonException inside) {
            return new RefusedJsonException(JsonPaths.of(path) + inside.path().substring(1), inside.rule());
        }
        Matcher missing = MISSING_PROPERTY.matcher(String.valueOf(e.getOriginalMessage()));
        if (missing.find()) {
            return new RefusedJsonException(
                    JsonPaths.of(path.subList(0, path.size() - 1)), "must have the field " + missing.group(1));
        }
        return new RefusedJsonException(JsonPaths.of(path), mappingRule(e));
    }

    private static String syntaxRule(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof InputCoercionException) {
            return "must fit in 64 bits";
        }
        if (message.startsWith("Duplicate field")) {
            return "stands here twice";
        }
        if (e instanceof StreamConstraintsException) {
            return "must stay within the limits of reading: a text of " + LONGEST_TEXT + " characters, a number of "
                    + StreamReadConstraints.DEFAULT_MAX_NUM_LEN + " digits, a depth of "
                    + StreamReadConstraints.DEFAULT_MAX_DEPTH;
        }
        String place = e.getLocation() == null ? "" : place(e.getLocation());
        return message.startsWith("Unexpected end") ? "must not end here" + place : "must be JSON" + place;
    }

    private static String place(JsonLocation location) {
        String line = location.getLineNr() > 1 ? ", at line " + location.getLineNr() : ", at";
        return line + " column " + location.getColumnNr();
    }

    private static String mappingRule(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field that is known here";
        }
        if (e instanceof InvalidNullException) {
            return "must not be null";
        }
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return missingOr(RefusedDatumException.messageOf(e.getCause()));
        }
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("No content")) {
            return "must have a value, but is empty";
        }
        if (message.startsWith("Trailing token")) {
            return "must not be followed by anything";
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "must be " + form(mismatch.getTargetType())
                : "must be of another form";
    }

    private static String form(Class<?> type) {
        if (type == long.class || type == int.class) {
            return "an integer";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        boolean isText =
                Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
        return isText ? "a text" : "an object";
    }

    private static String missingOr(String message) {
        Matcher missing = MISSING_ATTRIBUTES.matcher(message);
        return missing.find() ? "must have the field " + missing.group(1) : message;
    }
}
