package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;
import nl.birthcare.funding.rules.policy.DateSubject;

/** Is there an agreement about the small-scale experiment that the line is charged under? */
final class ExperimentAgreed implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.EXPERIMENT_WITHOUT_AGREEMENT;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        if (!Experiments.isUnderOne(line) || line.isCredit() || Experiments.of(line) != null) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "experiment",
                line.line().experiment().orElse("none named"),
                "insurer",
                line.declaration().insurer().value(),
                "declarant",
                line.declaration().declarant().value());
    }
}
