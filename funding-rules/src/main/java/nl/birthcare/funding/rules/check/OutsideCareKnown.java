package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.rules.line.HistoryLine;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Is it known in which form all care of the pregnancy is funded that somebody outside the partnership gave? */
final class OutsideCareKnown implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.OUTSIDE_CARE_UNKNOWN;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        HistoryLine other = line.isOf(FundingForm.INTEGRAL) && !line.isCredit() ? line.unknownOutsideCare() : null;
        return other == null
                ? List.of()
                : Outsiders.finding(
                        rule,
                        true,
                        line,
                        code(),
                        other,
                        "performance",
                        other.line().performance().text(),
                        "policy",
                        line.book().name());
    }
}
