package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;

/** Had the experiment begun, and was its first term not over, or extended on a stated ground? */
final class ExperimentInTerm implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.EXPERIMENT_TERM_ENDED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        InnovationExperiment experiment = Experiments.of(line);
        if (experiment == null || line.isCredit()) {
            return List.of();
        }
        boolean over =
                experiment.extensionGround().isEmpty() && Experiments.lastedFor(rule.figure("years"), experiment, line);
        return over || !Experiments.hasBegun(experiment, line)
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
