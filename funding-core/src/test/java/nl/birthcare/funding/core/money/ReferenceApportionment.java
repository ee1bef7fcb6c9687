package nl.birthcare.funding.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The two methods as their definitions say them, slow and exact, sharing nothing with the code under test. */
final class ReferenceApportionment {

    /** Above this total the cents that everybody has for certain are not given out one by one. */
    private static final long SMALL = 2_000;

    private ReferenceApportionment() {}

    static long[] apportion(ApportionmentMethod method, long total, long... weights) {
        long size = Math.absExact(total);
        long[] parts = switch (method) {
            case SAINTE_LAGUE -> highestAverages(size, weights);
            case LARGEST_REMAINDER -> largestRemainders(BigInteger.valueOf(size), weights);
        };
        return total < 0
                ? IntStream.range(0, parts.length).mapToLong(i -> -parts[i]).toArray()
                : parts;
    }

    /** Gives the cents out one by one, each to the first party whose weight over (twice its part plus one) is highest. */
    private static long[] highestAverages(long total, long[] weights) {
        long[] parts = total <= SMALL ? new long[weights.length] : certainParts(total, weights);
        for (long left = total - sum(parts).longValueExact(); left > 0; left--) {
            int next = 0;
            for (int i = 1; i < weights.length; i++) {
                if (isHigher(weights[i], parts[i], weights[next], parts[next])) {
                    next = i;
                }
            }
            parts[next]++;
        }
        return parts;
    }

    /** The method never leaves a party more than half a cent per other party below its exact share. */
    private static long[] certainParts(long total, long[] weights) {
        BigInteger sum = sum(weights);
        return Arrays.stream(weights)
                .map(weight -> product(total, BigInteger.valueOf(weight))
                        .divide(sum)
                        .subtract(BigInteger.valueOf(weights.length))
                        .max(BigInteger.ZERO)
                        .longValueExact())
                .toArray();
    }

    private static boolean isHigher(long weight, long part, long otherWeight, long otherPart) {
        return product(weight, odd(otherPart)).compareTo(product(otherWeight, odd(part))) > 0;
    }

    private static long[] largestRemainders(BigInteger total, long[] weights) {
        BigInteger sum = sum(weights);
        List<BigInteger[]> quotas = IntStream.range(0, weights.length)
                .mapToObj(i -> total.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum))
                .collect(Collectors.toList());
        long[] parts =
                quotas.stream().mapToLong(quota -> quota[0].longValueExact()).toArray();
        long left = quotas.stream()
                .map(quota -> quota[0])
                .reduce(total, BigInteger::subtract)
                .longValueExact();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotas.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    static BigInteger sum(long... values) {
        BigInteger sum = BigInteger.ZERO;
        for (long value : values) {
            sum = sum.add(BigInteger.valueOf(value));
        }
        return sum;
    }

    private static BigInteger odd(long part) {
        return BigInteger.valueOf(part).shiftLeft(1).add(BigInteger.ONE);
    }

    private static BigInteger product(long one, BigInteger other) {
        return BigInteger.valueOf(one).multiply(other);
    }
}
