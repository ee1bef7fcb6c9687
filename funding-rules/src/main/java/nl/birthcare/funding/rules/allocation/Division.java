package nl.birthcare.funding.rules.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import org.jspecify.annotations.Nullable;

/**
 * By what a line is divided, or why it is not. Without an obstacle and without a key, the line is the work of one
 * discipline and goes whole to the framework of that.
 *
 * @param book the policy book that was asked
 * @param obstacle what stands in the way, or null; then all that follows is null, but for what is undecided
 * @param undecided the entry that stands in the way, if one does that was never decided; else null
 * @param performance what is charged
 * @param regime the rule by which its form of funding exists, or null
 * @param tariff the tariff that binds its price, or null
 * @param agreement the agreement that decides, or null
 * @param rule the rule of the book whose basis or key counts, or null
 * @param own the key that the line gives itself, which goes before all others, or null
 * @param key the key that divides, or null; null as well where a line of nothing states parts of nothing
 * @param grade how sure the least sure of all these is
 */
record Division(
        PolicyBook book,
        @Nullable UnallocatedReason obstacle,
        @Nullable Provision undecided,
        @Nullable Performance performance,
        @Nullable FundingRegime regime,
        @Nullable Tariff tariff,
        @Nullable Agreement agreement,
        @Nullable AllocationRule rule,
        @Nullable OwnKey own,
        @Nullable AllocationKey key,
        EvidenceGrade grade) {

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
                ? by(line, performance, null, null, null, null)
                : ofKey(line, performance);
    }

    private static Division without(LineFacts line, UnallocatedReason obstacle) {
        return without(line, obstacle, null);
    }

    private static Division without(LineFacts line, Provision undecided) {
        return without(line, UnallocatedReason.UNDECIDED_RULE, undecided);
    }

    private static Division without(LineFacts line, UnallocatedReason obstacle, @Nullable Provision undecided) {
        return new Division(
                line.book(), obstacle, undecided, null, null, null, null, null, null, null, EvidenceGrade.PRIMARY);
    }

    private static Division by(
            LineFacts line,
            Performance performance,
            @Nullable Agreement agreement,
            @Nullable AllocationRule rule,
            @Nullable OwnKey own,
            @Nullable AllocationKey key) {
        FundingRegime regime = line.regime();
        Tariff tariff = maximum(line);
        EvidenceGrade grade = weaker(weaker(weaker(performance.grade(), regime), tariff), rule);
        for (Provision entry : own == null ? List.<Provision>of() : own.entries()) {
            grade = grade.weaker(entry.grade());
        }
        return new Division(
                line.book(),
                null,
                null,
                performance,
                regime,
                tariff,
                agreement,
                rule,
                own,
                key,
                agreement == null ? grade : grade.weaker(agreement.grade()));
    }

    private static EvidenceGrade weaker(EvidenceGrade grade, @Nullable Provision entry) {
        return entry == null ? grade : grade.weaker(entry.grade());
    }

    /** The maximum tariff that binds the price of a line, or null if none does. */
    private static @Nullable Tariff maximum(LineFacts line) {
        TariffRegime regime = line.tariffRegime();
        Tariff tariff = line.decidedTariff();
        boolean bound = regime != null && regime.decides() && regime.kind().isMaximum();
        return bound && tariff != null && tariff.kind().isMaximum() ? tariff : null;
    }

    /**
     * Tells whether a line of this kind rests on the agreement that covers it, whether or not that says how it is divided:
     * its form needs one, or it states a price.
     */
    boolean restsOnAgreement(LineFacts line) {
        return agreement != null || (regime != null && regime.agreementNeeded()) || line.agreedPrice() != null;
    }

    /** The entries of the book that decided, in a fixed order. */
    List<Provision> entries() {
        List<Provision> entries = new ArrayList<>();
        Stream.of(performance, regime, tariff, rule).filter(Objects::nonNull).forEach(entries::add);
        if (own != null) {
            own.entries().stream().filter(entry -> !entries.contains(entry)).forEach(entries::add);
        }
        return List.copyOf(entries);
    }

    /** The documents that say how the amount was divided. */
    List<SourceReference> sources() {
        if (key == null && own == null) {
            return Objects.requireNonNull(performance).sources();
        }
        List<SourceReference> sources = new ArrayList<>();
        if (agreement != null) {
            sources.addAll(agreement.sources());
        }
        if (rule != null) {
            sources.addAll(rule.sources());
        }
        if (own != null) {
            own.entries().forEach(entry -> sources.addAll(entry.sources()));
        }
        return sources.stream().distinct().toList();
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
                : by(line, performance, null, rule, null, rule.key().orElseThrow());
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
                    .orElseGet(() -> by(line, performance, agreement, rule, own, own.key()));
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
                    null,
                    agreement.allocationKey().get());
        }
        AllocationRule rule = line.allocationRule();
        if (rule == null || rule.key().isEmpty()) {
            return without(line, UnallocatedReason.NO_WEIGHTS);
        }
        return isUndecided(rule)
                ? without(line, rule)
                : by(line, performance, agreement, rule, null, rule.key().get());
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
