package nl.birthcare.funding.rules.allocation;

import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.AllocationRule;
import org.jspecify.annotations.Nullable;

/** Why the amount of a line is on no framework. */
public enum UnallocatedReason {
    /** The amount is larger than any that the library adds up. */
    AMOUNT_OUT_OF_RANGE,

    /** No date decides which rules hold. */
    NO_DECIDING_DATE,

    /** The book does not say, for the deciding day, what the performance is. */
    NO_PERFORMANCE,

    /** A rule on which the line depends has not been decided, and no scenario says how. */
    UNDECIDED_RULE,

    /** No key holds on the deciding day. */
    NO_KEY,

    /**
     * The line should be divided by the parts that it states or by what was delivered, and these give no weights: they are
     * not there, parts do not sum to the line, or a tariff is not known on the deciding day.
     */
    NO_WEIGHTS,

    /** The line that a credit takes back is refused, though no rule refuses the credit itself. */
    LINE_REFUSED;

    /**
     * Finds what stands in the way of dividing a line.
     *
     * @param line the line and what holds for it
     * @return the first obstacle, or {@code null} if the line can be divided
     */
    public static @Nullable UnallocatedReason of(LineFacts line) {
        if (!line.isAmountInRange()) {
            return AMOUNT_OUT_OF_RANGE;
        }
        if (isUndated(line)) {
            return NO_DECIDING_DATE;
        }
        Performance performance = line.performance();
        if (performance == null) {
            return NO_PERFORMANCE;
        }
        if (isUndecided(performance) || isUndecided(line.regime())) {
            return UNDECIDED_RULE;
        }
        return performance.discipline().isPresent() ? null : ofKey(line);
    }

    private static boolean isUndated(LineFacts line) {
        return line.performanceDay() == null
                || line.formDay() == null
                || line.allocationDay() == null
                || line.budgetDay() == null;
    }

    private static @Nullable UnallocatedReason ofKey(LineFacts line) {
        Agreement agreement = line.agreement();
        AllocationBasis agreed =
                agreement == null ? null : agreement.allocationBasis().orElse(null);
        if (agreed != null && agreed.isOfLine()) {
            return ofWeights(line, agreed, agreement);
        }
        if (agreement != null && agreement.allocationKey().isPresent()) {
            return null;
        }
        AllocationRule rule = line.allocationRule();
        if (rule == null) {
            return NO_KEY;
        }
        if (isUndecided(rule)) {
            return UNDECIDED_RULE;
        }
        return rule.basis().isOfLine() ? ofWeights(line, rule.basis(), null) : null;
    }

    private static @Nullable UnallocatedReason ofWeights(
            LineFacts line, AllocationBasis basis, @Nullable Agreement agreement) {
        OwnKey.Outcome outcome = OwnKey.of(line, basis);
        OwnKey own = outcome.own();
        if (own != null) {
            return own.entries().stream().anyMatch(UnallocatedReason::isUndecided) ? UNDECIDED_RULE : null;
        }
        if (agreement != null && agreement.keyIfWeightsMissing() && outcome.obstacle() == OwnKey.Obstacle.MISSING) {
            return ofStandIn(agreement, line.allocationRule());
        }
        return NO_WEIGHTS;
    }

    /** What stands in the way of the key that takes the place of missing weights. */
    private static @Nullable UnallocatedReason ofStandIn(Agreement agreement, @Nullable AllocationRule rule) {
        if (agreement.allocationKey().isPresent()) {
            return null;
        }
        if (rule == null || rule.key().isEmpty()) {
            return NO_WEIGHTS;
        }
        return isUndecided(rule) ? UNDECIDED_RULE : null;
    }

    private static boolean isUndecided(@Nullable Provision provision) {
        return provision != null && !provision.decides();
    }
}
