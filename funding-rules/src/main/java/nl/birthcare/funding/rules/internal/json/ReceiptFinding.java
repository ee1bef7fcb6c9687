package nl.birthcare.funding.rules.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import nl.birthcare.funding.rules.check.Finding;

/** The JSON of a finding in a receipt: without its message, for which another edition may have other words. */
public final class ReceiptFinding {

    private ReceiptFinding() {}

    /** Writes it; Jackson makes the writer. */
    public static final class Writer extends JsonSerializer<Finding> {

        /** Makes the writer. */
        public Writer() {}

        @Override
        public void serialize(Finding finding, JsonGenerator out, SerializerProvider mapper) throws IOException {
            mapper.defaultSerializeValue(WordlessFinding.of(finding), out);
        }
    }

    /** Reads it; Jackson makes the reader. */
    public static final class Reader extends JsonDeserializer<Finding> {

        /** Makes the reader. */
        public Reader() {}

        @Override
        public Finding deserialize(JsonParser parser, DeserializationContext mapper) throws IOException {
            return mapper.readValue(parser, WordlessFinding.class).finding();
        }
    }
}
