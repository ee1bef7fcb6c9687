package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Is the quantity one or more? */
final class QuantityPositive implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.QUANTITY_NOT_POSITIVE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        long quantity = line.line().quantity();
        return quantity >= 1 ? List.of() : Findings.by(rule, line, code(), "quantity", Long.toString(quantity));
    }
}
