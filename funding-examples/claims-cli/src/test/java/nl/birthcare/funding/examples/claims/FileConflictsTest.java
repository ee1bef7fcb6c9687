package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** No command writes over a file that it reads, or over another of its own. */
class FileConflictsTest {

    @TempDir
    Path directory;

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(directory.resolve("in.ndjson"), Rows.row("D-1") + "\n");
        Files.writeString(directory.resolve("overlay.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
        Files.writeString(directory.resolve("lines.csv"), "list,code,serviceDate,amountCents,direction\n");
        Files.writeString(directory.resolve("years.csv"), "year,amountCents\n2021,100\n");
        Files.writeString(directory.resolve("turnovers.csv"), "institution,turnoverCents\nA,1\n");
        Files.writeString(directory.resolve("codes.csv"), "code,returnCode\n");
        Files.createDirectory(directory.resolve("d"));
        Files.copy(directory.resolve("in.ndjson"), directory.resolve("d/findings.ndjson"));
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("in.ndjson"));
        Files.createSymbolicLink(directory.resolve("e"), directory.resolve("d"));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(directory.relativize(file).toString(), text(file)));
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Claims run(String command) {
        return Claims.run((Object[]) command.replace("@", directory + "/").split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --policy enacted --in @in.ndjson --out @in.ndjson                          | --out and --in",
                "check --policy enacted --in @in.ndjson --out @link                               | --out and --in",
                "check --policy enacted --in @link --out @in.ndjson                               | --out and --in",
                "check --policy enacted --in @in.ndjson --out @d/../in.ndjson                     | --out and --in",
                "check --policy enacted --with @overlay.json --in @in.ndjson --out @overlay.json  | --out and --with",
                "check --policy @overlay.json --in @in.ndjson --out @overlay.json                 | --out and --policy",
                "check --policy enacted --scenario @codes.csv,firstDay=1 --in @in.ndjson --out @codes.csv | --scenario",
                "check --policy enacted --agreements @codes.csv --in @in.ndjson --out @codes.csv  | --agreements",
                "check --policy enacted --codes @codes.csv --in @in.ndjson --out @codes.csv       | --out and --codes",
                "check --policy enacted --history @overlay.json --in @in.ndjson --out @overlay.json | --out and --history",
                "allocate --policy enacted --history @codes.csv --history @years.csv --in @in.ndjson --out @new"
                        + " --receipts @years.csv                                                | --receipts and --history",
                "allocate --policy enacted --history @d/findings.ndjson --in @in.ndjson --out @d  | that holds --history",
                "totals --policy enacted --in @lines.csv --out @lines.csv                         | --out and --in",
                "totals --policy enacted --in @lines.csv --undivided @lines.csv                   | --undivided and --in",
                "totals --policy enacted --in @lines.csv --undivided @new --out @new              | --undivided",
                "totals --policy enacted --in @lines.csv --undivided @d/x --out @e/x              | --undivided",
                "settle --year 2021 --ceiling-cents 1 --turnovers @turnovers.csv"
                        + " --out @turnovers.csv                                                  | --turnovers",
                "split --with national-mono-cost --in @years.csv --out @years.csv                 | --out and --in",
                "split --with @overlay.json --in @years.csv --out @overlay.json                   | --out and --with",
                "allocate --policy enacted --in @d/findings.ndjson --out @d                       | that holds --in",
                "allocate --policy enacted --in @e/findings.ndjson --out @d                       | that holds --in",
                "allocate --policy enacted --in @d/findings.ndjson --out @e                       | that holds --in",
                "compare --a enacted --b enacted --in @d/findings.ndjson --out @d                 | that holds --in",
                "compare --a enacted --b enacted --with-b @d/findings.ndjson --in @in.ndjson --out @d | --with-b",
            })
    @DisabledOnOs(OS.WINDOWS)
    void anOutputThatIsAlsoAnInputIsRefusedAndNothingIsTouched(String command, String options) throws IOException {
        Map<String, String> before = files();

        Claims run = run(command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(options).hasLineCount(1).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileThatIsCalledAsABookIsNoInput() throws IOException {
        Files.writeString(directory.resolve("enacted"), "mine");

        assertThat(run("check --policy enacted --in @in.ndjson --out @enacted").exitCode())
                .isEqualTo(1);
        assertThat(directory.resolve("enacted")).content().startsWith("{");
    }

    /** Whoever adds an option that names an output has to name it where conflicts are looked for. */
    @Test
    void everyOptionOfEveryCommandThatIsAPathIsAnInputOrAKnownOutput() {
        assertThat(options(ClaimsMain.commandLine())
                        .filter(option -> String.join(" ", option.description())
                                .matches("(?s)Where .*go.*|The file to" + " write.*|The directory of the result.*"))
                        .map(OptionSpec::longestName)
                        .distinct())
                .containsExactlyInAnyOrder("--out", "--undivided", "--receipts", "--report", "--table");
    }

    private static Stream<OptionSpec> options(CommandLine command) {
        return Stream.concat(
                command.getCommandSpec().options().stream(),
                command.getSubcommands().values().stream().flatMap(FileConflictsTest::options));
    }
}
