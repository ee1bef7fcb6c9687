package nl.birthcare.funding.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.examples.claims.ClaimsCommand;
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark gives the answers of the command line: every cent and every finding. */
class AllocateCommandTest {

    /** Rows that are no declaration, each for one reason. */
    private static final List<String> UNREADABLE = List.of(
            "not JSON",
            "{}",
            "[\"\u00E9\"]",
            "{\"schemaVersion\":1,\"id\":\"U-1\",\"id\":\"U-1\"}",
            "{\"schemaVersion\":1,\"id\":\"U-2\",\"client\":\"111222333\"}",
            "{\"schemaVersion\":1}\r{\"schemaVersion\":1}",
            "\uFEFF{\"schemaVersion\":2}");

    private static final List<String> ENDS = List.of("\r\n", "\n", "\r\r\n", "\n");

    @TempDir
    Path directory;

    private Path overlay;
    private Path agreements;

    @BeforeEach
    void prepare() throws IOException {
        overlay = Files.writeString(directory.resolve("catalogue.json"), FundingJson.write(SampleCatalogue.overlay()));
        agreements = Files.writeString(directory.resolve("agreements.json"), FundingJson.write(SampleAgreements.all()));
    }

    private List<String> arguments(Object in, Object out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                overlay.toString(),
                "--with",
                "national-mono-cost",
                "--agreements",
                agreements.toString(),
                "--in",
                in.toString(),
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private void assertSameAnswers(Path ndjson, Path in, String... more) throws IOException {
        Path cli = directory.resolve("cli");
        Path spark = directory.resolve("spark");
        int exitCode = ClaimsCommand.run(arguments(ndjson, cli, more).toArray(String[]::new));
        LocalSpark.Outcome outcome = LocalSpark.run(arguments(in, spark, more).toArray());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(rows(spark.resolve("findings.ndjson"))).isEqualTo(rows(cli.resolve("findings.ndjson")));
        assertThat(rows(spark.resolve("allocations.ndjson"))).isEqualTo(rows(cli.resolve("allocations.ndjson")));
        assertThat(Files.readString(spark.resolve("positions.json")))
                .isEqualTo(Files.readString(cli.resolve("positions.json")));
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left.filter(file -> file.toString().contains(".new-"))).isEmpty();
        }
    }

    /** The rows of a file, or of all part files, sorted. */
    private static List<String> rows(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> parts = Files.walk(file)) {
            for (Path part : parts.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(".crc"))
                    .toList()) {
                rows.addAll(Files.readAllLines(part));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private String codes(String result) throws IOException {
        return String.join("\n", rows(directory.resolve(result).resolve("findings.ndjson")));
    }

    private Path ndjson(List<Declaration> declarations, boolean withNoise) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        rows.writeBytes(withNoise ? utf8("\uFEFF") : new byte[0]);
        for (int i = 0; i < declarations.size(); i++) {
            if (withNoise && i % 50 == 3) {
                rows.writeBytes(utf8(UNREADABLE.get(i / 50 % UNREADABLE.size()) + "\n \t\n\r\n\n"));
                rows.writeBytes(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"', '\n'});
                rows.writeBytes(padded(declarations.get(i)));
            }
            rows.writeBytes(
                    utf8(FundingJson.write(declarations.get(i)) + (withNoise ? ENDS.get(i % ENDS.size()) : "\n")));
        }
        return Files.write(directory.resolve("in.ndjson"), rows.toByteArray());
    }

    /** A declaration with bytes in the name of a field that are not UTF-8, but were once read as that name. */
    private static byte[] padded(Declaration declaration) {
        String row = FundingJson.write(declaration);
        int at = row.indexOf("client") + 4;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(row.substring(0, at)));
        bytes.write(0xFF);
        bytes.write(0xFF);
        bytes.writeBytes(utf8(row.substring(at) + "\n"));
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyCentAndFindingOfAHostileFileIsThatOfTheCommandLine() throws IOException {
        Path in = ndjson(HostileClaims.of(1), true);

        assertSameAnswers(in, in);

        assertThat(codes("spark"))
                .contains(
                        "REFERENCE_REPEATED",
                        "CREDITED_LINE_UNKNOWN",
                        "CREDIT_OF_OTHER_CARE",
                        "CREDIT_OF_REFUSED_LINE",
                        "CREDIT_EXCEEDS_DEBIT",
                        "CREDIT_DATE_DIFFERS",
                        "BUNDLE_BROKEN",
                        "UNREADABLE_ROW",
                        "POLICY_UNKNOWN");
    }

    @Test
    void aCreditOfAnotherClientsLineIsToldFromOneOfAnUnknownLine() throws IOException {
        List<Declaration> sample = HostileClaims.of(2).stream()
                .filter(each -> each.id().startsWith("C-"))
                .toList();
        assertThat(sample).isNotEmpty();
        Path in = ndjson(HostileClaims.of(2), false);

        assertSameAnswers(in, in);
    }

    @Test
    void aSampleYearIsAllocatedWhole() throws IOException {
        Path in = directory.resolve("in.ndjson");
        ClaimsCommand.run("generate", "--births", "100", "--year", "2021", "--seed", "3", "--out", in.toString());

        assertSameAnswers(in, in);

        assertThat(codes("spark")).doesNotContain("REFUSAL");
    }

    @Test
    void withoutHistoryNothingThatDependsOnOtherLinesIsVerified() throws IOException {
        Path in = ndjson(HostileClaims.of(4), true);

        assertSameAnswers(in, in, "--no-history");

        assertThat(codes("spark")).contains("HISTORY_MISSING");
    }

    @Test
    void theFlatTableHasTheColumnsAndValuesOfTheCommandLine() throws IOException {
        Path in = ndjson(HostileClaims.of(11), false);
        Path csv = directory.resolve("lines.csv");
        ClaimsCommand.run(arguments(in, directory.resolve("cli"), "--table", csv.toString())
                .toArray(String[]::new));

        LocalSpark.run(arguments(in, directory.resolve("spark"), "--table").toArray());

        Dataset<Row> table = LocalSpark.session()
                .read()
                .parquet(directory.resolve("spark/lines.parquet").toString());
        assertThat(table.schema()).isEqualTo(LineTable.columns());
        Dataset<Row> expected = LocalSpark.session()
                .read()
                .option("header", true)
                .schema(LineTable.columns())
                .csv(csv.toString());
        assertThat(texts(table)).isNotEmpty().isEqualTo(texts(expected));
        assertThat(directory.resolve("spark")).isDirectoryNotContaining("glob:**file=*");
    }

    /** The rows as texts, sorted; CSV does not tell an empty text from none. */
    private static List<String> texts(Dataset<Row> table) {
        return table.na().fill("").collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    @Test
    void aScenarioIsAssumedOnEveryExecutor() throws IOException {
        Path in = ndjson(HostileClaims.of(8).subList(0, 300), false);

        assertSameAnswers(in, in, "--scenario", "monodisciplinary-ends");

        assertThat(rows(directory.resolve("spark/allocations.ndjson")))
                .allMatch(row -> row.contains("\"scenario\":\"monodisciplinary-ends"));
    }

    @Test
    void aParquetTableIsReadAsStrictlyAndNumberedThroughItsFiles() throws IOException {
        Path in = ndjson(HostileClaims.of(5), false);
        List<String> rows = new ArrayList<>(Files.readAllLines(in));
        // What a table can have wrong: nothing where something must be, what is not known, and what must not be.
        rows.add(11, rows.get(11).replaceFirst("\"client\":\"[^\"]*\",", ""));
        rows.add(500, rows.get(12).replaceFirst("\"id\"", "\"colour\":\"red\",\"id\""));
        rows.add(rows.get(13).replaceFirst("\"insurer\":\"0000\"", "\"insurer\":\"12\""));
        Files.write(in, rows);
        Path table = directory.resolve("in.parquet");
        LocalSpark.session()
                .read()
                .json(in.toString())
                .coalesce(1)
                .write()
                .option("maxRecordsPerFile", 150)
                .parquet(table.toString());

        assertSameAnswers(in, table);

        assertThat(codes("spark"))
                .contains("must have the field client", "$.?: is not a field of a declaration", "$.insurer")
                .contains("REFERENCE_REPEATED", "CREDIT_OF_OTHER_CARE");
    }

    @Test
    void aTextOfATableThatIsNotUtf8MakesItsRowUnreadable() {
        byte[] json = utf8("{\"id\":\"D-\uFFFD\uFFFD1\"}");

        assertThat(InputRows.asStored(json)).hasSize(json.length - 4);
        assertThat(Rows.read(InputRows.asStored(json)).problem())
                .extracting(Rows.Problem::message)
                .isEqualTo("$.id: must be UTF-8, but is not at byte 10");
        assertThat(InputRows.asStored(utf8("{}"))).isEqualTo(utf8("{}"));
        assertThat(InputRows.asStored(utf8("\uFFFD"))).containsExactly(0xFF);
    }

    @Test
    void anInputInWhichNoRowIsAnObjectHasNoResult() throws IOException {
        String row = FundingJson.write(HostileClaims.of(9).get(0));
        Path in = directory.resolve("in.ndjson");
        Path out = directory.resolve("result");
        for (String text : List.of("[" + row + "]\n", row + row + "\n", "x\n" + row.substring(1))) {
            Files.writeString(in, text);

            LocalSpark.Outcome outcome = LocalSpark.run(arguments(in, out).toArray());

            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains("must hold one declaration on each row, as a JSON object in UTF-8");
            assertThat(out).doesNotExist();
        }
        Files.writeString(in, "{}\n");
        assertThat(LocalSpark.run(arguments(in, out).toArray()).exitCode()).isEqualTo(1);
    }

    @Test
    void millionsOfLinesOfOneReferenceAreCountedAndNotKept() throws IOException {
        Declaration one = HostileClaims.of(6).get(0);
        List<Declaration> all = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            all.add(Declaration.builder()
                    .from(one)
                    .id("D-" + i)
                    .client(ClientReference.of("client-" + i))
                    .build());
        }
        Path in = ndjson(all, false);

        assertSameAnswers(in, in);

        assertThat(codes("spark")).contains("REFERENCE_REPEATED");
    }

    @Test
    void aDirectoryThatExistsIsLeftAsItIs() throws IOException {
        Path in = ndjson(HostileClaims.of(7).subList(0, 3), false);
        Path out = Files.createDirectory(directory.resolve("result"));

        LocalSpark.Outcome outcome = LocalSpark.run(arguments(in, out).toArray());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("--out must be a new directory, but ")
                .doesNotContain("Exception");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void anInputWithoutRowsHasNoResult() throws IOException {
        Path in = Files.writeString(directory.resolve("in.ndjson"), "\n \n");
        Path out = directory.resolve("result");

        LocalSpark.Outcome outcome = LocalSpark.run(arguments(in, out).toArray());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("must hold at least one row, but holds none");
        assertThat(out).doesNotExist();
    }

    @Test
    void anInputThatIsNotThereHasNoResult() {
        LocalSpark.Outcome outcome =
                LocalSpark.run(arguments(directory.resolve("nowhere.ndjson"), directory.resolve("result"))
                        .toArray());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("nowhere.ndjson");
    }

    @Test
    void theBenchmarkHasBothSidesChargeTheSame() {
        Path in = directory.resolve("made-up.ndjson");
        ClaimsCommand.run("generate", "--births", "30", "--year", "2021", "--seed", "3", "--out", in.toString());
        Path out = directory.resolve("both");

        LocalSpark.Outcome outcome = LocalSpark.run("benchmark-job", "--in", in, "--rounds", "1", "--out", out);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("ratio of the medians");
        assertThat(out).doesNotExist();
    }
}
