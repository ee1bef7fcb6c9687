package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Was the longest term to which an experiment can be extended not over? */
final class ExperimentExtensionInTerm implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.EXPERIMENT_EXTENSION_ENDED;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public Set<String> figures() {
        return Set.of("years");
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        InnovationExperiment experiment = Experiments.of(line);
        LocalDate day = line.formDay();
        if (experiment == null
                || day == null
                || line.isCredit()
                || experiment.extensionGround().isEmpty()) {
            return List.of();
        }
        return Experiments.lastedFor(rule.figure("years"), experiment, day)
                ? Findings.by(
                        rule,
                        Experiments.isCertain(line),
                        line,
                        code(),
                        "experiment",
                        experiment.id(),
                        "firstDay",
                        experiment.firstDay().toString(),
                        "years",
                        Long.toString(rule.figure("years")),
                        "day",
                        day.toString())
                : List.of();
    }
}
