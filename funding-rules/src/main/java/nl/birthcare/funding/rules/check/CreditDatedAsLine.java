package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Does a credit carry the service date of the line that it names? */
final class CreditDatedAsLine implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDIT_DATE_DIFFERS;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        CreditPosition credit = line.credit();
        if (credit == null
                || !credit.isMatching()
                || credit.original().line().serviceDate().equals(line.line().serviceDate())) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "day",
                line.line().serviceDate().toString(),
                "previous",
                credit.original().line().reference(),
                "previousDay",
                credit.original().line().serviceDate().toString());
    }
}
