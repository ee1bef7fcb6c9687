package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;

/** Has it been decided that the form of funding exists on its day? */
final class FormDecided implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.FORM_UNDECIDED;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        FundingRegime regime = line.regime();
        if (regime == null || regime.decides()) {
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
                "regime",
                regime.id(),
                "options",
                Findings.options(line, regime));
    }
}
