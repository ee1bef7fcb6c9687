package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    private static Claims ask(String arguments) {
        return Claims.run((Object[]) ("contribution " + arguments).split(" ", -1));
    }

    // Rzv 2.36: 5.40 per hour in 2025; 49 hours are 264.60.

    @Test
    void hoursOfMaternityCareAreToldWithSourceAndGrade() {
        Claims run = ask("--on 2025-04-01 --hours 49");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("maternity care hour +2025-04-01 +49 +5\\.40 +- +264\\.60 +- +-")
                .contains(
                        "Maternity care hour: primary, Rzv 2.36", "Deductible: maternity care is exempt; primary, Bzv")
                .contains("Deductible: related transport is not exempt");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01, 4.80",
        "2023-12-31, 4.80",
        "2024-01-01, 5.10",
        "2024-12-31, 5.10",
        "2025-01-01, 5.40",
        "2026-01-01, 5.70"
    })
    void theContributionOfTheDayHolds(String day, String perHour) {
        assertThat(ask("--on " + day + " --hours 1").out())
                .containsPattern("maternity care hour +" + day + " +1 +" + perHour);
    }

    /** Published by insurers for both persons: 236 in 2023 and 261 in 2025; the price is well above the cap. */
    @ParameterizedTest
    @CsvSource({"2023-05-01, 236.00", "2024-05-01, 246.00", "2025-05-01, 261.00", "2026-05-01, 278.00"})
    void forMotherAndChildTheInsurerPaysAtMostWhatInsurersPublished(String day, String insurer) {
        assertThat(ask("--on " + day + " --stay-days 1 --stay-price-cents 20000")
                        .out())
                .containsPattern("institution stay day +" + day + " +2 .* " + insurer + " +400\\.00");
    }

    @Test
    void anOutpatientBirthCostsNothingWithMedicalNeedAndTheRestWithout() {
        assertThat(ask("--on 2025-04-01 --outpatient-birth --outpatient-price-cents 84151")
                        .out())
                .containsPattern("outpatient birth +2025-04-01 .* 580\\.51 +261\\.00 +841\\.51");
        assertThat(ask("--on 2025-04-01 --outpatient-birth --medical-need --outpatient-price-cents 84151")
                        .out())
                .containsPattern("outpatient birth with medical need +2025-04-01 .* 0\\.00 +841\\.51 +841\\.51");
    }

    @Test
    void theTestWasPaidForUntilTheLastDayOfMarch2023AndBirthAssistanceNever() {
        assertThat(ask("--on 2023-03-31 --nipt").out()).containsPattern("nipt +2023-03-31 +1 +175\\.00 +- +175\\.00");
        assertThat(ask("--on 2023-04-01 --nipt").out()).containsPattern("nipt +2023-04-01 +1 +0\\.00 +- +0\\.00");
        assertThat(ask("--on 2025-04-01 --birth-assistance-hours 6 --birth-assistance-price-cents 6000")
                        .out())
                .containsPattern("birth assistance hour +2025-04-01 +6 +0\\.00 +- +0\\.00 +360\\.00 +360\\.00");
    }

    @ParameterizedTest
    @CsvSource({
        "--on 2018-07-01 --hours 49, Maternity care hour: no figure is known for this day",
        "--on 2025-04-01 --stay-days 2, Institution stay day: what the client pays depends on the price"
    })
    void aGapIsSaidAndGivesExitCodeOne(String arguments, String message) {
        Claims run = ask(arguments);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains(message).containsPattern("together +- +- +-");
    }

    @Test
    void theWholeIsAddedUpAndClientAndInsurerPayThePrice() {
        Claims run =
                ask("--on 2025-04-01 --hours 10 --hour-price-cents 6000 --nipt --nipt-price-cents 17500 --stay-days 3"
                        + " --persons 1 --stay-price-cents 10000");

        // 10 x 5.40 + 0 + 3 x 21.50 = 118.50 of 600.00 + 175.00 + 300.00.
        assertThat(run.out()).containsPattern("together +118\\.50 +956\\.50 +1 075\\.00");
    }

    @Test
    void questionsAndAnswersAreJsonToo() throws IOException {
        String questions =
                "[{\"day\":\"2025-04-01\",\"item\":\"MATERNITY_CARE_HOUR\",\"quantity\":49,\"priceCents\":6000},"
                        + "{\"day\":\"2018-04-01\",\"item\":\"MATERNITY_CARE_HOUR\",\"quantity\":1}]";
        Path file = Files.writeString(directory.resolve("questions.json"), questions);

        Claims run = Claims.run("contribution", "--questions", file, "--json");

        JsonNode answer = MAPPER.readTree(run.out());
        SchemaTest.assertFits("questions", MAPPER.readTree(questions));
        SchemaTest.assertFits("contribution", answer);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(answer.at("/statement/answers/0/share/insurerCents").asLong())
                .isEqualTo(49 * 6000 - 26460);
        assertThat(answer.at("/statement/answers/1/gap").asText()).isEqualTo("NO_FIGURE");
        assertThat(answer.at("/statement/clientCents").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--on 2025-04-01, At least one item must be asked about",
        "--hours 49, At least one item must be asked about",
        "--on 2025-04-01 --hours 0, 'must be from 1 to 100000, but is 0'",
        "--on 2025-04-01 --hours 1 --hour-price-cents -1, must be from 0.00",
        "--on 2025-02-30 --hours 1, Invalid value",
        "--questions none.json, there is no such file"
    })
    void wrongUsageHasNoResult(String arguments, String message) {
        Claims run = ask(arguments);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void theHelpNamesItsExitCodesAndExamples() {
        assertThat(ask("--help").out()).contains("Exit codes:", "Examples:", "--on 2025-04-01 --hours 49");
    }
}
