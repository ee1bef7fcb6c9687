package nl.birthcare.funding.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.internal.Require;

/**
 * An exact fraction in lowest terms, for what is not a whole number of cents: a share, a growth, a drift of rounding.
 *
 * <p>In JSON and in print: {@code "-3/5"}, or {@code "4"} for a whole number.
 */
public final class Fraction implements Comparable<Fraction> {

    /** Nothing. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private static final Pattern WRITTEN =
            Pattern.compile("(-?)(?:([0-9]{1,18})/([0-9]{1,18})|([0-9]{1,9})(?:\\.([0-9]{1,9}))?(%?))");

    private static final Pattern PRINTED = Pattern.compile("(-?\\d{1,100000})(?:/(\\d{1,100000}))?");

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Returns one number divided by another: 6 by -10 is -3/5.
     *
     * @param numerator what is divided
     * @param denominator by what
     * @return the fraction in lowest terms, its denominator positive
     * @throws ArithmeticException if the denominator is 0
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        Require.present("The numerator of a fraction", numerator);
        Require.present("The denominator of a fraction", denominator);
        if (denominator.signum() == 0) {
            throw new ArithmeticException("The denominator of a fraction must not be 0, but is, under " + numerator);
        }
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        return new Fraction(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * Returns one number divided by another: 6 by -10 is -3/5.
     *
     * @param numerator what is divided
     * @param denominator by what
     * @return the fraction in lowest terms, its denominator positive
     * @throws ArithmeticException if the denominator is 0
     */
    public static Fraction of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads a fraction as {@link #toString()} prints it, or a whole one with a denominator of 1: {@code 1/1} is 1.
     *
     * @param text digits, and a slash with more digits, which may be left out of a whole one
     * @return the fraction
     * @throws IllegalArgumentException if the text has another form, more than 100,000 digits on either side, a
     *     denominator of 0, or is not in lowest terms
     */
    @JsonCreator
    public static Fraction parse(String text) {
        Matcher parts = PRINTED.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A fraction must be written like -3/5, but is \"" + text + "\"");
        }
        BigInteger denominator = parts.group(2) == null ? BigInteger.ONE : new BigInteger(parts.group(2));
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("The denominator of a fraction must not be 0, but is \"" + text + "\"");
        }
        Fraction fraction = of(new BigInteger(parts.group(1)), denominator);
        if (!fraction.toString().equals(text) && !(fraction.numerator + "/" + fraction.denominator).equals(text)) {
            throw new IllegalArgumentException("A fraction must be in lowest terms, but is \"" + text + "\"");
        }
        return fraction;
    }

    /**
     * Reads a fraction as people write it: {@code 1/10}, {@code 0.1} or {@code 10%}, in lowest terms or not.
     *
     * @param text an optional minus sign, then at most 18 digits on both sides of a slash, or at most 9 digits with at most 9
     *     decimals and perhaps a percent sign
     * @return the fraction, exactly
     * @throws IllegalArgumentException if the text has another form, or a denominator of 0
     */
    public static Fraction ofText(String text) {
        Require.present("The text of a fraction", text);
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A fraction must be written like 1/10, 0.1 or 10%, but is \"" + text + "\"");
        }
        if (parts.group(3) != null && new BigInteger(parts.group(3)).signum() == 0) {
            throw new IllegalArgumentException("The denominator of a fraction must not be 0, but is \"" + text + "\"");
        }
        Fraction fraction;
        if (parts.group(2) != null) {
            fraction = of(new BigInteger(parts.group(2)), new BigInteger(parts.group(3)));
        } else {
            String decimals = parts.group(5) == null ? "" : parts.group(5);
            int places = decimals.length() + (parts.group(6).isEmpty() ? 0 : 2);
            fraction = of(new BigInteger(parts.group(4) + decimals), BigInteger.TEN.pow(places));
        }
        return parts.group(1).isEmpty() ? fraction : ZERO.minus(fraction);
    }

    /**
     * Returns what is divided.
     *
     * @return the numerator, which carries the sign
     */
    public BigInteger numerator() {
        return numerator;
    }

    /**
     * Returns by what it is divided.
     *
     * @return the denominator, 1 or more
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * Returns this fraction plus another: 1/2 plus 1/3 is 5/6.
     *
     * @param other the fraction to add
     * @return the sum
     */
    public Fraction plus(Fraction other) {
        Require.present("The other fraction", other);
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * Returns the sum of fractions: 1/2, 1/3 and 1/3 make 7/6. Many are added up much faster than one by one, since only
     * the sum is brought to lowest terms.
     *
     * @param fractions the fractions; none make 0
     * @return the sum
     */
    public static Fraction sum(Collection<Fraction> fractions) {
        Require.present("The fractions", fractions);
        Map<BigInteger, BigInteger> numerators = new HashMap<>();
        for (Fraction fraction : fractions) {
            numerators.merge(fraction.denominator, fraction.numerator, BigInteger::add);
        }
        List<Fraction> unlike = new ArrayList<>();
        numerators.forEach((denominator, numerator) -> unlike.add(new Fraction(numerator, denominator)));
        Fraction sum = unlike.isEmpty() ? ZERO : unreduced(unlike);
        return of(sum.numerator, sum.denominator);
    }

    /** The sum, not in lowest terms. Halves are added up first, so that few of the products are of long numbers. */
    private static Fraction unreduced(List<Fraction> fractions) {
        if (fractions.size() == 1) {
            return fractions.get(0);
        }
        int middle = fractions.size() / 2;
        Fraction first = unreduced(fractions.subList(0, middle));
        Fraction second = unreduced(fractions.subList(middle, fractions.size()));
        return new Fraction(
                first.numerator.multiply(second.denominator).add(second.numerator.multiply(first.denominator)),
                first.denominator.multiply(second.denominator));
    }

    /**
     * Returns this fraction minus another: 1/2 minus 1/3 is 1/6.
     *
     * @param other the fraction to subtract
     * @return the difference
     */
    public Fraction minus(Fraction other) {
        Require.present("The other fraction", other);
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /**
     * Multiplies two fractions.
     *
     * @param other the other factor
     * @return the exact product, in lowest terms
     */
    public Fraction times(Fraction other) {
        Require.present("The other fraction", other);
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides this fraction by another.
     *
     * @param other the divisor
     * @return the exact quotient, in lowest terms
     * @throws ArithmeticException if the divisor is 0
     */
    public Fraction dividedBy(Fraction other) {
        Require.present("The other fraction", other);
        if (other.numerator.signum() == 0) {
            throw new ArithmeticException("The divisor of " + this + " must not be 0, but is 0");
        }
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Returns this fraction as a decimal number, rounded in the way the caller names: 2/3 to two decimals, half up, is
     * 0.67.
     *
     * @param decimals how many decimals
     * @param rounding what to do with the rest
     * @return the decimal number
     * @throws ArithmeticException if there is a rest and {@code rounding} is {@link RoundingMode#UNNECESSARY}
     */
    public BigDecimal toBigDecimal(int decimals, RoundingMode rounding) {
        Require.present("The rounding", rounding);
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    @Override
    public int compareTo(Fraction other) {
        Require.present("The other fraction", other);
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /**
     * Prints the fraction exactly.
     *
     * @return the text that {@link #parse} reads back
     */
    @JsonValue
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
