package nl.birthcare.funding.rules.check;

import java.math.BigInteger;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Compares an amount with a quantity times a price, where the quantity counts other units than the price is of.
 *
 * <p>Both sides are multiplied out, so that nothing is rounded: five units of five minutes at 50.60 an hour are worth
 * 21.08 and a third, and 21.08 is less than that.
 */
final class PriceRatio {

    private static final PriceRatio SAME = new PriceRatio(1, 1);

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
            return new PriceRatio(1, 12);
        }
        return quantity == TariffUnit.HOUR && price == TariffUnit.FIVE_MINUTES ? new PriceRatio(12, 1) : null;
    }

    /** A stated tariff is per unit; of care counted in units of five minutes it is per hour (Vektis MZ301). */
    static PriceRatio ofStatedTariff(DeclarationLine line) {
        return line.unit().orElse(TariffUnit.PERFORMANCE) == TariffUnit.FIVE_MINUTES ? new PriceRatio(1, 12) : SAME;
    }

    /** This ratio with the price at so many percents. */
    PriceRatio percent(int percent) {
        return percent == 100 ? this : new PriceRatio(numerator * percent, denominator * 100);
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
