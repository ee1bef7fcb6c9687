package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Was a snapshot of the other lines taken, without which some questions have no answer? */
final class HistoryGiven implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.HISTORY_MISSING;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        return line.history() != null ? List.of() : Findings.by(rule, line, code());
    }
}
