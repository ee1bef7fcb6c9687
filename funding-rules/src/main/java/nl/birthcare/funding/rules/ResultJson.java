package nl.birthcare.funding.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers as JSON, one object per line or finding, in the form that every tool of the library shares.
 *
 * <p>What is absent is left out. Amounts are in cents, with sign. {@code FundingJson.write}, and a mapper with {@code
 * FundingModule}, write an answer in the same form; of these only a {@link Finding} can be read again.
 */
public final class ResultJson {

    private ResultJson() {}

    /**
     * Writes the answer about one line: {@code declaration}, {@code line}, {@code verdict}, {@code decidingDate}, {@code
     * decidingDateKind}, {@code amountCents}, {@code medicalSpecialistCareCents}, {@code midwiferyCents}, {@code maternityCareCents}, {@code
     * basis}, {@code key} for a fixed one, {@code method}, {@code weights} in cents per framework where the line gave its own,
     * {@code agreement} where that said how to divide, {@code policy}, {@code scenario} where one was assumed, {@code grade},
     * {@code by} with the ids of the entries and the agreement that decided, whose documents {@link
     * nl.birthcare.funding.rules.ledger.DecidingDocuments} lists once; for a line that could not be divided {@code
     * reason} in place of the parts and what decided them.
     *
     * @param declaration the declaration
     * @param line the answer about a line of it
     * @param policy the name of the policy book that was asked
     * @param out where to
     * @throws IOException if writing fails
     */
    public static void writeLine(Declaration declaration, LineAssessment line, String policy, JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("declaration", declaration.id());
        writeOutcome(line, policy, out);
        out.writeEndObject();
    }

