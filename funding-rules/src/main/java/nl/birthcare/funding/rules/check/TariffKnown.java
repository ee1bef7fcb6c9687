package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;

/** Is the maximum tariff of the day known, where prices are bound? */
final class TariffKnown implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.TARIFF_UNKNOWN;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.TARIFF);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        TariffRegime regime = line.tariffRegime();
        if (regime == null
                || !regime.kind().isMaximum()
                || !regime.decides()
                || line.isCredit()
                || line.decidedTariff() != null) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "performance",
                line.line().performance().text(),
                "day",
                String.valueOf(line.tariffDay()),
                "policy",
                line.book().name());
    }
}
