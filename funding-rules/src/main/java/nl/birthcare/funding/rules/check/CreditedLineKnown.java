package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Is the line that a credit names a debit among those that are known? */
final class CreditedLineKnown implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDITED_LINE_UNKNOWN;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        ClientHistory history = line.history();
        String previous = line.line().previousReference().orElse(null);
        if (!line.isCredit() || history == null || line.credit() != null || previous == null) {
            return List.of();
        }
        // Lines that share the reference are known, all too well: they are refused, and so is what takes them back.
        return history.isRepeated(line.declaration().declarant(), previous)
                ? List.of()
                : Findings.by(rule, line, code(), "previous", previous);
    }
}
