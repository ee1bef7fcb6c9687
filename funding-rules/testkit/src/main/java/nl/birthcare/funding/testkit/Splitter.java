package nl.birthcare.funding.testkit;

/** Divides an amount over parties. {@code Apportionment.apportion} of the library is one, with the method filled in. */
@FunctionalInterface
public interface Splitter {

    /**
     * Divides an amount.
     *
     * @param cents the amount in cents, any but {@link Long#MIN_VALUE}
     * @param weights the weight of each party, none negative, not all zero, with a sum that fits in a {@code long}
     * @return the part of each in cents, in the order of the weights
     */
    long[] split(long cents, long... weights);
}
