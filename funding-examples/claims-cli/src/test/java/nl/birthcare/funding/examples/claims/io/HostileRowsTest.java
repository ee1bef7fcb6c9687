package nl.birthcare.funding.examples.claims.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a row depends on the row alone: not on the pass, the thread, the order, or what was read before. */
class HostileRowsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    private Path in;
    private Path out;
    private Path overlay;
    private Path agreements;

    @BeforeEach
    void prepare() throws IOException {
        in = directory.resolve("in.ndjson");
        out = directory.resolve("result");
        overlay = Files.writeString(
                directory.resolve("catalogue.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
        agreements = Files.writeString(
                directory.resolve("agreements.json"), FundingJson.writePretty(SampleAgreements.all()));
    }

    private Claims run(String command, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                command,
                "--policy",
                "enacted",
                "--with",
                overlay,
                "--with",
                "national-mono-cost",
                "--agreements",
                agreements,
                "--in",
                in));
        arguments.addAll(List.of(more));
        return Claims.run(arguments.toArray());
    }

    private Claims allocate(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--out", out));
        arguments.addAll(List.of(more));
        return run("allocate", arguments.toArray());
    }

    private JsonNode totals() throws IOException {
        return MAPPER.readTree(Files.readString(out.resolve("positions.json"))).get("totals");
    }

    /** The numbers of the rows that could not be read, and why. */
    private Map<Long, String> unreadable() throws IOException {
        Map<Long, String> unreadable = new TreeMap<>();
        for (String text : Files.readAllLines(out.resolve("findings.ndjson"))) {
            JsonNode finding = MAPPER.readTree(text);
            if (finding.get("code").asText().equals("UNREADABLE_ROW")) {
                unreadable.put(
                        finding.get("row").asLong(),
                        finding.get("values").get("problem").asText());
            }
        }
        return unreadable;
    }

    private static byte[] with(String row, String place, byte... put) {
        int at = row.indexOf(place) + place.length();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(row.substring(0, at).getBytes(UTF_8));
        bytes.writeBytes(put);
        bytes.writeBytes(row.substring(at).getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private void write(List<byte[]> rows, String end) throws IOException {
        try (OutputStream to = Files.newOutputStream(in)) {
            for (byte[] row : rows) {
                to.write(row);
                to.write(end.getBytes(UTF_8));
            }
        }
    }

    /** A name with padding was known once any row had brought it in, so that the second pass charged what the first refused. */
    @Test
    void aLineThatIsNotUtf8IsNeverChargedHoweverOftenItStands() throws IOException {
        byte[] padded = with(Rows.row("D-1"), "\"clie", (byte) 0xFF, (byte) 0xFF);
        byte[] escaped = Rows.row("D-2").replace("D-2/1", "D-2\\u002f1").getBytes(UTF_8);
        for (List<byte[]> rows : List.of(List.of(padded, padded, escaped), List.of(escaped, padded, padded))) {
            write(rows, "\n");

            assertThat(allocate().exitCode()).isEqualTo(1);
            assertThat(totals().get("lines").asLong()).isEqualTo(1);
            assertThat(unreadable())
                    .hasSize(2)
                    .allSatisfy(
                            (row, problem) -> assertThat(problem).startsWith("$: must be UTF-8, but is not at byte "));
        }
    }

    private static List<byte[]> hostile(int count, long seed) {
        Random random = new Random(seed);
        List<byte[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] row = Rows.row("D-" + random.nextInt(count)).getBytes(UTF_8);
            int kind = random.nextInt(4);
            for (int change = 0; change < kind; change++) {
                int at = random.nextInt(row.length);
                if (random.nextBoolean()) {
                    byte[] longer = new byte[row.length + 1];
                    System.arraycopy(row, 0, longer, 0, at);
                    System.arraycopy(row, at, longer, at + 1, row.length - at);
                    row = longer;
                }
                int wrong = random.nextInt(256);
                row[at] = (byte) (wrong == '\n' ? 0xFF : wrong);
            }
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyPassThreadAndOrderReadsTheSameRows(long seed) throws IOException {
        List<byte[]> rows = hostile(3_000, seed);
        write(rows, "\n");
        assertThat(Files.size(in)).isGreaterThan(3L * RowBlocks.USUAL_SIZE);

        Claims one = allocate();
        String findings = Files.readString(out.resolve("findings.ndjson"));
        Map<Long, String> unreadable = unreadable();
        JsonNode totals = totals();
        Claims several = allocate("--threads", 3);

        assertThat(several).isEqualTo(one);
        assertThat(out.resolve("findings.ndjson")).hasContent(findings.stripTrailing());
        assertThat(unreadable).hasSizeGreaterThan(500);
        assertThat(totals.get("rows").asLong()).isEqualTo(rows.size());
        allocate("--no-history", "--threads", 3);
        assertThat(unreadable()).isEqualTo(unreadable);

        Collections.reverse(rows);
        write(rows, "\r\r\n");
        allocate();
        Map<Long, String> reversed = new TreeMap<>();
        unreadable.forEach((row, problem) -> reversed.put(rows.size() + 1 - row, problem));
        assertThat(unreadable()).isEqualTo(reversed);
        for (String sum : List.of("debitCents", "creditCents", "refusedCents", "allocatedCents")) {
            assertThat(totals().get(sum)).isEqualTo(totals.get(sum));
        }
    }

    /** As a text file ends its rows that was written twice through Windows. */
    @ParameterizedTest
    @CsvSource({"allocate", "check", "compare"})
    void rowsThatEndWithCarriageReturnsAreWhatTheyAreWithout(String command) throws IOException {
        String line = Rows.row("D-1") + "~" + Rows.row("D-1") + "~"
                + Rows.row("D-2").replace("\"D-2\"", "\"D\\u002d2\"") + "~x~";
        List<String> answers = new ArrayList<>();
        for (String end : List.of("\n", "\r\n", "\r\r\n", "\r\r\r\n")) {
            Files.writeString(in, line.replace("~", end));
            List<Object> arguments = command.equals("compare")
                    ? List.of("compare", "--a", "enacted", "--b", "announced-2020", "--with", overlay, "--in", in)
                    : List.of(command, "--policy", "enacted", "--with", overlay, "--in", in, "--out", out);
            Claims run = Claims.run(arguments.toArray());
            Path findings = command.equals("check") ? out : out.resolve("findings.ndjson");
            answers.add(run + (Files.exists(findings) ? Files.readString(findings) : ""));
        }

        assertThat(answers.get(0)).contains("exitCode=1");
        assertThat(answers).containsOnly(answers.get(0));
    }

    /** Both objects of such a row are one declaration; neither is read by half. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "\r", "\t", "\u0000"})
    void aRowOfTwoObjectsIsUnreadable(String between) throws IOException {
        Files.writeString(in, Rows.row("D-1") + between + Rows.row("D-2") + "\n" + Rows.row("D-3") + "\n");

        assertThat(allocate().exitCode()).isEqualTo(1);
        assertThat(unreadable()).containsOnlyKeys(1L);
        assertThat(totals().get("lines").asLong()).isEqualTo(1);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(to)) {
            gzip.write(bytes);
        }
        return to.toByteArray();
    }

    private static Map<String, byte[]> otherForms() throws IOException {
        String row = Rows.row("D-1");
        String pretty = MAPPER.readTree(row).toPrettyString();
        return Map.of(
                "a JSON array", ("[" + row + "," + row + "]\n").getBytes(UTF_8),
                "JSON of which one value goes on over several rows", pretty.getBytes(UTF_8),
                "JSON with several objects on one row", (row + row + "\n" + row + " " + row + "\n").getBytes(UTF_8),
                "a file compressed by gzip", gzip((row + "\n").getBytes(UTF_8)),
                "text in UTF-16", (row + "\n" + row + "\n").getBytes(UTF_16),
                "text in another encoding than UTF-8",
                        row.replace("D-1", "D-\u00eb").getBytes(ISO_8859_1),
                "CSV", "list,code,serviceDate,amountCents,direction\n069,X00001,2021-03-14,1,DEBIT\n".getBytes(UTF_8),
                "text of another form", "Dear colleague\n".getBytes(UTF_8));
    }

    @Test
    void aFileOfAnotherFormIsNoResultAndIsNamedAndTheEarlierOneStays() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");
        assertThat(allocate().exitCode()).isZero();
        String earlier = Files.readString(out.resolve("positions.json"));
        Path findings = Files.writeString(directory.resolve("findings.ndjson"), "earlier");
        for (Map.Entry<String, byte[]> form : otherForms().entrySet()) {
            Files.write(in, form.getValue());
            for (Claims run : List.of(
                    allocate(),
                    allocate("--no-history", "--threads", 2),
                    run("check", "--out", findings),
                    run("check", "--out", findings, "--no-history"),
                    run("monitoring"),
                    Claims.run("compare", "--a", "enacted", "--b", "enacted", "--with", overlay, "--in", in))) {
                assertThat(run.exitCode()).as(form.getKey()).isEqualTo(2);
                assertThat(run.err())
                        .contains(
                                "--in " + in + " must hold one declaration on each row, as a JSON object in UTF-8, but"
                                        + " no row is one: it looks like " + form.getKey())
                        .hasLineCount(1);
                assertThat(run.out()).isEmpty();
            }
            assertThat(out.resolve("positions.json")).hasContent(earlier.stripTrailing());
            assertThat(findings).hasContent("earlier");
        }
    }

    @Test
    void aFileWithoutRowsIsNoResultForAnyCommand() throws IOException {
        Files.writeString(in, "\n \r\n");

        for (Claims run : List.of(
                allocate(),
                allocate("--no-history"),
                run("check", "--out", directory.resolve("findings.ndjson")),
                run("monitoring"),
                Claims.run("compare", "--a", "enacted", "--b", "enacted", "--in", in))) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("must hold at least one row, but holds none");
        }
    }

    /** One object is enough for a result, whatever else there is and however much the object is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":1,\"id\":2}", "x\n{\"a\":[]}\ny", "[{}]\n{}\n"})
    void anObjectThatIsRefusedIsARowThatCouldNotBeRead(String text) throws IOException {
        Files.writeString(in, text);

        assertThat(allocate("--threads", 2).exitCode()).isEqualTo(1);
        assertThat(unreadable()).hasSize((int) text.lines().count());
    }

    @Test
    void aRowBeyondTheLargestIsUnreadableIfItIsAnObjectAndElseTheFileIsNamed() throws IOException {
        String text = "x".repeat(RowBytes.LARGEST);
        Files.writeString(in, "{\"id\":\"" + text + "\"}\n");

        assertThat(allocate().exitCode()).isEqualTo(1);
        assertThat(unreadable().get(1L)).isEqualTo("$: must be at most 16777216 bytes long, but is longer");

        Files.writeString(in, "[\"" + text + "\"]\n");
        assertThat(allocate().err()).contains("it looks like a JSON array");
    }
}