    /**
     * Writes the answer about one declaration: {@code declaration}, its id; {@code lines}, as {@link
     * #writeLine(LineAssessment, JsonGenerator)}; {@code findings} about the declaration as a whole, where there are any.
     *
     * @param assessment the answer
     * @param out where to
     * @throws IOException if writing fails
     */
    public static void writeAssessment(Assessment assessment, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("declaration", assessment.declaration().id());
        out.writeArrayFieldStart("lines");
        for (LineAssessment line : assessment.lines()) {
            writeLine(line, out);
        }
        out.writeEndArray();
        if (!assessment.findings().isEmpty()) {
            out.writeArrayFieldStart("findings");
            for (Finding finding : assessment.findings()) {
                writeFinding(finding, out);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    /**
     * Writes all of the answer about one line: the fields of {@link #writeLine(Declaration, LineAssessment, String,
     * JsonGenerator)} but the declaration, then {@code policySha256}, {@code notices} with the ids of the gaps that touch it,
     * and {@code findings}.
     *
     * @param line the answer
     * @param out where to
     * @throws IOException if writing fails
     */
    public static void writeLine(LineAssessment line, JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeOutcome(line, line.policy(), out);
        out.writeStringField("policySha256", line.policySha256());
        out.writeArrayFieldStart("notices");
        for (PolicyNotice notice : line.notices()) {
            out.writeString(notice.gap());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("findings");
        for (Finding finding : line.findings()) {
            writeFinding(finding, line.scenario(), out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /**
     * Writes what one line puts on each framework: the fields of {@link #writeLine(Declaration, LineAssessment, String,
     * JsonGenerator)} that are about the division, {@code amountCents} first.
     *
     * @param allocation the allocation
     * @param out where to
     * @throws IOException if writing fails
     */
    public static void writeAllocation(LineAllocation allocation, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("amountCents", allocation.split().total().cents());
        writeDecidingDate(allocation, out);
        writeDivision(allocation, out);
        writePolicy(allocation.policy(), allocation.scenario(), out);
        writeAuthority(allocation, out);
        out.writeEndObject();
    }

    private static void writeOutcome(LineAssessment line, String policy, JsonGenerator out) throws IOException {
        LineAllocation allocation = line.allocation().orElse(null);
        out.writeStringField("line", line.line().reference());
        out.writeStringField("verdict", line.verdict().name());
        if (allocation != null) {
            writeDecidingDate(allocation, out);
        }
        out.writeNumberField("amountCents", line.charged().cents());
        if (allocation != null) {
            writeDivision(allocation, out);
        } else if (line.reason().isPresent()) {
            out.writeStringField("reason", line.reason().get().name());
        }
        writePolicy(policy, line.scenario(), out);
        if (allocation != null) {
            writeAuthority(allocation, out);
        }
    }

    private static void writeDecidingDate(LineAllocation allocation, JsonGenerator out) throws IOException {
        out.writeStringField("decidingDate", allocation.decidingDate().toString());
        out.writeStringField("decidingDateKind", allocation.decidingDateKind().name());
    }

    private static void writeDivision(LineAllocation allocation, JsonGenerator out) throws IOException {
        writeParts(allocation.split(), out);
        out.writeStringField("basis", allocation.basis().name());
        writeKey(allocation, out);
    }

    private static void writePolicy(String policy, Optional<String> scenario, JsonGenerator out) throws IOException {
        out.writeStringField("policy", policy);
        if (scenario.isPresent()) {
            out.writeStringField("scenario", scenario.get());
        }
    }

    private static void writeAuthority(LineAllocation allocation, JsonGenerator out) throws IOException {
        out.writeStringField("grade", allocation.grade().name());
        writeEntries(allocation, out);
    }

    private static void writeParts(FrameworkSplit split, JsonGenerator out) throws IOException {
        out.writeNumberField("medicalSpecialistCareCents", split.cents(MacroFramework.MEDICAL_SPECIALIST_CARE));
        out.writeNumberField("midwiferyCents", split.cents(MacroFramework.MIDWIFERY));
        out.writeNumberField("maternityCareCents", split.cents(MacroFramework.MATERNITY_CARE));
    }

    private static void writeKey(LineAllocation allocation, JsonGenerator out) throws IOException {
        AllocationKey key = allocation.key().orElse(null);
        if (key != null && allocation.basis().isOfFixedKey()) {
            out.writeStringField("key", key.id());
        }
        if (key != null) {
            out.writeStringField("method", key.method().name());
        }
        if (allocation.basis().isOfLine()) {
            writeWeights(key, out);
        }
        if (allocation.agreement().isPresent()) {
            out.writeStringField("agreement", allocation.agreement().get());
        }
    }

    private static void writeEntries(LineAllocation allocation, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("by");
        for (Provision entry : allocation.entries()) {
            out.writeString(entry.id());
        }
        if (allocation.restsOn().isPresent()) {
            out.writeString(allocation.restsOn().get().id());
        }
        out.writeEndArray();
    }

    /** A line of nothing that states parts of nothing has no key: its weights are 0. */
    private static void writeWeights(@Nullable AllocationKey own, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("weights");
        out.writeNumberField("medicalSpecialistCare", own == null ? 0 : own.medicalSpecialistCare());
        out.writeNumberField("midwifery", own == null ? 0 : own.midwifery());
        out.writeNumberField("maternityCare", own == null ? 0 : own.maternityCare());
        out.writeEndObject();
    }

    /**
     * Writes a finding of a run that assumes no scenario: as {@link #writeFinding(Finding, Optional, JsonGenerator)}.
     *
     * @param finding the finding
     * @param out where to
     * @throws IOException if writing fails
     */
    public static void writeFinding(Finding finding, JsonGenerator out) throws IOException {
        writeFinding(finding, Optional.empty(), out);
    }

    /**
     * Writes a finding: {@code row}, {@code declaration}, {@code line}, {@code path}, {@code code}, {@code severity},
     * {@code message}, {@code values}, {@code sources}, {@code scenario} where one was assumed.
     *
     * @param finding the finding
     * @param scenario the name of the scenario that the policy book was under
     * @param out where to
     * @throws IOException if writing fails
     */
    public static void writeFinding(Finding finding, Optional<String> scenario, JsonGenerator out) throws IOException {
        writeFinding(finding, scenario, Locale.ENGLISH, out);
    }

    /**
     * Writes a finding whose {@code message} is in a language; all else is as in {@link #writeFinding(Finding, Optional,
     * JsonGenerator)}.
     *
     * @param finding the finding
     * @param scenario the name of the scenario that the policy book was under
     * @param locale the language: Dutch, or English for every other
     * @param out where to
     * @throws IOException if writing fails
     */
    public static void writeFinding(Finding finding, Optional<String> scenario, Locale locale, JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        if (finding.row().isPresent()) {
            out.writeNumberField("row", finding.row().getAsLong());
        }
        if (finding.declaration().isPresent()) {
            out.writeStringField("declaration", finding.declaration().get());
        }
        if (finding.line().isPresent()) {
            out.writeStringField("line", finding.line().get());
        }
        if (finding.path().isPresent()) {
            out.writeStringField("path", finding.path().get());
        }
        out.writeStringField("code", finding.code().name());
        out.writeStringField("severity", finding.severity().name());
        out.writeStringField("message", finding.message(locale));
        out.writeObjectFieldStart("values");
        for (Map.Entry<String, String> value : finding.values().entrySet()) {
            out.writeStringField(value.getKey(), value.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("sources");
        for (SourceReference source : finding.sources()) {
            out.writeString(source.text());
        }
        out.writeEndArray();
        if (scenario.isPresent()) {
            out.writeStringField("scenario", scenario.get());
        }
        out.writeEndObject();
    }
}
