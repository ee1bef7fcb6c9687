package nl.birthcare.funding.rules.bulk;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.birthcare.funding.core.internal.ThreeWaySplit;
import nl.birthcare.funding.core.money.ApportionmentMethod;

/**
 * Cells as numbers in one array: of each the key that divides its lines, and room for what they come to. A cell is as
 * long as a line of the processor's cache, so that however many cells there are, a line of care touches one.
 */
final class CellTable {

    /** The weight of the first party in the lower half, of the second in the upper. */
    static final int WEIGHTS = 0;

    /** The weight of the third party in the lower half, the shift of the division in the upper; below 0 by divisor. */
    static final int METHOD = 1;

    static final int MAGIC = 2;
    static final int FIRST = 3;
    static final int SECOND = 4;
    static final int THIRD = 5;
    static final int DEBIT = 6;
    static final int LINES = 7;
    static final int STRIDE = 8;

    private static final long HALF = 0xFFFF_FFFFL;
    private static final int NUMBERS_OF_KEY = 3;

    private static final long[] TOO_WIDE = new long[0];

    private record Ratio(ApportionmentMethod method, long first, long second, long third) {

        ThreeWaySplit prepared() {
            return switch (method) {
                case SAINTE_LAGUE -> ThreeWaySplit.byDivisor(first, second, third);
                case LARGEST_REMAINDER -> ThreeWaySplit.byRemainder(first, second, third);
            };
        }
    }

    private final Map<Ratio, long[]> keys = new HashMap<>();
    private long[] numbers = new long[STRIDE];
    private int cells;

    /** Adds a cell and returns its place, or a number below 0 if the key's products do not fit in a {@code long}. */
    int add(ApportionmentMethod method, long first, long second, long third) {
        long[] key = keys.computeIfAbsent(reduced(method, first, second, third), CellTable::numbersOf);
        if (key.length == 0) {
            return -1;
        }
        if (numbers.length == cells * STRIDE) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        System.arraycopy(key, 0, numbers, cells * STRIDE, NUMBERS_OF_KEY);
        return cells++;
    }

    /** Weights reduced by their common divisor: the same ratio, and less of it is too wide. */
    private static Ratio reduced(ApportionmentMethod method, long first, long second, long third) {
        BigInteger divisor =
                BigInteger.valueOf(first).gcd(BigInteger.valueOf(second)).gcd(BigInteger.valueOf(third));
        long common = divisor.longValueExact();
        return new Ratio(method, first / common, second / common, third / common);
    }

    private static long[] numbersOf(Ratio ratio) {
        ThreeWaySplit weights = ratio.prepared();
        if (weights.isWide()) {
            return TOO_WIDE;
        }
        // A weight fits in 31 bits and there is room for one of two methods: a third needs another place.
        long byDivisor = weights.isByDivisor() ? Long.MIN_VALUE : 0;
        return new long[] {
            weights.first() | weights.second() << Integer.SIZE,
            weights.third() | (long) weights.bySum().shift() << Integer.SIZE | byDivisor,
            weights.bySum().magic()
        };
    }

    static long lower(long two) {
        return two & HALF;
    }

    static long upper(long two) {
        return two >>> Integer.SIZE;
    }

    static int shift(long method) {
        // A shift goes by the six lowest bits: the method above them is left out.
        return (int) (method >>> Integer.SIZE);
    }

    static boolean isByDivisor(long method) {
        return method < 0;
    }

    /** The numbers of all cells, with nothing added up; every caller gets an array of its own. */
    long[] toArray() {
        return Arrays.copyOf(numbers, cells * STRIDE);
    }
}
