package nl.birthcare.funding.core.internal;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Divides an amount over any number of parties, with weights of any size. */
public final class ManyWaySplit {

    private ManyWaySplit() {}

    /**
     * Divides an amount by the divisor method with standard rounding.
     *
     * @param total the amount in cents, any {@code long}
     * @param weights one weight per party
     * @return the parts in cents, in the order of the weights
     * @throws IllegalArgumentException if there is no weight, a weight is negative, all are zero, or their sum does not
     *     fit in a {@code long}
     */
    public static long[] byDivisor(long total, long... weights) {
        return split(true, total, weights);
    }

    /**
     * Divides an amount by largest remainders.
     *
     * @param total the amount in cents, any {@code long}
     * @param weights one weight per party
     * @return the parts in cents, in the order of the weights
     * @throws IllegalArgumentException if there is no weight, a weight is negative, all are zero, or their sum does not
     *     fit in a {@code long}
     */
    public static long[] byRemainder(long total, long... weights) {
        return split(false, total, weights);
    }

    static long[] split(boolean byDivisor, long total, long... weights) {
        long sum = sum(weights);
        long multiple = total / sum;
        long rest = Math.abs(total % sum);
        long[] parts = byDivisor ? quotients(rest, sum, weights) : remainders(rest, sum, weights);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = multiple * weights[i] + (total < 0 ? -parts[i] : parts[i]);
        }
        return parts;
    }

    private static long[] quotients(long rest, long sum, long[] weights) {
        long[] parts = new long[weights.length];
        long left = rest;
        for (int i = 0; i < weights.length; i++) {
            long floor = floor(rest, weights[i], sum);
            long remainder = rest * weights[i] - floor * sum;
            parts[i] = remainder >= sum - remainder ? floor + 1 : floor;
            left -= parts[i];
        }
        if (left > 0) {
            move(left, 1, parts, byClaim(sum, weights, parts, 1).reversed());
        } else if (left < 0) {
            move(-left, -1, parts, byClaim(sum, weights, parts, -1));
        }
        return parts;
    }

    /** Gives or takes single cents, each from the party that the order puts first at that moment. */
    private static void move(long cents, int step, long[] parts, Comparator<Integer> order) {
        PriorityQueue<Integer> queue = new PriorityQueue<>(parts.length, order);
        for (int i = 0; i < parts.length; i++) {
            if (step > 0 || parts[i] > 0) {
                queue.add(i);
            }
        }
        for (long moved = 0; moved < cents; moved++) {
            int party = queue.remove();
            parts[party] += step;
            if (parts[party] > 0) {
                queue.add(party);
            }
        }
    }

    /** Orders parties by {@code weight / (2 * part + step)}, the smallest first, and of equals the later first. */
    private static Comparator<Integer> byClaim(long sum, long[] weights, long[] parts, int step) {
        return (i, j) -> {
            int order = sum <= ThreeWaySplit.LARGEST_SUM
                    ? Long.compare(weights[i] * (2 * parts[j] + step), weights[j] * (2 * parts[i] + step))
                    : wideClaim(weights[i], parts[j], step).compareTo(wideClaim(weights[j], parts[i], step));
            return order != 0 ? order : Integer.compare(j, i);
        };
    }

    private static BigInteger wideClaim(long weight, long part, int step) {
        return BigInteger.valueOf(part)
                .shiftLeft(1)
                .add(BigInteger.valueOf(step))
                .multiply(BigInteger.valueOf(weight));
    }

    private static long[] remainders(long rest, long sum, long[] weights) {
        long[] parts = new long[weights.length];
        long[] remainder = new long[weights.length];
        long left = rest;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = floor(rest, weights[i], sum);
            // Both products wrap around alike, so the difference is the remainder even where they do not fit.
            remainder[i] = rest * weights[i] - parts[i] * sum;
            left -= parts[i];
        }
        PriorityQueue<Integer> queue = new PriorityQueue<>(
                weights.length,
                Comparator.comparingLong((Integer i) -> remainder[i])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < weights.length; i++) {
            queue.add(i);
        }
        for (; left > 0; left--) {
            parts[queue.remove()]++;
        }
        return parts;
    }

    private static long floor(long rest, long weight, long sum) {
        if (sum <= ThreeWaySplit.LARGEST_SUM) {
            return rest * weight / sum;
        }
        return BigInteger.valueOf(rest)
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(sum))
                .longValue();
    }

    /** The sum of weights, if there are any, none is negative, not all are zero and it fits in a {@code long}. */
    static long sum(long... weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("The weights must name at least one party, but there are none");
        }
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum = added(sum, weights[i], i);
        }
        if (sum == 0) {
            throw new IllegalArgumentException("At least one weight must be more than 0, but all are 0");
        }
        return sum;
    }

    private static long added(long sum, long weight, int index) {
        if (weight < 0) {
            throw new IllegalArgumentException("Weight " + index + " must be 0 or more, but is " + weight);
        }
        if (sum + weight < 0) {
            throw new IllegalArgumentException(
                    "The sum of the weights must fit in 63 bits, but does not at weight " + index + ", " + weight);
        }
        return sum + weight;
    }
}
