package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Does the agreement that the line names cover it? */
final class AgreementNamedExists implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.AGREEMENT_NOT_FOUND;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Optional<String> named = line.line().agreement();
        LocalDate day = line.agreementDay();
        // Without a day nothing is known of any agreement, and the missing date is found by itself.
        if (named.isEmpty() || line.isCredit() || day == null || !line.isNamingOtherAgreement()) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "agreement",
                Findings.name(line, named.get()),
                "insurer",
                line.declaration().insurer().value(),
                "declarant",
                line.declaration().declarant().value(),
                "performance",
                line.line().performance().text(),
                "day",
                day.toString(),
                "instead",
                instead(line));
    }

    /** No two agreements can cover the same, so that one that does is the only one that can count. */
    private static String instead(LineFacts line) {
        Agreement covering = line.agreement();
        return covering == null ? "no agreement" : "agreement " + covering.id() + ", which does";
    }
}
