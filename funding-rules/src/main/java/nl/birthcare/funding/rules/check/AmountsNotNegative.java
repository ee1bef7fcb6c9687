package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Is no amount of the line below zero? */
final class AmountsNotNegative implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.AMOUNT_NEGATIVE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        DeclarationLine charge = line.line();
        if (charge.amount().isNegative()) {
            return finding(line, rule, "amount", charge.amount());
        }
        if (isNegative(charge.granted())) {
            return finding(line, rule, "granted amount", charge.granted().get());
        }
        return isNegative(charge.tariff())
                ? finding(line, rule, "tariff", charge.tariff().get())
                : List.of();
    }

    private static boolean isNegative(Optional<Euro> amount) {
        return amount.isPresent() && amount.get().isNegative();
    }

    private List<Finding> finding(LineFacts line, CheckRule rule, String what, Euro amount) {
        return Findings.by(rule, line, code(), "what", what, "amount", amount.toString());
    }
}
