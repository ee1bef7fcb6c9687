package nl.birthcare.funding.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References to a client and to a pregnancy: opaque, never a BSN, never shown. */
class OpaqueReferenceTest {

    @Test
    void areEqualByTheirText() {
        assertThat(ClientReference.of("c-1"))
                .isEqualTo(ClientReference.of("c-1"))
                .isNotEqualTo(ClientReference.of("c-2"));
        assertThat(PregnancyReference.of("p-1"))
                .isEqualTo(PregnancyReference.of("p-1"))
                .isNotEqualTo(PregnancyReference.of("p-2"));
        assertThat(ClientReference.of("c-1").value()).isEqualTo("c-1");
        assertThat(PregnancyReference.of("p-1").value()).isEqualTo("p-1");
    }

    @Property
    void doNotShowThemselves(@ForAll @AlphaChars @StringLength(min = 12, max = 20) String text) {
        assertThat(ClientReference.of(text).toString()).doesNotContain(text);
        assertThat(PregnancyReference.of(text).toString()).doesNotContain(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void areNotBlank(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientReference.of(blank))
                .withMessage("A client reference must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PregnancyReference.of(blank))
                .withMessage("A pregnancy reference must not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456782", "123.456.782", "1234 56 782", "111222333", "12345672", "bsn-123456782", "１２３４５６７８２"
            })
    void refuseABsnWithoutRepeatingIt(String bsn) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientReference.of(bsn))
                .withMessage("A client reference must be an opaque text, but what was given looks like a citizen"
                        + " service number")
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PregnancyReference.of(bsn))
                .withMessage("A pregnancy reference must be an opaque text, but what was given looks like a citizen"
                        + " service number")
                .withNoCause();
    }

    @Property
    void refuseEveryBsn(@ForAll @IntRange(min = 100_000_000, max = 999_999_999) int number) {
        String text = String.valueOf(number - number % 10 + checkDigit(number / 10));
        Assume.that(CitizenServiceNumber.looksLikeOne(text));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientReference.of(text))
                .withMessageNotContaining(text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PregnancyReference.of(text))
                .withMessageNotContaining(text);
    }

    /** The digit that makes the eleven-test pass; 10 for the one in eleven numbers that has none. */
    private static int checkDigit(int eightDigits) {
        int sum = 0;
        int rest = eightDigits;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11;
    }
}
