package nl.birthcare.funding.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import nl.birthcare.funding.core.care.PerformanceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "53530001, 53, true",
        "08012345, 08, false",
        "35300000, 35, false",
        "00000053, 00, false",
        "09999999, 09, false",
        "10000000, 10, false",
        "99999999, 99, false"
    })
    void anAgbCodeStartsWithTheTypeOfProvider(String value, String type, boolean partnership) {
        AgbCode code = AgbCode.of(value);

        assertThat(code.value()).isEqualTo(value);
        assertThat(code.providerType()).isEqualTo(type);
        assertThat(code.isPartnership()).isEqualTo(partnership);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5353000", "53530001A", "5353000A", " 5353001", "٥٣٥٣٠٠٠١", "-5353000", "53.53001"})
    void anyOtherAgbCodeIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgbCode.of(value))
                .withMessage("An AGB code must be 8 digits, but is \"" + value + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "539999010, 9",
        "5399990101, 10",
        "BSN 539999010, 13",
        "539.999.010, 11",
        "539 999-010, 11",
        "٥٣٩٩٩٩٠١٠, 9",
        "53999901 539999010 53999901, 27"
    })
    void aTextThatMayHoldACitizenServiceNumberIsRefusedWithoutRepeatingIt(String text, int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgbCode.of(text))
                .withMessage("An AGB code must be 8 digits, but is " + length + " characters long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uzovi.of(text))
                .withMessage("A UZOVI code must be 4 digits, but is " + length + " characters long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerformanceCode.of(text, "1001"))
                .withMessage("A code list must be 3 digits, but is " + length + " characters long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerformanceCode.of("032", text + "*"))
                .withMessage("A performance code must be one to twelve capital letters and digits, but is "
                        + (length + 1) + " characters long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"53999901A", "5399A99010", "5399-9901", "53999901 A 0"})
    void fewerThanNineDigitsInARowAreRepeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgbCode.of(text))
                .withMessage("An AGB code must be 8 digits, but is \"" + text + "\"");
    }

    @Test
    void theNumberIsThatOfTheDigits() {
        assertThat(AgbCode.of("08012345").number()).isEqualTo(8_012_345);
        assertThat(AgbCode.of("99999999").number()).isEqualTo(99_999_999);
        assertThat(Uzovi.of("0101").number()).isEqualTo(101);
        assertThat(Uzovi.of("0101"))
                .hasSameHashCodeAs(Uzovi.of("0101"))
                .hasToString("Uzovi{value=0101}")
                .isNotEqualTo("0101");
    }

    @Test
    void aUzoviCodeIsFourDigits() {
        assertThat(Uzovi.of("0101").value()).isEqualTo("0101");
        assertThat(Uzovi.of("0101")).isEqualTo(Uzovi.of("0101")).isNotEqualTo(Uzovi.of("1010"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101", "01010", "01O1", " 101", "٠١٠١", "+101", "/999", ":000"})
    void anyOtherUzoviCodeIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uzovi.of(value))
                .withMessage("A UZOVI code must be 4 digits, but is \"" + value + "\"");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> AgbCode.of(null));
        assertThatNullPointerException().isThrownBy(() -> Uzovi.of(null));
        assertThatNullPointerException().isThrownBy(() -> ClientReference.of(null));
        assertThatNullPointerException().isThrownBy(() -> PregnancyReference.of(null));
    }
}
