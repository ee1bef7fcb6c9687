package nl.birthcare.funding.rules.ledger;

import java.math.BigInteger;

/** A mutable sum of longs that cannot overflow, for one thread: 128 bits, kept as two longs. */
final class ExactSum {

    private long high;
    private long low;

    void add(long value) {
        add(value >> 63, value);
    }

    void subtract(long value) {
        // The complement is one less than the negation, which Long.MIN_VALUE has not.
        add(~value);
        add(1);
    }

    void add(ExactSum other) {
        add(other.high, other.low);
    }

    private void add(long otherHigh, long otherLow) {
        low += otherLow;
        // The low half wrapped around if, unsigned, it is now below what was added.
        high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
    }

    BigInteger value() {
        BigInteger unsignedLow = new BigInteger(Long.toUnsignedString(low));
        return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow);
    }
}
