package nl.birthcare.funding.examples.claims.allocate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.ReturnCodes;

/**
 * Writes findings, with the return codes that were asked for.
 *
 * @param codes the return codes
 * @param scenario what is assumed, for every row
 * @param locale the language of the messages
 */
record FindingRows(ReturnCodes codes, Optional<String> scenario, Locale locale) {

    void write(Finding finding, JsonGenerator out) throws IOException {
        Optional<String> code = codes.answering(finding.code());
        ResultJson.writeFinding(
                finding, scenario, locale, code.isEmpty() ? out : new WithReturnCode(out, code.get(), codes.grade()));
    }

    /** Adds fields at the end of the outermost object. */
    private static final class WithReturnCode extends JsonGeneratorDelegate {

        private final String code;
        private final EvidenceGrade grade;

        WithReturnCode(JsonGenerator out, String code, EvidenceGrade grade) {
            super(out, true);
            this.code = code;
            this.grade = grade;
        }

        @Override
        public void writeEndObject() throws IOException {
            if (getOutputContext().getParent().inRoot()) {
                writeStringField("returnCode", code);
                if (grade == EvidenceGrade.ILLUSTRATIVE) {
                    writeStringField("returnCodeGrade", grade.name());
                }
            }
            super.writeEndObject();
        }
    }
}
