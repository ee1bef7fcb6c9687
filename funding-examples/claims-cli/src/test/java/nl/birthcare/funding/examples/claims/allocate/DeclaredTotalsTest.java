package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was cut off at a line end looks whole: only its sender can say what it should hold. */
class DeclaredTotalsTest {

    @TempDir
    Path directory;

    private Claims allocate(String... more) throws IOException {
        Path in = directory.resolve("in.ndjson");
        Files.writeString(
                in,
                Rows.row("D-1", Rows.line("r1", "2021-03-14", "1000", "DEBIT")) + "\n"
                        + Rows.row("D-2", Rows.line("r2", "2021-03-15", "2001", "DEBIT")) + "\nno declaration\n");
        List<String> args = new ArrayList<>(List.of(
                "allocate",
                "--policy",
                "enacted",
                "--in",
                in.toString(),
                "--out",
                directory.resolve("out").toString()));
        args.addAll(List.of(more));
        return Claims.run(args.toArray());
    }

    @Test
    void aFileThatHoldsWhatItsSenderSaysIsAllocated() throws IOException {
        assertThat(allocate("--declared-rows", "3", "--declared-sum", "3001").exitCode())
                .isEqualTo(1);
        assertThat(directory.resolve("out/positions.json")).exists();
    }

    @Test
    void aFileWithOtherRowsIsNoResult() throws IOException {
        Claims run = allocate("--declared-rows", "4");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("The delivery must have 4 rows, as declared, but has 3; there is no result");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void aFileThatAsksAnotherSumIsNoResult() throws IOException {
        Claims run = allocate("--declared-sum", "3000");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "The lines of the delivery must ask 30.00 together, as declared, but ask 30.01; there is no result");
        assertThat(directory.resolve("out")).doesNotExist();
    }
}
