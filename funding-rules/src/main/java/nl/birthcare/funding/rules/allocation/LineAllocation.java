package nl.birthcare.funding.rules.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.AllocationRule;
import nl.birthcare.funding.rules.policy.DateSubject;
import nl.birthcare.funding.rules.policy.LineDate;
import org.jspecify.annotations.Nullable;

/** What one line puts on each framework, and everything that decided it: enough to show every cent to an auditor. */
public final class LineAllocation {

    private final FrameworkSplit split;
    private final Performance performance;
    private final @Nullable AllocationRule rule;
    private final @Nullable Agreement agreement;
    private final LocalDate decidingDate;
    private final LineDate decidingDateKind;
    private final int budgetYear;
    private final String policy;
    private final @Nullable String scenario;

    private LineAllocation(
            FrameworkSplit split,
            Performance performance,
            @Nullable AllocationRule rule,
            @Nullable Agreement agreement,
            LocalDate decidingDate,
            LineDate decidingDateKind,
            int budgetYear,
            String policy,
            @Nullable String scenario) {
        this.split = split;
        this.performance = performance;
        this.rule = rule;
        this.agreement = agreement;
        this.decidingDate = decidingDate;
        this.decidingDateKind = decidingDateKind;
        this.budgetYear = budgetYear;
        this.policy = policy;
        this.scenario = scenario;
    }

    /**
     * Divides what a line charges: whole to the framework of its discipline where it is the work of one, else by the key
     * of its agreement, else by the key of the policy book. A credit whose line is not known is divided as the mirror
     * image of a debit.
     *
     * @param line the line and what holds for it
     * @return the allocation
     * @throws IllegalArgumentException if something stands in the way: ask {@link UnallocatedReason#of} first
     */
    public static LineAllocation of(LineFacts line) {
        Performance performance = line.performance();
        LocalDate decidingDate = line.allocationDay();
        LineDate decidingDateKind = line.decidingDate(DateSubject.ALLOCATION);
        LocalDate budgetDay = line.budgetDay();
        if (performance == null
                || decidingDate == null
                || decidingDateKind == null
                || budgetDay == null
                || UnallocatedReason.of(line) != null) {
            throw new IllegalArgumentException("Line " + line.line().reference()
                    + " must be free of obstacles to be divided, but has " + UnallocatedReason.of(line));
        }
        boolean whole = performance.discipline().isPresent();
        Agreement agreement = whole ? null : agreementWithKey(line);
        AllocationRule rule = whole || agreement != null ? null : line.allocationRule();
        AllocationKey key = keyOf(agreement, rule);
        return new LineAllocation(
                divided(key, performance, line.line().charged()),
                performance,
                rule,
                agreement,
                decidingDate,
                decidingDateKind,
                budgetDay.getYear(),
                line.book().name(),
                line.book().scenario().orElse(null));
    }

    private static @Nullable Agreement agreementWithKey(LineFacts line) {
        Agreement agreement = line.agreement();
        return agreement != null && agreement.allocationKey().isPresent() ? agreement : null;
    }

    /**
     * Divides a credit by the allocation of the line that it takes back, so that what remains of that line is always
     * divided as an amount of that size would be.
     *
     * @param credit where the credit stands among the credits of the line
     * @param amount what the credit takes back, 0.00 or more
     * @return the allocation of the credit: what remains after it, divided, less what remained before it, divided
     * @throws ArithmeticException if the credit takes back more than remains and the difference is out of range
     */
    public LineAllocation credit(CreditPosition credit, Euro amount) {
        Euro remaining = split.total().minus(credit.before());
        return with(divided(remaining.minus(amount)).minus(divided(remaining)));
    }

    private FrameworkSplit divided(Euro amount) {
        return divided(keyOrNull(), performance, amount);
    }

    private static FrameworkSplit divided(@Nullable AllocationKey key, Performance performance, Euro amount) {
        return key != null
                ? key.split(amount)
                : FrameworkSplit.whole(performance.discipline().orElseThrow().framework(), amount);
    }

    private LineAllocation with(FrameworkSplit other) {
        return new LineAllocation(
                other, performance, rule, agreement, decidingDate, decidingDateKind, budgetYear, policy, scenario);
    }

    private @Nullable AllocationKey keyOrNull() {
        return keyOf(agreement, rule);
    }

    private static @Nullable AllocationKey keyOf(@Nullable Agreement agreement, @Nullable AllocationRule rule) {
        if (agreement != null) {
            return agreement.allocationKey().orElseThrow();
        }
        return rule == null ? null : rule.key();
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
        return keyOrNull() == null ? AllocationBasis.DISCIPLINE : AllocationBasis.KEY;
    }

    /**
     * Returns the key by which the amount was divided.
     *
     * @return the key, on the basis {@link AllocationBasis#KEY} only
     */
    public Optional<AllocationKey> key() {
        return Optional.ofNullable(keyOrNull());
    }

    /**
     * Returns the agreement whose key divided the amount.
     *
     * @return the id of the agreement; empty where the key is that of the policy book, and where there is none
     */
    public Optional<String> agreement() {
        return Optional.ofNullable(agreement).map(Agreement::id);
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
     * Returns which date of the line that day is.
     *
     * @return the date
     */
    public LineDate decidingDateKind() {
        return decidingDateKind;
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
     * @return its name, overlays and scenarios included
     */
    public String policy() {
        return policy;
    }

    /**
     * Returns the scenario that was assumed.
     *
     * @return its name; empty where nothing was assumed
     */
    public Optional<String> scenario() {
        return Optional.ofNullable(scenario);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineAllocation that
                && split.equals(that.split)
                && performance.equals(that.performance)
                && Objects.equals(rule, that.rule)
                && Objects.equals(agreement, that.agreement)
                && decidingDate.equals(that.decidingDate)
                && decidingDateKind == that.decidingDateKind
                && budgetYear == that.budgetYear
                && policy.equals(that.policy)
                && Objects.equals(scenario, that.scenario);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                split, performance, rule, agreement, decidingDate, decidingDateKind, budgetYear, policy, scenario);
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
