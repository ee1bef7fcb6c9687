package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Had the experiment begun, and was its first term not over, or extended on a stated ground? */
final class ExperimentInTerm implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.EXPERIMENT_TERM_ENDED;
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
        if (experiment == null || day == null || line.isCredit()) {
            return List.of();
        }
        boolean over =
                experiment.extensionGround().isEmpty() && Experiments.lastedFor(rule.figure("years"), experiment, day);
        boolean begun = Experiments.hasBegun(experiment, day);
        return over || !begun
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
                        day.toString(),
                        "standing",
                        begun ? "is over" : "has not begun")
                : List.of();
    }
}
