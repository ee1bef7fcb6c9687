package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.internal.Require;

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

    /** Up to so many bytes are decoded at once; more are read as a stream, so that they are not in memory twice. */
    private static final int MOST_AT_ONCE = 1 << 15;

    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    /** What rows hold: there a field of another name may be a client's. */
    private static final Set<Class<?>> OF_DECLARATIONS =
            Set.of(Declaration.class, DeclarationLine.class, DeliveredActivity.class);

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FundingJson() {}

    /**
     * Makes a new mapper with the settings above, for callers who embed these types in documents of their own. It reads bytes
     * as UTF-8 and throws a {@link java.nio.charset.CharacterCodingException} where they are not; its texts may be longer.
     *
     * @return a mapper that is the caller's to configure further
     */
    public static JsonMapper strictMapper() {
        return StrictMapper.anew();
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
        Require.present("The type to read", type);
        Require.present("The text of a " + type.getSimpleName(), json);
        // Not by way of bytes, which would put a question mark in place of half a surrogate pair.
        try (JsonParser parser = StrictMapper.shared().createParser(json)) {
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
        Require.present("The type to read", type);
        Require.present("The text", utf8);
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
        Require.present("The type to read", type);
        Require.present("The text", utf8);
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
        Require.present("The type to read", type);
        Require.present("The text", utf8);
        requireUtf8(utf8, 0, utf8.length);
        try (JsonParser parser = parser(utf8, 0, utf8.length)) {
            List<?> values =
                    (List<?>) read(StrictMapper.shared().readerForListOf(type), parser, isOfDeclarations(type));
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
        Require.present("The bytes", utf8);
        if (Utf8.firstWrong(utf8, offset, offset + length) != Utf8.NOWHERE) {
            return false;
        }
        boolean opened = false;
        try (JsonParser parser = parser(StrictMapper.any(), utf8, offset, length)) {
            opened = parser.nextToken() == JsonToken.START_OBJECT;
            return opened && parser.skipChildren().nextToken() == null;
        } catch (JsonProcessingException e) {
            return opened && e instanceof StreamConstraintsException;
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
        try (JsonParser parser = parser(StrictMapper.any(), utf8, offset, end - offset)) {
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
        return parser(StrictMapper.shared().getFactory(), utf8, offset, length);
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
        Require.present("The type to read", type);
        Require.present("The text", utf8);
        try {
            return read(type, utf8.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Class<T> type, JsonParser parser) throws IOException {
        return type.cast(read(StrictMapper.shared().readerFor(type), parser, isOfDeclarations(type)));
    }

    /** Tells whether a type is read from rows, where a field of another name may be a client's. */
    static boolean isOfDeclarations(Class<?> type) {
        return OF_DECLARATIONS.contains(type);
    }

    private static Object read(ObjectReader reader, JsonParser parser, boolean ofDeclarations) throws IOException {
        try {
            Object value = reader.readValue(parser);
            if (value == null) {
                throw new RefusedJsonException(JsonPaths.ROOT, "must have a value, but is empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Refusals.of(e, parser, ofDeclarations);
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
        return write(StrictMapper.shared().writer(), value);
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
        return write(StrictMapper.shared().writer(INDENTED), value) + "\n";
    }

    /**
     * Returns the fingerprint of a value: values that differ in anything have another.
     *
     * @param value the value, of a type of this library, or a tree of JSON
     * @return the SHA-256 of its JSON on one line, with the fields of every object in order of name: 64 hexadecimal digits
     */
    public static String sha256(Object value) {
        Require.present("What a fingerprint is taken of", value);
        return CanonicalJson.sha256(StrictMapper.shared().valueToTree(value));
    }

    private static String write(ObjectWriter writer, Object value) {
        Require.present("What is written as JSON", value);
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
}
