package nl.birthcare.funding.examples.claims.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    static Path directory;

    private static Path in;
    private static Path receipts;

    @BeforeAll
    static void allocate() {
        in = directory.resolve("births.ndjson");
        receipts = directory.resolve("receipts.ndjson");
        Claims.run("generate", "--births", "30", "--year", "2021", "--seed", "3", "--out", in);
        Claims run = Claims.run(options("allocate", "--out", directory.resolve("result"), "--receipts", receipts));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private static Object[] options(Object... more) {
        List<Object> options = new ArrayList<>(List.of(more));
        options.addAll(List.of("--policy", "enacted", "--with", in + ".overlay.json", "--with", "national-mono-cost"));
        options.addAll(List.of("--agreements", in + ".agreements.json", "--in", in));
        return options.toArray();
    }

    private static Claims verify(Path file) {
        return Claims.run(options("verify", "--receipts", file));
    }

    private static Path written(String name, List<String> rows) throws IOException {
        return Files.write(directory.resolve(name), rows);
    }

    @Test
    void everyLineHasAReceiptThatFitsItsSchemaAndIsReplayed() throws Exception {
        List<String> rows = Files.readAllLines(receipts);
        long lines = Files.readAllLines(directory.resolve("result/allocations.ndjson"))
                .size();

        assertThat(rows).hasSize((int) lines);
        for (String row : rows) {
            Schemas.assertFits("receipt", new ObjectMapper().readTree(row));
            assertThat(row).doesNotContain("client", "pregnancy", "birthDate");
        }
        Claims run = verify(receipts);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("say what the line comes to now +" + lines);
        assertThat(Claims.run(options("verify", "--receipts", receipts, "--threads", "3"))
                        .exitCode())
                .isZero();
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(receipts));
        Collections.reverse(rows);

        assertThat(verify(written("reversed.ndjson", rows)).exitCode()).isZero();
    }

    @Test
    void aRowThatWasAlteredOrIsMissingIsNamed() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(receipts));
        rows.set(2, rows.get(2).replace("\"PERMITTED\"", "\"UNVERIFIED\""));
        rows.remove(4);
        rows.add(rows.get(0));

        Claims run = verify(written("altered.ndjson", rows));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Row 3 of " + directory.resolve("altered.ndjson") + " is damaged: The fingerprint")
                .contains("Lines without a receipt:")
                .containsPattern("missing +2")
                .containsPattern("of no line +1");
    }

    @Test
    void anotherKeyIsNamedWithTheLinesThatItChanges() {
        Object[] options = options("verify", "--receipts", receipts);
        options[8] = "national-mono-cost-2021-held";

        Claims run = Claims.run(options);

        assertThat(options[7]).isEqualTo("--with");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).containsPattern("since (key|entry) [\\w-]*national-mono-cost");
    }

    @Test
    void anotherAgreementIsFound() throws IOException {
        Path other = directory.resolve("other.agreements.json");
        String text = Files.readString(Path.of(in + ".agreements.json"));
        Files.writeString(other, text.replace("\"firstDay\" : \"2010", "\"firstDay\" : \"2009"));
        Object[] options = options("verify", "--receipts", receipts);
        for (int i = 0; i < options.length; i++) {
            options[i] = options[i].equals(in + ".agreements.json") ? other : options[i];
        }

        Claims run = Claims.run(options);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).doesNotContainPattern("by another policy, agreement or finding +0\\b");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Claims run = verify(directory.resolve("nothing.ndjson"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("stopped: there is no such file");
    }
}
