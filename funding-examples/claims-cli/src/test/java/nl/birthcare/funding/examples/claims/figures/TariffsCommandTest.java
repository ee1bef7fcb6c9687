package nl.birthcare.funding.examples.claims.figures;

import static org.assertj.core.api.Assertions.assertThat;

import nl.birthcare.funding.examples.claims.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffsCommandTest {

    private static Claims ask(String arguments) {
        return Claims.run((Object[]) ("tariffs " + arguments).split(" ", -1));
    }

    @Test
    void theMaximaFollowFromThePublishedTariffAndSayHowTheyAreShown() {
        Claims run = ask("--policy enacted --on 2024-06-01");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "from the full tariff of 1 863.97, by enacted+figures", "EUR, rounded half up", "Cents, exact")
                .containsPattern("prenatal +- +689\\.67 +6896689/100\\n")
                .containsPattern("whole +integral-birth-care \\(by agreement\\) +186\\.40 +186397/10\\n")
                .contains("By midwifery-formula-2024; derived, BR/REG-24109; provider-pages");
    }

    @Test
    void theCallersFullTariffGoesBeforeThePublishedOne() {
        Claims run = ask("--policy enacted --on 2024-06-01 --full-cents 200000");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("from the full tariff of 2 000.00")
                .containsPattern("prenatal +- +740\\.00 +74000\\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--policy enacted --on 2022-12-31 --full-cents 150000",
        "--policy enacted --on 2025-06-01",
        "--policy announced-2020 --on 2024-06-01"
    })
    void whereNoRuleOrNoFullTariffIsKnownItIsSaid(String arguments) {
        Claims run = ask(arguments);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no rule by which maxima follow is known for 20");
    }

    @ParameterizedTest
    @CsvSource({
        "--on 2024-06-01, --policy must name the book",
        "--policy enacted --on 2024-06-01 --full-cents -1, The full tariff must be 0.00 or more",
        "--policy enacted, --on"
    })
    void wrongUsageHasNoResult(String arguments, String message) {
        Claims run = ask(arguments);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
