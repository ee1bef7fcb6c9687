package nl.birthcare.funding.rules.allocation;

import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.AllocationRule;
import org.jspecify.annotations.Nullable;

/**
 * By what a line is divided, or why it is not. Without an obstacle, an agreement, a rule or a key of its own, the line is
 * the work of one discipline and goes whole to the framework of that.
 *
 * @param obstacle what stands in the way, or null
 * @param agreement the agreement that decides, or null
 * @param rule the rule of the book whose basis or key counts, or null
 * @param own the key that the line gives itself, which goes before all others, or null
 */
record Division(
        @Nullable UnallocatedReason obstacle,
        @Nullable Agreement agreement,
        @Nullable AllocationRule rule,
        @Nullable OwnKey own) {

    private static final Division WHOLE = new Division(null, null, null, null);

    static Division of(LineFacts line) {
        if (!line.isAmountInRange()) {
            return without(UnallocatedReason.AMOUNT_OUT_OF_RANGE);
        }
        if (isUndated(line)) {
            return without(UnallocatedReason.NO_DECIDING_DATE);
        }
        Performance performance = line.performance();
        if (performance == null) {
            return without(UnallocatedReason.NO_PERFORMANCE);
        }
        if (isUndecided(performance) || isUndecided(line.regime())) {
            return without(UnallocatedReason.UNDECIDED_RULE);
        }
        return performance.discipline().isPresent() ? WHOLE : ofKey(line);
    }

    private static Division without(UnallocatedReason obstacle) {
        return new Division(obstacle, null, null, null);
    }

    private static boolean isUndated(LineFacts line) {
        return line.performanceDay() == null
                || line.formDay() == null
                || line.allocationDay() == null
                || line.budgetDay() == null;
    }

    private static Division ofKey(LineFacts line) {
        Agreement agreement = line.agreement();
        AllocationBasis agreed =
                agreement == null ? null : agreement.allocationBasis().orElse(null);
        if (agreed != null && agreed.isOfLine()) {
            return ofWeights(line, agreed, agreement, null);
        }
        if (agreement != null && agreement.allocationKey().isPresent()) {
            return new Division(null, agreement, null, null);
        }
        AllocationRule rule = line.allocationRule();
        if (rule == null) {
            return without(UnallocatedReason.NO_KEY);
        }
        if (isUndecided(rule)) {
            return without(UnallocatedReason.UNDECIDED_RULE);
        }
        return rule.basis().isOfLine()
                ? ofWeights(line, rule.basis(), null, rule)
                : new Division(null, null, rule, null);
    }

    private static Division ofWeights(
            LineFacts line, AllocationBasis basis, @Nullable Agreement agreement, @Nullable AllocationRule rule) {
        OwnKey.Outcome outcome = OwnKey.of(line, basis);
        OwnKey own = outcome.own();
        if (own != null) {
            return own.entries().stream().anyMatch(Division::isUndecided)
                    ? without(UnallocatedReason.UNDECIDED_RULE)
                    : new Division(null, agreement, rule, own);
        }
        return agreement != null && agreement.keyIfWeightsMissing() && outcome.obstacle() == OwnKey.Obstacle.MISSING
                ? ofStandIn(agreement, line.allocationRule())
                : without(UnallocatedReason.NO_WEIGHTS);
    }

    /** By the key that takes the place of missing weights. */
    private static Division ofStandIn(Agreement agreement, @Nullable AllocationRule rule) {
        if (agreement.allocationKey().isPresent()) {
            return new Division(null, agreement, null, null);
        }
        if (rule == null || rule.key().isEmpty()) {
            return without(UnallocatedReason.NO_WEIGHTS);
        }
        return isUndecided(rule)
                ? without(UnallocatedReason.UNDECIDED_RULE)
                : new Division(null, agreement, rule, null);
    }

    private static boolean isUndecided(@Nullable Provision provision) {
        return provision != null && !provision.decides();
    }

    /** The key, or null where the line goes whole to one framework. */
    @Nullable
    AllocationKey key() {
        if (own != null) {
            return own.key();
        }
        if (rule != null) {
            return rule.key().orElseThrow();
        }
        return agreement == null ? null : agreement.allocationKey().orElseThrow();
    }
}
