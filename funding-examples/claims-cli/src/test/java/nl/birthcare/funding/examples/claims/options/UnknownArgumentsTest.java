package nl.birthcare.funding.examples.claims.options;

import static org.assertj.core.api.Assertions.assertThat;

import nl.birthcare.funding.examples.claims.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not exist is refused, also where help is asked for beside it. */
class UnknownArgumentsTest {

    private static Claims run(String arguments) {
        return Claims.run((Object[]) arguments.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "nosuch --help, claims, nosuch",
        "--help nosuch, claims, nosuch",
        "nosuch, claims, nosuch",
        "--nosuch --help, claims, --nosuch",
        "nosuch --version, claims, nosuch",
        "policy nosuch --help, claims policy, nosuch",
        "policy show --nosuch --help, claims policy show, --nosuch",
        "split --help extra, claims split, extra",
        "budget --nosuch=3 --help, claims budget, --nosuch=3"
    })
    void anUnknownCommandOrOptionIsNamedAndHasNoResult(String arguments, String command, String unknown) {
        Claims run = run(arguments);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(command + ": ")
                .contains("'" + unknown + "'")
                .contains("See " + command + " --help")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"alocate --help, allocate", "budgets, budget", "policy shwo --help, show"})
    void whatMayHaveBeenMeantIsNamed(String arguments, String meant) {
        assertThat(run(arguments).err()).containsPattern("did you mean .*" + meant + ".*\\?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "split --help", "policy show --help", "--version", "policy --help"})
    void theHelpOfWhatExistsIsPrinted(String arguments) {
        Claims run = run(arguments);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isNotEmpty();
    }

    @Test
    void helpNeedsNoRequiredOption() {
        assertThat(run("allocate --in").exitCode()).isEqualTo(2);
        assertThat(run("allocate --help").exitCode()).isZero();
    }
}
