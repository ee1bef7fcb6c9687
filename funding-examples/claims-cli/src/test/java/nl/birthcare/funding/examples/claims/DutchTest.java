package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that speaks to an analyst speaks Dutch where that was asked, and writes the same files as in English. */
class DutchTest {

    /** Words of English that are none of Dutch. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|but|must|which|were|has|have|care|lines?|sent|agreements?|given|none|hours?|this|that|who|"
                    + "whether|births?|policy|entries|days?|performance|after|before|date|provider|undecided|available|"
                    + "amount|tariff|weight|year|form|framework|verdict|grade|charged|permitted|unverified|refused|drift|share|"
                    + "key|keys|rounded|costs?|comparable|remaining|used|known|insurer|together|midwifery|maternity|"
                    + "medical|specialist|integral|allocated|findings|refusals|warnings|notices|rows|changed|booking|"
                    + "closed|receipts|say|missing|damaged|ceiling|turnover|repayment|primary|secondary|illustrative|enacted|"
                    + "announced|assumed|against|difference|by|from|on)\\b",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    static Path directory;

    private static final List<String> NAMES = new ArrayList<>();

    @BeforeAll
    static void sample() throws IOException {
        run("generate --births 200 --year 2021 --seed 1 --out @births.ndjson");
        Files.writeString(directory.resolve("turnovers.csv"), """
                institution,turnoverCents,settlementCents
                Noord,6000,0
                Zuid,4000,0
                Oost,1,-9
                """);
        Files.writeString(directory.resolve("lines.csv"), """
                list,code,serviceDate,amountCents,direction
                069,X00001,2021-03-14,152300,DEBIT
                069,X00001,2021-03-14,100,CREDIT
                """);
        Files.writeString(directory.resolve("mapping.json"), """
                {"schemaVersion": 1, "id": "X-1", "declarant": "53999901",
                 "sources": [{"id": "ours", "title": "What we assume", "kind": "LIBRARY"}],
                 "performances": [{"performance": {"list": "069", "code": "X00001"}, "priceCents": 160000,
                   "prices": [{"source": "ours"}], "codes": [{"list": "032", "code": "X00001"}]}]}
                """);
        run("allocate" + POLICY
                + " --agreements @births.ndjson.agreements.json --out @before --receipts @receipts.ndjson");
        List<String> rows = Files.readAllLines(directory.resolve("births.ndjson"));
        Files.writeString(directory.resolve("april.ndjson"), String.join("\n", rows.subList(0, 100)) + "\n");
        addNames();
    }

    /** What books, documents and files of the caller call something is told as it is. */
    private static void addNames() throws IOException {
        for (String name : PolicyBooks.names()) {
            addNames(new ObjectMapper()
                    .readTree(FundingJson.write(PolicyBooks.named(name).entries())));
        }
        addNames(new ObjectMapper()
                .readTree(FundingJson.write(PolicyBooks.figures().entries())));
        for (String overlay : List.of("national-mono-cost", "national-mono-cost-2021-held")) {
            addNames(new ObjectMapper().readTree(FundingJson.write(PolicyBooks.overlay(overlay))));
        }
        addNames(new ObjectMapper()
                .readTree(directory.resolve("births.ndjson.overlay.json").toFile()));
        addNames(new ObjectMapper()
                .readTree(directory.resolve("births.ndjson.agreements.json").toFile()));
        NAMES.add(directory.toString());
        // The list of a file in which something stands.
        NAMES.add("agreements");
        NAMES.sort((one, other) -> other.length() - one.length());
    }

    private static void addNames(JsonNode node) {
        if (node.isTextual() && node.textValue().length() > 3) {
            NAMES.add(node.textValue());
        }
        node.forEach(DutchTest::addNames);
    }

    private static Claims run(String command) {
        Claims run = Claims.run((Object[]) command.replace("@", directory + "/").split(" ", -1));
        assertThat(run.exitCode()).as(command + run.err()).isIn(0, 1);
        return run;
    }

    private static final String POLICY =
            " --policy enacted --with @births.ndjson.overlay.json --with national-mono-cost --in @births.ndjson";

    private static final String AGREED = " --agreements @births.ndjson.agreements.json";

