package nl.birthcare.funding.core.party;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers here are of nobody: 111222333 and 123456782 are the ones that authorities use in examples. */
class CitizenServiceNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "123456782",
                "999999990",
                "000000012",
                "123.456.782",
                "1234-56-782",
                " 123456782 ",
                "1 2 3 4 5 6 7 8 2",
                "#123456782",
                "(123456782)",
                "123456782\n",
            })
    void knowsANumberThatPassesTheElevenTestWhateverStandsBetweenItsDigits(String text) {
        assertThat(CitizenServiceNumber.looksLikeOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "000000000",
                "123456789",
                "111222334",
                "12345678",
                "1234567820",
                "0123456782",
                "A123456782",
                "123456782x",
                "1234567é82",
                "client",
            })
    void passesOverWhatIsNoneOfThem(String text) {
        assertThat(CitizenServiceNumber.looksLikeOne(text)).isFalse();
    }

    @Property
    void isTheElevenTestForEveryNumberOfNineDigits(@ForAll @IntRange(max = 999_999_999) int number) {
        assertThat(CitizenServiceNumber.looksLikeOne(nineDigits(number))).isEqualTo(passesElevenTest(number));
    }

    @Property
    void changingOneDigitOfABsnMakesItNone(
            @ForAll @IntRange(min = 1, max = 99_999_999) int start,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        int number = start;
        while (!passesElevenTest(number)) {
            number++;
        }
        char[] digits = nineDigits(number).toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + change) % 10);

        assertThat(CitizenServiceNumber.looksLikeOne(String.valueOf(digits))).isFalse();
    }

    @Property
    void otherNumbersOfDigitsAreNone(@ForAll @NumericChars @StringLength(max = 20) String digits) {
        assertThat(CitizenServiceNumber.looksLikeOne(digits))
                .isEqualTo(digits.length() == 9 && passesElevenTest(Integer.parseInt(digits)));
    }

    @Test
    void aboutOneInElevenPasses() {
        int passed = 0;
        for (int number = 100_000_000; number < 100_110_000; number++) {
            if (CitizenServiceNumber.looksLikeOne(String.valueOf(number))) {
                passed++;
            }
        }
        assertThat(passed).isEqualTo(10_000);
    }

    /** The definition, from the last digit to the first: minus once the last, then 2, 3 ... 9 times the others. */
    private static boolean passesElevenTest(int number) {
        int sum = -(number % 10);
        int rest = number / 10;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return number != 0 && Math.floorMod(sum, 11) == 0;
    }

    private static String nineDigits(int number) {
        String digits = String.valueOf(number);
        return "0".repeat(9 - digits.length()) + digits;
    }
}
