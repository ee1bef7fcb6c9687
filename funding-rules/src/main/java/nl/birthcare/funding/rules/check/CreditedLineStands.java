package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Is the line that a credit names itself not refused? */
final class CreditedLineStands implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDIT_OF_REFUSED_LINE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        String previous = line.line().previousReference().orElse(null);
        if (previous == null || !line.isCredit() || !(line.isOriginalRefused() || isRepeated(line, previous))) {
            return List.of();
        }
        return Findings.by(rule, line, code(), "previous", previous);
    }

    /** Lines that share a reference are all refused, and a credit could not tell which of them it takes back. */
    private static boolean isRepeated(LineFacts line, String previous) {
        ClientHistory history = line.history();
        return history != null && history.isRepeated(line.declaration().declarant(), previous);
    }
}
