package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigInteger;
import java.util.List;
import org.immutables.value.Value;

/**
 * Shows that nothing was lost: what came in is what was allocated, what could not be, and what was refused.
 *
 * <p>All amounts are in cents, and of whatever size: garbage in a file cannot make them overflow. Debits and credits are
 * sums of what the lines charge (what was granted where that is known, else what was asked), without sign; the other
 * three are with sign.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableControlTotals.class)
@JsonDeserialize(as = ImmutableControlTotals.class)
public interface ControlTotals {

    /**
     * How many rows or declarations came in, readable or not.
     *
     * @return the number
     */
    long rows();

    /**
     * How many rows could not be read as a declaration.
     *
     * @return the number
     */
    long unreadableRows();

    /**
     * How many lines came in.
     *
     * @return the number
     */
    long lines();

    /**
     * How many lines are divided over the frameworks.
     *
     * @return the number
     */
    long allocatedLines();

    /**
     * How many lines are not refused, but could not be divided.
     *
     * @return the number
     */
    long unallocatedLines();

    /**
     * How many lines are refused.
     *
     * @return the number
     */
    long refusedLines();

    /**
     * The sum of the debit lines.
     *
     * @return the cents
     */
    BigInteger debitCents();

    /**
     * The sum of the credit lines.
     *
     * @return the cents, without the sign that makes them credits
     */
    BigInteger creditCents();

    /**
     * The sum of what is divided over the frameworks.
     *
     * @return the cents
     */
    BigInteger allocatedCents();

    /**
     * The sum of what is not refused, but could not be divided.
     *
     * @return the cents
     */
    BigInteger unallocatedCents();

    /**
     * The sum of what is refused.
     *
     * @return the cents
     */
    BigInteger refusedCents();

    /**
     * How sure what is divided over the frameworks is: what its lines that are permitted and unverified come to, by grade.
     *
     * @return the parts, permitted first, the surest first; they come to what is allocated
     */
    List<MarkedAmount> allocatedMarks();

    /** Refuses totals that do not close. */
    @Value.Check
    default void check() {
        BigInteger out = allocatedCents().add(unallocatedCents()).add(refusedCents());
        BigInteger in = debitCents().subtract(creditCents());
        if (!in.equals(out)) {
            throw new IllegalArgumentException(
                    "The control totals must close, but " + in + " cents came in and " + out + " are accounted for");
        }
        MarkedAmount.refuseOtherSum("what is allocated", allocatedMarks(), allocatedCents());
        long linesOut = allocatedLines() + unallocatedLines() + refusedLines();
        if (lines() != linesOut) {
            throw new IllegalArgumentException("The control totals must close, but " + lines() + " lines came in and "
                    + linesOut + " are accounted for");
        }
    }

    /**
     * Tells whether every line is on the frameworks and every row could be read.
     *
     * @return whether nothing was refused, left unallocated or unreadable
     */
    default boolean everythingAllocated() {
        return lines() == allocatedLines() && unreadableRows() == 0;
    }

    /**
     * Starts totals.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ControlTotals}. */
    final class Builder extends ImmutableControlTotals.Builder {
        Builder() {}
    }
}
