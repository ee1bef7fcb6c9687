package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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

    @TempDir
    Path directory;

    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        out = directory.resolve("out.ndjson");
        Files.writeString(directory.resolve("in.ndjson"), AllocateCommandTest.row("D-1"));
    }

    private Claims run(String command) {
        return Claims.run((Object[]) command.replaceAll(" (in|out)\\.", " " + directory.resolve("$1."))
                .split(" ", -1));
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
    void aDiskThatIsFullLeavesTheEarlierFile(String command) throws IOException {
        Files.writeString(out, "earlier\n");
        Files.createSymbolicLink(Path.of(out + ".unfinished"), Path.of("/dev/full"));

        Claims run = run(command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).doesNotContain("This program failed");
        assertThat(out).hasContent("earlier\n");
        assertNothingUnfinished();
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

    private void assertNothingUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".unfinished"));
        }
    }
}
