package nl.birthcare.funding.core.money;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Divides an amount of cents in proportion to weights, so that the parts sum to the amount exactly.
 *
 * <p>For every method:
 *
 * <ul>
 *   <li>a party of weight zero gets nothing, and only the ratio of the weights counts;
 *   <li>a negative amount is divided as the mirror image of the positive one;
 *   <li>whole multiples divide exactly: with W the sum of the weights, the parts of {@code q * W + r} are {@code q}
 *       times the weights plus the parts of {@code r};
 *   <li>where two parties have the same claim to a cent, the one named first gains first and loses last.
 * </ul>
 *
 * <p>This is a convention of the library: no published document says how an integral declaration is rounded.
 */
public final class Apportionment {

    /** Up to this sum of weights every product below fits in a long: 2 * W * W < 2^63. */
    static final long LARGEST_PLAIN_SUM = 2_000_000_000L;

    private Apportionment() {}

    /**
     * Divides an amount over any number of parties.
     *
     * <p>{@code apportion(SAINTE_LAGUE, 100, 1, 1, 1)} is {@code [34, 33, 33]}.
     *
     * @param method by which rule the last cents go
     * @param total the amount in cents, any {@code long}
     * @param weights one weight per party, none negative, not all zero, with a sum that fits in a {@code long}
     * @return the parts in cents, in the order of the weights, summing to {@code total}
     * @throws IllegalArgumentException if there is no weight, a weight is negative, all are zero, or their sum does not
     *     fit in a {@code long}
     */
    public static long[] apportion(ApportionmentMethod method, long total, long... weights) {
        long sum = sumOf(weights);
        long rest = Math.abs(total % sum);
        long[] parts = switch (method) {
            case SAINTE_LAGUE -> byDivisor(rest, sum, weights);
            case LARGEST_REMAINDER -> byRemainder(rest, sum, weights);
        };
        for (int i = 0; i < parts.length; i++) {
            parts[i] = withMultiple(total, total / sum, weights[i], parts[i]);
        }
        return parts;
    }

    /**
     * Divides an amount over three parties into an array of the caller's, allocating nothing while the sum of the
     * weights is at most two thousand million.
     *
     * <p>Gives the same parts as {@link #apportion} with three weights.
     *
     * @param method by which rule the last cents go
     * @param total the amount in cents, any {@code long}
     * @param first the weight of the first party
     * @param second the weight of the second party
     * @param third the weight of the third party
     * @param parts where the parts are written, three elements from {@code offset}
     * @param offset the index of the first part
     * @throws IllegalArgumentException if a weight is negative, all are zero, or their sum does not fit in a
     *     {@code long}
     * @throws IndexOutOfBoundsException if {@code parts} has no room for three elements from {@code offset}
     */
    public static void apportionInto(
            ApportionmentMethod method, long total, long first, long second, long third, long[] parts, int offset) {
        Objects.checkFromIndexSize(offset, 3, parts.length);
        long sum = sumOf(first, second, third);
        if (sum > LARGEST_PLAIN_SUM) {
            System.arraycopy(apportion(method, total, first, second, third), 0, parts, offset, 3);
            return;
        }
        // Divisions are the cost of all this: one here instead of a quotient and a remainder, or none.
        long multiple = total < sum && total > -sum ? 0 : total / sum;
        long rest = Math.abs(total - multiple * sum);
        distribute(method, rest, sum, first, second, third, rest * first / sum, rest * second / sum, parts, offset);
        addMultiple(total, multiple, first, second, third, parts, offset);
    }

    /**
     * As the other, for weights that were checked before, with a division by their sum that was prepared, and so many
     * multiples of the sum set apart that what is left, times a weight, fits in a {@code long} four times.
     */
    static void apportionInto(
            ApportionmentMethod method,
            long total,
            long multiple,
            long first,
            long second,
            long third,
            ExactDivision bySum,
            long[] parts,
            int offset) {
        long sum = bySum.divisor();
        long rest = Math.abs(total - multiple * sum);
        long a = bySum.of(rest * first);
        long b = bySum.of(rest * second);
        distribute(method, rest, sum, first, second, third, a, b, parts, offset);
        addMultiple(total, multiple, first, second, third, parts, offset);
    }

