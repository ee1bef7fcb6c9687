package nl.birthcare.funding.examples.claims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.Program;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.examples.claims.exit.Failures;
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

    /** Takes more notes than there is memory for, says why it cannot, and waits to be killed. */
    static final class Noting {
        private Noting() {}

        public static void main(String[] args) throws Exception {
            Path in = Path.of("in.ndjson");
            Declaration declaration = FundingJson.read(Declaration.class, Files.readString(in));
            try (HistoryWriter writer = HistoryWriter.of(List.of(new SnapshotFile(in, 0)), 1 << 20, 1)) {
                HistoryNotes notes = writer.notes();
                for (int row = 1; row <= 10_000; row++) {
                    notes.add(declaration, row, row, 1);
                }
                notes.deliver();
                Files.createFile(Path.of(args[0]));
                Thread.sleep(60_000);
            } catch (IOException e) {
                System.err.println(Failures.reason(e));
            }
        }
    }

    @Test
    void nothingIsLeftInItWhenARunIsKilledWhoseNotesDoNotFitInMemory() throws Exception {
        Process waiting = program().start(Noting.class.getName(), "ready");
        while (!Files.exists(directory.resolve("ready")) && waiting.isAlive()) {
            Thread.sleep(5);
        }
        assertThat(waiting.isAlive()).isTrue();
        waiting.destroyForcibly().waitFor();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aRunWhoseNotesFitInMemoryDoesNotNeedIt() throws Exception {
        Files.delete(temporary);

        assertThat(program()
                        .run("check", "--policy", "enacted", "--in", "in.ndjson", "--out", "out.ndjson")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void oneThatIsMissingOrFullIsNamedInOneLineWithWhatToDo() throws Exception {
        String full = said(program().by("ulimit -f 8; exec \"$@\""));
        Files.delete(temporary);
        String missing = said(program());

        assertThat(List.of(full, missing))
                .allSatisfy(said -> assertThat(said)
                        .contains("in the temporary directory " + temporary + ": ")
                        .contains("name another directory with -Djava.io.tmpdir=<dir>")
                        .hasLineCount(1)
                        .doesNotContain("Exception"));
    }

    private String said(Program program) throws Exception {
        program.start(Noting.class.getName(), "ready").waitFor();
        return Files.readString(directory.resolve("program.err"));
    }
}
