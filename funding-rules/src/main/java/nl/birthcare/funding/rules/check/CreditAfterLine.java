package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Was the line that a credit names sent before it? On one day no order is known. */
final class CreditAfterLine implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDIT_BEFORE_LINE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        CreditPosition credit = line.credit();
        if (credit == null) {
            return List.of();
        }
        LocalDate sent = line.declaration().submittedOn();
        LocalDate previousSent = credit.original().declaration().submittedOn();
        return sent.isBefore(previousSent)
                ? Findings.by(
                        rule,
                        line,
                        code(),
                        "submittedOn",
                        sent.toString(),
                        "previous",
                        credit.original().line().reference(),
                        "previousSubmittedOn",
                        previousSent.toString())
                : List.of();
    }
}
