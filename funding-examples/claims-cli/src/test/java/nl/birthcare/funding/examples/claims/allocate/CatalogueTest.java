package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalogue of ten lines, and nothing else, says what the codes of integral care stand for. */
class CatalogueTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String NINE_CODES = """
            code,performance
            X00001,guidance-ending-before-16-weeks
            X00002,prenatal
            X00003,prenatal-complex
            X00004,natal
            X00005,natal-on-own-request
            X00006,natal-complex
            X00007,postnatal
            X00008,postnatal-complex
            X00009,hourly-maternity-care
            """;

    private static final String AGREEMENTS = """
            {"schemaVersion": 1,
             "sources": [{"id": "contracts", "title": "Made-up contracts", "kind": "CONTRACT"}],
             "agreements": [{"id": "A-1", "insurer": "0000", "declarant": "53999901",
               "sources": [{"source": "contracts"}], "validity": {"firstDay": "2016-01-01"}, "performances": [%s]}],
             "partnerships": [{"code": "53999901", "participants": [
               {"provider": "08999951", "discipline": "MIDWIFERY", "validity": {"firstDay": "2016-01-01"}}]}]}
            """.formatted(IntStream.rangeClosed(1, 9)
            .mapToObj("{\"list\": \"069\", \"code\": \"X0000%d\"}"::formatted)
            .collect(Collectors.joining(", ")));

    @TempDir
    Path directory;

    private Path in;
    private Path out;
    private Path agreements;

    @BeforeEach
    void prepare() throws IOException {
        in = directory.resolve("in.ndjson");
        out = directory.resolve("result");
        agreements = Files.writeString(directory.resolve("agreements.json"), AGREEMENTS);
    }

    /** One declaration with a line of 1000.00 for each of the nine codes, each of a client of its own. */
    private void declareAllOn(String day) throws IOException {
        Files.write(
                in,
                IntStream.rangeClosed(1, 9)
                        .mapToObj(code -> row("D-" + code, "X0000" + code, day))
                        .toList());
    }

    private static String row(String id, String code, String day) {
        return "{\"schemaVersion\":1,\"id\":\"" + id + "\",\"insurer\":\"0000\",\"declarant\":\"53999901\","
                + "\"client\":\"c-" + id + "\",\"pregnancy\":\"p-" + id + "\",\"birthDate\":\"" + day
                + "\",\"submittedOn\":\"2024-01-31\",\"lines\":[{\"reference\":\"" + id
                + "/1\",\"list\":\"069\",\"code\":\"" + code + "\",\"serviceDate\":\"" + day
                + "\",\"performer\":\"08999951\",\"quantity\":1,\"amountCents\":100000,\"direction\":\"DEBIT\"}]}";
    }

    private Path codes(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Claims allocate(String policy, Object... overlays) {
        Object[] rest = {"--agreements", agreements, "--in", in, "--out", out};
        Object[] arguments = new Object[3 + 2 * overlays.length + rest.length];
        arguments[0] = "allocate";
        arguments[1] = "--policy";
        arguments[2] = policy;
        for (int i = 0; i < overlays.length; i++) {
            arguments[3 + 2 * i] = "--with";
            arguments[4 + 2 * i] = overlays[i];
        }
        System.arraycopy(rest, 0, arguments, 3 + 2 * overlays.length, rest.length);
        return Claims.run(arguments);
    }

    private List<String> verdicts() throws IOException {
        return Files.readAllLines(out.resolve("allocations.ndjson")).stream()
                .map(CatalogueTest::read)
                .map(row -> row.get("verdict").asText())
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** One mapped catalogue of nine codes in ten lines of CSV is enough to allocate a year of 2017 to 2021. */
    @ParameterizedTest
    @CsvSource({
        "announced-2020, 2017",
        "announced-2020, 2018",
        "announced-2020, 2019",
        "announced-2020, 2020",
        "announced-2020, 2021",
        "enacted, 2017",
        "enacted, 2018",
        "enacted, 2019",
        "enacted, 2020",
        "enacted, 2021",
    })
    void tenLinesOfCsvAreEnoughToAllocateAYear(String policy, int year) throws IOException {
        assertThat(NINE_CODES.lines()).hasSize(10);
        declareAllOn(year + "-06-01");

        Claims run = allocate(policy, codes("codes.csv", NINE_CODES), "national-mono-cost");

        assertThat(run.err()).isEmpty();
        assertThat(verdicts()).hasSize(9).containsOnly("PERMITTED");
        JsonNode totals = read(Files.readString(out.resolve("positions.json"))).get("totals");
        assertThat(totals.get("allocatedCents").asLong()).isEqualTo(900_000);
        assertThat(read(Files.readString(out.resolve("positions.json")))
                        .get("policy")
                        .asText())
                .isEqualTo(policy + "+catalogue+national-mono-cost");
    }

    @Test
    void aCodeWhosePerformanceIsNotPublishedOnTheDayIsRefusedByNameAndDays() throws IOException {
        declareAllOn("2023-06-01");

        Claims run = allocate("enacted", codes("codes.csv", NINE_CODES));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(verdicts().get(0)).isEqualTo("REFUSED");
        assertThat(verdicts().subList(1, 9)).containsOnly("PERMITTED");
        assertThat(Files.readString(out.resolve("findings.ndjson")))
                .contains(
                        "performance 069:X00001 (begeleiding eindigend voor 16 weken zwangerschap inclusief nazorg) is"
                                + " not in force on 2023-06-01. It is on 2017-01-01..2022-12-31.");
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        declareAllOn("2021-06-01");
        Path json = codes("codes.json", """
                {"id": "ours", "codes": {"X00002": "prenatal", "X00004": "natal", "X00007": "postnatal-2017"}}
                """);

        Claims run = allocate("enacted", "national-mono-cost", json);

        assertThat(run.err()).isEmpty();
        Schemas.assertFits("catalogue", read(Files.readString(json)));
        assertThat(verdicts().get(1)).isEqualTo("PERMITTED");
        assertThat(verdicts().get(6)).isEqualTo("PERMITTED");
        assertThat(verdicts().get(8)).isEqualTo("UNVERIFIED");
        assertThat(run.out()).contains("enacted+national-mono-cost+ours");
    }

    /** The description comes from an overlay that is named after the catalogue. */
    @Test
    void theOrderOfOverlaysDoesNotMatter() throws IOException {
        declareAllOn("2021-06-01");
        Path own = codes("own.json", """
                {"schemaVersion": 1, "id": "own", "title": "A performance of our own.",
                 "sources": [{"id": "own", "title": "Made up", "kind": "LIBRARY"}],
                 "descriptions": [{"id": "own-care", "validity": {"firstDay": "2020-01-01"}, "status": "ENACTED",
                   "grade": "PRIMARY", "sources": [{"source": "own"}], "name": "eigen zorg", "form": "INTEGRAL"}]}
                """);
        Path csv = codes("codes.csv", "code,performance\nX00001,own-care\n");

        Claims run = allocate("enacted", csv, own, "national-mono-cost");

        assertThat(run.err()).isEmpty();
        assertThat(verdicts().get(0)).isEqualTo("PERMITTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,performance\nX00001,antenatal\n",
                "code,performance\nX00001\n",
                "code,performance\nX00001,natal\nX00001,prenatal\n",
                "code;performance\nX00001;natal\n",
                "code,performance\n",
                "",
            })
    void aCatalogueThatIsWrongIsRefused(String text) throws IOException {
        declareAllOn("2021-06-01");

        Claims run = allocate("enacted", codes("codes.csv", text));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--with", "codes.csv cannot be used: ", "must");
    }

    @Test
    void aCodeOfAnotherFormIsToldByRowAndRule() throws IOException {
        declareAllOn("2021-06-01");

        Claims run = allocate("enacted", codes("codes.csv", "code,performance\nX00001,prenatal\nx1,natal\n"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "codes.csv cannot be used: code in row 3 must be one to twelve capital letters and digits, but is"
                                + " 2 characters (letters, digits)");
    }
}
