package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Does a credit give back to the insurer that was asked for the line that it names? */
final class CreditOfSameInsurer implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDIT_TO_OTHER_INSURER;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        CreditPosition credit = line.credit();
        if (credit == null
                || credit.original()
                        .declaration()
                        .insurer()
                        .equals(line.declaration().insurer())) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "insurer",
                line.declaration().insurer().value(),
                "previous",
                credit.original().line().reference(),
                "previousInsurer",
                credit.original().declaration().insurer().value());
    }
}