    private static String withoutNames(String text) {
        String rest = text.replaceAll("\\s+", " ");
        for (String name : NAMES) {
            rest = rest.replaceAll("(?<!\\w)" + Pattern.quote(name.replaceAll("\\s+", " ")) + "(?!\\w)", "X");
        }
        // Ids, codes and options: with a mark between their words, or in capitals.
        return rest.replaceAll("'claims [a-z -]+'", "")
                .replaceAll("\\S*[-/_:+.][a-z0-9A-Z]\\S*", "")
                .replaceAll("\\b[A-Z_0-9]{4,}\\b", "");
    }

    private static void assertDutch(String command) {
        Claims english = run(command);
        Claims dutch = run(command + " --language nl");

        assertThat(dutch.exitCode()).isEqualTo(english.exitCode());
        assertThat(withoutNames(dutch.out() + dutch.err())).as(command).doesNotContainPattern(ENGLISH);
        assertThat(dutch.out() + english.out()).doesNotContain("0000-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allocate" + POLICY + AGREED + " --out @result",
                "allocate" + POLICY + " --out @result",
                "check" + POLICY + AGREED + " --out @findings.ndjson",
                "compare --a enacted --b announced-2020 --with @births.ndjson.overlay.json --with national-mono-cost"
                        + AGREED + " --in @births.ndjson",
                "compare --a enacted --b enacted --with @births.ndjson.overlay.json --with-b national-mono-cost"
                        + AGREED + " --in @births.ndjson",
                "compare --a enacted --b enacted --with @births.ndjson.overlay.json --with national-mono-cost" + AGREED
                        + " --in @births.ndjson --integrally @mapping.json",
                "settle --year 2021 --ceiling-cents 9000 --turnovers @turnovers.csv",
                "settle --year 2015 --turnovers @turnovers.csv",
                "budget",
                "budget --year 1999",
                "budget --year 2021 --positions @before/positions.json",
                "budget --year 2021 --positions @before/positions.json --share-of-country 1/3000",
                "budget --year 2021 --published --with national-mono-cost",
                "budget --year 2021 --published",
                "projection --policy announced-2020 --with national-mono-cost-2021-held --base-year 2021 --share 10% --years 8",
                "projection --policy enacted --with national-mono-cost-2021-held --base-year 2021 --share 10% --years 3"
                        + " --births 2021=170000 --births 2023=165000 --growth 2% --price-per-client-cents 360070",
                "totals --policy enacted --with @births.ndjson.overlay.json --with national-mono-cost --in @lines.csv",
                "totals --policy enacted --with @births.ndjson.overlay.json --net-sums --in @lines.csv",
                "verify" + POLICY + AGREED + " --receipts @receipts.ndjson",
                "verify" + POLICY + " --receipts @receipts.ndjson",
                "monitoring --positions @before/positions.json",
                "tariffs --policy enacted --on 2024-06-01",
                "tariffs --policy enacted --on 2010-06-01",
                "contribution --on 2025-04-01 --hours 49 --outpatient-birth --nipt",
                "contribution --on 2010-04-01 --hours 49",
                "split --with national-mono-cost --in national-integral-2017-2021.csv --out @parts.csv"
            })
    void whatACommandPrintsIsDutch(String command) {
        assertDutch(command);
    }

