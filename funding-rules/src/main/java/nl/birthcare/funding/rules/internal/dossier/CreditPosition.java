package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import nl.birthcare.funding.core.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Where a credit stands among the credits of one line.
 *
 * <p>The credits of a line are put in an order that does not depend on the input: by day of sending, then by declaration
 * and reference. Only credits that can stand count: of the same client and performance as the line, not below 0.00, of a
 * reference of their own, and refused for nothing but what all of them come to.
 */
public final class CreditPosition {

    private final HistoryLine original;
    private final boolean matching;
    private final Euro before;

    /** All that count; null where they are left out of account. */
    private final @Nullable Credits credits;

    private CreditPosition(HistoryLine original, boolean matching, Euro before, @Nullable Credits credits) {
        this.original = original;
        this.matching = matching;
        this.before = before;
        this.credits = credits;
    }

    static CreditPosition of(Credits credits, HistoryLine credit) {
        return credits.isMatchedBy(credit)
                ? new CreditPosition(credits.original(), true, credits.before(credit), credits)
                : new CreditPosition(credits.original(), false, Euro.ZERO, null);
    }

    /** Of a credit whose fellows are left out of account. */
    static CreditPosition alone(HistoryLine original) {
        return new CreditPosition(original, true, Euro.ZERO, null);
    }

    /**
     * Returns the line that the credit names.
     *
     * @return the debit line
     */
    public HistoryLine original() {
        return original;
    }

    /**
     * Tells whether the credit is of the same client and performance as the line that it names.
     *
     * @return whether both are the same
     */
    public boolean isMatching() {
        return matching;
    }

    /**
     * Returns what earlier credits have taken back.
     *
     * @return the sum of the credits that come before this one and are not too large to be divided
     */
    public Euro before() {
        return before;
    }

    /**
     * Returns what all credits of the line take back together.
     *
     * @return their sum in cents, which no type of amount bounds
     */
    public BigInteger creditedCents() {
        return credits == null ? BigInteger.ZERO : credits.cents();
    }

    /**
     * Tells whether all credits together take back more than the line charged.
     *
     * @return whether they do, by what they ask as well as by what is granted
     */
    public boolean exceedsDebit() {
        return credits != null && credits.exceedsDebit();
    }

    /**
     * Tells whether all credits together take back more than was granted for the line, though they may ask for no more than
     * the line did. No document says what a credit takes back of a line that was granted in part.
     *
     * @return whether they do
     */
    public boolean exceedsGranted() {
        return credits != null && credits.exceedsGranted();
    }
}
