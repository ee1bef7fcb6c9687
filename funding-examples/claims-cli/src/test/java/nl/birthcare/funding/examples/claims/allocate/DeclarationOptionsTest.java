package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.birthcare.funding.examples.claims.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

/** The commands that judge declarations ask for them in the same words, and refuse them in the same words. */
class DeclarationOptionsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "check, --agreements --in --no-history --history",
        "verify, --agreements --in --no-history --history --policy --with --scenario --threads",
        "explain, --agreements --in --no-history --history --policy --with --scenario --threads",
        "compare, --agreements --in --no-history",
        "monitoring, --agreements"
    })
    void anOptionMeansTheSameToEveryCommand(String command, String options) {
        for (String option : options.split(" ", -1)) {
            OptionSpec expected = option("allocate", option);

            assertThat(option(command, option).description()).isEqualTo(expected.description());
            assertThat(option(command, option).paramLabel()).isEqualTo(expected.paramLabel());
            assertThat(option(command, option).required()).isEqualTo(expected.required());
        }
    }

    private static OptionSpec option(String command, String option) {
        return Claims.commandLine()
                .getSubcommands()
                .get(command)
                .getCommandSpec()
                .findOption(option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allocate --policy enacted --out out",
                "check --policy enacted --out out",
                "explain --policy enacted --line D-1/1",
                "compare --a enacted --b enacted"
            })
    void aFileWithoutRowsIsRefused(String command) throws IOException {
        Path in = Files.createFile(directory.resolve("in.ndjson"));

        Claims run = Claims.run(
                (Object[]) (command.replace(" out", " " + directory.resolve("out")) + " --in " + in).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .endsWith("--in " + in + " must hold at least one row, but holds none" + System.lineSeparator());
    }

    @Test
    void agreementsThatOverlapAreRefusedByMonitoringAndCompareToo() throws IOException {
        Path in = Files.createFile(directory.resolve("in.ndjson"));
        Path agreements = Files.writeString(directory.resolve("agreements.json"), """
                {"schemaVersion":1,"agreements":[{"id":"mine","insurer":"0000","declarant":"53999901",
                 "validity":{"firstDay":"2021-12-31","lastDay":"2022-01-01"}}]}
                """);

        for (String command : List.of("monitoring --policy enacted", "compare --a enacted --b enacted")) {
            String once = command + " --in " + in + " --agreements " + agreements;
            Claims twice = Claims.run((Object[]) (once + " --agreements " + agreements).split(" ", -1));

            assertThat(twice.exitCode()).isEqualTo(2);
            assertThat(twice.err())
                    .contains("--agreements " + agreements + ", " + agreements + " cannot be used together");
            assertThat(Claims.run((Object[]) once.split(" ", -1)).err()).doesNotContain("--agreements");
        }
    }
}
