package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Does the care end no earlier than it starts? */
final class ServiceEndNotBeforeStart implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.SERVICE_ENDS_BEFORE_START;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        LocalDate start = line.line().serviceDate();
        LocalDate end = line.line().serviceEnd().orElse(start);
        return end.isBefore(start)
                ? Findings.by(rule, line, code(), "start", start.toString(), "end", end.toString())
                : List.of();
    }
}
