package nl.birthcare.funding.rules.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Map;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.explain.Share;
import nl.birthcare.funding.rules.explain.Step;

/** The JSON of an explanation: its answer, its steps, and the documents to which they refer. */
final class ExplanationForm {

    private ExplanationForm() {}

    static void write(Explanation explanation, JsonGenerator out, SerializerProvider mapper) throws IOException {
        out.writeStartObject();
        out.writeStringField("declarant", explanation.declarant().value());
        out.writeStringField("declaration", explanation.declaration());
        out.writeStringField("line", explanation.line());
        out.writeStringField("verdict", explanation.verdict().name());
        LineAllocation allocation = explanation.allocation().orElse(null);
        if (allocation != null) {
            mapper.defaultSerializeField("split", allocation.split(), out);
            out.writeStringField("grade", allocation.grade().name());
        } else if (explanation.reason().isPresent()) {
            out.writeStringField("reason", explanation.reason().get().name());
        }
        out.writeStringField("policy", explanation.policy());
        out.writeStringField("policySha256", explanation.policySha256());
        if (explanation.scenario().isPresent()) {
            out.writeStringField("scenario", explanation.scenario().get());
        }
        writeParts(explanation, out, mapper);
        out.writeEndObject();
    }

    private static void writeParts(Explanation explanation, JsonGenerator out, SerializerProvider mapper)
            throws IOException {
        out.writeArrayFieldStart("steps");
        for (Step step : explanation.steps()) {
            write(step, out, mapper);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("findings");
        for (Finding finding : explanation.findings()) {
            ResultJson.writeFinding(finding, explanation.scenario(), out);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("documents");
        for (Source document : explanation.documents()) {
            mapper.defaultSerializeValue(document, out);
        }
        out.writeEndArray();
    }

    static void write(Step step, JsonGenerator out, SerializerProvider mapper) throws IOException {
        out.writeStartObject();
        out.writeStringField("chapter", step.kind().chapter().name());
        out.writeStringField("kind", step.kind().name());
        out.writeStringField("text", step.text());
        out.writeObjectFieldStart("values");
        for (Map.Entry<String, String> value : step.values().entrySet()) {
            out.writeStringField(value.getKey(), value.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("sources");
        for (SourceReference source : step.sources()) {
            out.writeString(source.text());
        }
        out.writeEndArray();
        if (step.grade().isPresent()) {
            out.writeStringField("grade", step.grade().get().name());
        }
        out.writeArrayFieldStart("shares");
        for (Share share : step.shares()) {
            mapper.defaultSerializeValue(share, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
