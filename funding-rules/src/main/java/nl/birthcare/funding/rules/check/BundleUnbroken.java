package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.rules.line.HistoryLine;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Did nobody outside the partnership give monodisciplinary care for the same pregnancy? */
final class BundleUnbroken implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.BUNDLE_BROKEN;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        if (!line.isOf(FundingForm.INTEGRAL) || line.isCredit()) {
            return List.of();
        }
        HistoryLine other = line.outsideCare();
        return other == null ? List.of() : Outsiders.finding(rule, line.isOutsideCareCertain(), line, code(), other);
    }
}
