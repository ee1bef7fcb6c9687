package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;

/** Is the line that a credit names among those that are known? */
final class CreditedLineKnown implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDITED_LINE_UNKNOWN;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Optional<String> previous = line.line().previousReference();
        if (!line.isCredit() || line.history() == null || line.credit() != null || previous.isEmpty()) {
            return List.of();
        }
        return Findings.by(rule, line, code(), "previous", previous.get());
    }
}
