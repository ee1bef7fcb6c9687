package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.figures.NationalYears;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed arrives, in UTF-8, or the exit code says that it did not. */
class StandardOutputTest {

    private static final String SETTLE = "settle --year 2021 --ceiling-cents 1 --turnovers in.csv";

    @TempDir
    Path directory;

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(directory.resolve("in.csv"), "institution,turnoverCents\nb€ \u202eë,100\n");
        Files.writeString(directory.resolve("in.ndjson"), Rows.row("D-1") + "\n");
    }

    private String[] arguments(String command) {
        return command.replaceAll(" (in|out)\\b", " " + directory + "/$1").split(" ", -1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "allocate --help",
                "demo --births 5 --out out",
                "split --with national-mono-cost --in " + NationalYears.SHIPPED,
                "generate --births 5 --year 2021 --seed 1 --out out.ndjson",
                "allocate --policy enacted --in in.ndjson --out out",
                "check --policy enacted --in in.ndjson --out out.ndjson",
                "compare --a enacted --b announced-2020 --in in.ndjson",
                "budget",
                "budget --json",
                SETTLE,
                SETTLE + " --json",
                "contribution --on 2025-04-01 --hours 49",
                "monitoring",
                "projection --policy enacted --base-year 2021 --share 1/10 --years 1",
                "rules --policy enacted",
                "rules --policy enacted --markdown",
                "schema declaration",
                "policy show --policy enacted --on 2022-06-01",
                "policy history --policy enacted",
                "policy questions --policy enacted",
                "policy procedure --policy enacted --notice 2022-03-21",
                "policy experiment --policy enacted --start 2017-01-01",
            })
    void anOutputThatCannotBeWrittenIsExitCodeTwoAndOneLine(String command) {
        StringWriter err = new StringWriter();
        PrintWriter full = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });

        int exitCode = ClaimsMain.commandLine()
                .setOut(full)
                .setErr(new PrintWriter(err))
                .execute(arguments(command));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("Standard output cannot be written").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules --policy enacted",
                "split --with national-mono-cost --in " + NationalYears.SHIPPED,
                "check --policy enacted --in in.ndjson"
            })
    @EnabledOnOs(OS.LINUX)
    void aFullDiskAndAClosedPipeAreNamed(String command) throws Exception {
        Program.Ended full = new Program(directory).by("exec \"$@\" >/dev/full").run(arguments(command));
        Program.Ended closed = new Program(directory)
                .by("( \"$@\"; echo $? >exit ) | true; exit $(cat exit)")
                .run(arguments(command));

        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(full.err()).contains("No space left on device").hasLineCount(1);
        assertThat(closed.exitCode()).isEqualTo(2);
        assertThat(closed.err()).contains("Broken pipe").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules --policy enacted",
                "check --policy enacted --in in.ndjson",
                "allocate --policy enacted --in in.ndjson --out out"
            })
    @EnabledOnOs(OS.LINUX)
    void aStandardOutputThatWasNeverOpenIsExitCodeTwoAndOneLine(String command) throws Exception {
        Program.Ended none = new Program(directory).by("exec \"$@\" >&-").run(arguments(command));

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("claims ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dfile.encoding=ISO-8859-1", "-Dfile.encoding=US-ASCII"})
    @EnabledOnOs(OS.LINUX)
    void whatAMachineReadsIsUtf8InEveryLocale(String encoding) throws Exception {
        Program.Ended run =
                new Program(directory).with(encoding).by("LC_ALL=C exec \"$@\"").run(arguments(SETTLE + " --json"));

        assertThat(run.exitCode()).isLessThan(2);
        assertThat(run.out()).contains("\"b€ \\u202eë\"");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anErrorThatIsNoExceptionIsExitCodeTwoAndOneLine() throws Exception {
        Program.Ended noStore = new Program(directory)
                .without("sqlite")
                .run(arguments("allocate --policy enacted --in in.ndjson --ledger out --booked-on 2022-01-01"));
        Program.Ended noCsv = new Program(directory).without("fastcsv").run(arguments(SETTLE));
        Program.Ended noMemory = new Program(directory).with("-Xmx8m").run(arguments("rules --policy enacted"));

        assertThat(noStore.exitCode()).isEqualTo(2);
        assertThat(noStore.err())
                .startsWith("claims: a part of Java or of this program could not be loaded")
                .hasLineCount(1);
        assertThat(noCsv.exitCode()).isEqualTo(2);
        assertThat(noCsv.err())
                .startsWith("claims: a part of Java or of this program could not be loaded")
                .hasLineCount(1);
        assertThat(noMemory.exitCode()).isIn(0, 2);
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void everyErrorHasASentence() {
        assertThat(Failures.ofProgram(new OutOfMemoryError())).startsWith("the memory is too small");
        assertThat(Failures.ofProgram(new StackOverflowError())).startsWith("the stack is too small");
        assertThat(Failures.ofProgram(new ExceptionInInitializerError(new IOException("Too many open files"))))
                .isEqualTo("a part of Java or of this program could not be loaded: Too many open files");
        assertThat(Failures.ofProgram(new UnsatisfiedLinkError("no x in path")))
                .isEqualTo("a part of Java or of this program could not be loaded: no x in path");
    }
}
