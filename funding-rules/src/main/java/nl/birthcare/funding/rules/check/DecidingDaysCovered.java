package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Does the book reach every day that decides? The day of service may, and the start of care lie before it begins. */
final class DecidingDaysCovered implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.DECIDING_DAY_NOT_COVERED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        DateSubject subject = line.uncovered();
        return subject == null
                ? List.of()
                : Findings.by(
                        rule,
                        line,
                        code(),
                        "subject",
                        subject.name(),
                        "day",
                        String.valueOf(line.decidingDay(subject)),
                        "policy",
                        line.book().name());
    }
}
