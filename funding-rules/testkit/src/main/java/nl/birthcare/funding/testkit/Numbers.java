package nl.birthcare.funding.testkit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Amounts and weights: mostly small ones, where last cents and ties are, and now and then the largest there are. */
final class Numbers {

    private Numbers() {}

    /** An amount in cents, of either sign; never {@link Long#MIN_VALUE}. */
    static long cents(Choices choices) {
        boolean negative = choices.sometimes(1, 4);
        long cents = magnitude(choices, Long.MAX_VALUE);
        return negative ? -cents : cents;
    }

    /** Weights of which one at least is not 0, with a sum that fits in a {@code long}. */
    static List<Long> weights(Choices choices, int parties) {
        long largest = List.of(3L, 9L, 100L, 10_000L, 1_000_000_007L, Long.MAX_VALUE / parties)
                .get(choices.below(6));
        List<Long> weights = new ArrayList<>(parties);
        for (int i = 0; i < parties; i++) {
            weights.add(choices.upTo(largest));
        }
        if (weights.stream().allMatch(weight -> weight == 0)) {
            weights.set(0, 1L);
        }
        return weights;
    }

    /** A number from 0, more often small than large. */
    static long magnitude(Choices choices, long most) {
        long largest = List.of(10L, 100L, 1_000L, 200_000L, 200_000L, 1_000_000_000_000L, Long.MAX_VALUE)
                .get(choices.below(7));
        return choices.upTo(Math.min(most, largest));
    }

    static BigInteger sum(long[] parts) {
        return Arrays.stream(parts).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
