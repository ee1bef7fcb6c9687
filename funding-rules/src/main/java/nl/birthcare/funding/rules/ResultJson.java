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
        ResultField.DECLARATION.text(declaration.id(), out);
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
        ResultField.DECLARATION.text(assessment.declaration().id(), out);
        ResultField.LINES.array(out);
        for (LineAssessment line : assessment.lines()) {
            writeLine(line, out);
        }
        out.writeEndArray();
        if (!assessment.findings().isEmpty()) {
            ResultField.FINDINGS.array(out);
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
        ResultField.POLICY_SHA256.text(line.policySha256(), out);
        ResultField.NOTICES.array(out);
        for (PolicyNotice notice : line.notices()) {
            out.writeString(notice.gap());
        }
        out.writeEndArray();
        ResultField.FINDINGS.array(out);
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
        ResultField.AMOUNT_CENTS.number(allocation.split().total().cents(), out);
        writeDecidingDate(allocation, out);
        writeDivision(allocation, out);
        writePolicy(allocation.policy(), allocation.scenario(), out);
        writeAuthority(allocation, out);
        out.writeEndObject();
    }

    private static void writeOutcome(LineAssessment line, String policy, JsonGenerator out) throws IOException {
        LineAllocation allocation = line.allocation().orElse(null);
        ResultField.LINE.text(line.line().reference(), out);
        ResultField.VERDICT.word(line.verdict(), out);
        if (allocation != null) {
            writeDecidingDate(allocation, out);
        }
        ResultField.AMOUNT_CENTS.number(line.charged().cents(), out);
        if (allocation != null) {
            writeDivision(allocation, out);
        } else if (line.reason().isPresent()) {
            ResultField.REASON.word(line.reason().get(), out);
        }
        writePolicy(policy, line.scenario(), out);
        if (allocation != null) {
            writeAuthority(allocation, out);
        }
    }

    private static void writeDecidingDate(LineAllocation allocation, JsonGenerator out) throws IOException {
        ResultField.DECIDING_DATE.text(allocation.decidingDate().toString(), out);
        ResultField.DECIDING_DATE_KIND.word(allocation.decidingDateKind(), out);
    }

    private static void writeDivision(LineAllocation allocation, JsonGenerator out) throws IOException {
        writeParts(allocation.split(), out);
        ResultField.BASIS.word(allocation.basis(), out);
        writeKey(allocation, out);
    }

    private static void writePolicy(String policy, Optional<String> scenario, JsonGenerator out) throws IOException {
        ResultField.POLICY.text(policy, out);
        if (scenario.isPresent()) {
            ResultField.SCENARIO.text(scenario.get(), out);
        }
    }

    private static void writeAuthority(LineAllocation allocation, JsonGenerator out) throws IOException {
        ResultField.GRADE.word(allocation.grade(), out);
        writeEntries(allocation, out);
    }

    private static void writeParts(FrameworkSplit split, JsonGenerator out) throws IOException {
        ResultField.MEDICAL_SPECIALIST_CARE_CENTS.number(split.cents(MacroFramework.MEDICAL_SPECIALIST_CARE), out);
        ResultField.MIDWIFERY_CENTS.number(split.cents(MacroFramework.MIDWIFERY), out);
        ResultField.MATERNITY_CARE_CENTS.number(split.cents(MacroFramework.MATERNITY_CARE), out);
    }

    private static void writeKey(LineAllocation allocation, JsonGenerator out) throws IOException {
        AllocationKey key = allocation.key().orElse(null);
        if (key != null && allocation.basis().isOfFixedKey()) {
            ResultField.KEY.text(key.id(), out);
        }
        if (key != null) {
            ResultField.METHOD.word(key.method(), out);
        }
        if (allocation.basis().isOfLine()) {
            writeWeights(key, out);
        }
        if (allocation.agreement().isPresent()) {
            ResultField.AGREEMENT.text(allocation.agreement().get(), out);
        }
    }

    private static void writeEntries(LineAllocation allocation, JsonGenerator out) throws IOException {
        ResultField.BY.array(out);
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
        ResultField.WEIGHTS.object(out);
        ResultField.MEDICAL_SPECIALIST_CARE.number(own == null ? 0 : own.medicalSpecialistCare(), out);
        ResultField.MIDWIFERY.number(own == null ? 0 : own.midwifery(), out);
        ResultField.MATERNITY_CARE.number(own == null ? 0 : own.maternityCare(), out);
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
            ResultField.ROW.number(finding.row().getAsLong(), out);
        }
        if (finding.declaration().isPresent()) {
            ResultField.DECLARATION.text(finding.declaration().get(), out);
        }
        if (finding.line().isPresent()) {
            ResultField.LINE.text(finding.line().get(), out);
        }
        if (finding.path().isPresent()) {
            ResultField.PATH.text(finding.path().get(), out);
        }
        ResultField.CODE.word(finding.code(), out);
        ResultField.SEVERITY.word(finding.severity(), out);
        ResultField.MESSAGE.text(finding.message(locale), out);
        ResultField.VALUES.object(out);
        for (Map.Entry<String, String> value : finding.values().entrySet()) {
            out.writeStringField(value.getKey(), value.getValue());
        }
        out.writeEndObject();
        ResultField.SOURCES.array(out);
        for (SourceReference source : finding.sources()) {
            out.writeString(source.text());
        }
        out.writeEndArray();
        if (scenario.isPresent()) {
            ResultField.SCENARIO.text(scenario.get(), out);
        }
        out.writeEndObject();
    }
}
