package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;
import nl.birthcare.funding.rules.policy.TariffAllowance;

/** Is the amount within the maximum tariff? */
final class TariffWithinMaximum implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.TARIFF_EXCEEDED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Tariff tariff = DecidedTariff.maximum(line);
        DeclarationLine charge = line.line();
        if (tariff == null || line.isCredit()) {
            return List.of();
        }
        PriceRatio ratio = PriceRatio.between(charge.unit().orElse(tariff.unit()), tariff.unit());
        if (ratio == null) {
            return List.of();
        }
        Euro maximum = tariff.amount().orElseThrow();
        int percent = percentAllowed(line);
        if (ratio.percent(percent).compare(charge.amount(), charge.quantity(), maximum) <= 0) {
            return List.of();
        }
        return Findings.by(
                rule,
                tariff,
                line,
                code(),
                "amount",
                charge.amount().toString(),
                "quantity",
                Long.toString(charge.quantity()),
                "maximum",
                maximum.toString(),
                "unit",
                tariff.unit().name(),
                "percent",
                Integer.toString(percent),
                "tariff",
                tariff.id());
    }

    /** A written agreement may lift the maximum, in the years for which the book says so. */
    private static int percentAllowed(LineFacts line) {
        Performance performance = line.performance();
        LocalDate day = line.tariffDay();
        if (performance == null || day == null || performance.discipline().isEmpty() || line.agreement() == null) {
            return 100;
        }
        TariffAllowance allowance =
                line.book().tariffAllowances(performance.discipline().get()).onEpochDay(day.toEpochDay());
        return allowance == null || !allowance.decides() ? 100 : 100 + allowance.percent();
    }
}
