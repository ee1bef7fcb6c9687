package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class OutputFormTest {

    /** By which name 'claims schema' knows the answer of a command, where it is not the command's own. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "claims settle",
            "settlement",
            "claims policy",
            "policy-answer",
            "claims explain",
            "explanation",
            "claims ledger as-of",
            "totals",
            "claims ledger explain",
            "explanation");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget       | budget",
                "contribution | contribution --on 2025-04-01 --hours 49",
                "tariffs      | tariffs --policy enacted --on 2024-06-01",
                "monitoring   | monitoring",
                "projection   | projection --policy enacted --base-year 2021 --share 1/10 --years 1",
                "settlement   | settle --year 2021 --ceiling-cents 1 --turnovers in.csv",
                "policy-answer| policy history --policy enacted",
                "policy-answer| policy show --policy enacted --on 2022-06-01"
            })
    void theAnswerIsJsonOfItsSchemaAndOneLineFeedEndsIt(String schema, String command) throws IOException {
        Path turnovers = Files.writeString(directory.resolve("in.csv"), "institution,turnoverCents\nA,1\n");

        Claims run = Claims.run((Object[])
                (command + " --json").replace("in.csv", turnovers.toString()).split(" ", -1));

        JsonNode answer = new ObjectMapper().readTree(run.out());
        Schemas.assertFits(schema, answer);
        assertThat(run.out()).endsWith("}\n").doesNotContain("\n\n");
    }

    @Test
    void theHelpOfEveryCommandThatPrintsJsonNamesItsSchema() {
        assertThat(commands(ClaimsMain.commandLine())
                        .map(CommandLine::getCommandSpec)
                        .filter(command -> command.findOption("--json") != null))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(OutputFormTest::assertHelpNamesSchema);
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(OutputFormTest::commands));
    }

    private static void assertHelpNamesSchema(CommandSpec command) {
        String help = command.findOption("--json").description()[0];
        String group = command.parent().name().equals("claims") || OTHER_NAMES.containsKey(command.qualifiedName())
                ? command.qualifiedName()
                : command.parent().qualifiedName();
        String schema = OTHER_NAMES.getOrDefault(group, command.name());

        assertThat(SchemaCommand.NAMES).contains(schema);
        assertThat(help).isEqualTo("Prints JSON in place of text (form: claims schema " + schema + ").");
    }
}
