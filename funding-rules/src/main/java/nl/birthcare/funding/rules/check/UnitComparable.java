package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import org.jspecify.annotations.Nullable;

/** Can the quantity be compared, unit for unit, with the maximum tariff and with the price that was agreed? */
final class UnitComparable implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.UNIT_NOT_COMPARABLE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        TariffUnit unit = line.line().unit().orElse(null);
        TariffUnit priced = unit == null || line.isCredit() ? null : incomparable(unit, line);
        if (unit == null || priced == null) {
            return List.of();
        }
        return Findings.by(rule, line, code(), "unit", unit.name(), "tariffUnit", priced.name());
    }

    /** The unit of the first price that binds the line and cannot be compared with its own, or null. */
    private static @Nullable TariffUnit incomparable(TariffUnit unit, LineFacts line) {
        Tariff tariff = TariffLimit.maximum(line);
        if (tariff != null && PriceRatio.between(unit, tariff.unit()) == null) {
            return tariff.unit();
        }
        Agreement agreement = line.agreement();
        AgreedPrice agreed = agreement == null
                ? null
                : agreement.price(line.line().performance()).orElse(null);
        return agreed != null && PriceRatio.between(unit, agreed.unit()) == null ? agreed.unit() : null;
    }
}
