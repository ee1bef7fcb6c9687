package nl.birthcare.funding.rules.allocation;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/**
 * Divides the lines of some terms. What the policy book alone decides is found out once, when it is made.
 *
 * <p>It is public for the engine only: its parameters are of no exported package.
 */
@SuppressWarnings("exports")
@JsonFilter(JsonForm.NONE)
public final class Allocator {

    private final Terms terms;

    /** How every line is divided, or why none is, whatever it says and whatever was agreed; null if that matters. */
    private final @Nullable Division settled;

    /** How a line is divided by the book where no agreement says so; null if it gives its own weights. */
    private final @Nullable Division byBook;

    private final Division outOfRange;

    private Allocator(Terms terms) {
        this.terms = terms;
        this.outOfRange = Division.without(terms, UnallocatedReason.AMOUNT_OUT_OF_RANGE);
        this.settled = settled(terms);
        this.byBook = settled == null ? byBook(terms) : settled;
    }

    /**
     * Prepares for the lines of some terms.
     *
     * @param terms the terms
     * @return the allocator
     */
    public static Allocator of(Terms terms) {
        return new Allocator(terms);
    }

    private static @Nullable Division settled(Terms terms) {
        if (isUndated(terms)) {
            return Division.without(terms, UnallocatedReason.NO_DECIDING_DATE);
        }
        Performance performance = terms.performance();
        if (performance == null) {
            return Division.without(terms, UnallocatedReason.NO_PERFORMANCE);
        }
        if (!performance.decides()) {
            return Division.undecided(terms, performance);
        }
        Provision regime = terms.regime();
        if (regime != null && !regime.decides()) {
            return Division.undecided(terms, regime);
        }
        return performance.discipline().isPresent() ? Division.whole(terms) : null;
    }

    private static boolean isUndated(Terms terms) {
        return terms.day(DateSubject.PERFORMANCE) == null
                || terms.day(DateSubject.FUNDING_FORM) == null
                || terms.day(DateSubject.ALLOCATION) == null
                || terms.day(DateSubject.BUDGET_YEAR) == null;
    }

    private static @Nullable Division byBook(Terms terms) {
        AllocationRule rule = terms.allocationRule();
        if (rule == null) {
            return Division.without(terms, UnallocatedReason.NO_KEY);
        }
        if (!rule.decides()) {
            return Division.undecided(terms, rule);
        }
        return rule.basis().isOfLine()
                ? null
                : Division.by(terms, null, rule, null, rule.key().orElseThrow());
    }

    /**
     * Divides what a line charges: whole to the framework of its discipline where it is the work of one, else as its
     * agreement says, else as the policy book says: by a key, by the parts that the line states, or by the tariffs of what
     * was delivered. Only a debit is divided so; a credit goes by the allocation of the line that it reverses ({@link #credit}).
     *
     * @param line a line of these terms
     * @return the allocation, or {@code null} if something stands in the way; {@link #obstacle} says what
     */
    public @Nullable LineAllocation allocate(LineFacts line) {
        Division division = divisionOf(line);
        return division.obstacle() == null ? LineAllocation.of(line, division) : null;
    }

    /**
     * Finds what stands in the way of dividing a line.
     *
     * @param line a line of these terms
     * @return the first obstacle, or {@code null} if the line can be divided
     */
    public @Nullable UnallocatedReason obstacle(LineFacts line) {
        return divisionOf(line).obstacle();
    }

    /**
     * Finds the entry of the book that stands in the way of dividing a line since it was never decided.
     *
     * @param line a line
     * @return the performance, regime, allocation rule or tariff; {@code null} if none does
     */
    public static @Nullable Provision undecided(LineFacts line) {
        return of(line.terms()).divisionOf(line).undecided();
    }

    /**
     * Divides a credit by the allocation of the line that it takes back, so that what remains of that line is always
     * divided as an amount of that size would be.
     *
     * @param whole the allocation of the line
     * @param before what earlier credits of the line have taken back
     * @param amount what the credit takes back, 0.00 or more
     * @return the allocation of the credit: what remains after it, divided, less what remained before it, divided
     * @throws ArithmeticException if the credit takes back more than remains and the difference is out of range
     */
    public static LineAllocation credit(LineAllocation whole, Euro before, Euro amount) {
        return whole.credit(before, amount);
    }

    private Division divisionOf(LineFacts line) {
        if (!line.isAmountInRange()) {
            return outOfRange;
        }
        if (settled != null) {
            return settled;
        }
        if (line.isAllocationUndated()) {
            return Division.without(terms, UnallocatedReason.NO_DECIDING_DATE);
        }
        Agreement agreement = line.isAllocatedByAgreement() ? line.agreement() : null;
        if (agreement == null) {
            return byBook(line);
        }
        AllocationBasis agreed = agreement.allocationBasis().orElse(null);
        if (agreed != null && agreed.isOfLine()) {
            return ofWeights(line, agreed, agreement, null);
        }
        return agreement.allocationKey().isPresent()
                ? Division.by(
                        terms, agreement, null, null, agreement.allocationKey().get())
                : byBook(line);
    }

    private Division byBook(LineFacts line) {
        if (byBook != null) {
            return byBook;
        }
        AllocationRule rule = terms.allocationRule();
        if (rule == null) {
            throw new IllegalStateException("Only a rule of the book can leave the weights to the line");
        }
        return ofWeights(line, rule.basis(), null, rule);
    }

    private Division ofWeights(
            LineFacts line, AllocationBasis basis, @Nullable Agreement agreement, @Nullable AllocationRule rule) {
        OwnKey.Outcome outcome = OwnKey.of(line, basis);
        OwnKey own = outcome.own();
        if (own != null) {
            return own.entries().stream()
                    .filter(entry -> !entry.decides())
                    .findFirst()
                    .map(undecided -> Division.undecided(terms, undecided))
                    .orElseGet(() -> Division.by(terms, agreement, rule, own, own.key()));
        }
        return agreement != null && agreement.keyIfWeightsMissing() && outcome.obstacle() == OwnKey.Obstacle.MISSING
                ? ofStandIn(agreement)
                : Division.without(terms, UnallocatedReason.NO_WEIGHTS);
    }

    /** By the key that takes the place of missing weights. */
    private Division ofStandIn(Agreement agreement) {
        if (agreement.allocationKey().isPresent()) {
            return Division.by(
                    terms, agreement, null, null, agreement.allocationKey().get());
        }
        AllocationRule rule = terms.allocationRule();
        if (rule == null || rule.key().isEmpty()) {
            return Division.without(terms, UnallocatedReason.NO_WEIGHTS);
        }
        return rule.decides()
                ? Division.by(terms, agreement, rule, null, rule.key().get())
                : Division.undecided(terms, rule);
    }
}
