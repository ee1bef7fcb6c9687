package nl.birthcare.funding.rules.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.AllocationRule;
import nl.birthcare.funding.rules.policy.LineRules;
import org.jspecify.annotations.Nullable;

/** What one line puts on each framework, and everything that decided it: enough to show every cent to an auditor. */
public final class LineAllocation {

    private final FrameworkSplit split;
    private final Performance performance;
    private final @Nullable AllocationRule rule;
    private final LocalDate decidingDate;
    private final int budgetYear;
    private final String policy;

    private LineAllocation(
            FrameworkSplit split,
            Performance performance,
            @Nullable AllocationRule rule,
            LocalDate decidingDate,
            int budgetYear,
            String policy) {
        this.split = split;
        this.performance = performance;
        this.rule = rule;
        this.decidingDate = decidingDate;
        this.budgetYear = budgetYear;
        this.policy = policy;
    }

    /**
     * Divides what a line charges: whole to the framework of its discipline where it is the work of one, else by key. A
     * credit is divided as the mirror image of a debit.
     *
     * @param line the line and what holds for it
     * @return the allocation
     * @throws IllegalArgumentException if something stands in the way: ask {@link UnallocatedReason#of} first
     */
    public static LineAllocation of(LineRules line) {
        UnallocatedReason obstacle = UnallocatedReason.of(line);
        Performance performance = line.performance();
        LocalDate decidingDate = line.allocationDay();
        LocalDate budgetDay = line.budgetDay();
        if (obstacle != null || performance == null || decidingDate == null || budgetDay == null) {
            throw new IllegalArgumentException("Line " + line.line().reference()
                    + " must be free of obstacles to be divided, but has " + obstacle);
        }
        AllocationRule rule = performance.discipline().isPresent() ? null : line.allocationRule();
        FrameworkSplit split = split(line.line().charged(), performance.discipline(), rule);
        return new LineAllocation(
                split,
                performance,
                rule,
                decidingDate,
                budgetDay.getYear(),
                line.book().name());
    }

    private static FrameworkSplit split(Euro charged, Optional<Discipline> discipline, @Nullable AllocationRule rule) {
        return rule != null
                ? rule.key().split(charged)
                : FrameworkSplit.whole(discipline.orElseThrow().framework(), charged);
    }

    /**
     * Returns what each framework bears.
     *
     * @return the split; its total is what the line charges
     */
    public FrameworkSplit split() {
        return split;
    }

    /**
     * Returns on what basis the amount was divided.
     *
     * @return the basis
     */
    public AllocationBasis basis() {
        return rule == null ? AllocationBasis.DISCIPLINE : AllocationBasis.KEY;
    }

    /**
     * Returns the key by which the amount was divided.
     *
     * @return the key, on the basis {@link AllocationBasis#KEY} only
     */
    public Optional<AllocationKey> key() {
        return Optional.ofNullable(rule).map(AllocationRule::key);
    }

    /**
     * Returns the form in which the care is funded.
     *
     * @return the form
     */
    public FundingForm form() {
        return performance.form();
    }

    /**
     * Returns what was charged.
     *
     * @return the performance, as it holds on its day
     */
    public Performance performance() {
        return performance;
    }

    /**
     * Returns by which documents the amount was divided.
     *
     * @return the references of the key's rule, or else of the performance
     */
    public List<SourceReference> sources() {
        return rule == null ? performance.sources() : rule.sources();
    }

    /**
     * Returns how sure the division is: as sure as the weakest entry that decided it.
     *
     * @return the grade
     */
    public EvidenceGrade grade() {
        return rule == null ? performance.grade() : performance.grade().weaker(rule.grade());
    }

    /**
     * Returns the day that decided which key holds.
     *
     * @return the day
     */
    public LocalDate decidingDate() {
        return decidingDate;
    }

    /**
     * Returns the year whose frameworks bear the amount.
     *
     * @return the calendar year
     */
    public int budgetYear() {
        return budgetYear;
    }

    /**
     * Returns the policy book that decided.
     *
     * @return its name, overlays included
     */
    public String policy() {
        return policy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineAllocation that
                && split.equals(that.split)
                && performance.equals(that.performance)
                && Objects.equals(rule, that.rule)
                && decidingDate.equals(that.decidingDate)
                && budgetYear == that.budgetYear
                && policy.equals(that.policy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(split, performance, rule, decidingDate, budgetYear, policy);
    }

    /**
     * Prints the split and what decided it.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return split + " by " + key().map(AllocationKey::id).orElse(basis().name()) + " on " + decidingDate + ", "
                + policy;
    }
}
