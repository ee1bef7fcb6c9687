package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Does the performance stand in the book? */
final class PerformanceKnown implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PERFORMANCE_UNKNOWN;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        if (line.isPerformanceKnown()) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "performance",
                line.line().performance().text(),
                "policy",
                line.book().name());
    }
}
