package nl.birthcare.funding.examples.claims.allocate;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import nl.birthcare.funding.examples.claims.generate.SampleGenerator;
import nl.birthcare.funding.examples.claims.generate.SampleYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalsCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HEADER = "list,code,serviceDate,amountCents,direction\n";
    private static final String GOOD = "069,X00001,2021-03-14,152300,DEBIT";

    @TempDir
    Path directory;

    private Path in;
    private Path out;
    private Path undivided;
    private Path overlay;

    @BeforeEach
    void prepare() throws IOException {
        in = directory.resolve("lines.csv");
        out = directory.resolve("positions.json");
        undivided = directory.resolve("undivided.csv");
        overlay = Files.writeString(
                directory.resolve("catalogue.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
    }

    private Claims totals(Object... more) {
        List<Object> given = new ArrayList<>(List.of("totals", "--policy", "enacted"));
        given.addAll(List.of("--with", overlay, "--with", "national-mono-cost"));
        given.addAll(List.of("--in", in, "--out", out, "--undivided", undivided));
        given.addAll(List.of(more));
        return Claims.run(given.toArray());
    }

    private JsonNode positions() throws IOException {
        return MAPPER.readTree(Files.readString(out));
    }

    @Test
    void aLineIsDividedAsInADeclaration() throws IOException {
        Files.writeString(in, "\uFEFF" + HEADER + GOOD + "\r\n");

        Claims run = totals();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("2021  integral  medical-specialist care +811\\.24 +811\\.24 +0\\.00 +1 +-0\\.44")
                .contains("Permitted is as far as columns tell");
        assertThat(positions().get("positions").get(0).get("chargedCents").asLong())
                .isEqualTo(81124);
        assertThat(Files.readString(undivided)).isEqualTo("row,verdict,reason,findings,problem\n");
    }

    @Test
    void linesThatAreNotDividedAreNamedWithTheReason() throws IOException {
        Files.writeString(
                in,
                HEADER
                        + GOOD
                        + "\n069,X00001,2016-12-31,200,DEBIT"
                        + "\n069,X00001,2022-01-01,300,CREDIT"
                        + "\n999,UNHEARDOF1,2021-03-14,400,DEBIT"
                        + "\n\"069\",\"X00001\",\"2021-03-14\",\"50\",\"CREDIT\"\n");

        Claims run = totals();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Files.readAllLines(undivided))
                .containsExactly(
                        "row,verdict,reason,findings,problem",
                        "3,REFUSED,,FORM_NOT_AVAILABLE,",
                        "4,UNVERIFIED,NEEDS_HISTORY,,",
                        "5,UNVERIFIED,NO_PERFORMANCE,PERFORMANCE_UNKNOWN,",
                        "6,UNVERIFIED,NEEDS_HISTORY,,");
        assertThat(run.out())
                .contains("FORM_NOT_AVAILABLE", "unallocated: NEEDS_HISTORY", "PERFORMANCE_UNKNOWN")
                .doesNotContain("Net sums");
        JsonNode totals = positions().get("totals");
        assertThat(totals.get("debitCents").asLong()).isEqualTo(152_900);
        assertThat(totals.get("creditCents").asLong()).isEqualTo(350);
        assertThat(totals.get("allocatedCents").asLong()).isEqualTo(152_300);
        assertThat(totals.get("refusedCents").asLong()).isEqualTo(200);
        assertThat(totals.get("unallocatedCents").asLong()).isEqualTo(50);
        assertThat(positions().has("netSums")).isFalse();
    }

    @Test
    void netSumsAreAskedForByNameAndSayThatTheyAre() throws IOException {
        Files.writeString(in, HEADER + GOOD + "\n069,X00001,2021-03-14,50,CREDIT\n");

        Claims run = totals("--net-sums");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Net sums: credits are divided by themselves");
        assertThat(positions().get("netSums").asBoolean()).isTrue();
        assertThat(positions().get("totals").get("allocatedCents").asLong()).isEqualTo(152_250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "69,X00001,2021-03-14,1,DEBIT",
                "0699,X00001,2021-03-14,1,DEBIT",
                "06A,X00001,2021-03-14,1,DEBIT",
                ",X00001,2021-03-14,1,DEBIT",
                "069,,2021-03-14,1,DEBIT",
                "069,x00001,2021-03-14,1,DEBIT",
                "069,X00001X00001X,2021-03-14,1,DEBIT",
                "069,X0000\u0131,2021-03-14,1,DEBIT",
                "069,X00001,2021-02-29,1,DEBIT",
                "069,X00001,2020-17-14,1,DEBIT",
                "069,X00001,2021-03-33,1,DEBIT",
                "069,X00001,2021-00-14,1,DEBIT",
                "069,X00001,0000-00-00,1,DEBIT",
                "069,X00001,2021/03/14,1,DEBIT",
                "069,X00001,21-03-14,1,DEBIT",
                "069,X00001,+021-03-14,1,DEBIT",
                "069,X00001,2021-03-14,,DEBIT",
                "069,X00001,2021-03-14,-1,DEBIT",
                "069,X00001,2021-03-14,1.5,DEBIT",
                "069,X00001,2021-03-14,1000000000000000000,DEBIT",
                "069,X00001,2021-03-14,1,debit",
                "069,X00001,2021-03-14,1,",
                "069,X00001,2021-03-14,1",
                "069,X00001,2021-03-14,1,DEBIT,",
                "069",
                "list,code,serviceDate,amountCents,direction"
            })
    void aRowThatIsNotALineIsCountedAndTheRestGoesOn(String row) throws IOException {
        Files.writeString(in, HEADER + "069,X00001,2021-01-14,7,DEBIT\n" + row + "\n" + GOOD + "\n");

        Claims run = totals();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("Row 3 was left out: ").hasLineCount(1);
        assertThat(Files.readAllLines(undivided))
                .hasSize(2)
                .startsWith("row,verdict,reason,findings,problem")
                .element(1)
                .asString()
                .startsWith("3,,,UNREADABLE_ROW,");
        assertThat(positions().get("totals").get("unreadableRows").asLong()).isEqualTo(1);
        assertThat(positions().get("totals").get("rows").asLong()).isEqualTo(3);
        assertThat(positions().get("totals").get("allocatedCents").asLong()).isEqualTo(152_307);
    }

    @Test
    void aRowThatIsNotALineIsToldByCellAndRule() throws IOException {
        Files.writeString(in, HEADER + "69,X00001,2021-03-14,152300,DEBIT\n" + GOOD + "\n");

        Claims run = totals();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("Row 2 was left out: list must be 3 digits, but is \"69\".");
        assertThat(Files.readAllLines(undivided))
                .containsExactly(
                        "row,verdict,reason,findings,problem",
                        "2,,,UNREADABLE_ROW,\"list must be 3 digits, but is \"\"69\"\"\"");
    }

    @Test
    void aQuoteThatIsLeftOpenSpoilsItsRowOnly() throws IOException {
        String good = (GOOD + "\n").repeat(10);
        for (String open :
                List.of("069,\"X00001,2021-03-14,100,DEBIT", "\"069,X00001,2021-03-14,100,DEBIT", GOOD + "\"")) {
            for (String rest : List.of(good, good + "069,\"X00001\",2021-03-14,100,DEBIT\n")) {
                Files.writeString(in, HEADER + good + open + "\n" + rest);

                Claims run = totals();

                assertThat(run.exitCode()).isEqualTo(1);
                JsonNode totals = positions().get("totals");
                assertThat(totals.get("unreadableRows").asLong()).isEqualTo(1);
                assertThat(totals.get("rows").asLong())
                        .isEqualTo(11 + rest.lines().count());
                assertThat(run.err()).startsWith("Row 12 was left out: ").hasLineCount(1);
            }
        }
    }

    @Test
    void manyRowsThatCannotBeReadAreAllCountedAndTheFirstAreShown() throws IOException {
        Files.writeString(in, HEADER + GOOD + "\n" + "069,\"\r\n".repeat(1_000));

        Claims run = totals();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(positions().get("totals").get("unreadableRows").asLong()).isEqualTo(1_000);
        assertThat(Files.readAllLines(undivided)).hasSize(1_001);
        assertThat(run.err()).hasLineCount(21).contains("The first 20 of 1 000 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\r\n", "\r"})
    void rowsEndInAnyForm(String end) throws IOException {
        Files.writeString(in, (HEADER + GOOD + "\n" + GOOD + "\n").replace("\n", end));

        assertThat(totals().exitCode()).isZero();
        assertThat(positions().get("totals").get("rows").asLong()).isEqualTo(2);
    }

    @Test
    void aFileOfAnotherFormIsNoResultAndIsNamed() throws IOException {
        Files.writeString(out, "earlier sums");
        String text = HEADER + GOOD + "\n";
        for (Map.Entry<byte[], String> each : Map.of(
                        text.replace(',', ';').getBytes(UTF_8),
                        "but starts with list;code;serviceDate;amountCents;direction: its fields must be parted by"
                                + " commas, not by semicolons",
                        text.getBytes(UTF_16),
                        "but it looks like text in UTF-16 or UTF-32",
                        "[{\"list\":\"069\"}]".getBytes(UTF_8),
                        "but it looks like a JSON array",
                        new byte[] {0x1F, (byte) 0x8B, 8, 0, 0},
                        "but it looks like a file compressed by gzip")
                .entrySet()) {
            Files.write(in, each.getKey());

            Claims run = totals();

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("must start with the header " + HEADER.trim(), each.getValue());
            assertThat(run.err()).hasLineCount(1);
            assertThat(out).hasContent("earlier sums");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "069,X00001,2021-03-14,1,DEBIT\n", "code,list,serviceDate,amountCents,direction\n"})
    void aFileWithoutTheHeaderIsRefused(String text) throws IOException {
        Files.writeString(in, text);

        Claims run = totals();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("must start with the header list,code,serviceDate,amountCents,direction");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFileWithoutRowsOrThatIsNotThereIsNoInput() throws IOException {
        Files.writeString(in, HEADER);
        assertThat(totals().err()).contains("must hold at least one row after its header, but holds none");
        Files.delete(in);
        assertThat(totals().err()).contains("there is no such file");
    }

    @Test
    void earlierFilesStayUntilAllIsCharged() throws IOException {
        Files.writeString(in, HEADER);
        Files.writeString(out, "earlier sums");
        Files.writeString(undivided, "earlier rows");

        assertThat(totals().exitCode()).isEqualTo(2);

        assertThat(out).hasContent("earlier sums");
        assertThat(undivided).hasContent("earlier rows");
        assertNothingUnfinished();
    }

    @Test
    void bothFilesAreReplacedWhenAllIsCharged() throws IOException {
        Files.writeString(in, HEADER + GOOD + "\n");
        Files.writeString(out, "earlier sums");
        Files.writeString(undivided, "earlier rows");

        assertThat(totals().exitCode()).isZero();

        assertThat(positions().get("positions")).isNotEmpty();
        assertThat(Files.readString(undivided)).isEqualTo("row,verdict,reason,findings,problem\n");
        assertNothingUnfinished();
    }

    @Test
    void oneFileCannotHoldBoth() throws IOException {
        Files.writeString(in, HEADER + GOOD + "\n");
        Files.writeString(out, "earlier sums");
        undivided = Files.createDirectory(directory.resolve("elsewhere"))
                .resolve("..")
                .resolve(out.getFileName());

        Claims run = totals();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out and --undivided must be two files, but both are " + out);
        assertThat(out).hasContent("earlier sums");
        assertNothingUnfinished();
    }

    private void assertNothingUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".unfinished"));
        }
    }

    @Test
    void aDirectoryIsNotReplacedByAFile() throws IOException {
        Files.writeString(in, HEADER + GOOD + "\n");
        Files.createDirectory(undivided);

        assertThat(totals().err())
                .contains("--undivided must be a file, new or to be replaced, but " + undivided + " is none");

        assertThat(undivided).isEmptyDirectory();
        assertThat(out).doesNotExist();
    }

    /** Of debits without a key of an agreement, columns and declarations come to the same. */
    @Test
    void aYearComesToWhatAllocateMakesOfItsDebits() throws IOException {
        List<Declaration> declarations = new ArrayList<>();
        new SampleGenerator(SampleYear.of(2021), 400, 3).generate(declarations::add, done -> {});
        Path rows = directory.resolve("in.ndjson");
        StringBuilder csv = new StringBuilder(HEADER);
        List<String> ndjson = new ArrayList<>();
        for (Declaration declaration : declarations) {
            List<DeclarationLine> debits = declaration.lines().stream()
                    .filter(line -> line.direction().name().equals("DEBIT"))
                    .toList();
            ndjson.add(FundingJson.write(Declaration.builder()
                    .id(declaration.id())
                    .insurer(declaration.insurer())
                    .declarant(declaration.declarant())
                    .client(declaration.client())
                    .submittedOn(declaration.submittedOn())
                    .lines(debits)
                    .build()));
            for (DeclarationLine line : debits) {
                csv.append(line.performance().list())
                        .append(',')
                        .append(line.performance().code())
                        .append(',')
                        .append(line.serviceDate())
                        .append(',')
                        .append(line.charged().cents())
                        .append(",DEBIT\n");
            }
        }
        Files.write(rows, ndjson);
        Files.writeString(in, csv);
        Path agreements = Files.writeString(
                directory.resolve("agreements.json"), FundingJson.writePretty(SampleAgreements.all()));
        Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                overlay,
                "--with",
                "national-mono-cost",
                "--agreements",
                agreements,
                "--in",
                rows,
                "--totals-only",
                "--out",
                directory.resolve("result"));

        assertThat(totals().exitCode()).isZero();

        JsonNode allocated =
                MAPPER.readTree(Files.readString(directory.resolve("result").resolve("positions.json")));
        // Whether a line may be declared is asked of columns less thoroughly: the marks may be others, the rest is not.
        assertThat(unmarked(positions())).isEqualTo(unmarked(allocated));
    }

    private static JsonNode unmarked(JsonNode statement) {
        JsonNode positions = statement.get("positions");
        positions.forEach(position -> ((ObjectNode) position).remove("marks"));
        return positions;
    }
}
