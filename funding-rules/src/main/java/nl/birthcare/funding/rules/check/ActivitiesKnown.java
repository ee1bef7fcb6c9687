package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Is it known of what consists all that was delivered inside care of a form that does not contain everything? */
final class ActivitiesKnown implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.ACTIVITY_UNKNOWN;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        LocalDate day = line.performanceDay();
        if (day == null || ContentInside.exclusions(line).isEmpty()) {
            return List.of();
        }
        for (DeliveredActivity activity : line.line().activities()) {
            if (activity.quantity() > 0 && ContentInside.delivered(line, activity, day) == null) {
                return Findings.by(
                        rule,
                        line,
                        code(),
                        "activity",
                        activity.performance().text(),
                        "day",
                        day.toString(),
                        "policy",
                        line.book().name());
            }
        }
        return List.of();
    }
}
