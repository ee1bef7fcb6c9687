package nl.birthcare.funding.examples.claims.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option of each type says in a sentence what it takes. */
class ConversionsTest {

    @TempDir
    Path directory;

    static Stream<String> typedOptions() {
        return commands(Claims.commandLine())
                .flatMap(command -> command.options().stream()
                        .filter(option -> option.arity().max() > 0)
                        // A fraction is also written as a whole number of any length.
                        .filter(option -> !List.of(String.class, Path.class, Fraction.class)
                                .contains(option.auxiliaryTypes()[0]))
                        .map(option -> command.qualifiedName() + " " + option.longestName()));
    }

    private static Stream<CommandSpec> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec()),
                command.getSubcommands().values().stream().flatMap(ConversionsTest::commands));
    }

    @ParameterizedTest
    @MethodSource("typedOptions")
    void everyTypedOptionRefusesAnotherFormByNameAndInASentence(String option) {
        for (String value : List.of("01-06-2021x", "49.5", "", "٢٠٢١", "1e3", "99999999999999999999", "x\u001by")) {
            if (value.equals("49.5") && option.endsWith("hours")) {
                continue; // Hours are written so.
            }
            Claims run = Claims.run((Object[]) (option.substring("claims ".length()) + " " + value).split(" ", -1));

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("'" + option.substring(option.indexOf("--")) + "'")
                    .containsPattern("it must be|must be written")
                    .hasLineCount(1)
                    .doesNotContain("java.", "Exception", "convert", "class ", "\u001b");
        }
    }

    @Test
    void thereAreOptionsOfEveryType() {
        assertThat(commands(Claims.commandLine())
                        .flatMap(command -> command.options().stream())
                        .map(OptionSpec::type))
                .contains(LocalDate.class, int.class, Integer.class, long.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-06-2021",
                "2021-6-1",
                "20210601",
                "2021-02-30",
                "+999999999-12-31",
                "-0001-01-01",
                "2021-06-01T00:00",
                "２０２１-06-01",
                "2021-152",
                "12021-01-01"
            })
    void aDayIsOfFourDigitsYearAndOfTheCalendar(String day) {
        Claims run = Claims.run("contribution", "--on", day, "--hours", 49);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("claims contribution: Invalid value for option '--on'")
                .contains("it must be a day of the calendar written like 2021-03-14, but is \"" + day + "\"")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy experiment --policy enacted --start 9999-12-31              | --start must be a day",
                "policy experiment --policy enacted --innovation --start 9999-12-31 | --start must be a day",
                "policy procedure --policy enacted --notice 9999-12-31              | --notice must be a day",
                "projection --policy enacted --base-year 2021 --share 1/10 --years 2147483647"
                        + " | --years must be 1 to 100, but is 2147483647",
                "projection --policy enacted --base-year 2147483647 --share 1/10 --years 1 | a year of four digits",
                "generate --births 2147483647 --year 2021 --seed 1 --out x          | births must be 1 to 10000000",
            })
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void farDaysAndLargeNumbersEndInASentence(String command, String sentence) {
        Claims run = Claims.run((Object[]) command.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).hasLineCount(1).doesNotContain("Exception", "fault");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void theLastDayThatIsTakenAndTheMostYearsHaveAnAnswer() {
        assertThat(Claims.run("policy", "show", "--policy", "enacted", "--on", "9999-12-31")
                        .exitCode())
                .isZero();
        assertThat(Claims.run(
                                "projection",
                                "--policy",
                                "enacted",
                                "--base-year",
                                2021,
                                "--share",
                                "1/3",
                                "--years",
                                100)
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void anArgumentThatStartsWithAnAtSignIsNoFileOfArguments() throws IOException {
        Path file = Files.writeString(directory.resolve("b.ndjson"), Rows.row("D-1"));

        Claims value = Claims.run("check", "--policy", "enacted", "--in", "@" + file);
        Claims alone = Claims.run("@" + file);

        assertThat(List.of(value, alone)).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).hasLineCount(1).contains("@" + file).doesNotContain("c-81f2", "p-1");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                                                          | $: must have a value, but is empty",
                "{}                                                            | $: must be a list",
                "[null]                                                        | $[0]: must not be null",
                "[1]                                                           | $[0]: must be an object",
                "[{}]                                                          | $[0]: must have the fields institution",
                "[{\"institution\":\"A\",\"turnoverCents\":\"1\"}]             | $[0].turnoverCents: must be an integer",
                "[{\"institution\":\"A\",\"turnoverCents\":1,\"x\":2}]         | $[0].x: is not a field",
                "[{\"institution\":7,\"turnoverCents\":1}]                     | $[0].institution: must be a text",
                "[{\"institution\":\"A\",\"turnoverCents\":1}                  | must not end here",
                "[{\"institution\":\"A\",\"turnoverCents\":1}]]                | must be JSON",
            })
    void aFileOfTurnoversIsRefusedWithPathAndRule(String json, String rule) throws IOException {
        Path file = Files.writeString(directory.resolve("t.json"), json);

        Claims run = Claims.run("settle", "--year", 2021, "--ceiling-cents", 1, "--turnovers", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--turnovers " + file + " cannot be used: ", rule)
                .hasLineCount(1)
                .doesNotContain("Immutable", "java", "fault", "deserialize");
    }
}
