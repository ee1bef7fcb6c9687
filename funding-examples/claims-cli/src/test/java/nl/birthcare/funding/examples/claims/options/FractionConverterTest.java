package nl.birthcare.funding.examples.claims.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class FractionConverterTest {

    @ParameterizedTest
    @CsvSource({
        "1/10, 1/10",
        "2/20, 1/10",
        "0.1, 1/10",
        "10%, 1/10",
        "12.5%, 1/8",
        "1, 1",
        "0, 0",
        "-1/100, -1/100",
        "-3%, -3/100",
        "100%, 1"
    })
    void aFractionIsExactHoweverItIsWritten(String text, String fraction) {
        assertThat(new FractionConverter().convert(text)).hasToString(fraction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0,1", "1/-2", "10 %", "%", ".5", "1e3", "1/2%"})
    void whatIsNoFractionIsRefused(String text) {
        assertThatThrownBy(() -> new FractionConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("A fraction must be written like 1/10, 0.1 or 10%, but is \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0", "0/0", "-1/00"})
    void aFractionOfNothingIsRefusedByItsDenominator(String text) {
        assertThatThrownBy(() -> new FractionConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("The denominator of a fraction must not be 0, but is \"" + text + "\"");
    }
}
