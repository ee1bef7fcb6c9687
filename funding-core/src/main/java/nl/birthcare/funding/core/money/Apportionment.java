package nl.birthcare.funding.core.money;

import nl.birthcare.funding.core.internal.ManyWaySplit;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.internal.ThreeWaySplit;

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
        Require.present("The method", method);
        Require.present("The weights", weights);
        return switch (method) {
            case SAINTE_LAGUE ->
                weights.length == 3
                        ? ThreeWaySplit.byDivisor(weights[0], weights[1], weights[2])
                                .split(total)
                        : ManyWaySplit.byDivisor(total, weights);
            case LARGEST_REMAINDER ->
                weights.length == 3
                        ? ThreeWaySplit.byRemainder(weights[0], weights[1], weights[2])
                                .split(total)
                        : ManyWaySplit.byRemainder(total, weights);
        };
    }
}
