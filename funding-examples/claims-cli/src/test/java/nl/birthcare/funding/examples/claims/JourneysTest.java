package nl.birthcare.funding.examples.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What analysts ask: each question ends with its answer after two commands at most, given the caller's own files. */
class JourneysTest {

    @TempDir
    static Path directory;

    @BeforeAll
    static void sample() throws IOException {
        run("generate --births 200 --year 2021 --seed 1 --out @births.ndjson");
        run("generate --births 60 --year 2028 --seed 1 --out @later.ndjson");
        file("until-june.json", agreements("\"firstDay\": \"2020-01-01\", \"lastDay\": \"2021-06-30\"", ""));
        file("a.json", agreements("\"firstDay\": \"2020-01-01\"", key("contract", 50, 25, 25)));
        file("b.json", agreements("\"firstDay\": \"2020-01-01\"", key("contract", 40, 35, 25)));
        file("own-key.json", agreements("\"firstDay\": \"2021-07-01\"", key("contract", 50, 25, 25)));
        file("mapping.json", """
                {"schemaVersion": 1, "id": "our-prices", "declarant": "53999901",
                 "sources": [{"id": "ours", "title": "What we assume", "kind": "LIBRARY"}],
                 "performances": [{"performance": {"list": "069", "code": "X00001"}, "priceCents": 160000,
                   "prices": [{"source": "ours"}],
                   "codes": [{"list": "032", "code": "X00001"}, {"list": "032", "code": "X00002"},
                     {"list": "041", "code": "X00001"}, {"list": "041", "code": "X00002"}, {"list": "041", "code": "X00003"},
                     {"list": "011", "code": "X00001"}, {"list": "011", "code": "X00002"}, {"list": "011", "code": "X00003"}]}]}
                """);
        file("turnovers.csv", "institution;turnoverCents\nNorth;6000\nSouth;4000\n");
    }

    private static String key(String id, int medicalSpecialistCare, int midwifery, int maternityCare) {
        return ", \"allocationKey\": {\"id\": \"" + id + "\", \"method\": \"SAINTE_LAGUE\", \"medicalSpecialistCare\": "
                + medicalSpecialistCare + ", \"midwifery\": " + midwifery + ", \"maternityCare\": " + maternityCare
                + "}";
    }

