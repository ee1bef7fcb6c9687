package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any file leads a command to an exit code that it documents, and its words are text without control characters. What is refused
 * is said in one line.
 */
class CommandsFuzzTest {

    @TempDir
    static Path directory;

    private static void run(byte[] input, String... arguments) throws IOException {
        Path in = Files.write(directory.resolve("in"), input);
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.replaceAll(each -> each.equals("IN") ? in.toString() : each);
        all.replaceAll(each -> each.equals("OUT") ? directory.resolve("out").toString() : each);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exitCode = ClaimsMain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));

        assertThat(exitCode).isBetween(0, 2);
        assertThat(out.toString() + err).matches("(?s)[^\\p{Cc}\\x{202A}-\\x{202E}&&[^\\n]]*");
        assertThat(err.toString()).doesNotContain("Exception", "java.", "nl.birthcare");
        if (exitCode == 2) {
            assertThat(err.toString().strip()).isNotEmpty().doesNotContain("\n");
        }
    }

    @FuzzTest
    void check(byte[] rows) throws IOException {
        run(rows, "check", "--policy", "enacted", "--in", "IN", "--out", "OUT");
    }

    @FuzzTest
    void totals(byte[] csv) throws IOException {
        run(csv, "totals", "--policy", "enacted", "--in", "IN", "--out", "OUT");
    }

    @FuzzTest
    void split(byte[] csv) throws IOException {
        run(csv, "split", "--with", "national-mono-cost", "--in", "IN");
    }

    @FuzzTest
    void positions(byte[] json) throws IOException {
        run(json, "budget", "--year", "2021", "--positions", "IN");
    }

    @FuzzTest
    void receipts(byte[] rows) throws IOException {
        Path declarations = directory.resolve("declarations.ndjson");
        if (!Files.exists(declarations)) {
            run(
                    new byte[0],
                    "generate",
                    "--births",
                    "1",
                    "--year",
                    "2021",
                    "--seed",
                    "1",
                    "--out",
                    declarations.toString());
        }
        run(rows, "verify", "--receipts", "IN", "--policy", "enacted", "--in", declarations.toString());
    }
}
