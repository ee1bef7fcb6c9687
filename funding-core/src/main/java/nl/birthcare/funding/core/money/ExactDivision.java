package nl.birthcare.funding.core.money;

import java.math.BigInteger;

/**
 * Divides by a number that does not change, by one multiplication: exact for every {@code long}.
 *
 * <p>The method of Granlund and Montgomery. With 2<sup>k-1</sup> &lt; d &le; 2<sup>k</sup> and m the least whole number
 * above 2<sup>63+k</sup> / d, the excess m d - 2<sup>63+k</sup> is at most 2<sup>k</sup>, so that for every dividend n up
 * to 2<sup>63</sup> the product m n, shifted by 63 + k, is less than one too large and never past the next quotient. As m
 * has 64 bits, its {@code long} is 2<sup>64</sup> too small, which adding n to the high half of the product makes good.
 */
public final class ExactDivision {

    private final long divisor;
    private final long magic;
    private final int shift;

    private ExactDivision(long divisor, long magic, int shift) {
        this.divisor = divisor;
        this.magic = magic;
        this.shift = shift;
    }

    /**
     * Prepares for a divisor.
     *
     * @param divisor the divisor, 2 to 2<sup>62</sup>
     * @return the division
     * @throws IllegalArgumentException if the divisor is another number
     */
    public static ExactDivision by(long divisor) {
        if (divisor < 2 || divisor > 1L << 62) {
            throw new IllegalArgumentException("The divisor must be 2 to 2^62, but is " + divisor);
        }
        int k = Long.SIZE - Long.numberOfLeadingZeros(divisor - 1);
        BigInteger magic = BigInteger.ONE
                .shiftLeft(63 + k)
                .divide(BigInteger.valueOf(divisor))
                .add(BigInteger.ONE);
        return new ExactDivision(divisor, magic.longValue(), k - 1);
    }

    /**
     * Returns what is divided by.
     *
     * @return the divisor
     */
    public long divisor() {
        return divisor;
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
     * Divides.
     *
     * @param dividend any number
     * @return the quotient, rounded towards zero as {@code /} does
     */
    public long of(long dividend) {
        return quotient(dividend, magic, shift) + (dividend >>> 63);
    }

    /**
     * Divides a number of 0 or more, for a loop that keeps many divisions in one array.
     *
     * @param dividend the dividend, 0 or more
     * @param magic the {@link #magic} of a division
     * @param shift its {@link #shift}
     * @return the quotient, rounded down
     */
    public static long quotient(long dividend, long magic, int shift) {
        return (Math.multiplyHigh(dividend, magic) + dividend) >> shift;
    }
}
