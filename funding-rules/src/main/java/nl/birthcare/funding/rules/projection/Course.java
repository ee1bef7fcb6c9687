package nl.birthcare.funding.rules.projection;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;

/** How volume and prices run by an assumption: whether that can be, by which factors costs follow, and in words. */
final class Course {

    private static final Fraction ONE = Fraction.of(1, 1);

    private Course() {}

    static void check(ProjectionAssumption assumption) {
        if (assumption.yearlyGrowth().plus(ONE).compareTo(Fraction.ZERO) <= 0) {
            throw new IllegalArgumentException(
                    "The yearly growth of prices must be above -1, but is " + assumption.yearlyGrowth());
        }
        int last = assumption.baseYear() - 1;
        for (ProjectionAssumption.Births births : assumption.births()) {
            if (births.year() <= last || births.year() > assumption.baseYear() + assumption.years()) {
                throw new IllegalArgumentException("The births of a projection must be of the base year, "
                        + assumption.baseYear() + ", and of projected years after it in order, but are of "
                        + births.year() + " after " + last);
            }
            last = births.year();
        }
        List<ProjectionAssumption.Births> births = assumption.births();
        if (!births.isEmpty() && births.get(0).year() != assumption.baseYear()) {
            throw new IllegalArgumentException("The births of base year " + assumption.baseYear()
                    + " must be given, since those of later years are held against them, but are missing");
        }
        if (assumption.integralPerClient().isPresent()) {
            checkPrice(assumption, assumption.integralPerClient().get());
        }
        for (int year = 1; year <= assumption.years(); year++) {
            requireDenominator(growth(assumption, assumption.baseYear() + year));
        }
    }

    private static void checkPrice(ProjectionAssumption assumption, Euro perClient) {
        if (assumption.births().isEmpty()) {
            throw new IllegalArgumentException("A price per client needs the births of base year "
                    + assumption.baseYear() + ", which say how many clients there are, but they are missing");
        }
        BigInteger ofAll = BigInteger.valueOf(perClient.cents())
                .multiply(BigInteger.valueOf(assumption.births().get(0).number()));
        if (ofAll.compareTo(BigInteger.valueOf(assumption.integral().cents())) <= 0) {
            throw new IllegalArgumentException("The price per client times the births of " + assumption.baseYear()
                    + " must be above what integral care cost, " + assumption.integral() + ", but the price is "
                    + perClient);
        }
        if (assumption.monodisciplinary().total().isZero()) {
            throw new IllegalArgumentException(
                    "A price per client is of care that moves, but no monodisciplinary care is there to move");
        }
        requireDenominator(priceOfMoved(assumption));
    }

    private static void requireDenominator(Fraction factor) {
        if (factor.denominator().bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException(
                    "The factor of a year must have a denominator within 63 bits, but is " + factor);
        }
    }

    /** By what the costs of the year before are multiplied: births and prices, exactly. */
    static Fraction growth(ProjectionAssumption assumption, int year) {
        Fraction prices = ONE.plus(assumption.yearlyGrowth());
        return births(assumption, year) == births(assumption, year - 1)
                ? prices
                : prices.times(Fraction.of(births(assumption, year), births(assumption, year - 1)));
    }

    private static long births(ProjectionAssumption assumption, int year) {
        long births = 1;
        for (ProjectionAssumption.Births each : assumption.births()) {
            births = each.year() <= year ? each.number() : births;
        }
        return births;
    }

    /** By what the costs of care are multiplied when it moves, exactly. */
    static Fraction priceOfMoved(ProjectionAssumption assumption) {
        return assumption
                .integralPerClient()
                .map(price -> Fraction.of(
                        BigInteger.valueOf(price.cents())
                                .multiply(BigInteger.valueOf(
                                        assumption.births().get(0).number()))
                                .subtract(
                                        BigInteger.valueOf(assumption.integral().cents())),
                        BigInteger.valueOf(assumption.monodisciplinary().total().cents())))
                .orElse(ONE);
    }

    static String text(ProjectionAssumption assumption, Locale locale) {
        String year = Integer.toString(assumption.baseYear());
        String cost = assumption
                .integralPerClient()
                .map(price ->
                        ProjectionWords.filled("cost.price", Map.of("price", price.toString(), "year", year), locale))
                .orElseGet(() -> ProjectionWords.sentence("cost.same", locale));
        Map<String, String> values = Map.of("growth", assumption.yearlyGrowth().toString(), "year", year);
        String costs = ProjectionWords.filled(costs(assumption), values, locale);
        return ProjectionWords.filled(
                "assumed", Map.of("share", assumption.yearlyShare().toString(), "cost", cost, "costs", costs), locale);
    }

    private static String costs(ProjectionAssumption assumption) {
        boolean prices = !assumption.yearlyGrowth().equals(Fraction.ZERO);
        boolean volume = assumption.births().size() > 1;
        if (prices) {
            return volume ? "costs.both" : "costs.prices";
        }
        return volume ? "costs.births" : "costs.stay";
    }
}
