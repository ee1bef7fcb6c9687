package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.examples.claims.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    private Path in;
    private Path out;
    private Path partnerships;

    /** A made-up 2022, and who takes part in which partnership, without any agreement. */
    @BeforeEach
    void prepare() throws IOException {
        in = directory.resolve("rows.ndjson");
        out = directory.resolve("compared");
        partnerships = Path.of(in + ".partnerships.json");
        Claims.run("generate", "--births", 60, "--year", 2022, "--seed", 1, "--out", in);
    }

    private Claims compare(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "compare",
                "--with",
                in + ".overlay.json",
                "--with",
                "national-mono-cost-2021-held",
                "--agreements",
                partnerships,
                "--in",
                in));
        arguments.addAll(List.of(more));
        return Claims.run(arguments.toArray());
    }

    private List<JsonNode> changes() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String row : Files.readAllLines(out.resolve("changes.ndjson"))) {
            rows.add(MAPPER.readTree(row));
        }
        return rows;
    }

    private JsonNode comparison() throws IOException {
        return MAPPER.readTree(out.resolve("comparison.json").toFile());
    }

    /** The experiment was extended through 2022 (BR/REG-22100); the letters announce regular funding. */
    @Test
    void in2022WithoutAgreementsWhatWasEnactedRefusesWhatWasAnnouncedPermits() throws IOException {
        Claims run = compare("--a", "enacted", "--b", "announced-2020", "--out", out);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        List<JsonNode> changes = changes();
        assertThat(changes).hasSizeGreaterThan(10).allSatisfy(change -> {
            Schemas.assertFits("change", change);
            assertThat(change.get("verdictA").asText()).isEqualTo("REFUSED");
            assertThat(change.get("verdictB").asText()).isEqualTo("PERMITTED");
            assertThat(change.has("splitA")).isFalse();
            assertThat(change.get("causes").toString())
                    .isEqualTo("[{\"kind\":\"regimes\",\"a\":\"integral-experiment-extended\","
                            + "\"b\":\"integral-regular-announced\"}]");
        });
        JsonNode comparison = comparison();
        Schemas.assertFits("comparison", comparison);
        assertThat(comparison.get("changedLines").asInt()).isEqualTo(changes.size());
        assertThat(comparison.get("verdicts").toString())
                .isEqualTo("[{\"a\":\"REFUSED\",\"b\":\"PERMITTED\",\"lines\":" + changes.size() + "}]");
        assertThat(comparison.get("causes").get(0).get("lines").asInt()).isEqualTo(changes.size());
        assertConserved(comparison.get("totalsA"));
        assertConserved(comparison.get("totalsB"));
        assertThat(sum(comparison, "bCents")).isEqualTo(sum(comparison, "aCents") + refused(comparison));
        assertThat(sum(comparison, "differenceCents")).isEqualTo(refused(comparison));
        assertThat(run.out())
                .contains("A: enacted+", "B: announced-2020+")
                .contains("REFUSED by A, PERMITTED by B: " + changes.size())
                .contains("  A: integral-experiment-extended, 2022-01-01..2022-12-31, enacted, primary: BR/REG-22100;"
                        + " NR/REG-2201; kst-32279-206 p. 9, De bekostiging van de integrale geboortezorg vanaf 2022\n")
                .contains("  B: integral-regular-announced, 2022-01-01.., announced, primary: kst-32279-206 p. 9, De"
                        + " bekostiging van de integrale geboortezorg vanaf 2022\n");
    }

    private static long refused(JsonNode comparison) {
        return comparison.get("totalsA").get("refusedCents").asLong();
    }

    private static long sum(JsonNode comparison, String field) {
        long sum = 0;
        for (JsonNode position : comparison.get("positions")) {
            sum += position.get(field).asLong();
        }
        return sum;
    }

    private static void assertConserved(JsonNode totals) {
        assertThat(totals.get("debitCents").asLong() - totals.get("creditCents").asLong())
                .isEqualTo(totals.get("allocatedCents").asLong()
                        + totals.get("unallocatedCents").asLong()
                        + totals.get("refusedCents").asLong());
    }

    @Test
    void eachSideIsWhatAllocateComesTo() throws IOException {
        compare("--a", "enacted", "--b", "announced-2020", "--out", out);
        for (String book : List.of("enacted", "announced-2020")) {
            Path allocated = directory.resolve(book);
            Claims.run(
                    "allocate",
                    "--policy",
                    book,
                    "--with",
                    in + ".overlay.json",
                    "--with",
                    "national-mono-cost-2021-held",
                    "--agreements",
                    partnerships,
                    "--in",
                    in,
                    "--out",
                    allocated);
            JsonNode positions =
                    MAPPER.readTree(allocated.resolve("positions.json").toFile());
            String side = book.equals("enacted") ? "A" : "B";
            assertThat(comparison().get("totals" + side)).isEqualTo(positions.get("totals"));
            assertThat(comparison().get("policySha256" + side)).isEqualTo(positions.get("policySha256"));
            for (JsonNode position : positions.get("positions")) {
                assertThat(comparison().get("positions"))
                        .anySatisfy(compared -> assertThat(List.of(
                                        compared.get("framework"),
                                        compared.get("form"),
                                        compared.get("year"),
                                        compared.get(side.equals("A") ? "aCents" : "bCents")))
                                .isEqualTo(List.of(
                                        position.get("framework"),
                                        position.get("form"),
                                        position.get("year"),
                                        position.get("chargedCents"))));
            }
        }
    }

    /** An agreement that is made afterwards, from an earlier day on: what would it have changed? */
    @Test
    void agreementsOfOneSideTouchThatSideOnly() throws IOException {
        Path agreements = directory.resolve("later.json");
        Files.writeString(
                agreements,
                "{\"schemaVersion\":1,\"agreements\":[{\"id\":\"later\",\"insurer\":\"0000\",\"declarant\":\"53999901\","
                        + "\"validity\":{\"firstDay\":\"2022-01-01\"}}]}");

        Claims run = compare("--a", "enacted", "--b", "enacted", "--agreements-b", agreements, "--out", out);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(changes()).isNotEmpty().allSatisfy(change -> {
            Schemas.assertFits("change", change);
            assertThat(change.get("verdictA").asText()).isEqualTo("REFUSED");
            assertThat(change.get("verdictB").asText()).isEqualTo("PERMITTED");
            assertThat(change.get("causes").toString()).isEqualTo("[{\"kind\":\"agreements\",\"b\":\"later\"}]");
        });
        assertThat(compare("--a", "enacted", "--b", "enacted", "--agreements-a", "no-such.json")
                        .err())
                .contains("--agreements-a must be a file that can be read, but no-such.json cannot");
    }

    @Test
    void aBookComparedWithItselfComesOutTheSame() throws IOException {
        Claims run = compare("--a", "enacted", "--b", "enacted", "--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(changes()).isEmpty();
        assertThat(comparison().get("changedLines").asInt()).isZero();
        assertThat(run.out()).contains("Lines that come out otherwise: 0;").doesNotContain("Causes");
    }

    @Test
    void overlaysAndScenariosOfOneSideTouchThatSideOnly() throws IOException {
        Path agreed = Path.of(in + ".agreements.json");

        Claims run = Claims.run(
                "compare",
                "--a",
                "enacted",
                "--b",
                "enacted",
                "--with",
                in + ".overlay.json",
                "--with-b",
                "national-mono-cost-2021-held",
                "--scenario-a",
                "monodisciplinary-ends",
                "--scenario",
                "integral-care-widened,firstDay=2027-01-01",
                "--agreements",
                agreed,
                "--in",
                in,
                "--out",
                out);

        assertThat(run.err()).isEmpty();
        assertThat(comparison().get("policyA").asText())
                .isEqualTo(
                        "enacted+sample-catalogue under integral-care-widened,firstDay=2027-01-01+monodisciplinary-ends");
        assertThat(comparison().get("scenarioA").asText())
                .isEqualTo("integral-care-widened,firstDay=2027-01-01+monodisciplinary-ends");
        assertThat(comparison().get("policyB").asText())
                .isEqualTo(
                        "enacted+national-mono-cost-2021-held+sample-catalogue under integral-care-widened,firstDay=2027-01-01");
        assertThat(comparison().get("scenarioB").asText()).isEqualTo("integral-care-widened,firstDay=2027-01-01");
        assertThat(changes()).isNotEmpty().allSatisfy(change -> {
            Schemas.assertFits("change", change);
            assertThat(change.get("scenarioA").asText())
                    .isEqualTo("integral-care-widened,firstDay=2027-01-01+monodisciplinary-ends");
            assertThat(change.get("causes").toString()).contains("\"b\":\"national-mono-cost-2021-held\"");
        });
    }

    /** The deciding day is 2028-01-01 (kst-32279-206, "stip op de horizon"); the last day before it is as ever. */
    @Test
    void theEndOfMonodisciplinaryFundingChangesTheLinesOf2028AndNoneOf2027() throws IOException {
        Files.writeString(in, hospital("2027-12-31") + "\n" + hospital("2028-01-01") + "\n");

        Claims run = compare("--a", "enacted", "--b", "enacted", "--scenario-b", "monodisciplinary-ends", "--out", out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.get("declaration").asText()).isEqualTo("D-2028-01-01");
            assertThat(change.get("verdictB").asText()).isEqualTo("REFUSED");
            assertThat(change.get("causes").toString())
                    .isEqualTo("[{\"kind\":\"regimes\",\"a\":\"monodisciplinary\",\"b\":\"monodisciplinary-ended\"}]");
        });
        assertThat(run.out()).contains("monodisciplinary-ended", "assumed by scenario monodisciplinary-ends");
    }

    private static String hospital(String day) {
        return Rows.row("D-" + day, Rows.line("D-" + day + "/1", day, "100", "DEBIT"))
                .replace("53999901", "06999901")
                .replace("\"069\"", "\"041\"")
                .replace("2021-04-02", "2028-02-01");
    }

    @Test
    void theExamplesOfTheHelpShowWhatTheySay() {
        List<String> outcomes = new ArrayList<>();
        for (String command : examples()) {
            String outcome = runExample(command);
            if (command.startsWith("compare")) {
                outcomes.add(outcome);
            }
        }

        assertThat(outcomes).hasSize(2).allSatisfy(each -> assertThat(each).doesNotContain("UNVERIFIED"));
        assertThat(outcomes.get(0))
                .contains("REFUSED by A, PERMITTED by B", "B: integral-regular-announced, 2022-01-01..")
                .containsPattern("unallocated +0 +0\\.00 +0 +0\\.00");
        assertThat(outcomes.get(1)).contains("PERMITTED by A, REFUSED by B", "B: monodisciplinary-ended, 2028-01-01..");
    }

    private static List<String> examples() {
        String footer = String.join(
                "\n",
                Claims.commandLine()
                        .getSubcommands()
                        .get("compare")
                        .getCommandSpec()
                        .usageMessage()
                        .footer());
        return footer.replaceAll("\\\\\n +", "")
                .lines()
                .filter(line -> line.startsWith("  claims "))
                .map(line -> line.substring("  claims ".length()))
                .toList();
    }

    /** Runs an example as it is written, in a directory of its own. */
    private String runExample(String command) {
        Claims run = Claims.run((Object[]) command.replaceAll(" (births|compared)", " " + directory.resolve("$1"))
                .split(" ", -1));

        assertThat(run.err()).as(command).isEmpty();
        assertThat(run.exitCode()).as(command).isEqualTo(command.startsWith("compare") ? 1 : 0);
        return run.out();
    }

    @Test
    void withoutOutThereIsATableAndNoFile() throws IOException {
        Claims run = compare("--a", "enacted", "--b", "announced-2020", "--no-history");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("B less A", "Control totals", "UNVERIFIED by B");
        assertThat(out).doesNotExist();
    }

    @Test
    void anUnreadableRowIsCountedOnBothSides() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\nnot JSON\n");

        Claims run = compare("--a", "enacted", "--b", "enacted", "--out", out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Rows: 2, of which 1 could not be read.");
        assertThat(comparison().get("totalsB").get("unreadableRows").asInt()).isEqualTo(1);
    }

    @Test
    void noRowsAndWrongNamesAreNoResultAndLeaveTheDirectoryAsItWas() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.ndjson"));

        Claims noRows = Claims.run("compare", "--a", "enacted", "--b", "enacted", "--in", empty, "--out", out);
        Claims noBook = Claims.run("compare", "--a", "enacted", "--b", "2023", "--in", in, "--out", out);
        Claims noScenario = compare("--a", "enacted", "--b", "enacted", "--scenario-b", "what-if", "--out", out);
        Claims noOverlay = compare("--a", "enacted", "--b", "enacted", "--with-a", "no-overlay", "--out", out);

        assertThat(List.of(noRows, noBook, noScenario, noOverlay)).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).startsWith("claims compare: ").hasLineCount(1);
        });
        assertThat(noBook.err()).contains("--b must be one of [announced-2020, enacted]");
        assertThat(noScenario.err()).contains("--scenario-b must be one of [contributions-abolished, ");
        assertThat(noOverlay.err()).contains("--with-a must be one of [figures, national-mono-cost");
        assertThat(out).doesNotExist();
    }
}
