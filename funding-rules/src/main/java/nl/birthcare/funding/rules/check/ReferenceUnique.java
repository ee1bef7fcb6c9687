package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Has the line a reference of its own? */
final class ReferenceUnique implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.REFERENCE_REPEATED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        ClientHistory history = line.history();
        AgbCode declarant = line.declaration().declarant();
        if (history == null || !history.isRepeated(declarant, line.line().reference())) {
            return List.of();
        }
        return Findings.by(rule, line, code(), "declarant", declarant.value());
    }
}
