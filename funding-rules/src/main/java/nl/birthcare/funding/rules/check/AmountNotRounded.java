package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Is the amount exact, where the price times the quantity is not a whole number of cents? */
final class AmountNotRounded implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.AMOUNT_ROUNDED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        DeclarationLine charge = line.line();
        if (line.isCredit()) {
            return List.of();
        }
        Euro stated = charge.tariff().orElse(null);
        if (stated != null && PriceRatio.isRounded(PriceRatio.ofStatedTariff(line), charge, stated)) {
            return finding(line, rule, stated);
        }
        Agreement agreement = line.agreement();
        AgreedPrice agreed =
                agreement == null ? null : agreement.price(charge.performance()).orElse(null);
        return agreed != null && PriceRatio.isRounded(PriceRatio.ofAgreedPrice(line, agreed), charge, agreed.amount())
                ? finding(line, rule, agreed.amount())
                : List.of();
    }

    private List<Finding> finding(LineFacts line, CheckRule rule, Euro price) {
        return Findings.by(
                rule,
                line,
                code(),
                "amount",
                line.line().amount().toString(),
                "quantity",
                Long.toString(line.line().quantity()),
                "price",
                price.toString());
    }
}
