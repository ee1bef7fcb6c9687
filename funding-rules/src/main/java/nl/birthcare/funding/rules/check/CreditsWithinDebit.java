package nl.birthcare.funding.rules.check;

import java.math.BigDecimal;
import java.util.List;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Do all credits of a line together take back no more than it charged? */
final class CreditsWithinDebit implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.CREDIT_EXCEEDS_DEBIT;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        CreditPosition credit = line.credit();
        if (credit == null || !credit.isMatching() || !credit.exceedsDebit()) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "previous",
                credit.original().line().reference(),
                "credited",
                new BigDecimal(credit.creditedCents(), 2).toPlainString(),
                "debit",
                credit.original().line().charged().toString());
    }
}
