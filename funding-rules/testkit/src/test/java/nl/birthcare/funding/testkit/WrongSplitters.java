package nl.birthcare.funding.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.LongStream;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.ApportionmentMethod;

/** Ways to divide an amount that look right, and are not. */
final class WrongSplitters {

    private WrongSplitters() {}

    /** By floating point; the last party gets what is left. */
    static long[] byFloat(long cents, long... weights) {
        double sum = LongStream.of(weights).sum();
        long[] parts = new long[weights.length];
        long left = cents;
        for (int i = 0; i < parts.length - 1; i++) {
            parts[i] = Math.round(cents * (weights[i] / sum));
            left -= parts[i];
        }
        parts[parts.length - 1] = left;
        return parts;
    }

    /** Each part is rounded by itself. */
    static long[] eachRounded(long cents, long... weights) {
        BigDecimal sum = BigDecimal.valueOf(LongStream.of(weights).sum());
        return LongStream.of(weights)
                .map(weight -> BigDecimal.valueOf(cents)
                        .multiply(BigDecimal.valueOf(weight))
                        .divide(sum, 0, RoundingMode.HALF_UP)
                        .longValueExact())
                .toArray();
    }

    /** What does not divide goes to the first party. */
    static long[] remainderToTheFirst(long cents, long... weights) {
        BigDecimal sum = BigDecimal.valueOf(LongStream.of(weights).sum());
        long[] parts = LongStream.of(weights)
                .map(weight -> BigDecimal.valueOf(cents)
                        .multiply(BigDecimal.valueOf(weight))
                        .divideToIntegralValue(sum)
                        .longValueExact())
                .toArray();
        parts[0] += cents - LongStream.of(parts).sum();
        return parts;
    }

    /** Of a negative amount the first party gives way, as if it were the positive one a cent lower. */
    static long[] creditNotMirrored(long cents, long... weights) {
        if (cents >= 0) {
            return right(cents, weights);
        }
        long[] parts = right(cents + 1, weights);
        parts[0] -= 1;
        return parts;
    }

    /** Of equal claims the last party gains. */
    static long[] tieFromTheWrongSide(long cents, long... weights) {
        return reversed(right(cents, reversed(weights)));
    }

    /** Correct as long as amount times weight fits. */
    static long[] overflowing(long cents, long... weights) {
        long sum = LongStream.of(weights).sum();
        long[] floors =
                LongStream.of(weights).map(weight -> cents * weight / sum * sum).toArray();
        long[] parts = right(cents, weights);
        boolean fits = true;
        for (int i = 0; i < parts.length; i++) {
            fits &= Math.multiplyHigh(cents, weights[i]) == (cents * weights[i]) >> 63;
        }
        return fits ? parts : LongStream.of(floors).map(floor -> floor / sum).toArray();
    }

    /** The other method: it gives and takes back in other places. */
    static long[] byLargestRemainder(long cents, long... weights) {
        return Apportionment.apportion(ApportionmentMethod.LARGEST_REMAINDER, cents, weights);
    }

    /** A party without weight gets a cent, where one is left. */
    static long[] somethingForNothing(long cents, long... weights) {
        long[] parts = right(cents, weights);
        int nobody = 0;
        while (nobody < weights.length && weights[nobody] > 0) {
            nobody++;
        }
        if (nobody < weights.length && cents > 0 && parts[0] > 0) {
            parts[0]--;
            parts[nobody]++;
        }
        return parts;
    }

    static long[] right(long cents, long... weights) {
        return Apportionment.apportion(ApportionmentMethod.SAINTE_LAGUE, cents, weights);
    }

    private static long[] reversed(long[] values) {
        long[] reversed = Arrays.copyOf(values, values.length);
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
