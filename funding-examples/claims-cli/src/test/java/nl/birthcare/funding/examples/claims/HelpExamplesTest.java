package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The examples in the help of every command can be pasted: each is run as it is printed. */
class HelpExamplesTest {

    private static final int WIDTH = 78;

    @TempDir
    static Path directory;

    @BeforeAll
    static void files() throws IOException {
        String with = " --policy enacted --with births.ndjson.overlay.json --with national-mono-cost";
        String agreed = " --agreements births.ndjson.agreements.json --in births.ndjson";
        run("claims generate --births 1000 --year 2021 --seed 1 --out births.ndjson");
        run("claims allocate" + with + agreed + " --out result --receipts receipts.ndjson");
        run("claims allocate" + with + agreed + " --ledger births.ledger --booked-on 2021-06-01");
        Files.writeString(
                directory.resolve("lines.csv"),
                "list,code,serviceDate,amountCents,direction\n069,X00001,2021-03-14,152300,DEBIT\n");
        Files.writeString(directory.resolve("catalogue.csv"), "code,performance\nX00001,prenatal\n");
        Files.writeString(directory.resolve("in.csv"), "institution,turnoverCents\nA,2500000000000\n");
    }

    /** Runs an example; its files are in the directory. */
    private static Claims run(String example) {
        List<String> words = new ArrayList<>(Arrays.asList(example.strip().split("\\s+", -1)));
        assertThat(words.remove(0)).isEqualTo("claims");
        return Claims.run(words.stream().map(HelpExamplesTest::placed).toArray());
    }

    private static String placed(String word) {
        boolean ofUser =
                word.matches("[a-z0-9./-]*\\.(ndjson|json|csv|ledger|html)") || word.matches("result|compared|shown");
        return ofUser && !word.startsWith("national-integral")
                ? directory.resolve(word).toString()
                : word;
    }

    private static void collect(CommandLine command, Map<String, CommandLine> into) {
        into.putIfAbsent(command.getCommandSpec().qualifiedName(), command);
        command.getSubcommands().values().forEach(sub -> collect(sub, into));
    }

    /** The commands that a help prints as examples, with their breaks undone. */
    private static List<String> examples(String help) {
        List<String> lines = help.lines().toList();
        int heading = Math.max(lines.indexOf("Example:"), lines.indexOf("Examples:"));
        List<String> examples = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (String line : heading < 0 ? List.<String>of() : lines.subList(heading + 1, lines.size())) {
            if (!whole.isEmpty() || line.startsWith("  claims ")) {
                assertThat(line.length()).as(line).isLessThan(WIDTH);
                boolean goesOn = line.endsWith(" \\");
                whole.append(goesOn ? line.substring(0, line.length() - 1) : line)
                        .append(' ');
                if (!goesOn) {
                    examples.add(whole.toString());
                    whole.setLength(0);
                }
            }
        }
        assertThat(whole).as("an example without its end").isEmpty();
        return examples;
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryCommandRunsAsItIsPrinted() {
        Map<String, CommandLine> commands = new LinkedHashMap<>();
        collect(Claims.commandLine(), commands);
        assertThat(commands).hasSizeGreaterThan(25);
        return commands.entrySet().stream().flatMap(command -> {
            List<String> examples = examples(command.getValue().getUsageMessage(CommandLine.Help.Ansi.OFF));
            assertThat(examples).as(command.getKey()).isNotEmpty();
            return examples.stream()
                    .map(example -> DynamicTest.dynamicTest(example, () -> {
                        Claims run = run(example);
                        assertThat(run.err()).as(example).doesNotContain("See claims", "cannot", "must ");
                        assertThat(run.exitCode()).as(example + run.err()).isIn(0, 1);
                    }));
        });
    }

    /** A line that is set out by hand breaks in the middle of a word of it where it is longer than a terminal is wide. */
    @Test
    void whatIsSetOutByHandFitsATerminal() {
        Map<String, CommandLine> commands = new LinkedHashMap<>();
        collect(Claims.commandLine(), commands);

        assertThat(commands.values())
                .flatMap(command ->
                        Arrays.asList(command.getCommandSpec().usageMessage().description()))
                .filteredOn(line -> line.startsWith("  "))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(WIDTH));
    }

    /** Every exit code has its own line, with the words that it was given. */
    @Test
    void everyExitCodeIsExplainedToItsEnd() {
        Map<String, CommandLine> commands = new LinkedHashMap<>();
        collect(Claims.commandLine(), commands);

        assertThat(commands.values())
                .allSatisfy(command -> assertThat(
                                command.getCommandSpec().usageMessage().exitCodeList())
                        .isNotEmpty()
                        .allSatisfy((code, text) -> {
                            assertThat(code).matches("[0-2]");
                            assertThat(text).isNotBlank().doesNotEndWith(":");
                        }));
    }

    /** An amount is in cents, and its option says so. */
    @Test
    void everyOptionOfAnAmountNamesItsUnit() {
        Map<String, CommandLine> commands = new LinkedHashMap<>();
        collect(Claims.commandLine(), commands);

        assertThat(commands.values())
                .flatMap(command -> command.getCommandSpec().options())
                .filteredOn(option -> option.longestName().endsWith("-cents"))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(String.join(" ", option.description()))
                        .as(option.longestName())
                        .contains("in cents"));
    }
}
