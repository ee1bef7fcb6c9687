package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Was the care given before it was declared? */
final class ServiceNotAfterSubmission implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.SERVICE_AFTER_SUBMISSION;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        LocalDate start = line.line().serviceDate();
        LocalDate end = line.line().serviceEnd().orElse(start);
        LocalDate last = end.isBefore(start) ? start : end;
        LocalDate submittedOn = line.declaration().submittedOn();
        if (!last.isAfter(submittedOn)) {
            return List.of();
        }
        return Findings.by(rule, line, code(), "day", last.toString(), "submittedOn", submittedOn.toString());
    }
}
