package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Does a credit name the line that it takes back? */
final class CreditNamesALine implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDIT_WITHOUT_REFERENCE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        return !line.isCredit() || line.line().previousReference().isPresent()
                ? List.of()
                : Findings.by(rule, line, code());
    }
}
