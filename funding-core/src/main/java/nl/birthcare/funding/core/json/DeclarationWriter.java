package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.money.Euro;

/** Writes a declaration as {@link DeclarationFields} reads it, leaving out what is absent. */
final class DeclarationWriter {

    private DeclarationWriter() {}

    static void write(Declaration declaration, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("schemaVersion", DeclarationFields.SCHEMA_VERSION);
        out.writeStringField("id", declaration.id());
        out.writeStringField("insurer", declaration.insurer().value());
        out.writeStringField("declarant", declaration.declarant().value());
        out.writeStringField("client", declaration.client().value());
        out.writeStringField("submittedOn", declaration.submittedOn().toString());
        text(out, "pregnancy", declaration.pregnancy().map(pregnancy -> pregnancy.value()));
        day(out, "birthDate", declaration.birthDate());
        day(out, "careStartedOn", declaration.careStartedOn());
        out.writeArrayFieldStart("lines");
        for (DeclarationLine line : declaration.lines()) {
            write(line, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    static void write(DeclarationLine line, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("reference", line.reference());
        write(line.performance(), out);
        out.writeStringField("serviceDate", line.serviceDate().toString());
        out.writeNumberField("quantity", line.quantity());
        out.writeNumberField("amountCents", line.amount().cents());
        out.writeStringField("direction", line.direction().name());
        day(out, "serviceEnd", line.serviceEnd());
        text(out, "performer", line.performer().map(performer -> performer.value()));
        cents(out, "tariffCents", line.tariff());
        text(out, "unit", line.unit().map(Enum::name));
        cents(out, "grantedCents", line.granted());
        text(out, "previousReference", line.previousReference());
        text(out, "partialReason", line.partialReason().map(Enum::name));
        text(out, "agreement", line.agreement());
        text(out, "experiment", line.experiment());
        writeParts(line, out);
        writeActivities(line, out);
        out.writeEndObject();
    }

    private static void writeParts(DeclarationLine line, JsonGenerator out) throws IOException {
        if (line.parts().isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("parts");
        for (StatedPart part : line.parts()) {
            out.writeStartObject();
            out.writeStringField("discipline", part.discipline().name());
            out.writeNumberField("amountCents", part.amount().cents());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeActivities(DeclarationLine line, JsonGenerator out) throws IOException {
        if (line.activities().isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("activities");
        for (DeliveredActivity activity : line.activities()) {
            write(activity, out);
        }
        out.writeEndArray();
    }

    static void write(DeliveredActivity activity, JsonGenerator out) throws IOException {
        out.writeStartObject();
        write(activity.performance(), out);
        out.writeNumberField("quantity", activity.quantity());
        out.writeEndObject();
    }

    private static void write(PerformanceCode performance, JsonGenerator out) throws IOException {
        out.writeStringField("list", performance.list());
        out.writeStringField("code", performance.code());
    }

    private static void text(JsonGenerator out, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }

    private static void day(JsonGenerator out, String name, Optional<LocalDate> value) throws IOException {
        text(out, name, value.map(LocalDate::toString));
    }

    private static void cents(JsonGenerator out, String name, Optional<Euro> value) throws IOException {
        if (value.isPresent()) {
            out.writeNumberField(name, value.get().cents());
        }
    }
}
