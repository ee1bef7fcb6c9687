package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;

/** Is there a written agreement, where the regime needs one? */
final class AgreementGiven implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.AGREEMENT_MISSING;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        FundingRegime regime = line.regime();
        if (regime == null
                || !regime.agreementNeeded()
                || line.isCredit()
                || line.agreement() != null
                || line.isAgreementUndated()) {
            return List.of();
        }
        return Findings.demandedBy(
                regime,
                rule,
                line,
                code(),
                "form",
                Findings.words(regime.form()),
                "performance",
                line.line().performance().text(),
                "day",
                String.valueOf(line.formDay()),
                "insurer",
                line.declaration().insurer().value(),
                "declarant",
                line.declaration().declarant().value(),
                "regime",
                Findings.words(regime.kind()),
                "source",
                regime.sources().get(regime.sources().size() - 1).text(),
                "given",
                given(line));
    }

    /** The day on which an agreement must cover the line may be another than the one that needs it. */
    private static String given(LineFacts line) {
        int agreements = line.agreementsBetweenParties();
        if (agreements == 0) {
            return "None was given";
        }
        LocalDate day = line.agreementDay();
        return "Of " + agreements + " given between them, none does"
                + (day == null || day.equals(line.formDay())
                        ? ""
                        : " on " + day + ", the day that decides about agreements");
    }
}
