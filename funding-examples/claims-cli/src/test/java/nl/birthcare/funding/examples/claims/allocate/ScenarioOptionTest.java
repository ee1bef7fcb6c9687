package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.examples.claims.Schemas;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --scenario} on every command that goes by a policy book. */
class ScenarioOptionTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String SCENARIO = """
            {
              "schemaVersion": 1,
              "id": "no-integral-care",
              "title": "Integral funding ends with 2029.",
              "status": "UNDECIDED",
              "sources": [{"source": "note"}],
              "add": {"sources": [{"id": "note", "title": "A question of ours", "kind": "LIBRARY"}]},
              "end": [{"kind": "regimes", "id": "integral-regular", "lastDay": "2029-12-31"}]
            }
            """;

    @TempDir
    Path directory;

    private Path in;
    private Path overlay;

    @BeforeEach
    void prepare() throws IOException {
        overlay = Files.writeString(
                directory.resolve("catalogue.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
        in = Files.writeString(
                directory.resolve("in.ndjson"),
                Rows.row("D-1", Rows.line("D-1/1", "2027-12-31", "100", "DEBIT")) + "\nnot JSON\n");
    }

    @Test
    void theNameStandsInEveryFileAndTableOfAllocate() throws IOException {
        Path out = directory.resolve("result");

        Claims run = Claims.run(
                "allocate",
                "--policy",
                "announced-2020",
                "--with",
                overlay,
                "--with",
                "national-mono-cost-2021-held",
                "--scenario",
                "monodisciplinary-ends",
                "--in",
                in,
                "--out",
                out);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("by policy book announced-2020+", " under monodisciplinary-ends");
        var positions = MAPPER.readTree(out.resolve("positions.json").toFile());
        Schemas.assertFits("positions", positions);
        assertThat(positions.get("scenario").asText()).isEqualTo("monodisciplinary-ends");
        for (String file : List.of("allocation", "finding")) {
            List<String> rows = Files.readAllLines(out.resolve(file + "s.ndjson"));
            assertThat(rows).isNotEmpty();
            for (String row : rows) {
                Schemas.assertFits(file, MAPPER.readTree(row));
                assertThat(row).contains("\"scenario\":\"monodisciplinary-ends\"");
            }
        }
    }

    @Test
    void theNameStandsInTheFindingsOfCheckBesideTheReturnCode() throws IOException {
        Path out = directory.resolve("findings.ndjson");
        Path codes = Files.writeString(directory.resolve("codes.csv"), "code,returnCode\nUNREADABLE_ROW,1234\n");

        Claims run = Claims.run(
                "check",
                "--policy",
                "enacted",
                "--with",
                overlay,
                "--scenario",
                "integral-care-widened,firstDay=2026-01-01",
                "--codes",
                codes,
                "--in",
                in,
                "--out",
                out);

        assertThat(run.out())
                .contains("by policy book enacted+sample-catalogue under integral-care-widened,firstDay=2026-01-01");
        assertThat(Files.readAllLines(out))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row).contains("\"scenario\":\"integral-care-widened,firstDay=2026-01-01\""))
                .anySatisfy(row -> assertThat(row)
                        .endsWith(
                                "\"scenario\":\"integral-care-widened,firstDay=2026-01-01\",\"returnCode\":\"1234\"}"));
    }

    @Test
    void aScenarioOfTheCallersOwnIsReadFromAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("ends, in 2029.json"), SCENARIO);

        Claims rules = Claims.run("rules", "--policy", "enacted", "--scenario", file);
        Claims show = Claims.run("policy", "show", "--policy", "enacted", "--scenario", file, "--on", "2030-01-01");

        assertThat(rules.err()).isEmpty();
        assertThat(rules.out()).contains("by enacted under no-integral-care", "2023-01-01..2029-12-31");
        assertThat(show.out()).contains("under no-integral-care").doesNotContain("  integral care: ");
    }

    @Test
    void severalScenariosAndAListOfValues() {
        Claims run = Claims.run(
                "policy",
                "show",
                "--policy",
                "announced-2020",
                "--scenario",
                "monodisciplinary-ends-unless,declarants=03999901,declarants=08999901",
                "--scenario",
                "contributions-abolished,firstDay=2027-01-01",
                "--on",
                "2028-01-01");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "under contributions-abolished,firstDay=2027-01-01+monodisciplinary-ends-unless,declarants=03999901,declarants=08999901")
                .contains("monodisciplinary care: regular, for 2 listed declarants only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monodisciplinary-end | must be one of [contributions-abolished, integral-care-widened, ",
                "contributions-abolished | must be given one value of firstDay (the first day, such as 2026-01-01",
                "monodisciplinary-ends,firstDay=2028-01-01 | must be one of [], but \"firstDay\" is given",
                "contributions-abolished,firstDay=2026 | $.add.contributionRules[0].validity.firstDay"
            })
    void aScenarioThatCannotBeUsedIsWrongUsage(String scenario, String reason) {
        Claims run = Claims.run("policy", "show", "--policy", "enacted", "--scenario", scenario, "--gaps");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("claims policy show: --scenario ")
                .contains(reason)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"status\": \"UNDECIDED\", | | $: must have the field status",
                "\"sources\": [{\"source\": \"note\"}] | \"sources\": [] | $.sources: must name a source",
                "\"kind\": \"regimes\" | \"kind\": \"regime\" | $.end[0].kind: must be one of [advices, allocationRules, ",
                "integral-regular | integral-irregular | $.end[0].id: must be of an entry of the book",
                "2029-12-31 | 2022-12-31 | $.end[0].lastDay: must be on or after the first day of integral-regular",
                "2029-12-31 | 2029-02-30 | $.end[0].lastDay",
                "\"kind\": \"LIBRARY\" | \"kind\": \"NOTE\" | $.add.sources[0].kind",
                "\"id\": \"note\" | \"id\": \"memo\" | $.sources[0].source: must be described in the book",
                "\"end\" | \"ends\" | $.ends"
            })
    void aBadAmendmentIsRefusedWithItsPathAndReason(String from, String to, String reason) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.json"), SCENARIO.replace(from, to == null ? "" : to));

        Claims run = Claims.run("policy", "show", "--policy", "enacted", "--scenario", file, "--gaps");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("bad.json cannot be used: " + reason).hasLineCount(1);
    }
}
