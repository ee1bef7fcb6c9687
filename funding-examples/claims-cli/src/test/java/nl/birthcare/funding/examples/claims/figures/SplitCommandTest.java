package nl.birthcare.funding.examples.claims.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.birthcare.funding.examples.claims.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitCommandTest {

    private static final String HEADER =
            "year,amountCents,medicalSpecialistCareCents,midwiferyCents,maternityCareCents,key,method,grade,reason";

    private static final String CENTS =
            "must be whole cents: one to 18 digits, with a minus before them below zero, but is";

    @TempDir
    Path directory;

    @Test
    void thePublishedNationalCostsAreDividedToTheCent() {
        Claims run = Claims.run("split", "--with", "national-mono-cost", "--in", NationalYears.SHIPPED);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .contains(
                        "2021  109 400 000.00            58 273 238.12  22 404 245.69   28 722 516.19"
                                + "  national-mono-cost-2021  Sainte-Laguë  6825 : 2624 : 3364  ILLUSTRATIVE"
                                + "  NZa-kerncijfers-2021 realised costs 2021, monodisciplinary, in 0.1 million euro;"
                                + " birthcare-funding Keys",
                        HEADER,
                        "2017,2850000000,1579121895,527127004,743751101,national-mono-cost-2017,SAINTE_LAGUE,ILLUSTRATIVE,",
                        "2021,10940000000,5827323812,2240424569,2872251619,national-mono-cost-2021,SAINTE_LAGUE,ILLUSTRATIVE,");
        assertThat(run.out().lines().filter(line -> line.matches("20\\d\\d,.*")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(partsOf(line)).isEqualTo(Long.parseLong(line.split(",", -1)[1])));
    }

    private static long partsOf(String row) {
        String[] fields = row.split(",", -1);
        return Long.parseLong(fields[2]) + Long.parseLong(fields[3]) + Long.parseLong(fields[4]);
    }

    @Test
    void aYearWithoutAKeyKeepsItsRowWithTheReasonAndGivesExitCodeOne() throws IOException {
        Path in = file("year,amountCents\n2016,100\n2021,100\n2022,100\n");

        Claims run = Claims.run("split", "--with", "national-mono-cost", "--in", in);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines())
                .endsWith(
                        HEADER,
                        "2016,100,,,,,,,NO_KEY",
                        "2021,100,53,21,26,national-mono-cost-2021,SAINTE_LAGUE,ILLUSTRATIVE,",
                        "2022,100,,,,,,,NO_KEY");
    }

    @Test
    void theCsvGoesToAFileIfOneIsNamed() throws IOException {
        Path out = directory.resolve("parts.csv");

        Claims run = Claims.run("split", "--with", "national-mono-cost", "--in", NationalYears.SHIPPED, "--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain(HEADER);
        assertThat(out).content().startsWith(HEADER + "\n2017,2850000000,").hasLineCount(6);
    }

    @Test
    void aFileGoesBeforeTheOneThatComesWithTheProgram() throws IOException {
        Path in = Files.writeString(directory.resolve(NationalYears.SHIPPED), "year,amountCents\n2021,-100\n");

        assertThat(Claims.run("split", "--with", "national-mono-cost", "--in", in)
                        .out())
                .contains("\n2021,-100,-53,-21,-26,national-mono-cost-2021,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFyear,amountCents\r\n2021,100\r\n", "year,amountCents\n\"2021\",\"100\""})
    void aByteOrderMarkWindowsLineEndsAndQuotesAreRead(String text) throws IOException {
        assertThat(Claims.run("split", "--with", "national-mono-cost", "--in", file(text))
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            2021                     ! it must have 2 fields, but has 1
            2021,123456782x          ! amountCents %1$s 10 characters (digits, letters)
            2021,1.5                 ! amountCents %1$s "1.5"
            2021,                    ! amountCents %1$s nothing
            21,100                   ! year must be a year of four digits, but is "21"
            2021,100,7               ! it must have 2 fields, but has 3
            2021,1e3                 ! amountCents %1$s 3 characters (digits, letters)
            x,100                    ! year must be a year of four digits, but is 1 character (letters)
            2021,9999999999999999999 ! amountCents %1$s 19 characters (digits)
            """)
    void aRowThatCannotBeReadIsToldByCellAndRuleAndTheRestGoesOn(String row, String problem) throws IOException {
        Path in = file("year,amountCents\n" + row + "\n2021,100\n");

        Claims run = Claims.run("split", "--with", "national-mono-cost", "--in", in);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("Row 2 was left out: " + String.format(Locale.ROOT, problem, CENTS) + System.lineSeparator())
                .doesNotContain("123456782");
        assertThat(run.out()).contains("2021,100,53,21,26,");
    }

    @Test
    void aRowIsToldByCellAndAQuoteThatIsLeftOpenSpoilsItsRowOnly() throws IOException {
        Path in = file("year,amountCents\n2021,\"100\n2020,1.5\n\"2019\"x,1\n2021,100\r\r\n2020,100");

        Claims run = Claims.run("split", "--with", "national-mono-cost", "--in", in);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "Row 2 was left out: it must close each quote on its row, but leaves one open",
                        "Row 3 was left out: amountCents " + CENTS + " \"1.5\"",
                        "Row 4 was left out: it must have a comma or its end behind each closing quote, but has"
                                + " something else");
        assertThat(run.out()).contains("2021,100,53,21,26,", "2020,100,");
    }

    @Test
    void aFileWithSemicolonsIsShownAndNamed() throws IOException {
        Claims run = Claims.run("split", "--with", "national-mono-cost", "--in", file("year;amountCents\n2021;1\n"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("must start with the header year,amountCents, but starts with year;amountCents: its fields"
                        + " must be parted by commas, not by semicolons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "year,amountCents\n", "2021,100\n", "year;amountCents\n2021;100\n"})
    void aFileWithoutTheHeaderOrWithoutRowsIsNoInput(String text) throws IOException {
        Claims run = Claims.run("split", "--with", "national-mono-cost", "--in", file(text));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("claims split: --in ").hasLineCount(1);
    }

    @Test
    void aFileThatIsNotThereIsNoInput() {
        Claims run = Claims.run("split", "--with", "national-mono-cost", "--in", directory.resolve("none.csv"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("claims split: --in must be a file that can be read")
                .hasLineCount(1);
    }

    @Test
    void anUnknownOverlayIsWrongUsage() {
        Claims run = Claims.run("split", "--with", "no-such-key", "--in", NationalYears.SHIPPED);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "claims split: --with must be one of [figures, national-mono-cost, national-mono-cost-2021-held]"
                                + " or a file that can be read, but is \"no-such-key\"");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("years.csv"), text);
    }
}
