package nl.birthcare.funding.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "1/2, 1/3, 5/6, 1/6",
        "1/2, 1/2, 1, 0",
        "-1/2, 1/3, -1/6, -5/6",
        "0, 3/7, 3/7, -3/7",
        "1/6, -1/3, -1/6, 1/2",
        "5, 2/5, 27/5, 23/5"
    })
    void isAddedAndSubtracted(String one, String other, String sum, String difference) {
        assertThat(Fraction.parse(one).plus(Fraction.parse(other))).hasToString(sum);
        assertThat(Fraction.parse(one).minus(Fraction.parse(other))).hasToString(difference);
    }

    @Test
    void hasANumeratorThatCarriesTheSignAndADenominator() {
        Fraction fraction = Fraction.of(BigInteger.valueOf(6), BigInteger.valueOf(-8));

        assertThat(fraction.numerator()).isEqualTo(-3);
        assertThat(fraction.denominator()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"1/3, 1/2, -1", "1/2, 1/3, 1", "-1/2, 1/3, -1", "-1/2, -1/3, -1", "0, 0, 0", "3/4, 3/4, 0", "7/5, 1, 1"
    })
    void isOrderedByValue(String one, String other, int order) {
        assertThat(Fraction.parse(one).compareTo(Fraction.parse(other))).isEqualTo(order);
    }

    @Test
    void isEqualToTheSameValueOnly() {
        Fraction half = Fraction.parse("1/2");

        assertThat(half)
                .isEqualTo(Fraction.of(BigInteger.TWO, BigInteger.valueOf(4)))
                .hasSameHashCodeAs(Fraction.of(BigInteger.TWO, BigInteger.valueOf(4)))
                .isNotEqualTo(Fraction.parse("1/3"))
                .isNotEqualTo(Fraction.parse("3/2"))
                .isNotEqualTo(Fraction.parse("-1/2"))
                .isNotEqualTo("1/2");
    }

    @ParameterizedTest
    @CsvSource({"1/1, 1", "0/1, 0", "-3/1, -3", "7/5, 7/5", "0, 0"})
    void isReadInLowestTermsWithOrWithoutADenominatorOfOne(String text, String printed) {
        assertThat(Fraction.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "2/2, must be in lowest terms",
        "0/2, must be in lowest terms",
        "01/1, must be in lowest terms",
        "-0/1, must be in lowest terms",
        "1/01, must be in lowest terms",
        "1/0, denominator of a fraction must not be 0",
        "1/-1, must be written like -3/5",
        "1/, must be written like -3/5"
    })
    void isNotReadInAnotherForm(String text, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse(text))
                .withMessageContaining(rule)
                .withMessageEndingWith("but is \"" + text + "\"");
    }
}
