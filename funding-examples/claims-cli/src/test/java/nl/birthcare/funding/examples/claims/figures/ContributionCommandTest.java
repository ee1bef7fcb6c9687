package nl.birthcare.funding.examples.claims.figures;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({"49.5, 49:30, 227\\.70", "49:15, 49:15, 226\\.55", "0.25, 0:15, 1\\.15", "49:05, 49:05, -"})
    void hoursMayHavePartsOfFiveMinutes(String hours, String shown, String client) {
        Claims run = ask("--on 2021-12-31 --hours " + hours);

        assertThat(run.out()).containsPattern("maternity care hour +2021-12-31 +" + shown + " +4\\.60 +- +" + client);
        assertThat(run.exitCode()).isEqualTo(client.equals("-") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"49.1", "49:07", "49:60", "49,5", "x", "1e3", "49.", ".5"})
    void otherHoursAreRefusedWithTheRule(String hours) {
        Claims run = ask("--on 2021-12-31 --hours " + hours);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "'--hours': it must be hours in steps of five minutes written like 49, 49.5 or 49:35, but is \""
                                + hours + "\"");
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
        assertThat(ask("--on 2023-03-31 --nipt").out()).containsPattern("NIPT +2023-03-31 +1 +175\\.00 +- +175\\.00");
        assertThat(ask("--on 2023-04-01 --nipt").out()).containsPattern("NIPT +2023-04-01 +1 +0\\.00 +- +0\\.00");
        assertThat(ask("--on 2025-04-01 --birth-assistance-hours 6 --birth-assistance-price-cents 6000")
                        .out())
                .containsPattern("birth assistance hour +2025-04-01 +6 +0\\.00 +- +0\\.00 +360\\.00 +360\\.00");
    }

    @ParameterizedTest
    @CsvSource({
        "--on 2016-07-01 --hours 49, Maternity care hour: no figure is known for this day",
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
                        + "{\"day\":\"2016-04-01\",\"item\":\"MATERNITY_CARE_HOUR\",\"quantity\":1}]";
        Path file = Files.writeString(directory.resolve("questions.json"), questions);

        Claims run = Claims.run("contribution", "--questions", file, "--json");

        JsonNode answer = MAPPER.readTree(run.out());
        Schemas.assertFits("questions", MAPPER.readTree(questions));
        Schemas.assertFits("contribution", answer);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(answer.at("/statement/answers/0/share/insurerCents").asLong())
                .isEqualTo(49 * 6000 - 26460);
        assertThat(answer.at("/statement/answers/1/gap").asText()).isEqualTo("NO_FIGURE");
        assertThat(answer.at("/statement/clientCents").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--on 2025-04-01, At least one item must be asked about",
        "--nipt-price-cents 1 --nipt=false --on 2025-04-01, --nipt must be given with --nipt-price-cents",
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

    @ParameterizedTest
    @CsvSource({
        "--hour-price-cents 6000, --hours 1",
        "--birth-assistance-price-cents 6000, --birth-assistance-hours 1",
        "--persons 2, --stay-days 1",
        "--stay-price-cents 16000, --stay-days 1",
        "--medical-need, --outpatient-birth",
        "--outpatient-price-cents 84151, --outpatient-birth",
        "--nipt-price-cents 17500, --nipt"
    })
    void whatBelongsToAnItemIsRefusedWithoutItAndCountsWithIt(String option, String item) {
        String elsewhere = item.startsWith("--hours") ? " --nipt " : " --hours 1 ";
        Claims without = ask("--on 2025-04-01" + elsewhere + option);
        Claims with = ask("--on 2025-04-01" + elsewhere + option + " " + item);

        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.out()).isEmpty();
        assertThat(without.err())
                .isEqualToNormalizingNewlines("claims contribution: " + name(item) + " must be given with "
                        + name(option) + ", but is missing\n");
        assertThat(with.err()).isEmpty();
        assertThat(with.exitCode()).isLessThan(2);
        assertThat(with.out()).isNotEqualTo(ask("--on 2025-04-01" + elsewhere).out());
    }

    private static String name(String option) {
        return option.replaceAll(" .*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--hours 49", "--birth-assistance-hours 1", "--stay-days 1", "--outpatient-birth", "--nipt"})
    void anItemNeedsADayAlsoBesideQuestionsOfAFile(String item) throws IOException {
        Path file = Files.writeString(
                directory.resolve("questions.json"), "[{\"day\":\"2025-04-01\",\"item\":\"NIPT\",\"quantity\":1}]");

        assertThat(ask(item).exitCode()).isEqualTo(2);
        assertThat(ask(item).err()).contains("--on must be given with " + name(item) + ", but is missing");
        assertThat(ask(item + " --questions " + file).exitCode()).isEqualTo(2);
        assertThat(ask("--on 2025-04-01 --questions " + file).err())
                .contains("At least one item must be asked about with --on, such as --hours");
        assertThat(ask("--on 2025-04-01 " + item + " --questions " + file).out())
                .contains("NIPT")
                .containsPattern("2025-04-01(?s:.*)2025-04-01");
        assertThat(ask("--questions " + file).exitCode()).isZero();
    }

    @Test
    void motherAndChildStayUnlessAnotherNumberIsGiven() {
        String stay = "--on 2025-04-01 --stay-price-cents 20000 --stay-days 3";

        assertThat(ask(stay).out()).isEqualTo(ask(stay + " --persons 2").out());
        assertThat(ask(stay).out()).containsPattern("institution stay day +2025-04-01 +6 ");
        assertThat(ask(stay + " --persons 1").out()).containsPattern("institution stay day +2025-04-01 +3 ");
        assertThat(ask("--help").out()).containsPattern("without\\s+it\\s+2,\\s+mother\\s+and\\s+child");
    }

    /** The figures know of the deductible since 2017, of that for the NIPT since the text of 2023. */
    @Test
    void deductiblesOfEveryDayAreSaidInOrderOfTheDays() throws IOException {
        Path file = Files.writeString(
                directory.resolve("questions.json"),
                Stream.of("2023-03-31", "2017-03-31", "2016-12-31", "2023-03-31")
                        .map("{\"day\":\"%s\",\"item\":\"NIPT\",\"quantity\":1}"::formatted)
                        .collect(Collectors.joining(",", "[", "]")));

        Claims run = Claims.run("contribution", "--questions", file);
        JsonNode answer = MAPPER.readTree(
                Claims.run("contribution", "--questions", file, "--json").out());

        assertThat(run.out().lines().filter(line -> line.startsWith("Deductible")))
                .hasSize(1 + 5 + 6)
                .startsWith("Deductible on 2016-12-31: no rule is known for this day")
                .isSortedAccordingTo(comparing(line -> line.substring(0, "Deductible on 2016-12-31".length())))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("NIPT is exempt"))
                .contains("Deductible on 2023-03-31: NIPT is exempt; primary, Bzv 2.17, text of 2023-01-01");
        Schemas.assertFits("contribution", answer);
        assertThat(answer.get("deductibles").findValuesAsText("day"))
                .containsExactly("2016-12-31", "2017-03-31", "2023-03-31");
        assertThat(answer.at("/deductibles/0").has("rules")).isFalse();
        assertThat(answer.at("/deductibles/1/rules")).hasSize(5);
        assertThat(answer.at("/deductibles/2/rules")).hasSize(6);
    }

    @Test
    void ofOneDayTheDeductiblesNeedNoDay() {
        assertThat(ask("--on 2025-04-01 --hours 1 --nipt").out().lines().filter(line -> line.startsWith("Deductible")))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).startsWith("Deductible: "));
    }

    @Test
    void theHelpNamesItsExitCodesAndExamples() {
        assertThat(ask("--help").out()).contains("Exit codes:", "Examples:", "--on 2025-04-01 --hours 49");
    }
}
