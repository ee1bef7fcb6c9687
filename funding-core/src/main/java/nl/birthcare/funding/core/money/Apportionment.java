package nl.birthcare.funding.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
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

    /**
     * Takes a fraction of an amount: whole multiples exactly, and of the rest of the fraction the part of a division of
     * the amount in that rest and what it lacks of 1.
     *
     * <p>Of 1.00, 2/3 is 0.67 and 5/3 is 1.67.
     *
     * @param method by which rule the cents go that do not divide evenly
     * @param amount the amount, may be negative
     * @param factor the fraction, 0 or more, whose denominator fits in a {@code long}
     * @return the amount times the fraction, within one cent of its exact value
     * @throws IllegalArgumentException if the fraction is below 0, or its denominator does not fit
     * @throws ArithmeticException if the outcome is out of the range of {@link Euro}
     */
    public static Euro times(ApportionmentMethod method, Euro amount, Fraction factor) {
        Require.present("The method", method);
        Require.present("The amount", amount);
        Require.present("The factor", factor);
        if (factor.numerator().signum() < 0 || factor.denominator().bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException(
                    "The factor of an amount must be 0 or more, and its denominator fit in 63 bits, but is " + factor);
        }
        BigInteger[] parts = factor.numerator().divideAndRemainder(factor.denominator());
        long rest = parts[1].longValueExact();
        long lacking = factor.denominator().longValueExact() - rest;
        long ofRest = apportion(method, amount.cents(), rest, lacking)[0];
        BigInteger cents = BigInteger.valueOf(amount.cents()).multiply(parts[0]).add(BigInteger.valueOf(ofRest));
        return Euro.of(new BigDecimal(cents, 2));
    }
}
