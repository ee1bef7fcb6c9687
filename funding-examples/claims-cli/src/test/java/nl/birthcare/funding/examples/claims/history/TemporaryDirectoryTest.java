package nl.birthcare.funding.examples.claims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.birthcare.funding.examples.claims.Program;
import nl.birthcare.funding.examples.claims.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the snapshot of all lines and the library of SQLite go. */
@EnabledOnOs(OS.LINUX)
class TemporaryDirectoryTest {

    @TempDir
    Path directory;

    private Path temporary;

    @BeforeEach
    void prepare() throws IOException {
        temporary = Files.createDirectory(directory.resolve("tmp"));
        Files.writeString(directory.resolve("in.ndjson"), Rows.row("D-1") + "\n");
    }

    private Program program() {
        return new Program(directory).with("-Djava.io.tmpdir=" + temporary);
    }

    private Program.Ended check(Program program) throws Exception {
        return program.run("check", "--policy", "enacted", "--in", "in.ndjson", "--out", "out.ndjson");
    }

    @Test
    void nothingIsLeftInItWhenARunIsKilledThatHasItsSnapshot() throws Exception {
        Process waiting = program().start(Waiting.class.getName(), "ready");
        while (!Files.exists(directory.resolve("ready")) && waiting.isAlive()) {
            Thread.sleep(5);
        }
        assertThat(waiting.isAlive()).isTrue();
        waiting.destroyForcibly().waitFor();

        assertThat(temporary).isEmptyDirectory();
    }

    /** Takes a snapshot and waits to be killed. */
    static final class Waiting {
        private Waiting() {}

        public static void main(String[] args) throws Exception {
            try (HistoryWriter writer = HistoryWriter.create()) {
                writer.notes();
                Files.createFile(Path.of(args[0]));
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void nothingIsLeftInItAfterARun() throws Exception {
        assertThat(check(program()).exitCode()).isEqualTo(1);

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void oneThatIsMissingOrFullIsNamedInOneLineWithWhatToDo() throws Exception {
        Program.Ended full = check(program().by("ulimit -f 8; exec \"$@\""));
        Files.delete(temporary);
        Program.Ended missing = check(program());

        assertThat(new Program.Ended[] {full, missing}).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("in the temporary directory " + temporary + ": ")
                    .contains("name another directory with -Djava.io.tmpdir=<dir>")
                    .hasLineCount(1)
                    .doesNotContain("Exception");
        });
        assertThat(directory.resolve("out.ndjson")).doesNotExist();
    }
}
