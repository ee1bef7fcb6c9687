package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Is the amount small enough to be added up with millions of others? */
final class AmountInRange implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.AMOUNT_OUT_OF_RANGE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Euro charged = line.line().charged();
        if (line.isAmountInRange()) {
            return List.of();
        }
        return Findings.by(
                rule, line, code(), "limit", LineFacts.LARGEST_AMOUNT.toString(), "amount", charged.toString());
    }
}
