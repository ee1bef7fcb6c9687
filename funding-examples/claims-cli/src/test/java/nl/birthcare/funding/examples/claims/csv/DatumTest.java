package nl.birthcare.funding.examples.claims.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of CSV, in and out. */
class DatumTest {

    @TempDir
    Path directory;

    private Claims settle(Path in, Path out) {
        return Claims.run("settle", "--year", 2021, "--ceiling-cents", 1, "--turnovers", in, "--out", out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "＝1"})
    void noTextIsAFormulaInTheCsvOfSettleAndSplit(String formula) throws IOException {
        Path turnovers =
                Files.writeString(directory.resolve("in.csv"), "institution,turnoverCents\n" + formula + ",-5\n");
        Path overlay = Files.writeString(
                directory.resolve("overlay.json"),
                FundingJson.write(PolicyBooks.overlay("national-mono-cost"))
                        .replace("national-mono-cost-2021\"", formula + "\""));
        Path years = Files.writeString(directory.resolve("years.csv"), "year,amountCents\n2021,-100\n");
        Path out = directory.resolve("out.csv");

        assertThat(settle(turnovers, out).exitCode()).isLessThan(2);
        assertThat(Files.readString(out)).contains("\n'" + formula + ",-5,-5,0\n");
        assertThat(Claims.run("split", "--with", overlay, "--in", years, "--out", out)
                        .exitCode())
                .isZero();
        assertThat(Files.readString(out)).contains(",'" + formula + ",").contains("2021,-100,-");
        assertThat(Claims.run("split", "--with", overlay, "--in", years).out()).contains(",'" + formula + ",");
    }

    @Test
    void aControlCharacterOfAnOverlayReachesTheFileButNotTheTerminal() throws IOException {
        Path overlay = Files.writeString(
                directory.resolve("overlay.json"),
                FundingJson.write(PolicyBooks.overlay("national-mono-cost"))
                        .replace("national-mono-cost-2021\"", "x\\u001b[31m\\n\\u202ey\""));
        Path years = Files.writeString(directory.resolve("years.csv"), "year,amountCents\n2021,100\n");
        Path out = directory.resolve("out.csv");

        Claims run = Claims.run("split", "--with", overlay, "--in", years);

        assertThat(run.out())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]")
                .contains("x\\u001b[31m \\u202ey,")
                .hasLineCount(7);
        assertThat(Claims.run("split", "--with", overlay, "--in", years, "--out", out)
                        .exitCode())
                .isZero();
        assertThat(Files.readString(out)).contains("\"x\u001b[31m\n\u202ey\",");
    }

    @Test
    void aTabOrABreakStartsNoFormulaEither() {
        assertThat(Datum.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(Datum.cell("\r=1")).isEqualTo("'\r=1");
        assertThat(Datum.cell("A=1")).isEqualTo("A=1");
        assertThat(Datum.cell("")).isEmpty();
    }

    @Test
    void aFieldIsToldByItsLengthAndKind() {
        assertThat(Cells.kind("")).isEqualTo("nothing");
        assertThat(Cells.kind("7")).isEqualTo("1 character (digits)");
        assertThat(Cells.kind("Anna de Vries-2")).isEqualTo("15 characters (letters, blanks, signs, digits)");
    }

    @Test
    void aFileOfClientsIsRefusedWithoutRepeatingAnyOfIt() throws IOException {
        Path header = Files.writeString(directory.resolve("h.csv"), "client-81f2,Anna de Vries\nx,y\n");
        Path row =
                Files.writeString(directory.resolve("r.csv"), "institution,turnoverCents\nclient-81f2,Anna de Vries\n");
        Path years = Files.writeString(directory.resolve("y.csv"), "year,amountCents\nclient-81f2,Anna de Vries\n");
        Path codes = Files.writeString(directory.resolve("c.csv"), "code,returnCode\nclient-81f2,Anna de Vries\n");
        Path in = Files.writeString(directory.resolve("in.ndjson"), Rows.row("D-1"));
        Path out = directory.resolve("out.csv");

        assertThat(new Claims[] {
                    settle(header, out),
                    settle(row, out),
                    Claims.run("split", "--with", "national-mono-cost", "--in", header),
                    Claims.run("split", "--with", "national-mono-cost", "--in", years),
                    Claims.run("check", "--policy", "enacted", "--in", in, "--codes", codes),
                    Claims.run("check", "--policy", "enacted", "--in", in, "--codes", header),
                })
                .allSatisfy(run -> {
                    assertThat(run.exitCode()).isPositive();
                    assertThat(run.err())
                            .hasLineCount(1)
                            .doesNotContain("81f2", "Anna")
                            .containsPattern("1[13] characters \\(letters, (signs, digits|blanks)\\)");
                });
    }
}
