package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.examples.claims.Claims;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationPageTest {

    @TempDir
    static Path directory;

    private static Path in;

    @BeforeAll
    static void aYearIsMadeUp() {
        in = directory.resolve("births.ndjson");
        assertThat(Claims.run("generate", "--births", 100, "--year", 2021, "--seed", 1, "--out", in)
                        .exitCode())
                .isZero();
    }

    private static Claims allocate(Path out, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                in + ".overlay.json",
                "--with",
                "national-mono-cost",
                "--agreements",
                in + ".agreements.json",
                "--in",
                in,
                "--out",
                out));
        arguments.addAll(List.of(more));
        return Claims.run(arguments.toArray());
    }

    private static String page(String name, Object... more) throws IOException {
        Path report = directory.resolve(name + ".html");
        List<Object> arguments = new ArrayList<>(List.of("--report", report));
        arguments.addAll(List.of(more));
        assertThat(allocate(directory.resolve(name), arguments.toArray()).exitCode())
                .isZero();
        return Files.readString(report);
    }

    @Test
    void everyPositionIsOnThePage() throws IOException {
        String page = page("positions");

        JsonNode positions = new ObjectMapper()
                .readTree(directory.resolve("positions/positions.json").toFile())
                .path("positions");
        assertThat(positions).hasSizeGreaterThanOrEqualTo(6);
        for (JsonNode position : positions) {
            assertThat(page)
                    .contains("data-order=\"" + position.path("chargedCents").asText() + "\"");
        }
    }

    /** What grows with the input is cut, so that the page of a whole country stays small too. */
    @Test
    void thePageGrowsWithItsKindsOfRowsAndNotWithItsLines() throws IOException {
        Path more = directory.resolve("more.ndjson");
        assertThat(Claims.run("generate", "--births", 1000, "--year", 2021, "--seed", 1, "--out", more)
                        .exitCode())
                .isZero();
        int few = page("few").length();

        Path report = directory.resolve("many.html");
        Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                more + ".overlay.json",
                "--with",
                "national-mono-cost",
                "--agreements",
                more + ".agreements.json",
                "--in",
                more,
                "--out",
                directory.resolve("many"),
                "--report",
                report);

        assertThat(Files.size(report)).isBetween(few * 9L / 10, few * 12L / 10).isLessThan(200_000);
    }

    @Test
    void thePageSaysByWhichKeyOnWhoseAuthorityAndHowSure() throws IOException {
        assertThat(page("authority"))
                .contains("Integral care in 2021")
                .contains("key national-mono-cost-2021, weights 6825 : 2624 : 3364")
                .contains("NZa-kerncijfers-2021 realised costs 2021, monodisciplinary")
                .contains("100.00% of it is permitted, illustrative")
                .contains("All after the first 60 are together in the last row; the chart shows the first 15.")
                .contains("who sets the key, and how it is rounded")
                .contains("national-mono-cost+sample-catalogue");
    }

    /** The figures of the table are those of the file, and each has a bar. */
    @Test
    void whatRoundingHasComeToIsInAChartAndInItsTable() throws IOException {
        String page = page("drift");
        String section = page.substring(page.indexOf("id=\"drift\""), page.indexOf("id=\"entries\""));

        assertThat(section).contains("Drift by year and framework", "<svg");
        for (String framework : List.of("medical-specialist care", "midwifery", "maternity care")) {
            assertThat(section).contains("2021 " + framework + " (integral)").contains("<td>" + framework + "</td>");
        }
        assertThat(section).doesNotContain("monodisciplinary");
        JsonNode positions = new ObjectMapper()
                .readTree(directory.resolve("drift/positions.json").toFile())
                .path("positions");
        int moved = 0;
        for (JsonNode position : positions) {
            String exact = position.path("driftCents").asText();
            if (!exact.equals("0")) {
                moved++;
                Fraction drift = Fraction.parse(exact);
                assertThat(section)
                        .contains("data-order=\""
                                + drift.toBigDecimal(2, RoundingMode.HALF_EVEN).toPlainString() + "\"");
            }
        }
        assertThat(moved).isEqualTo(3);
    }

    @Test
    void thePageIsTheSameForAnyNumberOfThreads() throws IOException {
        assertThat(page("threads", "--threads", 3)).isEqualTo(page("thread"));
    }

    @Test
    void theOtherFilesAreTheSameWithAPageOrWithout() throws IOException {
        page("with");
        assertThat(allocate(directory.resolve("without")).exitCode()).isZero();

        for (String file : ResultFiles.NAMES) {
            assertThat(directory.resolve("with").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("without").resolve(file));
        }
    }

    @Test
    void aDutchPageSaysSoAndMarksWhatIsEnglish() throws IOException {
        assertThat(page("dutch", "--language", "nl"))
                .contains("<html lang=\"nl\">")
                .contains("Integrale zorg in 2021")
                .contains("verloskundige zorg")
                .contains("20,48\u00a0%")
                .contains("lang=\"en\"");
    }

    @Test
    void thePageLoadsNothingAndAllowsItsOwnStyleAndScriptOnly() throws IOException {
        assertThat(page("closed").replace("&#39;", "'"))
                .containsPattern("Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action"
                        + " 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; script-src 'sha256-[A-Za-z0-9+/]{43}='\"")
                .doesNotContain("http://", "https://", " style=", " src=", "@import", "url(");
    }

    @Test
    void aPageThatCannotBeWrittenIsNoResult() {
        Claims run = allocate(directory.resolve("nowhere"), "--report", directory.resolve("no/such/folder/page.html"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--report").hasLineCount(1);
    }

    @Test
    void noClientIsOnThePage() throws IOException {
        String page = page("privacy");
        for (String row : Files.readAllLines(in)) {
            assertThat(page)
                    .doesNotContain("\""
                            + new ObjectMapper().readTree(row).path("client").asText() + "\"");
        }
    }
}
