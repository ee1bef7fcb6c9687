package nl.birthcare.funding.examples.claims.figures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Program;
import nl.birthcare.funding.examples.claims.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettleCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HEADER = "institution,controlTurnoverCents,limitCents,repaymentCents";

    @TempDir
    Path directory;

    private Path turnovers(String text) throws IOException {
        return Files.writeString(directory.resolve("in.csv"), text);
    }

    private Path out() {
        return directory.resolve("settlement.csv");
    }

    private Claims settle(Path turnovers, String ceiling, Object... more) {
        Object[] arguments = new Object[9 + more.length];
        List<Object> first =
                List.of("settle", "--year", 2014, "--ceiling-cents", ceiling, "--turnovers", turnovers, "--out", out());
        System.arraycopy(first.toArray(), 0, arguments, 0, first.size());
        System.arraycopy(more, 0, arguments, first.size(), more.length);
        return Claims.run(arguments);
    }

    @Test
    void theExcessIsRepaidInProportionToTheTurnoverThatCounts() throws IOException {
        // A counts 5000 + 1200 - 200 = 6000, B 4000; of 10000 over a ceiling of 9000 they repay 600 and 400.
        Path in = turnovers(
                "institution,turnoverCents,settlementCents,capitalTransitionCents\nB,4000,0,0\nA,5000,1200,200\n");

        Claims run = settle(in, "9000");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(out()).hasContent(HEADER + "\nA,6000,5400,600\nB,4000,3600,400\n");
        assertThat(run.out())
                .contains("Enforced, repaid  10.00", "stcrt-2011-23196 art. 4")
                .containsPattern("A +60\\.00 +54\\.00 +6\\.00");
    }

    @Test
    void upToTheCeilingNobodyRepaysAndTheRestOfTheColumnsMayBeLeftOut() throws IOException {
        Claims run = settle(turnovers("institution,turnoverCents\nA,6000\nB,4000\n"), "10000");

        assertThat(run.exitCode()).isZero();
        assertThat(out()).hasContent(HEADER + "\nA,6000,6000,0\nB,4000,4000,0\n");
    }

    @Test
    void aNegativeTurnoverIsAFinding() throws IOException {
        Path in = turnovers("institution,turnoverCents\nA,6000\nB,-1000\n");

        Claims run = Claims.run("settle", "--year", 2021, "--ceiling-cents", 4500, "--turnovers", in, "--out", out());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Institution B: the turnover that counts must be 0.00 or more, but is -10.00.");
        assertThat(out()).hasContent(HEADER + "\nA,6000,5500,500\nB,-1000,-1000,0\n");
    }

    @Test
    void theShareOfIntegralCareCountsByChoiceOnlyAndTheChoiceIsSaid() throws IOException {
        Path in = turnovers("""
                institution,turnoverCents,settlementCents,capitalTransitionCents,integralShareCents
                A,6000,0,0,1000
                """);

        Claims without = settle(in, "6000");
        assertThat(out()).hasContent(HEADER + "\nA,6000,6000,0\n");
        Claims with = settle(in, "6000", "--integral-care", "included");
        assertThat(out()).hasContent(HEADER + "\nA,7000,6000,1000\n");

        assertThat(without.exitCode()).isZero();
        assertThat(without.out())
                .contains("Integral care     excluded by default; no document decides whether it counts");
        assertThat(settle(in, "6000", "--integral-care", "excluded").out())
                .contains("Integral care     excluded by choice of the caller; no document decides");
        assertThat(with.out()).contains("Integral care     included by choice of the caller; no document decides");
        assertThat(with.exitCode()).isEqualTo(1);
        assertThat(with.out())
                .contains(
                        "Integral care     included by choice",
                        "illustrative",
                        "no document says whether it should be");
    }

    @Test
    void anotherFrameworkIsRefusedWithTheReference() throws IOException {
        Claims run = settle(turnovers("institution,turnoverCents\nA,6000\n"), "1", "--framework", "midwifery");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "must have a control instrument, as MEDICAL_SPECIALIST_CARE has",
                        "kst-32279-206 p. 10",
                        "but is MIDWIFERY");
        assertThat(out()).doesNotExist();
    }

    @Test
    void tenThousandInstitutionsAndTwentyFourBillionEurosConserveToTheCent() throws IOException {
        StringBuilder rows = new StringBuilder("institution,turnoverCents,settlementCents,capitalTransitionCents\n");
        SplittableRandom random = new SplittableRandom(24);
        BigInteger counting = BigInteger.ZERO;
        for (int i = 0; i < 10_000; i++) {
            long turnover = random.nextLong(500_000_000);
            long settlement = random.nextLong(1_000_000);
            long transition = random.nextLong(1_000);
            counting = counting.add(BigInteger.valueOf(turnover + settlement - transition));
            rows.append("I%05d,%d,%d,%d\n".formatted(i, turnover, settlement, transition));
        }
        BigInteger ceiling = BigInteger.valueOf(2_400_000_000_000L);

        Claims run = settle(turnovers(rows.toString()), ceiling.toString());

        assertThat(run.err()).isEmpty();
        assertThat(counting).isGreaterThan(ceiling);
        assertThat(run.out()).contains("The first 20 of 10 000 institutions are shown.");
        assertThat(column(1)).isEqualTo(counting);
        assertThat(column(2)).isEqualTo(ceiling);
        assertThat(column(3)).isEqualTo(counting.subtract(ceiling));
    }

    private BigInteger column(int place) throws IOException {
        return Files.readAllLines(out()).stream()
                .skip(1)
                .map(row -> new BigInteger(row.split(",", -1)[place]))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Test
    void jsonGoesInAndOut() throws IOException {
        String json = "[{\"institution\":\"A\",\"turnoverCents\":6000},"
                + "{\"institution\":\"B\",\"turnoverCents\":4000,\"settlementCents\":-5}]";
        Path in = Files.writeString(directory.resolve("in.json"), json);

        Claims run = settle(in, "9000", "--json");

        JsonNode settlement = MAPPER.readTree(run.out());
        Schemas.assertFits("turnovers", MAPPER.readTree(json));
        Schemas.assertFits("settlement", settlement);
        assertThat(settlement.at("/excessCents").asLong()).isEqualTo(995);
        assertThat(settlement.at("/institutions/0/repaymentCents").asLong()).isEqualTo(597);
        assertThat(settlement.at("/institutions/1/repaymentCents").asLong()).isEqualTo(398);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A,", "A,1.5", ",6000", "A,6000,7", "A,9999999999999999999", "A,x"})
    void aRowThatCannotBeReadLeavesNoResult(String row) throws IOException {
        Claims run = settle(turnovers("institution,turnoverCents\nB,1\n" + row + "\n"), "9000");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Row 3 of --turnovers");
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            A              ! it must have 2 fields, but has 1
            A,1.5          ! turnoverCents must be whole cents: one to 18 digits, with a minus before them below zero, but is "1.5"
            A,9223372036854775808 ! turnoverCents must be whole cents: one to 18 digits, with a minus before them below zero, but is 19
            A,             ! turnoverCents must be whole cents: one to 18 digits, with a minus before them below zero, but is nothing
            A,123456782    ! nothing
            A,12345678x    ! with a minus before them below zero, but is 9 characters (digits, letters)
            ' ,6000'       ! institution must not be blank, but is 1 character (blanks)
            "A,6000        ! must close each quote on its row, but leaves one open
            "A"b,6000      ! must have a comma or its end behind each closing quote
            """)
    void aRowThatCannotBeReadIsToldByCellAndRuleAndNotRepeated(String row, String problem) throws IOException {
        Claims run = settle(turnovers("institution,turnoverCents\nB,1\n" + row + "\nC,1\n"), "9000");

        if (problem.equals("nothing")) {
            assertThat(run.exitCode()).isZero();
            return;
        }
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("Row 3 of --turnovers", problem)
                .doesNotContain("12345678x")
                .hasLineCount(1);
        assertThat(out()).doesNotExist();
    }

    @Test
    void aNameThatIsNotUtf8LeavesNoResult() throws IOException {
        Path in = Files.write(
                directory.resolve("in.csv"),
                "institution,turnoverCents\nZiekenhuis Zuiderzee\u00eb,100000\n".getBytes(ISO_8859_1));

        Claims run = settle(in, "9000");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("Row 2 of --turnovers " + in + " cannot be used: it must be UTF-8, but is not at byte 21");
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"institution;turnoverCents\nA;100000\n", "\"institution\";\"turnoverCents\"\nA;1\n"})
    void aHeaderWithSemicolonsIsShownAndNamed(String text) throws IOException {
        Claims run = settle(turnovers(text), "9000");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "must start with the header institution,turnoverCents,",
                        "but starts with institution;turnoverCents: its fields must be parted by commas, not by"
                                + " semicolons")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A ", " A", "A\u00a0"})
    void namesThatDifferByBlanksAreOneInstitution(String other) throws IOException {
        Claims csv = settle(turnovers("institution,turnoverCents\nA,1\n" + other + ",2\n"), "9000");
        Path json = Files.writeString(
                directory.resolve("in.json"),
                "[{\"institution\":\"A\",\"turnoverCents\":1},{\"institution\":\"" + other
                        + "\",\"turnoverCents\":2}]");

        for (Claims run : List.of(csv, settle(json, "9000"))) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("An institution must have one turnover only, but A has more, under names that differ by"
                            + " blanks");
        }
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            null                                                  ! $: must have a value, but is empty
            [null]                                                ! $[0]: must not be null
            {"institution":"A"}                                   ! $: must be a list
            [{"institution":"A"}]                                 ! $[0]: must have the field turnover
            [{"institution":"A","turnoverCents":"x"}]             ! $[0].turnoverCents: must be an integer
            [{"institution":"A","turnoverCents":1}] []            ! $: must not be followed by anything
            [{"institution":"A","turnoverCents":1                 ! must not end here
            """)
    void jsonThatIsNoTurnoversIsRefusedWithPathAndRuleAndWithoutAClass(String json, String problem) throws IOException {
        Claims run = settle(Files.writeString(directory.resolve("in.json"), json), "9000");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("cannot be used: ", problem)
                .doesNotContain("java.", "Immutable", "program failed")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "institution,turnoverCents\n",
                "institution\nA\n",
                "turnoverCents,institution\n1,A\n",
                "institution,turnoverCents,capitalTransitionCents\nA,1,1\n",
                "institution,turnoverCents\nA,1\nA,2\n"
            })
    void aFileWithoutHeaderOrRowsOrWithAnInstitutionTwiceLeavesNoResult(String text) throws IOException {
        Claims run = settle(turnovers(text), "9000");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("claims settle: ").hasLineCount(1);
    }

    @Test
    void aNegativeCeilingAndAFileThatIsNotThereLeaveNoResult() throws IOException {
        assertThat(settle(turnovers("institution,turnoverCents\nA,1\n"), "-1").err())
                .contains("The ceiling of 2014 must be 0.00 or more, but is -0.01");
        assertThat(settle(directory.resolve("none.csv"), "1").err()).contains("there is no such file");
    }

    /** More rows than a file may have bytes here, so that writing fails before the last one. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullLeavesTheEarlierFileAndNoHalfOne() throws Exception {
        StringBuilder rows = new StringBuilder("institution,turnoverCents\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("I%05d,1\n".formatted(i));
        }
        turnovers(rows.toString());
        Files.writeString(out(), "earlier\n");

        Program.Ended run = new Program(directory)
                .by("ulimit -f 1; exec \"$@\"")
                .run(
                        "settle",
                        "--year",
                        "2021",
                        "--ceiling-cents",
                        "9000",
                        "--turnovers",
                        "in.csv",
                        "--out",
                        "settlement.csv");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("claims settle: --out settlement.csv cannot be written: ")
                .hasLineCount(1);
        assertThat(out()).hasContent("earlier\n");
        assertThat(directory.toFile().list((file, name) -> name.startsWith(".")))
                .isEmpty();
    }

    @Test
    void anEarlierFileIsReplacedAsAWholeAndNothingIsLeftBesideIt() throws IOException {
        Files.writeString(out(), "earlier, and longer than what comes in its place\n".repeat(9));

        assertThat(settle(turnovers("institution,turnoverCents\nA,6000\n"), "9000")
                        .exitCode())
                .isZero();

        assertThat(out()).hasContent(HEADER + "\nA,6000,6000,0\n");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("in.csv", "settlement.csv");
        }
    }

    @Test
    void aDirectoryIsNotReplacedByAFile() throws IOException {
        Files.createDirectory(out());

        Claims run = settle(turnovers("institution,turnoverCents\nA,6000\n"), "9000");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out must be a file, new or to be replaced, but " + out() + " is none");
        assertThat(out()).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theFileBehindALinkIsReplacedAndTheLinkStays() throws IOException {
        Path real = Files.writeString(directory.resolve("real.csv"), "earlier\n");
        Files.createSymbolicLink(out(), real);

        assertThat(settle(turnovers("institution,turnoverCents\nA,6000\n"), "9000")
                        .exitCode())
                .isZero();

        assertThat(out()).isSymbolicLink();
        assertThat(real).hasContent(HEADER + "\nA,6000,6000,0\n");
    }

    @Test
    void theHelpNamesItsExitCodesAndAnExample() {
        assertThat(Claims.run("settle", "--help").out()).contains("Exit codes:", "Example:", "--enforced-cents");
    }

    @Test
    void theRuleOfTheYearSaysWhatCounts() throws IOException {
        Path in = turnovers("institution,turnoverCents,settlementCents,capitalTransitionCents,integralShareCents,"
                + "availabilityContributionsCents\nA,5000,1200,200,0,300\nB,4000,0,0,0,0\n");

        Claims earlier = Claims.run("settle", "--year", 2013, "--ceiling-cents", 8000, "--turnovers", in);
        Claims later = Claims.run("settle", "--year", 2015, "--ceiling-cents", 8000, "--turnovers", in);

        assertThat(earlier.out()).contains("Turnover          100.00", "stcrt-2011-23196 art. 4");
        assertThat(later.out()).contains("Turnover          85.00", "stcrt-2014-14914 ch. IV");
    }

    @Test
    void thePublishedCeilingIsTakenWhereThereIsOne() throws IOException {
        Path in = turnovers("institution,turnoverCents\nA,2000000000000\n");

        Claims known = Claims.run("settle", "--year", 2013, "--turnovers", in, "--enforced-cents", 100);
        Claims unknown = Claims.run("settle", "--year", 2014, "--turnovers", in);

        assertThat(known.out()).contains("Ceiling           17 578 000 000.00, as published", "Enforced, repaid  1.00");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("The ceiling of 2014 must be given");
    }
}
