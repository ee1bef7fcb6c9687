package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.rules.line.HistoryLine;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Is it known to which pregnancy all care belongs that somebody outside the partnership gave to the client? */
final class OutsideCarePlaced implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        HistoryLine other = line.isOf(FundingForm.INTEGRAL) && !line.isCredit() ? line.unplacedOutsideCare() : null;
        return other == null ? List.of() : Outsiders.finding(rule, true, line, code(), other);
    }
}
