package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;

/** Is an amount above the maximum tariff one that a written agreement lifts it to for certain? */
final class ExceedanceAllowed implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.TARIFF_EXCEEDANCE_UNVERIFIED;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.TARIFF);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        TariffLimit limit = TariffLimit.of(line);
        TariffAllowance possible = limit == null || !limit.isInDoubt() ? null : limit.possible();
        if (limit == null || possible == null) {
            return List.of();
        }
        String[] values = limit.values("allowed", Integer.toString(limit.allowedPercent()), "doubt", doubt(line));
        return Findings.by(rule, possible, line, code(), values);
    }

    private static String doubt(LineFacts line) {
        if (line.isAgreementUndated()) {
            return "no date decides which agreement covers the line";
        }
        if (line.isAgreedWithPerformer() && line.agreement() == null) {
            return "the agreement is with the provider who gave the care, and not with the declarant";
        }
        return line.agreement() == null
                ? "it is not known who gave the care, and whether the insurer has an agreement with that provider"
                : "policy book " + line.book().name()
                        + " does not say, or has not decided, whether it does on this day. Supply the allowance in an"
                        + " overlay";
    }
}
