package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;

/** Is it known, and was it decided, how far prices are bound? */
final class TariffRegimeKnown implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.TARIFF_REGIME_UNKNOWN;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.TARIFF);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Performance performance = line.performance();
        FundingRegime form = line.regime();
        TariffRegime regime = line.tariffRegime();
        // Where the form does not exist, the price of its care is no question.
        if (performance == null
                || form == null
                || !form.kind().isAvailable()
                || line.isCredit()
                || (regime != null && regime.decides() && !isContradicted(line, regime))) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "form",
                Findings.words(performance.form()),
                "day",
                String.valueOf(line.tariffDay()),
                "policy",
                line.book().name());
    }

    /** A free price has no maximum. */
    private static boolean isContradicted(LineFacts line, TariffRegime regime) {
        return !regime.kind().isMaximum() && TariffLimit.stated(line) != null;
    }
}
