package nl.birthcare.funding.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Multiplying is dividing. */
class ExactDivisionTest {

    @Property(tries = 20_000)
    @Label("The quotient is that of the division operator, for every long and every divisor")
    void isDivision(@ForAll("dividends") long dividend, @ForAll("divisors") long divisor) {
        assertThat(quotient(ExactDivision.by(divisor), dividend)).isEqualTo(dividend / divisor);
    }

    @Property(tries = 5_000)
    @Label("So it is around every multiple of the divisor, where an error would show first")
    void isDivisionAroundMultiples(@ForAll long any, @ForAll("divisors") long divisor) {
        ExactDivision division = ExactDivision.by(divisor);
        long multiple = any / divisor * divisor;
        for (long offset = -2; offset <= 2; offset++) {
            long dividend = multiple + offset;
            assertThat(quotient(division, dividend)).isEqualTo(dividend / divisor);
        }
    }

    @Example
    @Label("Small numbers, powers of two and their neighbours divide the ends of the range exactly")
    void ends() {
        long[] dividends = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE};
        for (long divisor = 2; divisor < 10_000; divisor++) {
            assertDivides(dividends, divisor);
        }
        for (int power = 2; power <= 31; power++) {
            assertDivides(dividends, 1L << power);
            assertDivides(dividends, (1L << power) - 1);
            assertDivides(dividends, power == 31 ? 1L << 31 : (1L << power) + 1);
        }
    }

    private static void assertDivides(long[] dividends, long divisor) {
        ExactDivision division = ExactDivision.by(divisor);
        for (long dividend : dividends) {
            assertThat(quotient(division, dividend))
                    .as("%d / %d", dividend, divisor)
                    .isEqualTo(dividend / divisor);
        }
    }

    private static long quotient(ExactDivision division, long dividend) {
        long quotient = ExactDivision.quotient(dividend, division.magic(), division.shift());
        return dividend < 0 ? quotient + 1 : quotient;
    }

    @Example
    @Label("It refuses divisors for which it was not proven")
    void refusesOtherDivisors() {
        for (long divisor : new long[] {1, 0, -1, Long.MIN_VALUE, (1L << 31) + 1, 1L << 62}) {
            assertThatThrownBy(() -> ExactDivision.by(divisor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The divisor must be 2 to 2^31, but is " + divisor);
        }
    }

    @Provide
    Arbitrary<Long> dividends() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<Long> divisors() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(2, 1L << 31),
                Arbitraries.longs().between(2, 2_000_000_000L),
                Arbitraries.longs().between(2, 100));
    }
}
