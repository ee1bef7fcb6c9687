package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;

/** Does the book say that small-scale experiments exist on the day of care in another form that names one? */
final class ExperimentHasRule implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.EXPERIMENT_WITHOUT_RULE;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        String named = line.line().experiment().orElse(null);
        LocalDate day = line.formDay();
        // Care that is itself funded as an experiment is asked about its own form.
        if (named == null
                || day == null
                || line.isCredit()
                || line.isOf(FundingForm.SMALL_SCALE_EXPERIMENT)
                || isKnown(line, day)) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "experiment",
                Findings.name(line, named),
                "day",
                day.toString(),
                "policy",
                line.book().name());
    }

    private static boolean isKnown(LineFacts line, LocalDate day) {
        FundingRegime regime =
                line.book().regimes(FundingForm.SMALL_SCALE_EXPERIMENT).onEpochDay(day.toEpochDay());
        return regime != null
                && regime.decides()
                && regime.isOpenTo(line.declaration().declarant());
    }
}
