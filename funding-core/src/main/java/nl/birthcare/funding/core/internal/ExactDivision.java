package nl.birthcare.funding.core.internal;

/**
 * Divides by a fixed number with one multiplication: exact for every {@code long}.
 *
 * <p>The method of Granlund and Montgomery. With 2<sup>k-1</sup> &lt; d &le; 2<sup>k</sup> and m the least whole number
 * above 2<sup>63+k</sup> / d, the excess m d - 2<sup>63+k</sup> is at most 2<sup>k</sup>, so that for every dividend n up
 * to 2<sup>63</sup> the product m n, shifted by 63 + k, is less than one too large and never past the next quotient. As m
 * has 64 bits, its {@code long} is 2<sup>64</sup> too small, which adding n to the high half of the product makes good.
 */
public final class ExactDivision {

    /** What a division by this leaves has 31 bits, so that it fits in a {@code long} with 32 bits more. */
    private static final long LARGEST_DIVISOR = 1L << 31;

    private final long magic;
    private final int shift;

    private ExactDivision(long magic, int shift) {
        this.magic = magic;
        this.shift = shift;
    }

    /**
     * Prepares for a divisor.
     *
     * @param divisor the divisor, 2 to 2<sup>31</sup>
     * @return the division
     * @throws IllegalArgumentException if the divisor is another number
     */
    public static ExactDivision by(long divisor) {
        if (divisor < 2 || divisor > LARGEST_DIVISOR) {
            throw new IllegalArgumentException("The divisor must be 2 to 2^31, but is " + divisor);
        }
        int k = Long.SIZE - Long.numberOfLeadingZeros(divisor - 1);
        // 2^(63+k) / d by long division: the upper half first, and what that leaves, with 32 more bits, next.
        long dividend = 1L << (31 + k);
        long upper = dividend / divisor;
        long lower = (dividend % divisor << Integer.SIZE) / divisor;
        return new ExactDivision((upper << Integer.SIZE) + lower + 1, k - 1);
    }

    /**
     * Returns the first of the two numbers that {@link #quotient} needs.
     *
     * @return m, less 2<sup>64</sup>
     */
    public long magic() {
        return magic;
    }

    /**
     * Returns the second of the two numbers that {@link #quotient} needs.
     *
     * @return k, less 1
     */
    public int shift() {
        return shift;
    }

    /**
     * Divides, for a loop that keeps many divisions in one array.
     *
     * @param dividend the dividend
     * @param magic the {@link #magic} of a division
     * @param shift its {@link #shift}
     * @return the quotient, rounded towards zero; one less than that if the dividend is negative
     */
    public static long quotient(long dividend, long magic, int shift) {
        return (Math.multiplyHigh(dividend, magic) + dividend) >> shift;
    }
}
