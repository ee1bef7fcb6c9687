package nl.birthcare.funding.rules.check;

import static nl.birthcare.funding.core.care.TariffUnit.DAY;
import static nl.birthcare.funding.core.care.TariffUnit.FIVE_MINUTES;
import static nl.birthcare.funding.core.care.TariffUnit.HOUR;
import static nl.birthcare.funding.core.care.TariffUnit.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriceRatioTest {

    private static final Euro PER_HOUR = Euro.ofCents(5060);

    private static DeclarationLine.Builder line() {
        return DeclarationLine.builder()
                .reference("1")
                .performance(PerformanceCode.of("011", "X01101"))
                .serviceDate(LocalDate.of(2020, 5, 5))
                .quantity(1)
                .amount(Euro.ZERO)
                .direction(Direction.DEBIT);
    }

    @ParameterizedTest
    @EnumSource
    void everyUnitComparesWithItself(TariffUnit unit) {
        PriceRatio ratio = PriceRatio.between(unit, unit);

        assertThat(ratio.compare(Euro.ofCents(15_180), 3, PER_HOUR)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"12, 5060, 0", "12, 5061, 1", "12, 5059, -1", "5, 2108, -1", "5, 2109, 1", "588, 247940, 0", "0, 0, 0"})
    void twelveTimesFiveMinutesAreAnHour(long quantity, long cents, int expected) {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR);

        assertThat(ratio.compare(Euro.ofCents(cents), quantity, PER_HOUR)).isEqualTo(expected);
    }

    @Test
    void anHourIsTwelveTimesFiveMinutes() {
        PriceRatio ratio = PriceRatio.between(HOUR, FIVE_MINUTES);

        assertThat(ratio.compare(Euro.ofCents(12_000), 2, Euro.ofCents(500))).isZero();
        assertThat(ratio.compare(Euro.ofCents(12_001), 2, Euro.ofCents(500))).isPositive();
        assertThat(ratio.compare(Euro.ofCents(11_999), 2, Euro.ofCents(500))).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"PERFORMANCE, HOUR", "PERFORMANCE, DAY", "PERFORMANCE, FIVE_MINUTES", "DAY, HOUR", "DAY, FIVE_MINUTES"})
    void otherUnitsDoNotCompare(TariffUnit one, TariffUnit other) {
        assertThat(PriceRatio.between(one, other)).isNull();
        assertThat(PriceRatio.between(other, one)).isNull();
    }

    @Test
    void aStatedTariffIsPerHourWhereFiveMinutesAreCounted() {
        assertThat(PriceRatio.ofStatedTariff(line().unit(FIVE_MINUTES).build()).compare(PER_HOUR, 12, PER_HOUR))
                .isZero();
        for (TariffUnit unit : new TariffUnit[] {HOUR, DAY, PERFORMANCE}) {
            assertThat(PriceRatio.ofStatedTariff(line().unit(unit).build()).compare(PER_HOUR, 1, PER_HOUR))
                    .isZero();
        }
        assertThat(PriceRatio.ofStatedTariff(line().build()).compare(PER_HOUR, 1, PER_HOUR))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // 1,310.75 and a tenth: 1,441.825, so 1,441.82 is the most.
        "110, 1, 131075, 144182, -1",
        "110, 1, 131075, 144183, 1",
        "110, 2, 131075, 288365, 0",
        "100, 1, 131075, 131075, 0",
        "100, 1, 131075, 131076, 1"
    })
    void aTenthMoreIsNotRounded(int percent, long quantity, long price, long amount, int expected) {
        PriceRatio ratio = PriceRatio.between(PERFORMANCE, PERFORMANCE).percent(percent);

        assertThat(ratio.compare(Euro.ofCents(amount), quantity, Euro.ofCents(price)))
                .isEqualTo(expected);
    }

    @Test
    void aTenthMoreOfFiveMinutes() {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR).percent(110);

        assertThat(ratio.compare(Euro.ofCents(5566), 12, PER_HOUR)).isZero();
        assertThat(ratio.compare(Euro.ofCents(5567), 12, PER_HOUR)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"2107, false", "2108, true", "2109, true", "2110, false"})
    void lessThanACentOffIsLessThanACent(long cents, boolean expected) {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR);

        assertThat(ratio.isWithinACent(Euro.ofCents(cents), 5, PER_HOUR)).isEqualTo(expected);
    }

    @Test
    void aWholeCentOffIsNotWithinACent() {
        PriceRatio ratio = PriceRatio.between(HOUR, HOUR);

        assertThat(ratio.isWithinACent(Euro.ofCents(5060), 1, PER_HOUR)).isTrue();
        assertThat(ratio.isWithinACent(Euro.ofCents(5061), 1, PER_HOUR)).isFalse();
        assertThat(ratio.isWithinACent(Euro.ofCents(5059), 1, PER_HOUR)).isFalse();
    }

    @Example
    void theLargestAmountsCompareWithoutOverflow() {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR).percent(110);
        Euro largest = Euro.ofCents(Long.MAX_VALUE);

        assertThat(ratio.compare(largest, Long.MAX_VALUE, largest)).isNegative();
        assertThat(ratio.compare(largest, Long.MIN_VALUE, largest)).isPositive();
        assertThat(ratio.compare(largest.negated(), Long.MAX_VALUE, largest)).isNegative();
    }

    @Property(tries = 2000)
    void comparesAsExactDecimalsWould(
            @ForAll @LongRange(min = -1_000, max = 10_000_000) long amount,
            @ForAll @IntRange(min = -3, max = 2_000) int quantity,
            @ForAll @LongRange(min = 0, max = 10_000) long price,
            @ForAll @IntRange(min = 1, max = 200) int percent) {
        BigDecimal worth =
                BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(quantity)).multiply(BigDecimal.valueOf(percent));
        int expected =
                BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(1200)).compareTo(worth);

        assertThat(PriceRatio.between(FIVE_MINUTES, HOUR)
                        .percent(percent)
                        .compare(Euro.ofCents(amount), quantity, Euro.ofCents(price)))
                .isEqualTo(expected);
    }

    @Property
    void exactlyOneOrTwoAmountsAreWithinACent(
            @ForAll @IntRange(min = 1, max = 2_000) int quantity,
            @ForAll @LongRange(min = 1, max = 10_000) long price) {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR);
        BigInteger[] floor = BigInteger.valueOf(price * quantity).divideAndRemainder(BigInteger.valueOf(12));
        long down = floor[0].longValueExact();
        boolean exact = floor[1].signum() == 0;

        assertThat(ratio.isWithinACent(Euro.ofCents(down - 1), quantity, Euro.ofCents(price)))
                .isFalse();
        assertThat(ratio.isWithinACent(Euro.ofCents(down), quantity, Euro.ofCents(price)))
                .isTrue();
        assertThat(ratio.isWithinACent(Euro.ofCents(down + 1), quantity, Euro.ofCents(price)))
                .isEqualTo(!exact);
        assertThat(ratio.isWithinACent(Euro.ofCents(down + 2), quantity, Euro.ofCents(price)))
                .isFalse();
    }
}
