package nl.birthcare.funding.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.CharBuffer;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EuroTest {

    private static final long MAX = Long.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.01",
        "-1, -0.01",
        "10, 0.10",
        "-99, -0.99",
        "100, 1.00",
        "152300, 1523.00",
        "-1234, -12.34",
        "9223372036854775807, 92233720368547758.07",
        "-9223372036854775807, -92233720368547758.07",
    })
    void printsTwoDecimalsAndReadsThemBack(long cents, String printed) {
        assertThat(Euro.ofCents(cents)).hasToString(printed);
        assertThat(Euro.parse(printed)).isEqualTo(Euro.ofCents(cents));
        assertThat(Euro.ofCents(cents).toBigDecimal()).isEqualTo(new BigDecimal(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.",
                "1.5",
                "1.005",
                ".50",
                "1,50",
                "1.000,00",
                "1,000.00",
                "+1.00",
                "--1.00",
                "- 1.00",
                " 1.00",
                "1.00 ",
                "1.00\n",
                "1e2.00",
                "1E2",
                "€ 1.00",
                "NaN",
                "0x1.00",
                "１.00",
                "١.00",
                "−1.00",
            })
    void refusesToReadAnyOtherForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Euro.parse(text))
                .withMessage("An amount must be written like 1234.56, but is \"" + text + "\"");
    }

    @Test
    void readsLeadingZerosAndMinusZeroAsTheAmountTheyAre() {
        assertThat(Euro.parse("007.50")).isEqualTo(Euro.ofCents(750));
        assertThat(Euro.parse("-0.00")).isEqualTo(Euro.ZERO).hasToString("0.00");
    }

    @Test
    void readsFromAnyCharSequence() {
        assertThat(Euro.parse(CharBuffer.wrap("-12.34"))).isEqualTo(Euro.ofCents(-1234));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"92233720368547758.08", "-92233720368547758.08", "-92233720368547758.09", "184467440737095516.16"
            })
    void refusesToReadWhatDoesNotFit(String text) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Euro.parse(text))
                .withMessage("An amount must be whole cents within 63 bits, but is " + text);
    }

    @Test
    void refusesTheOneLongWithoutNegation() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Euro.ofCents(Long.MIN_VALUE))
                .withMessage("An amount must be more than -2^63 cents, but is -9223372036854775808");
    }

    @Test
    void takesDecimalsOnlyIfTheyAreWholeCents() {
        assertThat(Euro.of(new BigDecimal("1.5"))).isEqualTo(Euro.ofCents(150));
        assertThat(Euro.of(new BigDecimal("1.500"))).isEqualTo(Euro.ofCents(150));
        assertThat(Euro.of(new BigDecimal("15e2"))).isEqualTo(Euro.ofCents(150_000));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Euro.of(new BigDecimal("1.005")))
                .withMessage("An amount must be whole cents within 63 bits, but is 1.005");
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, HALF_UP, 1.01",
        "1.005, HALF_DOWN, 1.00",
        "1.005, HALF_EVEN, 1.00",
        "1.015, HALF_EVEN, 1.02",
        "-1.005, HALF_UP, -1.01",
        "-1.001, FLOOR, -1.01",
        "-1.009, CEILING, -1.00",
        "-1.001, UP, -1.01",
        "1.009, DOWN, 1.00",
        "92233720368547758.074, DOWN, 92233720368547758.07",
    })
    void roundsOnlyAsTheCallerSays(BigDecimal euros, RoundingMode rounding, String expected) {
        assertThat(Euro.of(euros, rounding)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "92233720368547758.075, HALF_UP",
        "92233720368547758.08, DOWN",
        "-92233720368547758.08, DOWN",
        "-92233720368547758.075, HALF_UP",
        "1.005, UNNECESSARY",
    })
    void refusesToRoundOutOfRangeOrWithoutNeed(BigDecimal euros, RoundingMode rounding) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Euro.of(euros, rounding))
                .withMessageContaining(euros.toString());
    }

    @Test
    void addsSubtractsAndMultiplies() {
        Euro oneFifty = Euro.ofCents(150);

        assertThat(oneFifty.plus(Euro.ofCents(75))).isEqualTo(Euro.ofCents(225));
        assertThat(oneFifty.minus(Euro.ofCents(75))).isEqualTo(Euro.ofCents(75));
        assertThat(oneFifty.minus(Euro.ofCents(200))).isEqualTo(Euro.ofCents(-50));
        assertThat(oneFifty.times(3)).isEqualTo(Euro.ofCents(450));
        assertThat(oneFifty.times(-2)).isEqualTo(Euro.ofCents(-300));
        assertThat(oneFifty.times(0)).isEqualTo(Euro.ZERO);
        assertThat(oneFifty.negated()).isEqualTo(Euro.ofCents(-150));
    }

    @Test
    void throwsWhereArithmeticLeavesTheRange() {
        Euro most = Euro.ofCents(MAX);
        Euro least = Euro.ofCents(-MAX);
        Euro cent = Euro.ofCents(1);

        assertThatThrownBy(() -> most.plus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.plus(cent.negated())).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Euro.ofCents(1L << 62).times(-2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> cent.times(Long.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void knowsItsSign() {
        assertThat(Euro.ofCents(-1).isNegative()).isTrue();
        assertThat(Euro.ZERO.isNegative()).isFalse();
        assertThat(Euro.ofCents(1).isNegative()).isFalse();
        assertThat(Euro.ZERO.isZero()).isTrue();
        assertThat(Euro.ofCents(1).isZero()).isFalse();
        assertThat(Euro.ofCents(-1).isZero()).isFalse();
    }

    @Test
    void equalsByAmountAndByNothingElse() {
        assertThat(Euro.ofCents(1234))
                .isEqualTo(Euro.parse("12.34"))
                .hasSameHashCodeAs(Euro.parse("12.34"))
                .isNotEqualTo(Euro.ofCents(1235))
                .isNotEqualTo(1234L)
                .isNotEqualTo(null);
    }

    @Test
    void spreadsOverHashTables() {
        assertThat(LongStream.range(0, 1_000)
                        .mapToObj(Euro::ofCents)
                        .map(Euro::hashCode)
                        .distinct())
                .hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "de-DE", "fa-IR", "nl-NL", "th-TH-u-nu-thai", "tr-TR"})
    void printsAndReadsTheSameInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(Euro.ofCents(-123_456_789)).hasToString("-1234567.89");
            assertThat(Euro.parse("-1234567.89")).isEqualTo(Euro.ofCents(-123_456_789));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void readingReversesPrinting(@ForAll @LongRange(min = -MAX) long cents) {
        Euro amount = Euro.ofCents(cents);

        assertThat(Euro.parse(amount.toString())).isEqualTo(amount);
        assertThat(Euro.of(amount.toBigDecimal())).isEqualTo(amount);
    }

    @Property
    void negatingTwiceChangesNothing(@ForAll @LongRange(min = -MAX) long cents) {
        Euro amount = Euro.ofCents(cents);

        assertThat(amount.negated().cents()).isEqualTo(-cents);
        assertThat(amount.negated().negated()).isEqualTo(amount);
    }

    @Property
    void arithmeticIsExactOrThrows(@ForAll @LongRange(min = -MAX) long one, @ForAll @LongRange(min = -MAX) long other) {
        BigInteger a = BigInteger.valueOf(one);
        BigInteger b = BigInteger.valueOf(other);

        assertExact(a.add(b), () -> Euro.ofCents(one).plus(Euro.ofCents(other)));
        assertExact(a.subtract(b), () -> Euro.ofCents(one).minus(Euro.ofCents(other)));
        assertExact(a.multiply(b), () -> Euro.ofCents(one).times(other));
    }

    private static void assertExact(BigInteger expected, Supplier<Euro> actual) {
        if (expected.abs().bitLength() <= 63) {
            assertThat(actual.get().cents()).isEqualTo(expected.longValueExact());
        } else {
            assertThatThrownBy(actual::get).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void ordersByAmount(@ForAll @LongRange(min = -MAX) long one, @ForAll @LongRange(min = -MAX) long other) {
        assertThat(Integer.signum(Euro.ofCents(one).compareTo(Euro.ofCents(other))))
                .isEqualTo(Long.compare(one, other));
    }
}
