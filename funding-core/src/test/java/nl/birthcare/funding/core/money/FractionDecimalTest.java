package nl.birthcare.funding.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionDecimalTest {

    @ParameterizedTest
    @CsvSource({"2/3, 2, HALF_UP, 0.67", "-2/3, 2, DOWN, -0.66", "1/8, 2, HALF_EVEN, 0.12", "4, 1, UNNECESSARY, 4.0"})
    void aFractionBecomesADecimalNumberByTheRoundingThatIsNamed(
            String fraction, int decimals, RoundingMode rounding, BigDecimal expected) {
        assertThat(Fraction.parse(fraction).toBigDecimal(decimals, rounding)).isEqualTo(expected);
    }

    @Test
    void withoutARoundingARestIsRefused() {
        assertThatThrownBy(() -> Fraction.of(1, 3).toBigDecimal(5, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }
}
