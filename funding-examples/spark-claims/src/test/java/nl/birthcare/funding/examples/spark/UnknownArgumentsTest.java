package nl.birthcare.funding.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not exist is refused, also where help is asked for beside it. */
class UnknownArgumentsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String arguments) {
        return SparkClaimsMain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "nosuch --help, spark-claims, nosuch",
        "alocate --help, spark-claims, alocate",
        "--help nosuch, spark-claims, nosuch",
        "totals --nosuch --help, spark-claims totals, --nosuch"
    })
    void anUnknownCommandOrOptionIsNamedAndHasNoResult(String arguments, String command, String unknown) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith(command + ": ")
                .contains("'" + unknown + "'", "See " + command + " --help")
                .hasLineCount(1);
    }

    @Test
    void theHelpOfWhatExistsIsPrinted() {
        assertThat(run("totals --help")).isZero();
        assertThat(out.toString()).contains("spark-claims totals");
        assertThat(err.toString()).isEmpty();
    }
}
