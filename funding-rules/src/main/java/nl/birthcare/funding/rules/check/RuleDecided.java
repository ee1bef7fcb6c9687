package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.AllocationRule;
import nl.birthcare.funding.rules.policy.CheckRule;
import org.jspecify.annotations.Nullable;

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
        if (allocationRule != null && !allocationRule.decides()) {
            return finding(line, rule, "allocation rule", allocationRule, String.valueOf(line.allocationDay()));
        }
        return performance.discipline().isEmpty() && basis(line) == AllocationBasis.DELIVERED_ACTIVITIES
                ? ofActivities(line, rule)
                : List.of();
    }

    /** On what basis the line is divided, or null if a key of its agreement divides it or nothing does. */
    private static @Nullable AllocationBasis basis(LineFacts line) {
        Agreement agreement = line.agreement();
        if (agreement != null && agreement.allocationBasis().isPresent()) {
            return agreement.allocationBasis().get();
        }
        AllocationRule rule = line.isAllocatedByAgreement() ? null : line.allocationRule();
        return rule == null ? null : rule.basis();
    }

    private static boolean isDividedByBook(LineFacts line, Performance performance) {
        Agreement agreement = line.agreement();
        return performance.discipline().isEmpty()
                && (agreement == null
                        || (agreement.allocationKey().isEmpty()
                                && agreement.allocationBasis().isEmpty())
                        || isDividedByStandIn(line, agreement));
    }

    /** Where the line gives no weights, the key of the book may stand in. */
    private static boolean isDividedByStandIn(LineFacts line, Agreement agreement) {
        return agreement.keyIfWeightsMissing()
                && agreement.allocationKey().isEmpty()
                && (basis(line) == AllocationBasis.DELIVERED_ACTIVITIES
                        ? isActivityWithoutPrice(line)
                        : line.line().parts().isEmpty());
    }

    private static boolean isActivityWithoutPrice(LineFacts line) {
        LocalDate day = line.allocationDay();
        List<DeliveredActivity> activities = line.line().activities();
        return day == null
                || activities.isEmpty()
                || activities.stream().anyMatch(activity -> {
                    Tariff tariff = line.book().tariffs(activity.performance()).onEpochDay(day.toEpochDay());
                    return tariff == null
                            || tariff.amount().isEmpty()
                            || line.book().performance(activity.performance(), day) == null;
                });
    }

    /** What was delivered inside the line, by whose tariffs it would be divided. */
    private List<Finding> ofActivities(LineFacts line, CheckRule rule) {
        LocalDate day = line.allocationDay();
        if (day == null || isActivityWithoutPrice(line)) {
            return List.of();
        }
        for (DeliveredActivity activity : line.line().activities()) {
            Performance delivered = line.book().performance(activity.performance(), day);
            if (delivered != null && !delivered.decides()) {
                return finding(line, rule, "performance", delivered, day.toString());
            }
            Tariff tariff = line.book().tariffs(activity.performance()).onEpochDay(day.toEpochDay());
            if (tariff != null && !tariff.decides()) {
                return finding(line, rule, "tariff", tariff, day.toString());
            }
        }
        return List.of();
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
