package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Is the amount the quantity times the tariff that the line itself states? */
final class AmountIsTariffTimesQuantity implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.AMOUNT_NOT_TARIFF;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        DeclarationLine charge = line.line();
        Euro tariff = charge.tariff().orElse(null);
        if (tariff == null
                || line.isCredit()
                || PriceRatio.isWithinACent(PriceRatio.ofStatedTariff(line), charge, tariff)) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "amount",
                charge.amount().toString(),
                "quantity",
                Long.toString(charge.quantity()),
                "tariff",
                tariff.toString());
    }
}
