package nl.birthcare.funding.rules.allocation;

import java.util.Objects;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.AllocationRule;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/**
 * By what a line is divided, or why it is not. Without an obstacle and without a key, the line is the work of one
 * discipline and goes whole to the framework of that.
 *
 * @param book the policy book that was asked
 * @param obstacle what stands in the way, or null; then all that follows is null, but for what is undecided
 * @param undecided the entry that stands in the way, if one does that was never decided; else null
 * @param performance what is charged
 * @param agreement the agreement that decides, or null
 * @param rule the rule of the book whose basis or key counts, or null
 * @param own the key that the line gives itself, which goes before all others, or null
 * @param key the key that divides, or null; null as well where a line of nothing states parts of nothing
 */
record Division(
        PolicyBook book,
        @Nullable UnallocatedReason obstacle,
        @Nullable Provision undecided,
        @Nullable Performance performance,
        @Nullable Agreement agreement,
        @Nullable AllocationRule rule,
        @Nullable OwnKey own,
        @Nullable AllocationKey key) {

    static Division of(LineFacts line) {
        if (!line.isAmountInRange()) {
            return without(line, UnallocatedReason.AMOUNT_OUT_OF_RANGE);
        }
        if (isUndated(line)) {
            return without(line, UnallocatedReason.NO_DECIDING_DATE);
        }
        Performance performance = line.performance();
        if (performance == null) {
            return without(line, UnallocatedReason.NO_PERFORMANCE);
        }
        Provision undecided = isUndecided(performance) ? performance : line.regime();
        if (undecided != null && isUndecided(undecided)) {
            return without(line, undecided);
        }
        return performance.discipline().isPresent()
                ? new Division(line.book(), null, null, performance, null, null, null, null)
                : ofKey(line, performance);
    }

    private static Division without(LineFacts line, UnallocatedReason obstacle) {
        return new Division(line.book(), obstacle, null, null, null, null, null, null);
    }

    private static Division without(LineFacts line, Provision undecided) {
        return new Division(line.book(), UnallocatedReason.UNDECIDED_RULE, undecided, null, null, null, null, null);
    }

    private static Division by(
            LineFacts line,
            Performance performance,
            @Nullable Agreement agreement,
            @Nullable AllocationRule rule,
            AllocationKey key) {
        return new Division(line.book(), null, null, performance, agreement, rule, null, key);
    }

    private static boolean isUndated(LineFacts line) {
        return line.performanceDay() == null
                || line.formDay() == null
                || line.allocationDay() == null
                || line.budgetDay() == null;
    }

    private static Division ofKey(LineFacts line, Performance performance) {
        if (line.isAllocationUndated()) {
            return without(line, UnallocatedReason.NO_DECIDING_DATE);
        }
        Agreement agreement = line.agreement();
        AllocationBasis agreed =
                agreement == null ? null : agreement.allocationBasis().orElse(null);
        if (agreed != null && agreed.isOfLine()) {
            return ofWeights(line, performance, agreed, agreement, null);
        }
        if (agreement != null && agreement.allocationKey().isPresent()) {
            return by(
                    line,
                    performance,
                    agreement,
                    null,
                    agreement.allocationKey().get());
        }
        AllocationRule rule = line.allocationRule();
        if (rule == null) {
            return without(line, UnallocatedReason.NO_KEY);
        }
        if (isUndecided(rule)) {
            return without(line, rule);
        }
        return rule.basis().isOfLine()
                ? ofWeights(line, performance, rule.basis(), null, rule)
                : by(line, performance, null, rule, rule.key().orElseThrow());
    }

    private static Division ofWeights(
            LineFacts line,
            Performance performance,
            AllocationBasis basis,
            @Nullable Agreement agreement,
            @Nullable AllocationRule rule) {
        OwnKey.Outcome outcome = OwnKey.of(line, basis);
        OwnKey own = outcome.own();
        if (own != null) {
            return own.entries().stream()
                    .filter(Division::isUndecided)
                    .findFirst()
                    .map(undecided -> without(line, undecided))
                    .orElseGet(
                            () -> new Division(line.book(), null, null, performance, agreement, rule, own, own.key()));
        }
        return agreement != null && agreement.keyIfWeightsMissing() && outcome.obstacle() == OwnKey.Obstacle.MISSING
                ? ofStandIn(line, performance, agreement)
                : without(line, UnallocatedReason.NO_WEIGHTS);
    }

    /** By the key that takes the place of missing weights. */
    private static Division ofStandIn(LineFacts line, Performance performance, Agreement agreement) {
        if (agreement.allocationKey().isPresent()) {
            return by(
                    line,
                    performance,
                    agreement,
                    null,
                    agreement.allocationKey().get());
        }
        AllocationRule rule = line.allocationRule();
        if (rule == null || rule.key().isEmpty()) {
            return without(line, UnallocatedReason.NO_WEIGHTS);
        }
        return isUndecided(rule)
                ? without(line, rule)
                : by(line, performance, agreement, rule, rule.key().get());
    }

    private static boolean isUndecided(@Nullable Provision provision) {
        return provision != null && !provision.decides();
    }

    /** Whether every line of the same performance and day is divided so, if no agreement says otherwise. */
    boolean isOfSituation() {
        return own == null && obstacle != UnallocatedReason.NO_WEIGHTS;
    }

    /** Divides an amount. */
    FrameworkSplit split(Euro amount) {
        if (key != null) {
            return key.split(amount);
        }
        if (own != null && amount.isZero()) {
            return FrameworkSplit.ZERO;
        }
        return FrameworkSplit.whole(
                Objects.requireNonNull(performance).discipline().orElseThrow().framework(), amount);
    }
}
