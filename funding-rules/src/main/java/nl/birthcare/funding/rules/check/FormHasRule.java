package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Does the book say anything about the form of funding on its day? */
final class FormHasRule implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.FORM_WITHOUT_RULE;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Performance performance = line.performance();
        LocalDate day = line.formDay();
        if (performance == null || day == null || line.regime() != null) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "policy",
                line.book().name(),
                "form",
                Findings.words(performance.form()),
                "day",
                day.toString());
    }
}
