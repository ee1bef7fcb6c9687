package nl.birthcare.funding.core.internal;

import org.jspecify.annotations.Nullable;

/**
 * Divides amounts over three parties in proportion to weights that were prepared, so that no amount costs a division.
 *
 * <p>This is the only arithmetic for three parties: keys and columns both divide by it.
 */
public final class ThreeWaySplit {

    /** Up to this sum of the weights every product below fits in a {@code long}: 2 * sum * sum is less than 2^63. */
    public static final long LARGEST_SUM = 2_000_000_000L;

    private final boolean byDivisor;
    private final long first;
    private final long second;
    private final long third;

    /** The division by the sum of the weights; null if the sum is too large. */
    private final @Nullable ExactDivision bySum;

    private ThreeWaySplit(boolean byDivisor, long first, long second, long third) {
        long sum = ManyWaySplit.sum(first, second, third);
        // Nothing can be prepared for a division by 1; twice the weights are the same ratio.
        long scale = sum == 1 ? 2 : 1;
        this.byDivisor = byDivisor;
        this.first = scale * first;
        this.second = scale * second;
        this.third = scale * third;
        this.bySum = sum > LARGEST_SUM ? null : ExactDivision.by(scale * sum);
    }

    /**
     * Prepares weights for dividing by the divisor method with standard rounding.
     *
     * @param first the weight of the first party
     * @param second the weight of the second party
     * @param third the weight of the third party
     * @return the prepared weights
     * @throws IllegalArgumentException if a weight is negative, all are zero, or their sum does not fit in a {@code long}
     */
    public static ThreeWaySplit byDivisor(long first, long second, long third) {
        return new ThreeWaySplit(true, first, second, third);
    }

    /**
     * Prepares weights for dividing by largest remainders.
     *
     * @param first the weight of the first party
     * @param second the weight of the second party
     * @param third the weight of the third party
     * @return the prepared weights
     * @throws IllegalArgumentException if a weight is negative, all are zero, or their sum does not fit in a {@code long}
     */
    public static ThreeWaySplit byRemainder(long first, long second, long third) {
        return new ThreeWaySplit(false, first, second, third);
    }

    /**
     * Divides an amount.
     *
     * @param total the amount in cents, any {@code long}
     * @return the three parts in cents, summing to {@code total}
     */
    public long[] split(long total) {
        ExactDivision division = bySum;
        if (division == null) {
            return ManyWaySplit.split(byDivisor, total, first, second, third);
        }
        long[] parts = new long[3];
        split(total, byDivisor, first, second, third, division.magic(), division.shift(), parts);
        return parts;
    }

    /**
     * Divides an amount by numbers that were prepared. This is a static method because columns keep the numbers of many
     * keys in one array.
     *
     * <p>Only what is left after the whole multiples of the weights' sum needs rounding. The shares of that are rounded
     * down, which leaves two cents at most, and no party gets both: they go to the parties with the largest claims. A
     * claim is a remainder, or by the divisor method the quotient of the weight and twice the part plus one, compared by
     * cross-multiplication. Of equal claims the earlier goes first. Who gains differs from amount to amount, and the
     * processor cannot predict it: hence no branch depends on the amount.
     *
     * @param total the amount in cents, any {@code long}
     * @param byDivisor whether a claim is a quotient, and not a remainder
     * @param first the weight of the first party
     * @param second the weight of the second party
     * @param third the weight of the third party
     * @param magic the {@link ExactDivision#magic} of the division by the sum of the weights
     * @param shift its {@link ExactDivision#shift}
     * @param parts receives the three parts in cents
     */
    public static void split(
            long total, boolean byDivisor, long first, long second, long third, long magic, int shift, long[] parts) {
        long sum = first + second + third;
        long sign = total >> 63;
        long multiple = ExactDivision.quotient(total, magic, shift) - sign;
        long rest = ((total - multiple * sum) ^ sign) - sign;
        long a = ExactDivision.quotient(rest * first, magic, shift);
        long b = ExactDivision.quotient(rest * second, magic, shift);
        long restA = rest * first - a * sum;
        long restB = rest * second - b * sum;
        // The remainders of all three sum to as many times the sum as there are cents left: no third division.
        long left = isBelow(0, restA + restB) + isBelow(sum, restA + restB);
        long restC = left * sum - restA - restB;
        long c = rest - a - b - left;

        long bBeforeA = byDivisor ? isBelow(first * (2 * b + 1), second * (2 * a + 1)) : isBelow(restA, restB);
        long cBeforeA = byDivisor ? isBelow(first * (2 * c + 1), third * (2 * a + 1)) : isBelow(restA, restC);
        long cBeforeB = byDivisor ? isBelow(second * (2 * c + 1), third * (2 * b + 1)) : isBelow(restB, restC);
        a += isBelow(bBeforeA + cBeforeA, left);
        b += isBelow(1 - bBeforeA + cBeforeB, left);
        c += isBelow(2 - cBeforeA - cBeforeB, left);

        parts[0] = multiple * first + (a ^ sign) - sign;
        parts[1] = multiple * second + (b ^ sign) - sign;
        parts[2] = multiple * third + (c ^ sign) - sign;
    }

    /** 1 if one number of 0 or more is below another, else 0. */
    private static long isBelow(long one, long other) {
        return (one - other) >>> 63;
    }

    /**
     * Tells whether a claim to a cent is a quotient, and not a remainder.
     *
     * @return whether it is
     */
    public boolean isByDivisor() {
        return byDivisor;
    }

    /**
     * Tells whether the sum of the weights is more than {@link #LARGEST_SUM}.
     *
     * @return whether it is; the numbers of a division then do not exist
     */
    public boolean isWide() {
        return bySum == null;
    }

    /**
     * Returns the division by the sum of the weights.
     *
     * @return the division
     * @throws IllegalStateException if the weights are {@linkplain #isWide too wide} for one
     */
    public ExactDivision bySum() {
        if (bySum == null) {
            throw new IllegalStateException("The sum of the weights must be at most " + LARGEST_SUM);
        }
        return bySum;
    }

    /**
     * Returns a weight as it was prepared: in the same ratio to the others as it was given.
     *
     * @return the weight of the first party
     */
    public long first() {
        return first;
    }

    /**
     * Returns a weight as it was prepared.
     *
     * @return the weight of the second party
     */
    public long second() {
        return second;
    }

    /**
     * Returns a weight as it was prepared.
     *
     * @return the weight of the third party
     */
    public long third() {
        return third;
    }
}
