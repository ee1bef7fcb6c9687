package nl.birthcare.funding.rules.bulk;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.ExactDivision;

/**
 * The keys of a book as numbers in one array, so that dividing by one touches a single line of the processor's cache.
 *
 * <p>Weights are reduced by their common divisor. A key is an offset in the array.
 */
final class KeyTable {

    static final int FIRST = 0;
    static final int SECOND = 1;
    static final int THIRD = 2;
    static final int SUM = 3;
    static final int MAGIC = 4;
    static final int SHIFT = 5;
    static final int BY_DIVISOR = 6;

    /** What {@link #add} returns for weights whose products do not fit in a {@code long}. */
    static final int TOO_WIDE = -1;

    private static final int STRIDE = 8;

    /** As in Apportionment: up to this sum, 2 * W * W fits. */
    private static final long LARGEST_SUM = 2_000_000_000L;

    private record Ratio(ApportionmentMethod method, long first, long second, long third) {}

    private final Map<Ratio, Integer> offsets = new HashMap<>();
    private final List<long[]> keys = new ArrayList<>();

    /** Adds a key and returns its offset; the same ratio and method stand in the table once. */
    int add(ApportionmentMethod method, long first, long second, long third) {
        BigInteger divisor =
                BigInteger.valueOf(first).gcd(BigInteger.valueOf(second)).gcd(BigInteger.valueOf(third));
        long common = divisor.longValueExact();
        // A sum of 1 cannot be divided by: twice the weights are the same ratio.
        long scale = first / common + second / common + third / common == 1 ? 2 : 1;
        Ratio ratio = new Ratio(method, first / common * scale, second / common * scale, third / common * scale);
        // The sum of a key's weights fits in a long, so that it is never below the sum of the reduced ones.
        long sum = ratio.first + ratio.second + ratio.third;
        return sum > LARGEST_SUM ? TOO_WIDE : offsets.computeIfAbsent(ratio, any -> append(ratio, sum));
    }

    private int append(Ratio ratio, long sum) {
        ExactDivision division = ExactDivision.by(sum);
        long[] key = new long[STRIDE];
        key[FIRST] = ratio.first;
        key[SECOND] = ratio.second;
        key[THIRD] = ratio.third;
        key[SUM] = sum;
        key[MAGIC] = division.magic();
        key[SHIFT] = division.shift();
        key[BY_DIVISOR] = ratio.method == ApportionmentMethod.SAINTE_LAGUE ? 1 : 0;
        keys.add(key);
        return (keys.size() - 1) * STRIDE;
    }

    long[] toArray() {
        long[] all = new long[keys.size() * STRIDE];
        for (int i = 0; i < keys.size(); i++) {
            System.arraycopy(keys.get(i), 0, all, i * STRIDE, STRIDE);
        }
        return all;
    }
}
