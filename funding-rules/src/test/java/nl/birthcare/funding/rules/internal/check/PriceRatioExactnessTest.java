package nl.birthcare.funding.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.money.Euro;

/** Amounts are compared with prices exactly, however large. */
class PriceRatioExactnessTest {

    private record Ratio(PriceRatio ratio, long numerator, long denominator) {}

    private static final List<Ratio> RATIOS = List.of(
            ratio(TariffUnit.HOUR, TariffUnit.HOUR, 1, 1),
            ratio(TariffUnit.FIVE_MINUTES, TariffUnit.HOUR, 1, 12),
            ratio(TariffUnit.HOUR, TariffUnit.FIVE_MINUTES, 12, 1));

    private static Ratio ratio(TariffUnit quantity, TariffUnit price, long numerator, long denominator) {
        return new Ratio(Objects.requireNonNull(PriceRatio.between(quantity, price)), numerator, denominator);
    }

    @Property(tries = 3_000)
    @Label("The comparison is that of whole numbers of any size, with and without percents")
    void comparesExactly(
            @ForAll("cents") long amount,
            @ForAll("cents") long quantity,
            @ForAll("cents") long price,
            @ForAll("percents") int percent) {
        for (Ratio ratio : RATIOS) {
            assertCompares(ratio, amount, quantity, price);
            assertCompares(
                    new Ratio(ratio.ratio.percent(percent), ratio.numerator * percent, ratio.denominator * 100),
                    amount,
                    quantity,
                    price);
        }
    }

    @Property(tries = 2_000)
    @Label("So it is around the point where both are equal")
    void comparesExactlyNearEquality(@ForAll("cents") long quantity, @ForAll("cents") long price) {
        for (Ratio ratio : RATIOS) {
            long equal = worth(ratio, quantity, price)
                    .divide(BigInteger.valueOf(ratio.denominator))
                    .longValue();
            for (long offset = -2; offset <= 2; offset++) {
                if (equal + offset != Long.MIN_VALUE) {
                    assertCompares(ratio, equal + offset, quantity, price);
                }
            }
        }
    }

    private static BigInteger worth(Ratio ratio, long quantity, long price) {
        return BigInteger.valueOf(quantity)
                .multiply(BigInteger.valueOf(price))
                .multiply(BigInteger.valueOf(ratio.numerator));
    }

    private static void assertCompares(Ratio ratio, long amount, long quantity, long price) {
        BigInteger denominator = BigInteger.valueOf(ratio.denominator);
        BigInteger excess = BigInteger.valueOf(amount).multiply(denominator).subtract(worth(ratio, quantity, price));
        Euro asked = Euro.ofCents(amount);
        Euro each = Euro.ofCents(price);
        // Percents may be reduced to a hundred hundredths: only the sign is the same for every form of a ratio.
        assertThat(ratio.ratio.compare(asked, quantity, each)).isEqualTo(excess.signum());
        if (RATIOS.contains(ratio)) {
            assertThat(ratio.ratio.isWithinACent(asked, quantity, each))
                    .isEqualTo(excess.abs().compareTo(denominator) < 0);
            assertThat(ratio.ratio.isACentAbove(asked, quantity, each)).isEqualTo(excess.compareTo(denominator) >= 0);
        }
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.oneOf(
                Arbitraries.longs().filter(cents -> cents != Long.MIN_VALUE),
                Arbitraries.longs().between(-(1L << 41), 1L << 41),
                Arbitraries.longs().between(-(1L << 31), 1L << 31),
                Arbitraries.longs().between(-70_000, 70_000));
    }

    @Provide
    Arbitrary<Integer> percents() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 200),
                Arbitraries.integers().between(1, Integer.MAX_VALUE),
                Arbitraries.just(100));
    }
}
