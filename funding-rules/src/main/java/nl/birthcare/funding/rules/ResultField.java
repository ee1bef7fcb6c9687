package nl.birthcare.funding.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fields of answers in JSON. Each row has the same names and words, so that their bytes are made once. */
enum ResultField {
    AGREEMENT("agreement"),
    AMOUNT_CENTS("amountCents"),
    BASIS("basis"),
    BY("by"),
    CODE("code"),
    DECIDING_DATE("decidingDate"),
    DECIDING_DATE_KIND("decidingDateKind"),
    DECLARATION("declaration"),
    FINDINGS("findings"),
    GRADE("grade"),
    KEY("key"),
    LINE("line"),
    LINES("lines"),
    MATERNITY_CARE("maternityCare"),
    MATERNITY_CARE_CENTS("maternityCareCents"),
    MEDICAL_SPECIALIST_CARE("medicalSpecialistCare"),
    MEDICAL_SPECIALIST_CARE_CENTS("medicalSpecialistCareCents"),
    MESSAGE("message"),
    METHOD("method"),
    MIDWIFERY("midwifery"),
    MIDWIFERY_CENTS("midwiferyCents"),
    NOTICES("notices"),
    PATH("path"),
    POLICY("policy"),
    POLICY_SHA256("policySha256"),
    REASON("reason"),
    ROW("row"),
    SCENARIO("scenario"),
    SEVERITY("severity"),
    SOURCES("sources"),
    VALUES("values"),
    VERDICT("verdict"),
    WEIGHTS("weights");

    private static final Map<Enum<?>, SerializableString> WORDS = new ConcurrentHashMap<>();

    @SuppressWarnings("ImmutableEnumChecker") // A serialized string never changes what it says.
    private final SerializableString name;

    ResultField(String name) {
        this.name = new SerializedString(name);
    }

    void text(String value, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeString(value);
    }

    /** Writes the name of a constant. */
    void word(Enum<?> value, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeString(WORDS.computeIfAbsent(value, word -> new SerializedString(word.name())));
    }

    void number(long value, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(value);
    }

    void array(JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeStartArray();
    }

    void object(JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeStartObject();
    }
}
