package nl.birthcare.funding.examples.claims.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the commands about figures hold what their JSON holds. */
class FigurePagesTest {

    @TempDir
    Path directory;

    private String page;

    /** Runs a command with a page, and returns its JSON. */
    private JsonNode run(String command) throws IOException {
        Path report = directory.resolve("report.html");
        List<Object> arguments = new ArrayList<>(List.of((Object[]) command.split(" ")));
        arguments.addAll(List.of("--json", "--report", report));
        Claims run = Claims.run(arguments.toArray());
        assertThat(run.exitCode()).as(run.err()).isBetween(0, 1);
        page = Files.readString(report);
        return new ObjectMapper().readTree(run.out());
    }

    private void assertHolds(JsonNode cents) {
        assertThat(cents.isIntegralNumber()).isTrue();
        assertThat(page).contains("data-order=\"" + cents.asText() + "\"");
    }

    @Test
    void aSettlementSaysWhatEachInstitutionKeepsAndRepays() throws IOException {
        Path turnovers = Files.writeString(
                directory.resolve("turnovers.csv"), "institution,turnoverCents\nNorth,8001\nSouth <b>,4500\n");

        JsonNode settlement = run("settle --year 2021 --ceiling-cents 10000 --turnovers " + turnovers);

        assertThat(settlement.path("institutions")).hasSize(2);
        for (JsonNode institution : settlement.path("institutions")) {
            assertHolds(institution.path("controlTurnoverCents"));
            assertHolds(institution.path("limitCents"));
            assertHolds(institution.path("repaymentCents"));
        }
        assertThat(page).contains("South &lt;b&gt;").doesNotContain("South <b>").contains("€100.00");
    }

    @Test
    void aChartThatShowsSomeSaysOfHowMany() throws IOException {
        StringBuilder turnovers = new StringBuilder("institution,turnoverCents\n");
        for (int i = 1; i <= 21; i++) {
            turnovers.append("Hospital ").append(i).append(",1000\n");
        }
        Path file = Files.writeString(directory.resolve("turnovers.csv"), turnovers);

        run("settle --year 2021 --ceiling-cents 10000 --turnovers " + file);

        assertThat(page).contains("The chart shows the first 20 of 21.").doesNotContain("These are the first");
    }

    @Test
    void aProjectionSaysWhatEachFrameworkWouldBearEachYearAndWhatIsAssumed() throws IOException {
        JsonNode projection = run("projection --policy enacted --with national-mono-cost-2021-held --base-year 2021"
                + " --share 1/10 --years 3");

        assertThat(projection.path("years")).hasSize(3);
        for (JsonNode year : projection.path("years")) {
            assertHolds(year.path("frameworks").path("midwiferyCents"));
            assertHolds(year.path("frameworks").path("totalCents"));
            assertHolds(year.path("integralCents"));
        }
        assertThat(page).contains("Assumed, not forecast").contains("national-mono-cost-2021-held (illustrative)");
    }

    @Test
    void budgetsStandWithTheirGradeAndDocuments() throws IOException {
        JsonNode budgets = run("budget --year 2021");

        assertThat(budgets.path("budgets")).isNotEmpty();
        budgets.path("budgets").forEach(budget -> assertHolds(budget.path("amountCents")));
        assertThat(page).contains("secondary").contains("VWS-begroting-2021");
    }
}
