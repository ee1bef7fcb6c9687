package nl.birthcare.funding.rules.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import nl.birthcare.funding.core.internal.JsonForms;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.explain.Step;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.scenario.Scenario;

/** The JSON of answers and books. Answers are made by an engine, and books of documents: neither is read. */
public final class ResultForms implements JsonForms {

    /** Makes the forms; found as a service. */
    public ResultForms() {}

    @Override
    public Module module() {
        SimpleModule module = new SimpleModule("birthcare-funding-results");
        writeOnly(module, Assessment.class, (value, out, mapper) -> ResultJson.writeAssessment(value, out));
        writeOnly(module, LineAssessment.class, (value, out, mapper) -> ResultJson.writeLine(value, out));
        writeOnly(module, LineAllocation.class, (value, out, mapper) -> ResultJson.writeAllocation(value, out));
        writeOnly(module, PolicyBook.class, ResultForms::writeBook);
        writeOnly(module, Explanation.class, ExplanationForm::write);
        writeOnly(module, Step.class, ExplanationForm::write);
        module.addSerializer(Finding.class, new Writer<>((value, out, mapper) -> ResultJson.writeFinding(value, out)));
        module.addDeserializer(
                Finding.class,
                new Reader<>((parser, mapper) ->
                        mapper.readValue(parser, FindingForm.class).finding()));
        module.addSerializer(
                Scenario.Fields.class,
                new Writer<>((value, out, mapper) -> mapper.defaultSerializeValue(value.json(), out)));
        module.addDeserializer(
                Scenario.Fields.class,
                new Reader<>((parser, mapper) -> Scenario.Fields.of(mapper.readValue(parser, ObjectNode.class))));
        return module;
    }

    private static <T> void writeOnly(SimpleModule module, Class<T> type, ValueWriter<T> writer) {
        module.addSerializer(type, new Writer<>(writer));
        module.addDeserializer(type, new Reader<>((parser, mapper) -> {
            throw new RefusedJsonException(
                    "$", "must be of a type that can be read, but a " + type.getSimpleName() + " is written only");
        }));
    }

    private static void writeBook(PolicyBook book, JsonGenerator out, SerializerProvider mapper) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", book.name());
        out.writeStringField("title", book.title());
        if (book.scenario().isPresent()) {
            out.writeStringField("scenario", book.scenario().get());
        }
        out.writeStringField("sha256", book.sha256());
        mapper.defaultSerializeField("entries", book.entries(), out);
        out.writeEndObject();
    }

    /** Writes one value. */
    private interface ValueWriter<T> {
        void write(T value, JsonGenerator out, SerializerProvider mapper) throws IOException;
    }

    private static final class Writer<T> extends JsonSerializer<T> {
        private final ValueWriter<T> writer;

        Writer(ValueWriter<T> writer) {
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider mapper) throws IOException {
            writer.write(value, out, mapper);
        }
    }

    /** Reads one value. */
    private interface ValueReader<T> {
        T read(JsonParser parser, DeserializationContext mapper) throws IOException;
    }

    private static final class Reader<T> extends JsonDeserializer<T> {
        private final ValueReader<T> reader;

        Reader(ValueReader<T> reader) {
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext mapper) throws IOException {
            return reader.read(parser, mapper);
        }
    }
}