    /**
     * Divides what is left over three parties, given the first two parts, rounded down.
     *
     * <p>Rounding down leaves two cents at most, and nobody gets both: they go to the largest claims. A claim is a
     * remainder, or by the divisor method the quotient of the weight and twice the part plus one, compared by
     * cross-multiplication. Of equal claims the earlier goes first. Who gains differs from line to line, so that nothing
     * here is left to a branch.
     */
    private static void distribute(
            ApportionmentMethod method,
            long rest,
            long sum,
            long first,
            long second,
            long third,
            long a,
            long b,
            long[] parts,
            int at) {
        long restA = rest * first - a * sum;
        long restB = rest * second - b * sum;
        // The remainders of all three are so many times the sum as there are cents left: no third division.
        long left = isBelow(0, restA + restB) + isBelow(sum, restA + restB);
        long restC = left * sum - restA - restB;
        long c = rest - a - b - left;
        boolean byDivisor = switch (method) {
            case SAINTE_LAGUE -> true;
            case LARGEST_REMAINDER -> false;
        };
        long bBeforeA = byDivisor ? isBelow(first * (2 * b + 1), second * (2 * a + 1)) : isBelow(restA, restB);
        long cBeforeA = byDivisor ? isBelow(first * (2 * c + 1), third * (2 * a + 1)) : isBelow(restA, restC);
        long cBeforeB = byDivisor ? isBelow(second * (2 * c + 1), third * (2 * b + 1)) : isBelow(restB, restC);
        parts[at] = a + isBelow(bBeforeA + cBeforeA, left);
        parts[at + 1] = b + isBelow(1 - bBeforeA + cBeforeB, left);
        parts[at + 2] = c + isBelow(2 - cBeforeA - cBeforeB, left);
    }

    /** 1 if one number of 0 or more is below another, else 0. */
    private static long isBelow(long one, long other) {
        return (one - other) >>> 63;
    }

    /** Makes of the parts of what is left after some whole multiples of the sum those of the total. */
    private static void addMultiple(
            long total, long multiple, long first, long second, long third, long[] parts, int at) {
        parts[at] = withMultiple(total, multiple, first, parts[at]);
        parts[at + 1] = withMultiple(total, multiple, second, parts[at + 1]);
        parts[at + 2] = withMultiple(total, multiple, third, parts[at + 2]);
    }

    /** The part of the total, given the part of what is left after some whole multiples of the sum. */
    private static long withMultiple(long total, long multiple, long weight, long partOfRest) {
        return multiple * weight + (total < 0 ? -partOfRest : partOfRest);
    }

    // Any number of parties.

    private static long[] byDivisor(long rest, long sum, long[] weights) {
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
            int order = sum <= LARGEST_PLAIN_SUM
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

    private static long[] byRemainder(long rest, long sum, long[] weights) {
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = rest;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = floor(rest, weights[i], sum);
            // Both products wrap around alike, so the difference is the remainder even where they do not fit.
            remainders[i] = rest * weights[i] - parts[i] * sum;
            left -= parts[i];
        }
        PriorityQueue<Integer> queue = new PriorityQueue<>(
                weights.length,
                Comparator.comparingLong((Integer i) -> remainders[i])
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
        if (sum <= LARGEST_PLAIN_SUM) {
            return rest * weight / sum;
        }
        return BigInteger.valueOf(rest)
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(sum))
                .longValue();
    }

    private static long sumOf(long... weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("The weights must name at least one party, but there are none");
        }
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum = added(sum, weights[i], i);
        }
        return positive(sum);
    }

    static long sumOf(long first, long second, long third) {
        return positive(added(added(added(0, first, 0), second, 1), third, 2));
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

    private static long positive(long sum) {
        if (sum == 0) {
            throw new IllegalArgumentException("At least one weight must be more than 0, but all are 0");
        }
        return sum;
    }
}
