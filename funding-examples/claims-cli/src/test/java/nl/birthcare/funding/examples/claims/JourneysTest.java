package nl.birthcare.funding.examples.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What analysts ask: each question ends with its answer after two commands at most, given the caller's own files. */
class JourneysTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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
        file("key.overlay.json", """
                {"schemaVersion": 1, "id": "our-key", "title": "A key of ours",
                 "sources": [{"id": "our-key", "title": "A key of ours", "kind": "CONTRACT"}],
                 "allocationRules": [{"id": "our-key-2010", "validity": {"firstDay": "2010-01-01"}, "status": "ENACTED",
                   "grade": "AGREED", "sources": [{"source": "our-key"}], "key": {"id": "half", "method": "SAINTE_LAGUE",
                   "medicalSpecialistCare": 2, "midwifery": 1, "maternityCare": 1}}]}
                """);
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

    private static List<JsonNode> rows(String name) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String row : Files.readAllLines(directory.resolve(name))) {
            rows.add(JSON.readTree(row));
        }
        return rows;
    }

    /** What the positions of a result charge to a framework, over all years. */
    private static long charged(String result, String framework, String... forms) throws IOException {
        long cents = 0;
        for (JsonNode position : JSON.readTree(
                        directory.resolve(result + "/positions.json").toFile())
                .path("positions")) {
            boolean sought = forms.length == 0
                    || List.of(forms).contains(position.path("form").asText());
            cents += sought && position.path("framework").asText().equals(framework)
                    ? position.path("chargedCents").longValue()
                    : 0;
        }
        return cents;
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

    /** One command for somebody who has never seen the project: its page answers how much, by which key, who says so, how sure. */
    @Test
    void theDemoLeavesAPageThatAnswersAtOnce() throws IOException {
        String shown = run("demo --births 100 --out @shown");

        assertThat(shown).contains("22 404 245.69");
        String page = Files.readString(directory.resolve("shown/report.html"));
        String midwifery = page.substring(page.indexOf("Integral care in 2021"), page.indexOf("</section>"));
        long cents = charged("shown/result", "MIDWIFERY", "INTEGRAL");
        assertThat(midwifery)
                .contains("data-order=\"" + cents + "\"")
                .contains("key national-mono-cost-2021, weights 6825 : 2624 : 3364")
                .contains("NZa-kerncijfers-2021 realised costs 2021, monodisciplinary")
                .contains("100.00% of it is permitted, illustrative")
                .contains("no document says it");
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
        assertThat(run("explain --policy enacted --with @births.ndjson.overlay.json --in @births.ndjson"
                                + " --agreements @births.ndjson.agreements.json --line " + refused)
                        .replaceAll("\\s+", " "))
                .contains("NO_KEY")
                .contains(UnallocatedReason.NO_KEY.remedy());
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
        // 1281.3 million monodisciplinary and 109.4 million integral, all of it divided 2 : 1 : 1 in 2028.
        assertThat(run("projection --policy announced-2020 --with @key.overlay.json --scenario monodisciplinary-ends"
                        + " --base-year 2021 --share 10% --years 7"))
                .containsPattern(
                        "2028 +0\\.00 +1 390 700 000\\.00 +695 350 000\\.00 +347 675 000\\.00 +347 675 000\\.00 ")
                .doesNotContain("Nothing can change");
    }

    @Test
    void whatAnOwnKeyFromADayOnDoes() throws IOException {
        run("allocate" + POLICY + " --agreements @until-june.json --agreements @own-key.json --out @keyed");

        int own = 0;
        for (JsonNode row : rows("keyed/allocations.ndjson")) {
            if (row.path("basis").asText().equals("KEY")) {
                boolean later = row.path("decidingDate").asText().compareTo("2021-07-01") >= 0;
                long cents = row.path("amountCents").longValue();
                assertThat(row.path("key").asText()).isEqualTo(later ? "contract" : "national-mono-cost-2021");
                assertThat(row.path("medicalSpecialistCareCents").longValue())
                        .isBetween(cents * (later ? 50 : 53) / 100 - 1, cents * (later ? 50 : 54) / 100 + 1);
                own += later ? 1 : 0;
            }
        }
        assertThat(own).isPositive();
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
    void howMuchOfItsShareOfTheBudgetsAnInsurerUsed() throws IOException {
        run("allocate" + POLICY + " --agreements @births.ndjson.agreements.json --out @charged");
        // The budget of the country is 259.1 million; a three-thousandth of it in percent.
        BigDecimal used = new BigDecimal(charged("charged", "MIDWIFERY") * 3000)
                .divide(new BigDecimal(259_100_000), 2, RoundingMode.HALF_EVEN);

        assertThat(run("budget --year 2021 --positions @charged/positions.json --share-of-country 1/3000"))
                .contains("Share of the country, as stated: 0.03 % (1/3000)")
                .containsPattern("midwifery  +2021  +secondary +86 366\\.67 .* " + used.toPlainString() + " %");
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
        Map<String, Long> byDeclarant = new TreeMap<>();
        for (JsonNode line : rows("corrected/changes.ndjson")) {
            assertThat(line.toString())
                    .contains("\"insurer\":\"0000\"", "\"declarant\":\"539999", "\"yearB\":2021")
                    .contains("\"formB\":\"INTEGRAL\"");
            JsonNode difference = line.path("difference");
            // A tenth moves from medical-specialist care to midwifery, to the cent of rounding.
            long cents = line.path("splitB").path("totalCents").longValue();
            assertThat(difference.path("midwiferyCents").longValue() * 10).isBetween(cents - 10, cents + 10);
            assertThat(difference.path("totalCents").longValue()).isZero();
            byDeclarant.merge(
                    line.path("declarant").textValue(),
                    difference.path("midwiferyCents").longValue(),
                    Long::sum);
        }
        assertThat(byDeclarant).isNotEmpty();
        byDeclarant.forEach((declarant, cents) -> assertThat(compared)
                .containsPattern("0000 +" + declarant + " .* " + Texts.euros(Euro.ofCents(cents)) + " "));
    }

    @Test
    void whatAMonthAddsWithTheCreditsOfEarlierMonths() throws IOException {
        List<String> rows = Files.readAllLines(directory.resolve("births.ndjson"));
        List<String> credits =
                rows.stream().filter(row -> row.contains("\"CREDIT\"")).toList();
        List<String> debits =
                rows.stream().filter(row -> !credits.contains(row)).toList();
        assertThat(credits).isNotEmpty();
        file("april.ndjson", String.join("\n", debits) + "\n");
        file("may.ndjson", String.join("\n", credits) + "\n");
        String month = "allocate --policy enacted --with @births.ndjson.overlay.json --with national-mono-cost"
                + " --agreements @births.ndjson.agreements.json --ledger @year.ledger";

        run(month + " --in @april.ndjson --booked-on 2022-03-31");
        String added = run(month + " --in @may.ndjson --booked-on 2022-04-30");

        // What stands after both months is one run over everything.
        String agreed = " --agreements @births.ndjson.agreements.json --out ";
        run("allocate" + POLICY + agreed + "@whole");
        run("allocate" + POLICY.replace("births.ndjson", "april.ndjson").replace("april.ndjson.", "births.ndjson.")
                + agreed + "@april");
        for (String framework : List.of("MEDICAL_SPECIALIST_CARE", "MIDWIFERY", "MATERNITY_CARE")) {
            Euro before = Euro.ofCents(charged("april", framework, "MONODISCIPLINARY"));
            Euro after = Euro.ofCents(charged("whole", framework, "MONODISCIPLINARY"));
            assertThat(after).isLessThan(before);
            assertThat(added)
                    .containsPattern("2021  monodisciplinary  "
                            + framework.toLowerCase(Locale.ROOT).replaceAll("_", ".")
                            + " +" + Texts.euros(before) + " +" + Texts.euros(after.minus(before)) + " +"
                            + Texts.euros(after) + "\n");
        }
        assertThat(added).contains("finding SERVICE_DECLARED_BEFORE no more");
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
