package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Schemas;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.check.FindingCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same care declared integrally: its file, its page and its table say the same. */
class CompareIntegrallyTest {

    @TempDir
    static Path directory;

    private static Path in;

    @BeforeAll
    static void aYearAndAMapping() throws IOException {
        in = directory.resolve("births.ndjson");
        Claims.run("generate", "--births", 60, "--year", 2028, "--seed", 1, "--out", in);
        Files.writeString(directory.resolve("mapping.json"), """
                {"schemaVersion": 1, "id": "our-prices", "declarant": "53999901",
                 "sources": [{"id": "ours", "title": "What we assume", "kind": "LIBRARY"}],
                 "performances": [{"performance": {"list": "069", "code": "X00001"}, "priceCents": 160000,
                   "prices": [{"source": "ours"}],
                   "codes": [{"list": "041", "code": "X00001"}, {"list": "011", "code": "X00001"}]}]}
                """);
    }

    private static Claims compare(Object... more) {
        Object[] arguments = {
            "compare",
            "--a",
            "enacted",
            "--b",
            "enacted",
            "--scenario-b",
            "monodisciplinary-ends",
            "--with",
            in + ".overlay.json",
            "--with",
            "national-mono-cost-2021-held",
            "--agreements",
            in + ".agreements.json",
            "--in",
            in,
            "--integrally",
            directory.resolve("mapping.json")
        };
        return Claims.run(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray());
    }

    @Test
    void forWhomAmountsMoveIsInTheFileOnThePageAndInTheTable() throws IOException {
        Path out = directory.resolve("integral");
        Path report = directory.resolve("report.html");

        Claims run = compare("--out", out, "--report", report);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).as("care stayed as it was").isEqualTo(1);
        JsonNode integral =
                new ObjectMapper().readTree(out.resolve("integral.json").toFile());
        Schemas.assertFits("integral-comparison", integral);
        String page = Files.readString(report);
        assertThat(page)
                .contains(integral.path("policySha256A").textValue())
                .contains(integral.path("policySha256B").textValue())
                .contains("monodisciplinary-ends")
                .containsPattern("<dt>Agreements of A</dt><dd>[1-9] known")
                .contains("births.ndjson: ");
        assertThat(integral.path("refusedB")).isNotEmpty();
        for (JsonNode refused : integral.path("refusedB")) {
            FindingCode code = FindingCode.valueOf(refused.path("code").textValue());
            assertThat(run.out())
                    .contains("Refused by B, " + code + ": "
                            + Texts.number(refused.path("lines").longValue()) + " lines of "
                            + Texts.euros(Euro.ofCents(refused.path("cents").longValue())) + ". " + code.remedy());
            assertThat(page)
                    .contains(
                            "<td>" + code + "</td>",
                            "data-order=\"" + refused.path("cents").longValue() + "\"");
        }
        String whom = page.substring(page.indexOf("id=\"whom\""));
        long together = 0;
        assertThat(integral.path("declarants")).hasSizeGreaterThan(10);
        for (JsonNode sum : integral.path("declarants")) {
            JsonNode difference = sum.path("difference");
            together += difference.path("totalCents").longValue();
            assertThat(run.out())
                    .containsPattern(sum.path("insurer").textValue() + " +"
                            + sum.path("declarant").textValue() + " +"
                            + sum.path("lines").longValue() + " .* "
                            + Texts.euros(
                                    Euro.ofCents(difference.path("totalCents").longValue()))
                            + "\n");
            for (String part : List.of("medicalSpecialistCareCents", "midwiferyCents", "maternityCareCents")) {
                assertThat(whom)
                        .contains(sum.path("declarant").textValue())
                        .contains("data-order=\"" + difference.path(part).longValue() + "\"");
            }
        }
        assertThat(together)
                .isNotZero()
                .isEqualTo(integral.path("difference").path("totalCents").longValue());
        // Who declares in the place of others has more, and those others have less.
        assertThat(integral.path("declarants"))
                .allSatisfy(sum -> assertThat(
                                sum.path("difference").path("totalCents").longValue())
                        .satisfies(cents -> assertThat(cents > 0)
                                .isEqualTo(sum.path("declarant").textValue().startsWith("53"))));
    }
}
