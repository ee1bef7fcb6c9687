package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Did provider and insurer apply for the experiment together? */
final class ExperimentJoint implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.EXPERIMENT_NOT_JOINT;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        InnovationExperiment experiment = Experiments.of(line);
        return experiment == null || experiment.jointApplication() || line.isCredit()
                ? List.of()
                : Findings.by(rule, Experiments.isCertain(line), line, code(), "experiment", experiment.id());
    }
}
