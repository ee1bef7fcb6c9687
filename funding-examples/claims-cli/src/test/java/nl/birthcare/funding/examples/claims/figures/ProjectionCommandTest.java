package nl.birthcare.funding.examples.claims.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionCommandTest {

    private static Claims projection(String options) {
        List<Object> arguments = new ArrayList<>(List.of("projection"));
        arguments.addAll(List.of(options.split(" ", -1)));
        return Claims.run(arguments.toArray());
    }

    /** NZa-kerncijfers-2021, costs of 2021 in million euro: 682.5, 262.4, 336.4 and integral 109.4. */
    @Test
    void theAssumptionAndTheSourceStandBesideTheAmounts() {
        Claims run = projection(
                "--policy enacted --with national-mono-cost-2021-held --base-year 2021 --share 1/10 --years 2");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Assumed, not forecast: each year 1/10 of the monodisciplinary care of the year before moves to"
                                + " integral funding at the same cost, and costs stay those of 2021. Rounded by Sainte-Laguë.")
                .contains("Costs of 2021: monodisciplinary 1281300000.00 = 682500000.00 + 262400000.00 + 336400000.00,"
                        + " integral 109400000.00 (NZa-kerncijfers-2021 realised costs 2021, medical-specialist care")
                .contains("2022      1 153 170 000.00  237 530 000.00           740 773 238.12  284 804 245.69"
                        + "  365 122 516.19             0.00");
    }

    @Test
    void whatIsUndecidedIsOnNoFrameworkUntilAScenarioIsNamed() throws IOException {
        String options = "--policy announced-2020 --with national-mono-cost-2021-held --base-year 2021 --share 1/10"
                + " --years 7";

        Claims without = projection(options);
        Claims under = projection(options + " --scenario monodisciplinary-continues --json");

        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.out()).contains("2028: costs are on no framework. A rule on which");
        assertThat(under.exitCode()).isZero();
        JsonNode json = new ObjectMapper().readTree(under.out());
        Schemas.assertFits("projection", json);
        assertThat(json.get("scenario").asText()).isEqualTo("monodisciplinary-continues");
        assertThat(json.get("policySha256").asText()).hasSize(64);
        assertThat(json.get("assumption").get("yearlyShare").asText()).isEqualTo("1/10");
        for (JsonNode year : json.get("years")) {
            assertThat(year.get("frameworks").get("totalCents").asLong()
                            + year.get("unallocatedCents").asLong())
                    .isEqualTo(139_070_000_000L);
        }
    }

    @Test
    void withoutAKeyTheReasonIsSaid() throws IOException {
        Claims run = projection("--policy enacted --base-year 2021 --share 0 --years 1 --json");

        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(run.out());
        Schemas.assertFits("projection", json);
        assertThat(json.get("years").get(0).get("reasons").toString()).isEqualTo("[\"NO_KEY\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--base-year 2016 --share 1/10 --years 1 | but has not of 2016",
                "--base-year 2021 --share 2/0 --years 1 | The denominator of a fraction must not be 0, but is \"2/0\"",
                "--base-year 2021 --share 0,1 --years 1 | must be written like",
                "--base-year 2021 --share 3/2 --years 1 | must be from 0 to 1",
                "--base-year 2021 --share 1/2 --years 0 | must be of 1 year or more"
            })
    void whatCannotBeProjectedIsWrongUsage(String options, String reason) {
        Claims run = projection("--policy enacted " + options);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("claims projection: ").contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"1/1, 1", "0/1, 0"})
    void aWholeShareMayBeWrittenAsAFraction(String share, String printed) {
        Claims run = projection(
                "--policy enacted --with national-mono-cost-2021-held --base-year 2021 --years 1 --share " + share);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("each year " + printed + " of the monodisciplinary care");
    }
}
