package nl.birthcare.funding.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.function.Function;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;

/** Any text is an identifier, or misuse that is refused; what may name a client is not repeated. */
class IdentifiersFuzzTest {

    private static void of(String text, Function<String, Object> maker, boolean mayBeRepeated) {
        try {
            assertThat(maker.apply(text)).isEqualTo(maker.apply(text));
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
            if (!mayBeRepeated && text.length() > 3) {
                assertThat(e.getMessage()).doesNotContain(text);
            }
        }
    }

    @FuzzTest
    void code(@NotNull String text) {
        List.<Function<String, Object>>of(
                        AgbCode::of,
                        Uzovi::of,
                        list -> PerformanceCode.of(list, "X00001"),
                        code -> PerformanceCode.of("041", code))
                .forEach(maker -> of(text, maker, true));
    }

    @FuzzTest
    void person(@NotNull String text) {
        of(text, ClientReference::of, false);
        of(text, PregnancyReference::of, false);
    }

    @FuzzTest
    void amount(@NotNull String text) {
        try {
            Euro amount = Euro.parse(text);
            assertThat(Euro.parse(amount.toString())).isEqualTo(amount);
        } catch (IllegalArgumentException | ArithmeticException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
