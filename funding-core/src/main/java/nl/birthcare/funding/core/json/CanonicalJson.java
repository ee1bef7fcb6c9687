package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one form of a value among all JSON texts that say the same (RFC 8785): on one line, the fields of every object in the
 * order of their UTF-16 code units, texts with as few escapes as may be. Numbers are integers, and written in full.
 */
final class CanonicalJson {

    private static final JsonFactory FACTORY = new JsonFactory().setCharacterEscapes(new FewEscapes());

    private CanonicalJson() {}

    static String sha256(JsonNode value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(value)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one has not", e);
        }
    }

    /** The form itself. */
    static byte[] utf8(JsonNode value) {
        // Not straight to bytes: there Jackson would escape the characters beyond the first 65,536.
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, JsonGenerator out) throws IOException {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            out.writeStartObject();
            for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
                out.writeFieldName(field.getKey());
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (node instanceof ArrayNode array) {
            out.writeStartArray();
            for (JsonNode element : array) {
                write(element, out);
            }
            out.writeEndArray();
        } else {
            writeScalar(node, out);
        }
    }

    private static void writeScalar(JsonNode node, JsonGenerator out) throws IOException {
        if (node.isTextual()) {
            out.writeString(node.textValue());
        } else {
            out.writeRawValue(node.toString());
        }
    }

    /** Escapes what must be, as the standard has it: control characters in small hexadecimal digits. */
    private static final class FewEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        private static final int CONTROLS = 0x20;

        private final int[] codes = standardAsciiEscapesForJSON();
        private final @Nullable SerializedString[] sequences = new @Nullable SerializedString[CONTROLS];

        FewEscapes() {
            for (int control = 0; control < CONTROLS; control++) {
                if (codes[control] == ESCAPE_STANDARD) {
                    codes[control] = ESCAPE_CUSTOM;
                    sequences[control] =
                            new SerializedString("\\u" + HexFormat.of().toHexDigits((short) control));
                }
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character < CONTROLS ? sequences[character] : null;
        }
    }
}
