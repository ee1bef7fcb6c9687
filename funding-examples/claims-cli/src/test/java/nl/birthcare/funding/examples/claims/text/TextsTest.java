package nl.birthcare.funding.examples.claims.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "-5, -0.05",
        "99999, 999.99",
        "100000, 1 000.00",
        "-12345678, -123 456.78",
        "10940000000, 109 400 000.00"
    })
    void eurosHaveTheirThousandsSetApart(long cents, String text) {
        assertThat(Texts.euros(Euro.ofCents(cents))).isEqualTo(text);
        assertThat(Texts.euros(BigInteger.valueOf(cents))).isEqualTo(text);
    }

    @Test
    void aDriftIsShownToTwoDecimals() {
        assertThat(Texts.decimal(Fraction.of(-4440942, 4271))).isEqualTo("-1 039.79");
    }

    @Test
    void choicesAreShownInWords() {
        assertThat(Texts.words(MacroFramework.MEDICAL_SPECIALIST_CARE)).isEqualTo("medical specialist care");
    }

    @Test
    void columnsAreAsWideAsTheirWidestText() {
        StringWriter text = new StringWriter();
        Table table = Table.of(1, "Name", "Count");
        table.add("a", "1");
        table.add("longer", "1 000 000");
        table.print(new PrintWriter(text, true));

        assertThat(text.toString().lines())
                .containsExactly("Name        Count", "------  ---------", "a               1", "longer  1 000 000");
    }

    @Test
    void aRowOfAnotherNumberOfColumnsIsRefused() {
        Table table = Table.of(1, "Name");

        assertThatThrownBy(() -> table.add("a", "b")).hasMessage("A row must have 1 columns, but has 2");
    }
}
