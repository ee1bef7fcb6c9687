package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;

/** Can the quantity be compared with the tariff, unit for unit? */
final class UnitComparable implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.UNIT_NOT_COMPARABLE;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Tariff tariff = line.tariff();
        Optional<TariffUnit> unit = line.line().unit();
        if (tariff == null || unit.isEmpty() || PriceRatio.between(unit.get(), tariff.unit()) != null) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "unit",
                unit.get().name(),
                "tariffUnit",
                tariff.unit().name());
    }
}
