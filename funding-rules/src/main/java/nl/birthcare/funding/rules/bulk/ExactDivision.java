package nl.birthcare.funding.rules.bulk;

import java.math.BigInteger;

/**
 * Divides by a number that does not change, by one multiplication: exact for every {@code long}.
 *
 * <p>The method of Granlund and Montgomery. With 2<sup>k-1</sup> &lt; d &le; 2<sup>k</sup> and m the least whole number
 * above 2<sup>63+k</sup> / d, the excess m d - 2<sup>63+k</sup> is at most 2<sup>k</sup>, so that for every dividend n up
 * to 2<sup>63</sup> the product m n, shifted by 63 + k, is less than one too large and never past the next quotient. As m
 * has 64 bits, its {@code long} is 2<sup>64</sup> too small, which adding n to the high half of the product makes good.
 */
final class ExactDivision {

    private final long magic;
    private final int shift;

    private ExactDivision(long magic, int shift) {
        this.magic = magic;
        this.shift = shift;
    }

    /** Prepares for a divisor from 2 to 2^62. */
    static ExactDivision by(long divisor) {
        if (divisor < 2 || divisor > 1L << 62) {
            throw new IllegalArgumentException("The divisor must be 2 to 2^62, but is " + divisor);
        }
        int k = Long.SIZE - Long.numberOfLeadingZeros(divisor - 1);
        BigInteger magic = BigInteger.ONE
                .shiftLeft(63 + k)
                .divide(BigInteger.valueOf(divisor))
                .add(BigInteger.ONE);
        return new ExactDivision(magic.longValue(), k - 1);
    }

    long magic() {
        return magic;
    }

    int shift() {
        return shift;
    }

    /** The dividend divided, rounded towards zero as {@code /} does. */
    long of(long dividend) {
        return quotient(dividend, magic, shift) + (dividend >>> 63);
    }

    /** The quotient of a dividend of 0 or more; for a loop that keeps the two numbers in an array. */
    static long quotient(long dividend, long magic, int shift) {
        return (Math.multiplyHigh(dividend, magic) + dividend) >> shift;
    }
}
