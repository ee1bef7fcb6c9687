package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

/** What depends on other lines of the file, wherever they stand in it. */
class LinesTogetherTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> PARTS =
            List.of("medicalSpecialistCareCents", "midwiferyCents", "maternityCareCents");

    @TempDir
    Path directory;

    private Path in;
    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        in = directory.resolve("in.ndjson");
        out = directory.resolve("result");
        Files.writeString(directory.resolve("catalogue.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
        Files.writeString(directory.resolve("agreements.json"), FundingJson.writePretty(SampleAgreements.all()));
    }

    private Map<String, JsonNode> allocate(List<String> rows) throws IOException {
        Files.write(in, rows);
        Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                directory.resolve("catalogue.json"),
                "--with",
                "national-mono-cost",
                "--agreements",
                directory.resolve("agreements.json"),
                "--in",
                in,
                "--out",
                out);
        Map<String, JsonNode> lines = new TreeMap<>();
        for (String row : Files.readAllLines(out.resolve("allocations.ndjson"))) {
            JsonNode line = MAPPER.readTree(row);
            lines.put(line.get("declaration").asText() + " " + line.get("line").asText(), line);
        }
        return lines;
    }

    private static String verdict(JsonNode line) {
        return line.get("verdict").asText();
    }

    private String codes() throws IOException {
        List<String> codes = new ArrayList<>();
        for (String row : Files.readAllLines(out.resolve("findings.ndjson"))) {
            JsonNode finding = MAPPER.readTree(row);
            codes.add(finding.path("line").asText("run") + " "
                    + finding.get("code").asText());
        }
        Collections.sort(codes);
        return String.join("\n", codes);
    }

    private static String debit(String declaration, String reference, long cents) {
        return Rows.row(declaration, Rows.line(reference, "2021-03-14", Long.toString(cents), "DEBIT"));
    }

    private static String credit(String declaration, String reference, long cents, String previous) {
        return Rows.row(
                declaration,
                Rows.line(
                        reference, "2021-03-14", Long.toString(cents), "CREDIT\",\"previousReference\":\"" + previous));
    }

    @Test
    void allLinesThatShareAReferenceAreRefusedWhereverTheyStand() throws IOException {
        Map<String, JsonNode> lines = allocate(List.of(
                debit("D-1", "R-1", 100),
                debit("D-2", "R-2", 100),
                debit("D-3", "R-1", 100).replace("53999901", "53999902"),
                debit("D-4", "R-1", 200)));

        assertThat(lines.values())
                .extracting(LinesTogetherTest::verdict)
                .containsExactly("REFUSED", "PERMITTED", "PERMITTED", "REFUSED");
        assertThat(codes()).startsWith("R-1 REFERENCE_REPEATED\nR-1 REFERENCE_REPEATED\nrun POLICY_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void creditsOverSeveralDeclarationsLeaveTheSplitOfWhatRemains(long seed) throws IOException {
        List<String> rows = new ArrayList<>(List.of(
                debit("D-1", "R-1", 152_301),
                credit("D-2", "R-2", 50_002, "R-1"),
                credit("D-3", "R-3", 33_333, "R-1"),
                credit("D-4", "R-4", 1, "R-1")));
        Collections.shuffle(rows, new Random(seed));
        Map<String, JsonNode> lines = allocate(rows);
        JsonNode remaining = allocate(List.of(debit("D-9", "R-9", 152_301 - 50_002 - 33_333 - 1)))
                .get("D-9 R-9");

        assertThat(lines).hasSize(4);
        for (String part : PARTS) {
            assertThat(lines.values().stream()
                            .mapToLong(line -> line.get(part).asLong())
                            .sum())
                    .isEqualTo(remaining.get(part).asLong());
        }
    }

    @Test
    void creditsThatTakeBackTooMuchAreAllRefused() throws IOException {
        Map<String, JsonNode> lines = allocate(
                List.of(credit("D-2", "R-2", 600, "R-1"), credit("D-3", "R-3", 401, "R-1"), debit("D-1", "R-1", 1000)));

        assertThat(lines.values())
                .extracting(LinesTogetherTest::verdict)
                .containsExactly("PERMITTED", "REFUSED", "REFUSED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void careOfAnOutsiderBreaksTheBundleWhicheverCameFirst(boolean outsiderFirst) throws IOException {
        String midwife = "{\"reference\":\"M-1\",\"list\":\"032\",\"code\":\"X00001\",\"serviceDate\":\"2021-03-01\","
                + "\"quantity\":1,\"amountCents\":100,\"direction\":\"DEBIT\"}";
        String outside = Rows.row("D-2", midwife).replace("53999901", "08999901");
        String inside = Rows.row("D-3", midwife).replace("53999901", "08999951");
        String otherPregnancy =
                outside.replace("\"p-1\"", "\"p-2\"").replace("D-2", "D-4").replace("M-1", "M-4");
        String integral = debit("D-1", "R-1", 100);
        List<String> rows = outsiderFirst
                ? List.of(outside, inside, otherPregnancy, integral)
                : List.of(integral, otherPregnancy, inside, outside);

        assertThat(verdict(allocate(rows).get("D-1 R-1"))).isEqualTo("REFUSED");
        assertThat(codes()).contains("R-1 BUNDLE_BROKEN");
        assertThat(verdict(allocate(List.of(integral, inside, otherPregnancy)).get("D-1 R-1")))
                .isEqualTo("PERMITTED");
    }

    @Test
    void anotherOrderOfTheFileGivesTheSameVerdictsAndPositions() throws IOException {
        Path rows = directory.resolve("rows.ndjson");
        Claims.run("generate", "--births", 60, "--year", 2021, "--seed", 3, "--out", rows);
        List<String> declarations = new ArrayList<>(Files.readAllLines(rows));
        // Repeated references, and a broken bundle.
        declarations.addAll(declarations.subList(5, 15));
        declarations.add(debit("D-1", "R-1", 100));
        declarations.add(
                Rows.row("D-2", Rows.line("R-2", "2021-03-14", "100", "DEBIT").replace("069", "041"))
                        .replace("53999901", "06999901"));
        Map<String, JsonNode> lines = allocate(declarations);
        String positions = Files.readString(out.resolve("positions.json"));
        String codes = codes();
        Collections.shuffle(declarations, new Random(7));

        assertThat(allocate(declarations)).isEqualTo(lines);
        assertThat(out.resolve("positions.json")).hasContent(positions);
        assertThat(codes()).isEqualTo(codes).contains("LINE_COPIED", "BUNDLE_BROKEN");
    }

    @Test
    void whatIsUnknownAboutThePolicyIsSaidOnceWithItsNumberOfLines() throws IOException {
        allocate(Stream.of(1, 2, 3).map(i -> debit("D-" + i, "R-" + i, 100 + i)).toList());

        JsonNode notices =
                MAPPER.readTree(out.resolve("positions.json").toFile()).get("notices");
        assertThat(notices)
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.get("lines").asInt()).isEqualTo(3));
        assertThat(codes()).isEqualTo("run POLICY_UNKNOWN\nrun POLICY_UNKNOWN");
    }
}
