package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;

/** Is the line that a credit names itself not refused? */
final class CreditedLineStands implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDIT_OF_REFUSED_LINE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {

        CreditPosition credit = line.credit();
        if (credit == null || !line.isOriginalRefused()) {
            return List.of();
        }
        return Findings.by(
                rule, line, code(), "previous", credit.original().line().reference());
    }
}
