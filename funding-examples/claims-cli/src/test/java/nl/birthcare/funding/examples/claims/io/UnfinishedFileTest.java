package nl.birthcare.funding.examples.claims.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Program;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.examples.claims.figures.NationalYears;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that write a file replace it as a whole or not at all. */
class UnfinishedFileTest {

    private static final String CHECK = "check --policy enacted --in in.ndjson --out out.ndjson";
    private static final String GENERATE = "generate --births 20 --year 2021 --seed 1 --out out.ndjson";

    private static final String SPLIT =
            "split --with national-mono-cost --in " + NationalYears.SHIPPED + " --out out.ndjson";

    private static final List<String> GENERATED = List.of(
            "out.ndjson", "out.ndjson.overlay.json", "out.ndjson.agreements.json", "out.ndjson.partnerships.json");

    @TempDir
    Path directory;

    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        out = directory.resolve("out.ndjson");
        Files.writeString(directory.resolve("in.ndjson"), Rows.row("D-1"));
    }

    private Claims run(String command) {
        return Claims.run((Object[]) arguments(command));
    }

    private String[] arguments(String command) {
        return command.replaceAll(" (in|out)\\.", " " + directory.resolve("$1."))
                .split(" ", -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK, GENERATE})
    void anEarlierFileIsReplacedAndNothingUnfinishedIsLeft(String command) throws IOException {
        Files.writeString(out, "earlier\n");

        assertThat(run(command).exitCode()).isLessThan(2);

        assertThat(Files.readString(out)).startsWith("{").endsWith("}\n");
        assertNothingUnfinished();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK, GENERATE, SPLIT})
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullLeavesTheEarlierFiles(String command) throws Exception {
        for (String name : GENERATED) {
            Files.writeString(directory.resolve(name), "earlier\n");
        }
        manyRows();

        // Files may have no more than 1 KiB.
        Program.Ended run =
                new Program(directory).by("ulimit -f 1; exec \"$@\"").run(arguments(command));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).doesNotContain("fault");
        for (String name : GENERATED) {
            assertThat(directory.resolve(name)).hasContent("earlier\n");
        }
        assertNothingUnfinished();
    }

    private void manyRows() throws IOException {
        String rows = "";
        for (int i = 0; i < 50; i++) {
            rows += Rows.row("D-" + i) + "\n";
        }
        Files.writeString(directory.resolve("in.ndjson"), rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK, GENERATE, SPLIT})
    void somebodysFileThatIsCalledUnfinishedStays(String command) throws IOException {
        Path somebodys = Files.writeString(Path.of(out + ".unfinished"), "mine");

        assertThat(run(command).exitCode()).isLessThan(2);

        assertThat(somebodys).hasContent("mine");
    }

    @Test
    void anInputMayBeCalledAsAnUnfinishedFile() throws IOException {
        Path in = Files.writeString(Path.of(out + ".unfinished"), Rows.row("D-1"));

        Claims run = Claims.run("check", "--policy", "enacted", "--in", in, "--out", out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(in).hasContent(Rows.row("D-1"));
    }

    @Test
    void ofTwoRunsTheLastToEndWinsWhole() throws IOException {
        try (UnfinishedFile slow = UnfinishedFile.of(out)) {
            Files.writeString(slow.path(), "slow, ");
            UnfinishedFile.write("fast", out);
            assertThat(out).hasContent("fast");

            Files.writeString(slow.path(), "and whole", StandardOpenOption.APPEND);
            slow.finish();
        }

        assertThat(out).hasContent("slow, and whole");
        assertNothingUnfinished();
    }

    @Test
    void allFilesOfACommandAreReplacedOrNone() throws IOException {
        // No file can have such a name, so that the last renaming fails.
        Path impossible = directory.resolve("x".repeat(300));
        Path fresh = directory.resolve("fresh");
        Files.writeString(out, "earlier");

        try (UnfinishedFile first = UnfinishedFile.of(fresh);
                UnfinishedFile second = UnfinishedFile.of(out);
                UnfinishedFile third = UnfinishedFile.of(impossible)) {
            first.write("new");
            second.write("new");
            third.write("new");

            assertThatThrownBy(() -> UnfinishedFile.finish(List.of(first, second, third)))
                    .isInstanceOf(IOException.class);
        }

        assertThat(fresh).doesNotExist();
        assertThat(out).hasContent("earlier");
        assertNothingUnfinished();
    }

    @Test
    void theNextRunPutsBackWhatARunReplacedThatWasKilledHalfway() throws IOException {
        Path fresh = directory.resolve("fresh");
        Files.writeString(out, "earlier");
        Path killed;
        try (UnfinishedFile first = UnfinishedFile.of(fresh);
                UnfinishedFile second = UnfinishedFile.of(out)) {
            first.write("new");
            second.write("new");
            UnfinishedFile.finish(List.of(first, second));
            // As it stands before the last is marked as done, without the locks of a run that goes on.
            Files.delete(second.path().resolveSibling("done"));
            killed = copies();
        }
        restore(killed);

        UnfinishedFile.of(fresh).close();
        UnfinishedFile.of(out).close();

        assertThat(fresh).doesNotExist();
        assertThat(out).hasContent("earlier");
        assertNothingUnfinished();
    }

    @Test
    void theNextRunOnlyRemovesWhatIsLeftOfOneThatWasKilledWhenItWasDone() throws IOException {
        Path fresh = directory.resolve("fresh");
        Files.writeString(out, "earlier");
        Path killed;
        try (UnfinishedFile first = UnfinishedFile.of(fresh);
                UnfinishedFile second = UnfinishedFile.of(out)) {
            first.write("new");
            second.write("new");
            UnfinishedFile.finish(List.of(first, second));
            killed = copies();
        }
        restore(killed);

        UnfinishedFile.of(fresh).close();
        UnfinishedFile.of(out).close();

        assertThat(fresh).hasContent("new");
        assertThat(out).hasContent("new");
        assertNothingUnfinished();
    }

    /** Copies the hidden directories elsewhere. */
    private Path copies() throws IOException {
        Path copies = Files.createDirectory(directory.resolve("copies"));
        copyHidden(directory, copies);
        return copies;
    }

    private void restore(Path copies) throws IOException {
        copyHidden(copies, directory);
    }

    private static void copyHidden(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(
                            file -> from.relativize(file).toString().startsWith("."))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK, GENERATE, SPLIT})
    void aDirectoryIsNotReplacedByAFile(String command) throws IOException {
        Files.createDirectory(out);

        Claims run = run(command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out must be a file, new or to be replaced, but " + out + " is none");
        assertThat(out).isEmptyDirectory();
        assertNothingUnfinished();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK, GENERATE, SPLIT})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whoMayReadTheFileStaysAsItWas(String command) throws IOException {
        Files.writeString(out, "earlier\n");
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-------"));

        assertThat(run(command).exitCode()).isLessThan(2);

        assertThat(Files.readString(out)).isNotEqualTo("earlier\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyElseReadsWhatIsNotFinished() throws IOException {
        Files.writeString(out, "earlier\n");
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r--r-----"));

        try (UnfinishedFile file = UnfinishedFile.of(out)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                    .isEqualTo("rw-r-----");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(file.path().getParent())))
                    .isEqualTo("rwx------");
            file.finish();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("r--r-----");
    }

    private void assertNothingUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }
}
