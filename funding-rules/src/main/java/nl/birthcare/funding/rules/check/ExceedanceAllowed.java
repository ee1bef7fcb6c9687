package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;
import nl.birthcare.funding.rules.policy.DateSubject;

/** Is an amount above the maximum tariff one that a written agreement lifts it to for certain? */
final class ExceedanceAllowed implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.TARIFF_EXCEEDANCE_UNVERIFIED;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.TARIFF);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        TariffLimit limit = TariffLimit.of(line);
        if (limit == null || !limit.isInDoubt()) {
            return List.of();
        }
        DeclarationLine charge = line.line();
        return Findings.by(
                rule,
                line,
                code(),
                "amount",
                charge.amount().toString(),
                "quantity",
                Long.toString(charge.quantity()),
                "maximum",
                limit.tariff().amount().orElseThrow().toString(),
                "unit",
                limit.tariff().unit().name(),
                "allowed",
                Integer.toString(limit.allowedPercent()),
                "percent",
                Integer.toString(limit.possiblePercent()),
                "tariff",
                limit.tariff().id(),
                "policy",
                line.book().name());
    }
}
