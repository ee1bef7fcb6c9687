package nl.birthcare.funding.rules.internal.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import org.jspecify.annotations.Nullable;

/**
 * Compares an amount with a quantity times a price, where the quantity counts other units than the price is of.
 *
 * <p>Both sides are multiplied out, so that nothing is rounded: five units of five minutes at 50.60 an hour are worth
 * 21.08 and a third, and 21.08 is less than that.
 */
final class PriceRatio {

    private static final PriceRatio SAME = new PriceRatio(1, 1);
    private static final PriceRatio TWELFTH = new PriceRatio(1, 12);
    private static final List<PriceRatio> PER_UNIT = List.of(SAME);
    private static final List<PriceRatio> PER_HOUR = List.of(TWELFTH);
    private static final List<PriceRatio> PER_UNIT_OR_HOUR = List.of(SAME, TWELFTH);

    private final long numerator;
    private final long denominator;

    private PriceRatio(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** How many units of the price one unit of the quantity is, or null if they cannot be compared. */
    static @Nullable PriceRatio between(TariffUnit quantity, TariffUnit price) {
        if (quantity == price) {
            return SAME;
        }
        if (quantity == TariffUnit.FIVE_MINUTES && price == TariffUnit.HOUR) {
            return TWELFTH;
        }
        return quantity == TariffUnit.HOUR && price == TariffUnit.FIVE_MINUTES ? new PriceRatio(12, 1) : null;
    }

    /**
     * How a stated tariff can be read: it is per unit, but of care counted in units of five minutes per hour (Vektis MZ301).
     * A quantity without a unit counts in that of the maximum tariff; per what the stated one is then, nobody says.
     */
    static List<PriceRatio> ofStatedTariff(LineFacts line) {
        TariffUnit unit = line.line().unit().orElse(null);
        if (unit != null) {
            return unit == TariffUnit.FIVE_MINUTES ? PER_HOUR : PER_UNIT;
        }
        Tariff maximum = line.terms().statedMaximum();
        return maximum != null && maximum.unit() == TariffUnit.FIVE_MINUTES ? PER_UNIT_OR_HOUR : PER_UNIT;
    }

    /**
     * How an agreed price can be read: a quantity without a unit counts in that of the price, or in that of the maximum
     * tariff where it is another.
     *
     * @return the ratios; none if the unit of the quantity cannot be compared with that of the price
     */
    static List<PriceRatio> ofAgreedPrice(LineFacts line, AgreedPrice price) {
        TariffUnit unit = line.line().unit().orElse(null);
        Tariff maximum = unit == null ? line.terms().statedMaximum() : null;
        return Stream.of(
                        between(unit == null ? price.unit() : unit, price.unit()),
                        maximum == null ? null : between(maximum.unit(), price.unit()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** This ratio with the price at so many percents. */
    PriceRatio percent(int percent) {
        return percent == 100 ? this : new PriceRatio(numerator * percent, denominator * 100);
    }

    /** Whether, by some way to read a price, the amount is less than a cent from quantity times price. */
    static boolean isWithinACent(List<PriceRatio> readings, DeclarationLine charge, Euro price) {
        return near(readings, charge, price) != null;
    }

    /** The way to read a price by which the amount comes near quantity times price, if it is exact by none; else null. */
    static @Nullable PriceRatio rounded(List<PriceRatio> readings, DeclarationLine charge, Euro price) {
        for (PriceRatio reading : readings) {
            if (reading.compare(charge.amount(), charge.quantity(), price) == 0) {
                return null;
            }
        }
        return near(readings, charge, price);
    }

    private static @Nullable PriceRatio near(List<PriceRatio> readings, DeclarationLine charge, Euro price) {
        for (PriceRatio reading : readings) {
            if (reading.isWithinACent(charge.amount(), charge.quantity(), price)) {
                return reading;
            }
        }
        return null;
    }

    /** The ways to read a price as they follow it in a sentence; empty of a price per unit of the quantity. */
    static String factors(List<PriceRatio> readings) {
        String first = readings.isEmpty() ? "" : readings.get(0).factor();
        return readings.size() < 2
                ? first
                : Words.of(
                        "factor.or", "factor", first, "factor2", readings.get(1).factor());
    }

    /** This ratio as an exact fraction. */
    Fraction fraction() {
        return Fraction.of(numerator, denominator);
    }

    /** This ratio as it follows a price in a sentence: " times 1/12"; empty if it is one. */
    String factor() {
        if (numerator == denominator) {
            return "";
        }
        return Words.of("factor.times", "ratio", numerator + (denominator == 1 ? "" : "/" + denominator));
    }

    /** Below zero if the amount is less than quantity times price, zero if it is equal, above zero if it is more. */
    int compare(Euro amount, long quantity, Euro price) {
        return isPlain(amount, quantity, price)
                ? Long.signum(plainExcess(amount, quantity, price))
                : excess(amount, quantity, price).signum();
    }

    /** Whether the amount differs from quantity times price by less than one cent. */
    boolean isWithinACent(Euro amount, long quantity, Euro price) {
        return isPlain(amount, quantity, price)
                ? Math.abs(plainExcess(amount, quantity, price)) < denominator
                : excess(amount, quantity, price).abs().compareTo(BigInteger.valueOf(denominator)) < 0;
    }

    /** Whether the amount is more than quantity times price by one cent or more, so that no rounding explains it. */
    boolean isACentAbove(Euro amount, long quantity, Euro price) {
        return isPlain(amount, quantity, price)
                ? plainExcess(amount, quantity, price) >= denominator
                : excess(amount, quantity, price).compareTo(BigInteger.valueOf(denominator)) >= 0;
    }

    /** Whether all products fit in a long with room to spare, as those of all but absurd lines do. */
    private boolean isPlain(Euro amount, long quantity, Euro price) {
        return isBelow(amount.cents(), 1L << 40)
                && isBelow(price.cents(), 1L << 30)
                && isBelow(quantity, 1L << 16)
                && numerator < 1L << 16
                && denominator < 1L << 16;
    }

    private static boolean isBelow(long value, long limit) {
        return value < limit && value > -limit;
    }

    private long plainExcess(Euro amount, long quantity, Euro price) {
        return amount.cents() * denominator - quantity * price.cents() * numerator;
    }

    /** The amount less quantity times price, in parts of a cent. */
    private BigInteger excess(Euro amount, long quantity, Euro price) {
        BigInteger worth = BigInteger.valueOf(quantity)
                .multiply(BigInteger.valueOf(price.cents()))
                .multiply(BigInteger.valueOf(numerator));
        return BigInteger.valueOf(amount.cents())
                .multiply(BigInteger.valueOf(denominator))
                .subtract(worth);
    }
}
