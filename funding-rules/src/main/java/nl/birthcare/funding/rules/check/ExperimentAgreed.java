package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

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
        if (!Experiments.isUnderOne(line)
                || line.isCredit()
                || line.isAgreementUndated()
                || Experiments.of(line) != null) {
            return List.of();
        }
        return Findings.by(
                rule,
                Experiments.isCertain(line),
                line,
                code(),
                "experiment",
                line.line()
                        .experiment()
                        .map(id -> "experiment " + Findings.name(line, id))
                        .orElse("a small-scale experiment"),
                "insurer",
                line.declaration().insurer().value(),
                "declarant",
                line.declaration().declarant().value(),
                "given",
                given(line));
    }

    private static String given(LineFacts line) {
        Agreement covering = line.agreement();
        if (covering != null) {
            return "Agreement " + covering.id() + ", which covers the line, is not about it";
        }
        int others = line.agreementsBetweenParties();
        return others == 0 ? "None was given" : "Of " + others + " given between them, none covers the line";
    }
}
