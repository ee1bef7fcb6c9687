package nl.birthcare.funding.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.internal.Require;

/**
 * An amount of euros, exact to the cent.
 *
 * <p>An amount is a whole number of cents between -(2<sup>63</sup> - 1) and 2<sup>63</sup> - 1. The range is symmetric,
 * so that negating an amount always succeeds. Arithmetic that would leave the range throws; nothing is ever rounded
 * unless the caller names a {@link RoundingMode}.
 *
 * <p>In JSON an amount is an integer number of cents, in a field whose name ends in {@code Cents}.
 */
public final class Euro implements Comparable<Euro> {

    /** No money: 0.00. */
    public static final Euro ZERO = new Euro(0);

    private static final Pattern PRINTED = Pattern.compile("-?\\d+\\.\\d{2}");

    private final long cents;

    private Euro(long cents) {
        this.cents = cents;
    }

    /**
     * Returns the amount of a number of cents: {@code ofCents(152300)} is 1523.00.
     *
     * @param cents the amount in cents, may be negative
     * @return the amount
     * @throws ArithmeticException if {@code cents} is {@link Long#MIN_VALUE}, whose negation does not exist
     */
    public static Euro ofCents(long cents) {
        if (cents == Long.MIN_VALUE) {
            throw new ArithmeticException("An amount must be more than -2^63 cents, but is " + cents);
        }
        return cents == 0 ? ZERO : new Euro(cents);
    }

    /**
     * Returns the amount of a value in JSON. It is for mappers, of which many would make 1 of 1.9.
     *
     * @param cents the value as the mapper read it
     * @return the amount
     * @throws IllegalArgumentException if it is not an integer that fits in 64 bits
     * @throws ArithmeticException if it is {@link Long#MIN_VALUE}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Euro ofJson(Object cents) {
        if (cents instanceof Integer || cents instanceof Long) {
            return ofCents(((Number) cents).longValue());
        }
        throw new IllegalArgumentException("An amount in JSON must be an integer number of cents");
    }

    /**
     * Returns the amount of a decimal number of euros, exactly: {@code of(new BigDecimal("1.5"))} is 1.50.
     *
     * @param euros the amount in euros
     * @return the amount
     * @throws ArithmeticException if there is a fraction of a cent, or the amount is out of range
     */
    public static Euro of(BigDecimal euros) {
        return of(euros, RoundingMode.UNNECESSARY);
    }

    /**
     * Returns the amount of a decimal number of euros, rounded to the cent in the way the caller names:
     * {@code of(new BigDecimal("1.005"), RoundingMode.HALF_UP)} is 1.01.
     *
     * @param euros the amount in euros
     * @param rounding what to do with a fraction of a cent
     * @return the amount
     * @throws ArithmeticException if the amount is out of range, or there is a fraction of a cent and {@code rounding}
     *     is {@link RoundingMode#UNNECESSARY}
     */
    public static Euro of(BigDecimal euros, RoundingMode rounding) {
        Require.present("An amount of euros", euros);
        Require.present("The rounding of an amount", rounding);
        try {
            return ofCents(euros.setScale(2, rounding).unscaledValue().longValueExact());
        } catch (ArithmeticException e) {
            throw new ArithmeticException("An amount must be whole cents within 63 bits, but is " + euros);
        }
    }

    /**
     * Reads an amount as {@link #toString()} prints it: {@code parse("-12.34")} is minus 1234 cents.
     *
     * @param text an optional minus sign, digits, a full stop, and exactly two digits
     * @return the amount
     * @throws IllegalArgumentException if the text has another form
     * @throws ArithmeticException if the amount is out of range
     */
    public static Euro parse(CharSequence text) {
        Require.present("The text of an amount", text);
        if (!PRINTED.matcher(text).matches()) {
            throw new IllegalArgumentException("An amount must be written like 1234.56, but is \"" + text + "\"");
        }
        return of(new BigDecimal(text.toString()));
    }

    /**
     * Returns this amount in cents.
     *
     * @return the cents, never {@link Long#MIN_VALUE}
     */
    @JsonValue
    public long cents() {
        return cents;
    }

    /**
     * Returns this amount in euros, with two decimals.
     *
     * @return the decimal number
     */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    /**
     * Returns this amount plus another: 1.50 plus 0.75 is 2.25.
     *
     * @param other the amount to add
     * @return the sum
     * @throws ArithmeticException if the sum is out of range
     */
    public Euro plus(Euro other) {
        Require.present("The other amount", other);
        return ofCents(Math.addExact(cents, other.cents));
    }

    /**
     * Returns this amount minus another: 1.50 minus 0.75 is 0.75.
     *
     * @param other the amount to subtract
     * @return the difference
     * @throws ArithmeticException if the difference is out of range
     */
    public Euro minus(Euro other) {
        Require.present("The other amount", other);
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    /**
     * Returns this amount a whole number of times: 1.50 times 3 is 4.50.
     *
     * @param factor how many times, may be negative
     * @return the product
     * @throws ArithmeticException if the product is out of range
     */
    public Euro times(long factor) {
        return ofCents(Math.multiplyExact(cents, factor));
    }

    /**
     * Returns this amount with the other sign. Always succeeds.
     *
     * @return the negation
     */
    public Euro negated() {
        return ofCents(-cents);
    }

    /**
     * Tells whether this amount is below zero.
     *
     * @return whether it is negative
     */
    public boolean isNegative() {
        return cents < 0;
    }

    /**
     * Tells whether this amount is 0.00.
     *
     * @return whether it is zero
     */
    public boolean isZero() {
        return cents == 0;
    }

    @Override
    public int compareTo(Euro other) {
        Require.present("The other amount", other);
        return Long.compare(cents, other.cents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Euro that && cents == that.cents;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(cents);
    }

    /**
     * Prints the amount with two decimals and a full stop, in every locale: {@code -12.34}.
     *
     * @return the text that {@link #parse} reads back
     */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
