package nl.birthcare.funding.testkit;

import java.math.BigInteger;
import nl.birthcare.funding.rules.ledger.ControlTotals;

/**
 * What came in and where it went, in a form that any implementation can give. Amounts are in cents, with sign.
 *
 * @param rows how many rows came in, readable or not
 * @param unreadableRows how many could not be read as a declaration
 * @param lines how many lines came in, copies left out
 * @param copiedLines how many lines were received before
 * @param inputCents what the lines charge, copies left out
 * @param allocatedCents what is on the frameworks
 * @param unallocatedCents what is not refused, but could not be divided
 * @param refusedCents what is refused
 */
public record RunTotals(
        long rows,
        long unreadableRows,
        long lines,
        long copiedLines,
        BigInteger inputCents,
        BigInteger allocatedCents,
        BigInteger unallocatedCents,
        BigInteger refusedCents) {

    /**
     * Puts totals of the library in this form.
     *
     * @param totals the totals
     * @return the same
     */
    public static RunTotals of(ControlTotals totals) {
        return new RunTotals(
                totals.rows(),
                totals.unreadableRows(),
                totals.lines(),
                totals.copiedLines(),
                totals.debitCents().subtract(totals.creditCents()),
                totals.allocatedCents(),
                totals.unallocatedCents(),
                totals.refusedCents());
    }
}