    /** An agreement with each partnership of the sample, in a period. */
    private static String agreements(String period, String more) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            all.add("{\"id\": \"A-" + i + (more.isEmpty() ? "" : "-keyed")
                    + "\", \"insurer\": \"0000\", \"declarant\": \"5399990" + i
                    + "\", \"sources\": [{\"source\": \"" + (more.isEmpty() ? "contract-1" : "contract")
                    + "\"}], \"validity\": {"
                    + period + "}"
                    + more + "}");
        }
        String name = more.isEmpty() ? "contract-1" : "contract";
        return "{\"schemaVersion\": 1, \"sources\": [{\"id\": \"" + name + "\", \"title\": \"Our contract\", \"kind\":"
                + " \"CONTRACT\"}], \"agreements\": [" + String.join(",", all) + "]}";
    }

    private static void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    /** Runs a command, in which a name behind an at sign is that of a file in the directory. */
    private static String run(String command) {
        Claims run = Claims.run((Object[]) command.replace("@", directory + "/").split(" ", -1));
        assertThat(run.err()).as(command).isEmpty();
        assertThat(run.exitCode()).as(command).isIn(0, 1);
        return run.out();
    }

    private static final String POLICY =
            " --policy enacted --with @births.ndjson.overlay.json --with national-mono-cost --in @births.ndjson";

    @Test
    void theShareOfMidwiferyInIntegralCareOf2021ByWhichKeyAndHowSure() {
        assertThat(run("split --with national-mono-cost --in national-integral-2017-2021.csv")
                        .lines())
                .anySatisfy(year -> assertThat(year)
                        .startsWith("2021")
                        .contains("109 400 000.00", "22 404 245.69", "6825 : 2624 : 3364", "ILLUSTRATIVE")
                        .contains("NZa-kerncijfers-2021 realised costs 2021"));
    }

    @Test
    void whyALineIsRefusedAndWhatToDo() throws IOException {
        String refused = Files.readAllLines(directory.resolve("births.ndjson")).stream()
                .filter(row -> row.contains("\"069\""))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*?\"reference\":\"([^\"]+)\".*", "$1");

        assertThat(run("explain" + POLICY + " --line " + refused).replaceAll("\\s+", " "))
                .contains("(refusal, AGREEMENT_MISSING)")
                .contains("BWBR0038364")
                .contains("If there is such an agreement, supply it.");
    }

    @Test
    void whatTheEndOfMonodisciplinaryFundingPutsOnTheFrameworks() {
        String declaredIntegrally = run("compare --a enacted --b enacted --scenario-b monodisciplinary-ends"
                + " --with @later.ndjson.overlay.json --with national-mono-cost-2021-held"
                + " --agreements @later.ndjson.agreements.json --in @later.ndjson --integrally @mapping.json");
        String projected = run("projection --policy announced-2020 --with national-mono-cost-2021-held --scenario"
                + " monodisciplinary-ends --base-year 2021 --share 10% --years 7 --births 2021=170000 --births 2025=165000"
                + " --growth 2% --price-per-client-cents 360070");

        assertThat(declaredIntegrally)
                .contains("Mapping: our-prices; its prices: ours")
                .containsPattern("2028  monodisciplinary  midwifery +[0-9 ]+\\.[0-9]{2} +0\\.00 ")
                .containsPattern("B less A: .* midwifery, ")
                .containsPattern("0000 +08999901 +[0-9]+ +0\\.00 +-[0-9 ]+\\.[0-9]{2} ")
                .containsPattern("0000 +53999901 +[0-9]+ +[0-9 ]+\\.[0-9]{2} ");
        assertThat(projected)
                .contains("2028                  0.00 ")
                .contains("national-mono-cost-2021-held: illustrative")
                .contains("Nothing can change: the key national-mono-cost-2021-held");
    }

    @Test
    void whatAnOwnKeyFromADayOnDoes() throws IOException {
        run("allocate" + POLICY + " --agreements @until-june.json --agreements @own-key.json --out @keyed");

        assertThat(Files.readString(directory.resolve("keyed/positions.json")))
                .contains("\"contract\"", "\"AGREED\"", "\"national-mono-cost-2021\"", "\"ILLUSTRATIVE\"");
    }

    @Test
    void howMuchOfTheBudgetsOf2021WasUsed() {
        assertThat(run("budget --year 2021 --published --with national-mono-cost"))
                .containsPattern("midwifery .* 109\\.92 %")
                .containsPattern("maternity care .* 105\\.25 %")
                .contains("national-mono-cost-2021", "illustrative");
    }

    @Test
    void howMuchOfItsShareOfTheBudgetsAnInsurerUsed() {
        run("allocate" + POLICY + " --agreements @births.ndjson.agreements.json --out @charged");

        assertThat(run("budget --year 2021 --positions @charged/positions.json --share-of-country 1/3000"))
                .contains("Share of the country, as stated: 0.03 % (1/3000)")
                .containsPattern("midwifery  +2021  +secondary +86 366\\.67 .* %");
    }

    @Test
    void whatEachInstitutionRepaysAboveTheCeiling() {
        assertThat(run("settle --year 2021 --ceiling-cents 9000 --turnovers @turnovers.csv --separator ;"))
                .containsPattern("North +60\\.00 +54\\.00 +6\\.00")
                .containsPattern("South +40\\.00 +36\\.00 +4\\.00");
    }

    @Test
    void whatTheClientPaysForMaternityCareAndAnOutpatientBirth() {
        assertThat(run("contribution --on 2025-04-01 --hours 49 --outpatient-birth --outpatient-price-cents 84151"))
                .contains("264.60", "580.51", "845.11")
                .contains("secondary, provider-pages outpatient birth 2025");
    }

    @Test
    void forWhomACorrectedKeyOfAnAgreementMovesAmounts() throws IOException {
        String compared =
                run("compare --a enacted --b enacted --with @births.ndjson.overlay.json --agreements-a @a.json"
                        + " --agreements-b @b.json --in @births.ndjson --out @corrected");

        assertThat(compared).contains("For whom amounts move").containsPattern("0000 +5399990[1-9] +[0-9]+ +-");
        assertThat(Files.readAllLines(directory.resolve("corrected/changes.ndjson")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("\"insurer\":\"0000\"", "\"declarant\":\"539999", "\"yearB\":2021")
                        .contains("\"formB\":\"INTEGRAL\"", "\"difference\":{"));
    }

    @Test
    void whatAMonthAddsWithTheCreditsOfEarlierMonths() throws IOException {
        List<String> rows = Files.readAllLines(directory.resolve("births.ndjson"));
        file("april.ndjson", String.join("\n", rows.subList(0, 20)) + "\n");
        file("may.ndjson", String.join("\n", rows.subList(0, 40)) + "\n");
        String month = "allocate --policy enacted --with @births.ndjson.overlay.json --with national-mono-cost"
                + " --agreements @births.ndjson.agreements.json --ledger @year.ledger";

        run(month + " --in @april.ndjson --booked-on 2022-03-31");
        assertThat(run(month + " --in @may.ndjson --booked-on 2022-04-30")).contains("20");
    }

    @Test
    void theLinesInASpreadsheet() throws IOException {
        run("allocate" + POLICY
                + " --agreements @births.ndjson.agreements.json --out @table --table @lines.csv --separator ;");

        List<String> lines = Files.readAllLines(directory.resolve("lines.csv"), UTF_8);
        assertThat(lines.get(0))
                .isEqualTo(
                        "insurer;declarant;declaration;line;list;code;serviceDate;form;year;verdict;grade;chargedCents;"
                                + "medicalSpecialistCareCents;midwiferyCents;maternityCareCents;key;reason;findings");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .matches(
                                "0000;539999[0-9]{2};[^;]+;[^;]+;069;X0000[1-3];2021-[0-9-]{5};INTEGRAL;2021;PERMITTED;"
                                        + "ILLUSTRATIVE;[0-9]+;[0-9]+;[0-9]+;[0-9]+;national-mono-cost-2021;;"));
        assertThat(lines)
                .hasSize(1
                        + Files.readAllLines(directory.resolve("table/allocations.ndjson"))
                                .size());
    }

    @Test
    void whatIsWrongInDutch() throws IOException {
        run("check" + POLICY + " --language nl --out @bevindingen.ndjson");
        run("allocate" + POLICY + " --language nl --out @verdeeld");

        for (String file : List.of("bevindingen.ndjson", "verdeeld/findings.ndjson")) {
            assertThat(Files.readAllLines(directory.resolve(file)))
                    .filteredOn(row -> row.contains("AGREEMENT_MISSING"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .contains("vereist een overeenkomst tussen verzekeraar 0000 en declarant 539999")
                            .contains("Lever die overeenkomst aan als zij er is.")
                            .contains("\"given\":\"None was given\""));
        }
    }
}