    /** What is quoted in English from the book has a field of its own that says so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "allocate" + POLICY + AGREED + " --out @paged",
                "allocate" + POLICY + " --out @paged",
                "allocate" + POLICY + AGREED + " --ledger @paged.ledger --booked-on 2022-03-31",
                "compare --a enacted --b announced-2020 --with @births.ndjson.overlay.json --with national-mono-cost"
                        + AGREED + " --in @births.ndjson",
                "compare --a enacted --b enacted --with @births.ndjson.overlay.json --with-b national-mono-cost"
                        + AGREED + " --in @births.ndjson",
                "compare --a enacted --b enacted --with @births.ndjson.overlay.json --with national-mono-cost" + AGREED
                        + " --in @births.ndjson --integrally @mapping.json",
                "settle --year 2021 --ceiling-cents 9000 --turnovers @turnovers.csv",
                "budget --year 2021 --positions @before/positions.json",
                "budget --year 2021 --published --with national-mono-cost",
                "projection --policy announced-2020 --with national-mono-cost-2021-held --base-year 2021 --share 10% --years 8"
            })
    void whatAPageSaysIsDutch(String command) throws IOException {
        run(command + " --language nl --report @dutch.html");

        String page = Files.readString(directory.resolve("dutch.html"));
        String said = page.substring(page.indexOf("<body"))
                .replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("<text[^>]*>[^<]*…</text>", " ")
                .replaceAll("<td [^>]*lang=\"en\"[^>]*>[^<]*</td>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&#34;", "\"");
        assertThat(said).contains("Jaar");
        for (String section : page.split("<section id=", -1)) {
            if (section.matches("(?s).*<td [^>]*lang=\"en\".*")) {
                assertThat(section).matches("(?s)\"(keys|entries|documents|causes|budgets)\".*");
            }
        }
        assertThat(withoutNames(said)).doesNotContainPattern(ENGLISH);
    }

    @Test
    void whatALedgerPrintsIsDutch() {
        for (String language : List.of("en", "nl")) {
            String ledger = "--ledger @" + language + ".ledger --language " + language;
            String policy = " --policy enacted --with @births.ndjson.overlay.json --with national-mono-cost";
            List<String> said = new ArrayList<>();
            said.add(run("allocate " + ledger + policy + AGREED + " --in @april.ndjson --booked-on 2022-03-31")
                    .out());
            said.add(run("allocate " + ledger + policy + AGREED + " --in @births.ndjson --booked-on 2022-04-30")
                    .out());
            said.add(run("allocate " + ledger + policy + AGREED + " --in @births.ndjson --booked-on 2022-04-30")
                    .out());
            said.add(run("ledger close " + ledger + " --booked-on 2022-05-31 2021")
                    .out());
            said.add(run("reallocate " + ledger + policy + " --booked-on 2022-06-30")
                    .out());
            said.add(run("ledger show " + ledger).out());
            said.add(run("ledger as-of 2022-04-01 " + ledger).out());
            said.add(run("ledger export " + ledger + " --out @" + language + ".rows")
                    .out());
            if (language.equals("nl")) {
                assertThat(said)
                        .allSatisfy(text -> assertThat(withoutNames(text)).doesNotContainPattern(ENGLISH));
            } else {
                assertThat(said)
                        .allSatisfy(text -> assertThat(withoutNames(text)).containsPattern(ENGLISH));
            }
        }
    }

    @Test
    void anExplanationIsDutchAndItsJsonIsNot() throws IOException {
        String line = Files.readAllLines(directory.resolve("births.ndjson")).stream()
                .filter(row -> row.contains("\"069\""))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*?\"reference\":\"([^\"]+)\".*", "$1");
        String command = "explain" + POLICY + " --line " + line;

        assertDutch(command);
        assertThat(run(command + " --json --language nl").out())
                .isEqualTo(run(command + " --json").out());
    }

    @Test
    void whatMachinesReadIsTheSameInBothLanguages() throws IOException {
        for (String command : List.of(
                "budget --year 2021 --published --json",
                "settle --year 2021 --ceiling-cents 9000 --turnovers @turnovers.csv --json",
                "projection --policy enacted --with national-mono-cost-2021-held --base-year 2021 --share 1/10 --years 2 --json",
                "monitoring --json",
                "tariffs --policy enacted --on 2024-06-01 --json",
                "contribution --on 2025-04-01 --hours 49 --json")) {
            assertThat(run(command + " --language nl").out())
                    .as(command)
                    .isEqualTo(run(command).out());
        }
        for (String language : List.of("en", "nl")) {
            run("allocate" + POLICY + AGREED + " --language " + language + " --out @out-" + language + " --table @"
                    + language + ".csv");
        }
        assertThat(directory.resolve("nl.csv")).hasSameTextualContentAs(directory.resolve("en.csv"));
        assertThat(directory.resolve("out-nl/positions.json"))
                .hasSameTextualContentAs(directory.resolve("out-en/positions.json"));
        assertThat(directory.resolve("out-nl/allocations.ndjson"))
                .hasSameTextualContentAs(directory.resolve("out-en/allocations.ndjson"));
    }
}
