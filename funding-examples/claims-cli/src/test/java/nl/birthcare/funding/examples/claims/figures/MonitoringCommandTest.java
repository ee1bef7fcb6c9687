package nl.birthcare.funding.examples.claims.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    private static List<String> rows(Claims run, int year) {
        return run.out().lines().filter(line -> line.startsWith(year + " ")).toList();
    }

    private static BigDecimal cost(String row) {
        return new BigDecimal(
                row.replaceAll(".* 2021 +([0-9 ]+\\.[0-9]{2}) .*", "$1").replace(" ", ""));
    }

    /** NZa-kerncijfers-2021: the printed table adds up in every year. */
    @ParameterizedTest
    @CsvSource({"2017, 1163.9", "2018, 1189.0", "2019, 1227.4", "2020, 1268.9", "2021, 1390.7"})
    void theFivePublishedYearsArePrintedWithTotalsThatEqualThePublishedOnes(int year, BigDecimal millions) {
        List<String> rows = rows(Claims.run("monitoring"), year);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(6);
        BigDecimal total = millions.movePointRight(6).setScale(2);
        assertThat(cost(rows.get(5))).isEqualTo(total);
        assertThat(rows.get(5)).matches(year + " +all +all .*");
        assertThat(rows.subList(0, 3)).allMatch(row -> row.contains("monodisciplinary"));
        assertThat(rows.get(4)).contains("integral");
        assertThat(cost(rows.get(0)).add(cost(rows.get(1))).add(cost(rows.get(2))))
                .isEqualTo(cost(rows.get(3)));
        assertThat(cost(rows.get(3)).add(cost(rows.get(4)))).isEqualTo(total);
    }

    @Test
    void clientsAveragesSharesAndGrowthStandBesideTheCosts() {
        Claims run = Claims.run("monitoring");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(rows(run, 2019).get(4))
                .matches("2019 +integral +all +2021 +62 200 000\\.00 +19 573 +3 181\\.10 +5\\.07 % +34\\.34 %");
        assertThat(rows(run, 2017).get(4)).matches(".* 9 776 +2 914\\.90 +2\\.45 % +-");
    }

    @Test
    void numbersComeWithTheirDefinitionAndErrataAreListed() {
        assertThat(Claims.run("monitoring").out())
                .containsPattern("partnerships +2020-12-07.* 8 ")
                .containsPattern(
                        "Perinatal mortality of 2019-01-01\\.\\.2019-12-31, 7\\.8 per 1,000 births: .*22 weeks")
                .contains("7.8 against 4.8 + 2.9, a difference of 0.1", "1863.97 against", "a difference of -0.95");
    }

    @Test
    void anEditionPrintsOnlyWhatItPrinted() {
        Claims run = Claims.run("monitoring", "--edition", "2020-or-earlier");

        assertThat(rows(run, 2017).get(0)).contains("2020-or-earlier", "589 900 000.00");
        assertThat(rows(run, 2021)).isEmpty();
    }

    private Path births() {
        Path births = directory.resolve("births.ndjson");
        Claims.run("generate", "--births", 20, "--year", 2021, "--seed", 1, "--out", births);
        return births;
    }

    @Test
    void theCallersOwnCostsStandBesideThePublishedOnes() throws IOException {
        Path births = births();
        Path result = directory.resolve("result");
        Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                "national-mono-cost",
                "--with",
                births + ".overlay.json",
                "--agreements",
                births + ".agreements.json",
                "--in",
                births,
                "--out",
                result);
        Claims byPositions = Claims.run("monitoring", "--positions", result.resolve("positions.json"), "--json");
        Claims byDeclarations = Claims.run(
                "monitoring",
                "--policy",
                "enacted",
                "--with",
                "national-mono-cost",
                "--with",
                births + ".overlay.json",
                "--agreements",
                births + ".agreements.json",
                "--in",
                births,
                "--json");

        JsonNode one = MAPPER.readTree(byPositions.out());
        JsonNode other = MAPPER.readTree(byDeclarations.out());
        Schemas.assertFits("monitoring", one);
        Schemas.assertFits("monitoring", other);
        assertThat(one.at("/own").findValuesAsText("costCents"))
                .isNotEmpty()
                .isEqualTo(other.at("/own").findValuesAsText("costCents"));
        assertThat(one.at("/own").findValues("clients")).isEmpty();
        assertThat(other.at("/own").findValues("clients")).isNotEmpty();
        assertThat(other.at("/declarants").findValuesAsText("chargedCents").stream()
                        .mapToLong(Long::parseLong)
                        .sum())
                .isEqualTo(total(other.at("/own")));
        for (String row : Files.readAllLines(births)) {
            assertThat(byDeclarations.out())
                    .doesNotContain(MAPPER.readTree(row).get("client").asText());
        }
    }

    /** The sum of the whole years: the rows without form and framework. */
    private static long total(JsonNode rows) {
        long total = 0;
        for (JsonNode row : rows) {
            total += row.has("form") || row.has("framework")
                    ? 0
                    : row.get("costCents").asLong();
        }
        return total;
    }

    @Test
    void theTablesShowTheCallersOwnToo() {
        Path births = births();

        Claims run = Claims.run(
                "monitoring",
                "--policy",
                "enacted",
                "--with",
                "national-mono-cost",
                "--with",
                births + ".overlay.json",
                "--agreements",
                births + ".agreements.json",
                "--in",
                births);

        assertThat(run.out()).contains("The caller's own", "Who declared what");
        assertThat(run.out()).containsPattern("2021 +monodisciplinary +06999\\d{3} +041:X");
    }

    @ParameterizedTest
    @CsvSource({
        "--in none.ndjson, --policy must say by which book",
        "--positions a --in b, Only one of",
        "--positions none.json, there is no such file",
        "--edition first, --edition cannot be used",
        "--edition 2019, 'must be one of [2020, 2020-or-earlier, '",
        "--edition 2019, but is 2019"
    })
    void wrongUsageHasNoResult(String arguments, String message) {
        Claims run = Claims.run((Object[]) ("monitoring " + arguments).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void theHelpNamesItsExitCodesAndExamples() {
        assertThat(Claims.run("monitoring", "--help").out()).contains("Exit codes:", "Examples:", "--positions");
    }
}
