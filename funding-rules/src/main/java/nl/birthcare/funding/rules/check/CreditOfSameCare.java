package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Is a credit for the client and performance of the line that it names? */
final class CreditOfSameCare implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDIT_OF_OTHER_CARE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        CreditPosition credit = line.credit();
        if (credit == null || credit.isMatching()) {
            return List.of();
        }
        return Findings.by(
                rule, line, code(), "previous", credit.original().line().reference());
    }
}
