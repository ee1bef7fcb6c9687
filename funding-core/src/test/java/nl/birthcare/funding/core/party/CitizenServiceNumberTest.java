package nl.birthcare.funding.core.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
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
                // The zero before eight digits was lost.
                "12345672",
                "1234.56-72",
                // With a prefix, and what stands between them.
                "bsn123456782",
                "BSN: 123456782",
                "Bsn-12345672",
                "B.S.N. 1234/56/782",
                // Digits of other scripts: Arabic, Persian, Devanagari, full-width, mathematical.
                "١٢٣٤٥٦٧٨٢",
                "۱۲۳۴۵۶۷۸۲",
                "१२३४५६७८२",
                "１２３４５６７８２",
                "ＢＳＮ１２３４５６７２",
                "\uD835\uDFCF\uD835\uDFD0\uD835\uDFD1\uD835\uDFD2\uD835\uDFD3\uD835\uDFD4\uD835\uDFD5\uD835\uDFD6\uD835\uDFD0",
                "123\u200B456\u00A0782",
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
                "00000000",
                "12345673",
                "bs123456782",
                "bsnr123456782",
                "bsnbsn123456782",
                "123456782bsn",
                "b123456782sn",
                "bsn",
                "①23456782",
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
                .isEqualTo(
                        (digits.length() == 8 || digits.length() == 9) && passesElevenTest(Integer.parseInt(digits)));
    }

    @Property
    void noUuidIsTakenForOne(@ForAll long most, @ForAll long least) {
        String uuid = new UUID(most, least).toString();

        assertThat(CitizenServiceNumber.looksLikeOne(uuid)).isFalse();
        assertThat(CitizenServiceNumber.looksLikeOne(uuid.replace("-", ""))).isFalse();
    }

    /** As a hash is written that starts or ends with a BSN, or is one among digits only. */
    @Property
    void noHashIsTakenForOne(
            @ForAll @IntRange(min = 1, max = 99_999_999) int number,
            @ForAll @IntRange(max = 64) int place,
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'a', to = 'f') @StringLength(min = 10, max = 64)
                    String hash) {
        int start = Math.min(place, hash.length());
        String with = hash.substring(0, start) + nextPassing(number) + hash.substring(start);

        assertThat(CitizenServiceNumber.looksLikeOne(hash)).isFalse();
        assertThat(CitizenServiceNumber.looksLikeOne(with)).isFalse();
    }

    private static String nextPassing(int start) {
        int number = start;
        while (!passesElevenTest(number)) {
            number++;
        }
        return nineDigits(number);
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
