package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.AllocationRule;
import nl.birthcare.funding.rules.policy.CheckRule;

/** Have the performance and the key been decided by which the line is divided? */
final class RuleDecided implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.RULE_UNDECIDED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Performance performance = line.performance();
        if (!line.book().hasUndecidedAllocation() || performance == null) {
            return List.of();
        }
        if (!performance.decides()) {
            return finding(line, rule, "performance", performance, String.valueOf(line.performanceDay()));
        }
        AllocationRule allocationRule = isDividedByBook(line, performance) ? line.allocationRule() : null;
        return allocationRule == null || allocationRule.decides()
                ? List.of()
                : finding(line, rule, "allocation rule", allocationRule, String.valueOf(line.allocationDay()));
    }

    private static boolean isDividedByBook(LineFacts line, Performance performance) {
        Agreement agreement = line.agreement();
        return performance.discipline().isEmpty()
                && (agreement == null
                        || (agreement.allocationKey().isEmpty()
                                && agreement.allocationBasis().isEmpty()));
    }

    private List<Finding> finding(LineFacts line, CheckRule rule, String what, Provision undecided, String day) {
        return Findings.by(
                rule,
                undecided,
                line,
                code(),
                "what",
                what,
                "entry",
                undecided.id(),
                "day",
                day,
                "options",
                Findings.options(line, undecided));
    }
}
