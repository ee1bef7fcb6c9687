package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Earlier files are context: lines are judged with them, and nothing is answered about them. */
class HistoryOptionTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> PARTS =
            List.of("medicalSpecialistCareCents", "midwiferyCents", "maternityCareCents");

    private static final String CREDIT =
            Rows.row("C-1", Rows.line("C-1/1", "2021-03-14", "50001", "CREDIT\",\"previousReference\":\"D-1/1"));

    @TempDir
    Path directory;

    private Path march;
    private Path april;
    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(directory.resolve("catalogue.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
        Files.writeString(directory.resolve("agreements.json"), FundingJson.writePretty(SampleAgreements.all()));
        march = Files.writeString(directory.resolve("march.ndjson"), Rows.row("D-1") + "\n");
        april = Files.writeString(directory.resolve("april.ndjson"), CREDIT + "\n");
        out = directory.resolve("result");
    }

    private Claims run(String command, Path in, Object... more) {
        return Claims.run(Stream.concat(
                        Stream.of(
                                command,
                                "--policy",
                                "enacted",
                                "--with",
                                directory.resolve("catalogue.json"),
                                "--with",
                                "national-mono-cost",
                                "--agreements",
                                directory.resolve("agreements.json"),
                                "--in",
                                in),
                        Stream.of(more))
                .toArray());
    }

    private List<JsonNode> allocate(Path in, Object... more) throws IOException {
        run(
                "allocate",
                in,
                Stream.concat(Stream.of("--out", out), Stream.of(more)).toArray());
        return rows("allocations.ndjson");
    }

    private List<JsonNode> rows(String file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String row : Files.readAllLines(out.resolve(file))) {
            rows.add(MAPPER.readTree(row));
        }
        return rows;
    }

    private static List<Long> parts(List<JsonNode> lines) {
        return PARTS.stream()
                .map(part -> lines.stream()
                        .mapToLong(line -> line.get(part).asLong())
                        .sum())
                .toList();
    }

    @Test
    void aCreditOfALineOfAnEarlierFileIsSplitAsInOneFile() throws IOException {
        List<JsonNode> earlier = allocate(march);
        List<JsonNode> later = allocate(april, "--history", march);

        assertThat(later).singleElement().satisfies(line -> {
            assertThat(line.get("line").asText()).isEqualTo("C-1/1");
            assertThat(line.get("verdict").asText()).isEqualTo("PERMITTED");
        });
        assertThat(parts(Stream.concat(earlier.stream(), later.stream()).toList()))
                .containsExactly(54_491L, 20_950L, 26_858L);
    }

    @Test
    void withoutTheEarlierFileTheSameCreditIsOfNothing() throws IOException {
        assertThat(allocate(april))
                .singleElement()
                .satisfies(line -> assertThat(line.get("verdict").asText()).isNotEqualTo("PERMITTED"));
    }

    /** Care of another day: the same care of one day is the same service. */
    private static String another(String declaration) {
        return Rows.row(declaration).replace("\"serviceDate\":\"2021-03-14\"", "\"serviceDate\":\"2021-03-15\"");
    }

    @Test
    void aLineThatAnEarlierFileHasIsACopy() throws IOException {
        Files.writeString(april, Rows.row("D-1") + "\n" + another("D-2") + "\n");

        assertThat(allocate(april, "--history", march))
                .extracting(line ->
                        line.get("line").asText() + " " + line.get("verdict").asText())
                .containsExactly("D-1/1 COPY", "D-2/1 PERMITTED");
        assertThat(rows("findings.ndjson"))
                .filteredOn(finding -> finding.get("code").asText().equals("LINE_COPIED"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.get("row").asInt())
                        .as("the row of --in")
                        .isEqualTo(1));
    }

    @Test
    void onlyTheRowsOfTheInputAreCountedAndTold() throws IOException {
        Files.writeString(march, Rows.row("D-1") + "\n" + Rows.row("D-3").replace("c-81f2", "c-other") + "\n");
        Files.writeString(april, "\n" + another("D-2") + "\n");
        Claims alone = run("allocate", april, "--out", out);
        List<String> sums = Files.readAllLines(out.resolve("positions.json"));

        Claims after = run("allocate", april, "--out", out, "--history", march);

        assertThat(after.exitCode()).isZero();
        assertThat(after.out()).isEqualTo(alone.out());
        assertThat(Files.readAllLines(out.resolve("positions.json"))).isEqualTo(sums);
        run("check", april, "--history", march, "--out", directory.resolve("found.ndjson"));
        assertThat(directory.resolve("found.ndjson"))
                .content()
                .contains("POLICY_UNKNOWN")
                .doesNotContain("D-1", "D-3");
    }

    /** Of a refused line the row is told: the number that it has in its own file. */
    @Test
    void aFindingHasTheRowOfTheInput() throws IOException {
        Files.writeString(april, "\n\n" + CREDIT.replace("50001", "152301") + "\n");

        Path found = directory.resolve("found.ndjson");

        Claims run = run("check", april, "--history", march, "--out", found);

        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode finding = MAPPER.readTree(Files.readAllLines(found).get(0));
        assertThat(finding.get("line").asText()).isEqualTo("C-1/1");
        assertThat(finding.get("row").asInt()).isEqualTo(3);
    }

    @Test
    void receiptsAreReplayedBehindTheSameHistory() throws IOException {
        Path receipts = directory.resolve("receipts.ndjson");
        allocate(april, "--history", march, "--receipts", receipts);

        Claims replayed = run("verify", april, "--history", march, "--receipts", receipts);

        assertThat(Files.readAllLines(receipts)).hasSize(1);
        assertThat(replayed.out()).containsPattern("say what the line comes to now +1");
        assertThat(replayed.exitCode()).isZero();
        assertThat(run("verify", april, "--receipts", receipts).exitCode()).isEqualTo(1);
    }

    @Test
    void aCreditIsExplainedByTheEarlierLine() {
        assertThat(run("explain", april, "--history", march, "--line", "C-1/1").out())
                .startsWith("Line C-1/1 of declarant 53999901: PERMITTED\n-500.01 = -266.33 + -102.40 + -131.28 ")
                .contains("It is a credit of line D-1/1 of declaration D-1, sent on 2021-04-02.");
    }

    @Test
    void noLineOfAnEarlierFileIsExplained() throws IOException {
        assertThat(run("explain", april, "--history", march, "--line", "D-1/1").err())
                .contains("--line must be the reference of a line in " + april);
        Files.writeString(april, Rows.row("D-1") + "\n");

        assertThat(run("explain", april, "--history", march, "--line", "D-1/1").out())
                .startsWith("Line D-1/1 of declarant 53999901: COPY\n")
                .doesNotContain("PERMITTED");
    }

    @Test
    void theOrderOfEarlierFilesChangesNoAnswer() throws IOException {
        Path february = Files.writeString(directory.resolve("february.ndjson"), Rows.row("D-1") + "\n");
        Files.writeString(march, CREDIT.replace("C-1", "C-0").replace("50001", "100000") + "\n");

        List<JsonNode> lines = allocate(april, "--history", february, "--history", march);

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.get("verdict").asText()).isEqualTo("PERMITTED"));
        assertThat(allocate(april, "--history", march, "--history", february)).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRowOfAnEarlierFileThatCannotBeReadEndsTheRun(int threads) throws IOException {
        String unreadable = Rows.row("D-2").replace("\"quantity\":1", "\"quantity\":1.5");
        Files.writeString(march, Rows.row("D-1") + "\n\n" + unreadable + "\n{}\n");

        Claims run = run("allocate", april, "--out", out, "--history", march, "--threads", threads);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--history " + march + " must hold a declaration on each row, but row 3 is not one: ")
                .contains("quantity")
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void anEarlierFileOfAnotherFormIsNamed() throws IOException {
        Files.writeString(march, "list,code\n069,X00001\n");

        Claims run = run("allocate", april, "--out", out, "--history", march);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--history " + march + " must hold one declaration on each row", "CSV");
    }

    @Test
    void anEarlierFileMayBeEmpty() throws IOException {
        Files.writeString(march, "");

        assertThat(run("allocate", directory.resolve("april.ndjson"), "--out", out, "--history", march)
                        .err())
                .isEmpty();
    }

    @Test
    void whatDoesNotGoWithItIsRefused() {
        assertThat(run("check", april, "--history", march, "--no-history"))
                .isEqualTo(refusal(
                        "check",
                        "--history gives lines to judge by, and --no-history judges each row alone: name one"
                                + " of them"));
        assertThat(run("check", april, "--history", directory.resolve("none.ndjson"))
                        .err())
                .contains("--history must be a file that can be read, but " + directory.resolve("none.ndjson"));
        assertThat(run("check", april, "--history", march, "--history", april))
                .isEqualTo(refusal("check", "--history must name another file than --in, but both are " + april));
        assertThat(run("check", april, "--history", march, "--history", march))
                .isEqualTo(refusal("check", "--history must name another file than --history, but both are " + march));
        assertThat(run(
                        "allocate",
                        april,
                        "--history",
                        march,
                        "--ledger",
                        directory.resolve("births.ledger"),
                        "--booked-on",
                        "2021-05-01"))
                .isEqualTo(refusal(
                        "allocate",
                        "--ledger is the history of what it books: --history and --no-history do not go with it"));
        assertThat(directory.resolve("births.ledger")).doesNotExist();
    }

    private static Claims refusal(String command, String sentence) {
        return new Claims(2, "", "claims " + command + ": " + sentence + System.lineSeparator());
    }
}
