package nl.birthcare.funding.examples.claims.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    /** Positions of 2021 with a round amount for each framework and form, and one of another year. */
    private Path positions() throws IOException {
        StringBuilder rows = new StringBuilder();
        String separator = "";
        for (String row : new String[] {
            "2020,INTEGRAL,MIDWIFERY,999", "2021,MONODISCIPLINARY,MEDICAL_SPECIALIST_CARE,68250000000",
            "2021,MONODISCIPLINARY,MIDWIFERY,20000000000", "2021,MONODISCIPLINARY,MATERNITY_CARE,30000000000",
            "2021,INTEGRAL,MEDICAL_SPECIALIST_CARE,5000000000", "2021,INTEGRAL,MIDWIFERY,2000000000",
            "2021,INTEGRAL,MATERNITY_CARE,5000000000"
        }) {
            String[] fields = row.split(",", -1);
            rows.append(separator).append("""
                    {"framework":"%s","form":"%s","year":%s,"chargedCents":%s,"lines":1,"driftCents":"0"}""".formatted(fields[2], fields[1], fields[0], fields[3]));
            separator = ",";
        }
        return Files.writeString(directory.resolve("positions.json"), """
                {"policy":"enacted+mine","policySha256":"%s","positions":[%s],
                 "totals":{"rows":7,"unreadableRows":0,"lines":7,"allocatedLines":7,"unallocatedLines":0,"refusedLines":0,
                   "debitCents":130250000999,"creditCents":0,"allocatedCents":130250000999,"unallocatedCents":0,
                   "refusedCents":0},
                 "notices":[]}""".formatted("0".repeat(64), rows));
    }

    // VWS-begroting-2021: 24434.7, 259.1 and 346.9 million euro for 2021.

    @Test
    void nationalChargesAreHeldAgainstTheBudgetsOfTheirYear() throws IOException {
        Claims run = Claims.run(
                "budget",
                "--year",
                2021,
                "--positions",
                positions(),
                "--scope",
                "national",
                "--other-charges-cents",
                "2300000000000");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Charged by enacted+mine")
                .containsPattern(
                        "medical-specialist care +2021 +secondary +24 434 700 000\\.00 +682 500 000\\.00 +50 000 000\\.00"
                                + " +0\\.00 +23 000 000 000\\.00 +702 200 000\\.00 +97\\.13 %")
                .containsPattern(
                        "midwifery +2021 +secondary +259 100 000\\.00 +200 000 000\\.00 +20 000 000\\.00 +0\\.00 +-"
                                + " +39 100 000\\.00 +84\\.91 %")
                .containsPattern(
                        "maternity care +2021 +secondary +346 900 000\\.00 +300 000 000\\.00 +50 000 000\\.00 +0\\.00 +-"
                                + " +-3 100 000\\.00 +100\\.89 %")
                .doesNotContain("Not comparable");
    }

    @Test
    void withoutTheOtherChargesMedicalSpecialistCareIsNotComparable() throws IOException {
        Claims run = Claims.run("budget", "--year", 2021, "--positions", positions(), "--scope", "national");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Not comparable, medical-specialist care: the budget is for all medical-specialist care, and the"
                                + " charges outside birth care are missing.")
                .containsOnlyOnce("Not comparable")
                .containsPattern("midwifery .* 84\\.91 %");
    }

    @Test
    void withoutANationalScopeNothingIsComparable() throws IOException {
        Claims run = Claims.run("budget", "--year", 2021, "--positions", positions(), "--other-charges-cents", 1);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.startsWith("Not comparable")))
                .hasSize(3)
                .allSatisfy(
                        line -> assertThat(line)
                                .endsWith(
                                        "the budget is national, and the charges are of a part of the country whose share was not stated."));
        assertThat(run.out()).doesNotContain("%");
    }

    @ParameterizedTest
    @CsvSource({"2021, 2020", "2026, 2021"})
    void aBudgetThatIsNotKnownIsSaidAndNoNeighbourIsUsed(int year, String edition) throws IOException {
        Claims run = Claims.run(
                "budget", "--year", year, "--edition", edition, "--positions", positions(), "--scope", "national");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.contains("no budget of this framework is known")))
                .hasSize(3);
    }

    @Test
    void withoutPositionsTheBudgetsAreListedWithTheirEditions() {
        Claims all = Claims.run("budget");
        Claims one = Claims.run("budget", "--year", 2020);

        assertThat(all.exitCode()).isZero();
        assertThat(all.out().lines().filter(line -> line.matches("20\\d\\d .*")))
                .hasSize(18);
        assertThat(one.out().lines().filter(line -> line.matches("20\\d\\d .*")))
                .hasSize(3)
                .anyMatch(line ->
                        line.matches("2020 +medical-specialist care +2021 +enacted +secondary +24 317 700 000.00"));
        assertThat(Claims.run("budget", "--year", 2019).exitCode()).isEqualTo(1);
    }

    @Test
    void restatedBudgetsStandSideBySideAndTheNewestCountsUnlessOneIsNamed() throws IOException {
        Path overlay = Files.writeString(directory.resolve("restated.json"), """
                {"schemaVersion":1,"id":"restated","title":"A made-up restatement.",
                 "sources":[{"id":"made-up","title":"Made up","kind":"LIBRARY"}],
                 "macroBudgets":[{"id":"midwifery-restated","validity":{"firstDay":"2021-01-01","lastDay":"2021-12-31"},
                   "status":"ENACTED","grade":"ILLUSTRATIVE","sources":[{"source":"made-up"}],
                   "framework":"MIDWIFERY","edition":"2022","amountCents":44000000000}]}""");
        Claims newest = Claims.run(
                "budget", "--year", 2021, "--positions", positions(), "--scope", "national", "--with", overlay);
        Claims older = Claims.run(
                "budget",
                "--year",
                2021,
                "--positions",
                positions(),
                "--scope",
                "national",
                "--with",
                overlay,
                "--edition",
                2021);

        assertThat(newest.out()).containsPattern("midwifery +2022 +illustrative +440 000 000\\.00 .* 50\\.00 %");
        assertThat(older.out()).containsPattern("midwifery +2021 +secondary +259 100 000\\.00 .* 84\\.91 %");
        assertThat(Claims.run("budget", "--policy", "enacted", "--with", overlay, "--year", 2021)
                        .out()
                        .lines()
                        .filter(line -> line.contains("midwifery")))
                .hasSize(2);
    }

    @Test
    void theAnswerInJsonIsExact() throws IOException {
        Claims run = Claims.run("budget", "--year", 2021, "--positions", positions(), "--scope", "national", "--json");

        JsonNode answer = MAPPER.readTree(run.out());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(answer.at("/uses/1/usedShare").asText()).isEqualTo("2200/2591");
        assertThat(answer.at("/uses/1/budget/edition").asText()).isEqualTo("2021");
        assertThat(answer.at("/uses/0/notComparable").asText()).isEqualTo("OTHER_CHARGES_MISSING");
        assertThat(answer.at("/chargedBySha256").asText()).hasSize(64);
        Schemas.assertFits("budget", answer);
        Schemas.assertFits(
                "budget", MAPPER.readTree(Claims.run("budget", "--json").out()));
    }

    @Test
    void whatAllocateWroteIsRead() throws IOException {
        Path rows = directory.resolve("rows.ndjson");
        Path result = directory.resolve("result");
        Claims.run("generate", "--births", 5, "--year", 2021, "--seed", 1, "--out", rows);
        Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                "national-mono-cost",
                "--with",
                rows + ".overlay.json",
                "--agreements",
                rows + ".agreements.json",
                "--in",
                rows,
                "--out",
                result);

        Claims run = Claims.run("budget", "--year", 2021, "--positions", result.resolve("positions.json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsPattern("Charged by enacted\\+.*national-mono-cost");
    }

    @ParameterizedTest
    @CsvSource({
        "'--year 21', must be a year of four digits",
        "'--json extra', Unmatched argument",
        "'--edition newest', --edition cannot be used",
        "'--positions none.json --year 2021', '--positions must be a file that can be read'",
        "'--policy none', '--policy must be one of'",
        "'--other-charges-cents 1.5', 'must be whole cents: one to 18 digits, with a minus before them below zero, but is \"1.5\"'",
    })
    void wrongUsageHasNoResult(String arguments, String message) {
        Claims run = Claims.run((Object[]) ("budget " + arguments).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void positionsNeedAYearAndAScopeThatThereIs() throws IOException {
        assertThat(Claims.run("budget", "--positions", positions()).err()).contains("--year must say whose budgets");
        assertThat(Claims.run("budget", "--positions", positions(), "--year", 2021, "--scope", "world")
                        .err())
                .contains("--scope must be one of [national, partial]");
    }

    @Test
    void theHelpNamesItsExitCodesAndExamples() {
        Claims run = Claims.run("budget", "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Exit codes:", "Examples:", "claims budget --year 2021 --positions");
    }

    @Test
    void positionsOfAnotherYearAreSaidToBe() throws IOException {
        Path positions = positions();
        Files.writeString(positions, Files.readString(positions).replace("\"year\":2020", "\"year\":2022"));

        Claims run = Claims.run(
                "budget", "--year", 2021, "--positions", positions, "--scope", "national", "--other-charges-cents", 1);
        Files.writeString(positions, Files.readString(positions).replace("\"year\":2021", "\"year\":2022"));
        Claims other = Claims.run(
                "budget", "--year", 2021, "--positions", positions, "--scope", "national", "--other-charges-cents", 1);

        assertThat(run.exitCode()).isZero();
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.out()).contains("its positions are of 2022").doesNotContain("%");
        assertThat(other.out().lines().filter(line -> line.startsWith("Not comparable")))
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(line).endsWith("the positions that were given hold no charges of this year."));
    }

    @ParameterizedTest
    @CsvSource({"--year 2019", "--edition 1999"})
    void whereNoBudgetIsKnownTheKnownOnesAreNamed(String option) {
        Claims run = Claims.run((Object[]) ("budget " + option).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).containsPattern("Budgets are known of .*2021 \\(edition 2021\\)");
    }

    @Test
    void figuresUnderAScenarioNeedNoPolicyUnlessItIsAboutMore() throws IOException {
        Path scenario = Files.writeString(directory.resolve("more.json"), """
                {"schemaVersion":1,"id":"budget-doubled","title":"Midwifery gets more.","status":"UNDECIDED",
                 "sources":[{"source":"note"}],"supersedes":true,
                 "add":{"sources":[{"id":"note","title":"What if","kind":"LIBRARY"}],
                  "macroBudgets":[{"id":"budget-doubled","validity":{"firstDay":"2021-01-01","lastDay":"2021-12-31"},
                    "status":"UNDECIDED","grade":"ILLUSTRATIVE","sources":[{"source":"note"}],
                    "framework":"MIDWIFERY","edition":"2099","amountCents":51800000000}]}}""");

        Claims budget = Claims.run("budget", "--scenario", scenario);
        Claims contribution = Claims.run("contribution", "--on", "2025-04-01", "--hours", 1, "--scenario", scenario);
        Claims about = Claims.run("budget", "--scenario", "integral-care-widened,firstDay=2026-01-01");

        assertThat(budget.err()).isEmpty();
        assertThat(budget.exitCode()).isZero();
        assertThat(budget.out()).contains("by figures under budget-doubled").contains("518 000 000.00");
        assertThat(contribution.err()).isEmpty();
        assertThat(contribution.exitCode()).isZero();
        assertThat(about.exitCode()).isEqualTo(2);
        assertThat(about.err())
                .startsWith(
                        "claims budget: --scenario integral-care-widened,firstDay=2026-01-01 is about more than the published figures: name"
                                + " the policy book that it changes with --policy announced-2020")
                .hasLineCount(1);
    }
}
