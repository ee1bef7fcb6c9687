package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;

/** Does the form of funding exist on its day? */
final class FormAvailable implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.FORM_NOT_AVAILABLE;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        FundingRegime regime = line.regime();
        if (regime == null || regime.isOpenTo(line.declaration().declarant())) {
            return List.of();
        }
        return Findings.by(
                rule,
                regime,
                line,
                code(),
                "form",
                Findings.words(regime.form()),
                "day",
                String.valueOf(line.formDay()),
                "period",
                period(line, regime));
    }

    private static String period(LineFacts line, FundingRegime regime) {
        String period = regime.validity().text();
        return regime.kind().isAvailable()
                ? period + " to declarant " + line.declaration().declarant().value()
                : period;
    }
}
