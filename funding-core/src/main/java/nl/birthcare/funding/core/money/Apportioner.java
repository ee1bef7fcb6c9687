package nl.birthcare.funding.core.money;

import org.jspecify.annotations.Nullable;

/**
 * Divides many amounts over three parties in proportion to the same weights: the parts of {@link
 * Apportionment#apportion}, without a division for each.
 */
public final class Apportioner {

    private final ApportionmentMethod method;
    private final long first;
    private final long second;
    private final long third;

    /** The division by the sum of the weights; null where their products may not fit in a {@code long}. */
    private final @Nullable ExactDivision bySum;

    /** Up to this amount every product with a weight fits in a {@code long}, twice over and more. */
    private final long largestPlain;

    private Apportioner(
            ApportionmentMethod method, long first, long second, long third, @Nullable ExactDivision bySum) {
        this.method = method;
        this.first = first;
        this.second = second;
        this.third = third;
        this.bySum = bySum;
        this.largestPlain = bySum == null ? 0 : Long.MAX_VALUE / 4 / bySum.divisor();
    }

    /**
     * Prepares for weights.
     *
     * @param method by which rule the last cents go
     * @param first the weight of the first party
     * @param second the weight of the second party
     * @param third the weight of the third party
     * @return the apportioner
     * @throws IllegalArgumentException if a weight is negative, all are zero, or their sum does not fit in a {@code long}
     */
    public static Apportioner of(ApportionmentMethod method, long first, long second, long third) {
        long sum = Apportionment.sumOf(first, second, third);
        if (sum == 1) {
            // By 1 nothing can be prepared; twice the weights are the same ratio.
            return of(method, 2 * first, 2 * second, 2 * third);
        }
        boolean plain = sum <= Apportionment.LARGEST_PLAIN_SUM;
        return new Apportioner(method, first, second, third, plain ? ExactDivision.by(sum) : null);
    }

    /**
     * Divides an amount into an array of the caller's, allocating nothing while the sum of the weights is at most two
     * thousand million.
     *
     * @param total the amount in cents, any {@code long}
     * @param parts where the parts are written, three elements from {@code offset}
     * @param offset the index of the first part
     * @throws IndexOutOfBoundsException if {@code parts} has no room for three elements from {@code offset}
     */
    public void apportionInto(long total, long[] parts, int offset) {
        ExactDivision division = bySum;
        if (division == null) {
            Apportionment.apportionInto(method, total, first, second, third, parts, offset);
        } else {
            // Only of larger amounts the whole multiples of the sum must be set apart.
            long multiple = total <= largestPlain && total >= -largestPlain ? 0 : division.of(total);
            Apportionment.apportionInto(method, total, multiple, first, second, third, division, parts, offset);
        }
    }
}
