package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;

/** Was the longest term to which an experiment can be extended not over? */
final class ExperimentExtensionInTerm implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.EXPERIMENT_EXTENSION_ENDED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        InnovationExperiment experiment = Experiments.of(line);
        if (experiment == null
                || line.isCredit()
                || experiment.extensionGround().isEmpty()) {
            return List.of();
        }
        return Experiments.lastedFor(rule.figure("years"), experiment, line)
                ? Findings.by(
                        rule,
                        line,
                        code(),
                        "experiment",
                        experiment.id(),
                        "firstDay",
                        experiment.firstDay().toString(),
                        "years",
                        Long.toString(rule.figure("years")),
                        "day",
                        line.line().serviceDate().toString())
                : List.of();
    }
}
