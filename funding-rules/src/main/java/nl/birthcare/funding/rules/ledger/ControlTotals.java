package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/**
 * Shows that nothing was lost: what came in is what was allocated, what could not be, and what was refused.
 *
 * <p>All amounts are in cents, and of whatever size: garbage in a file cannot make them overflow. Debits and credits are
 * sums of what the lines charge (what was granted where that is known, else what was asked), without sign; all others
 * are with sign. Copies, which were received before, are counted beside them, as rows are that could not be read.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ControlTotals {

    /** {@return how many rows or declarations came in, readable or not} */
    long rows();

    /** {@return how many rows could not be read as a declaration} */
    long unreadableRows();

    /** {@return how many lines came in, copies left out} */
    long lines();

    /** {@return how many lines are divided over the frameworks} */
    long allocatedLines();

    /** {@return how many lines are not refused, but could not be divided} */
    long unallocatedLines();

    /** {@return how many lines are refused} */
    long refusedLines();

    /** {@return how many lines were received before, and are no input} */
    @Value.Default
    default long copiedLines() {
        return 0;
    }

    /** {@return the sum of the debit lines: the cents} */
    BigInteger debitCents();

    /** {@return the sum of the credit lines: the cents, without the sign that makes them credits} */
    BigInteger creditCents();

    /** {@return the sum of what is divided over the frameworks: the cents} */
    BigInteger allocatedCents();

    /** {@return the sum of what is not refused, but could not be divided: the cents} */
    BigInteger unallocatedCents();

    /** {@return the sum of what is refused: the cents} */
    BigInteger refusedCents();

    /** {@return the sum of the copies, which is in none of the others: the cents} */
    @Value.Default
    default BigInteger copiedCents() {
        return BigInteger.ZERO;
    }

    /**
     * {@return how sure what is divided over the frameworks is: what its lines that are permitted and unverified come
     * to, by grade; the parts, permitted first, the surest first; they come to what is allocated}
     */
    List<MarkedAmount> allocatedMarks();

    /**
     * {@return the sum of the debit lines: the amount}
     *
     * @throws ArithmeticException if it is beyond the range of {@link Euro}, which takes garbage in the input
     */
    default Euro debit() {
        return amount(debitCents());
    }

    /**
     * {@return the sum of the credit lines: the amount, without sign}
     *
     * @throws ArithmeticException if it is beyond the range of {@link Euro}
     */
    default Euro credit() {
        return amount(creditCents());
    }

    /**
     * {@return the sum of what is divided over the frameworks: the amount}
     *
     * @throws ArithmeticException if it is beyond the range of {@link Euro}
     */
    default Euro allocated() {
        return amount(allocatedCents());
    }

    /**
     * {@return the sum of what is not refused, but could not be divided: the amount}
     *
     * @throws ArithmeticException if it is beyond the range of {@link Euro}
     */
    default Euro unallocated() {
        return amount(unallocatedCents());
    }

    /**
     * {@return the sum of what is refused: the amount}
     *
     * @throws ArithmeticException if it is beyond the range of {@link Euro}
     */
    default Euro refused() {
        return amount(refusedCents());
    }

    private static Euro amount(BigInteger cents) {
        return Euro.of(new BigDecimal(cents, 2));
    }

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
     * {@return whether every line is on the frameworks and every row could be read: whether nothing was refused, left
     * unallocated or unreadable}
     */
    default boolean everythingAllocated() {
        return lines() == allocatedLines() && unreadableRows() == 0;
    }
}
