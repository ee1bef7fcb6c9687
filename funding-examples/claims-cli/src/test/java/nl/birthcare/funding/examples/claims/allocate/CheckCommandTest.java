package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.examples.claims.Schemas;
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    private Path in;
    private Path out;
    private Path overlay;
    private Path agreements;

    @BeforeEach
    void prepare() throws IOException {
        in = directory.resolve("in.ndjson");
        out = directory.resolve("findings.ndjson");
        overlay = Files.writeString(
                directory.resolve("catalogue.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
        agreements = Files.writeString(
                directory.resolve("agreements.json"), FundingJson.writePretty(SampleAgreements.all()));
    }

    private Claims check(Object... more) {
        return Claims.run(Stream.concat(
                        Stream.of("check", "--policy", "enacted", "--with", overlay, "--in", in, "--out", out),
                        Stream.of(more))
                .toArray());
    }

    private List<JsonNode> findings() throws IOException {
        List<JsonNode> findings = new ArrayList<>();
        for (String row : Files.readAllLines(out)) {
            findings.add(MAPPER.readTree(row));
        }
        return findings;
    }

    @Test
    void noticesAloneAreNothingAgainstALine() throws IOException {
        Files.writeString(in, Rows.row("D-1"));

        Claims run = check("--agreements", agreements);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("PERMITTED       1", "POLICY_UNKNOWN                            2");
        assertThat(findings())
                .extracting(finding -> finding.get("severity").asText())
                .containsOnly("NOTICE");
        assertThat(findings())
                .extracting(finding -> finding.get("values").get("lines").asText())
                .containsOnly("1");
    }

    @Test
    void aDeclarationWithoutLinesIsAFinding() throws IOException {
        Files.writeString(in, Rows.row("D-1", "") + "\n" + Rows.row("D-2"));

        Claims run = check("--agreements", agreements);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("DECLARATION_WITHOUT_LINES                   1");
        assertThat(findings().get(0).get("row").asInt()).isEqualTo(1);
        assertThat(findings().get(0).get("declaration").asText()).isEqualTo("D-1");
        assertThat(findings().get(0).get("message").asText())
                .isEqualTo("Declaration D-1: a declaration asks for what stands in its lines, but has none. Nothing was"
                        + " charged, refused or credited; if lines were lost, send it with them.");
    }

    @Test
    void aMissingAgreementIsAdvice() throws IOException {
        Files.writeString(in, Rows.row("D-1"));

        Claims run = check();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("REFUSED         1", "AGREEMENT_MISSING         1");
        assertThat(findings().get(0).get("message").asText())
                .isEqualTo(
                        "Line D-1/1: integral performance 069:X00001 on 2021-03-14 needs an agreement between insurer"
                                + " 0000 and declarant 53999901 (experiment, kst-32279-206 p. 9, De bekostiging"
                                + " van de integrale geboortezorg vanaf 2022). None was given."
                                + " If there is such an agreement, supply it.");
    }

    @Test
    void withoutAHistoryEachLineSaysSo() throws IOException {
        Files.writeString(in, Rows.row("D-1"));

        Claims run = check("--agreements", agreements, "--no-history");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("UNVERIFIED      1", "HISTORY_MISSING                   1");
    }

    @Test
    void aRowThatCannotBeReadIsAFindingToo() throws IOException {
        Files.writeString(in, "\n" + Rows.row("D-1") + "\n" + Rows.row("D-2").replace("53999901", "5399990"));

        assertThat(check("--agreements", agreements).exitCode()).isEqualTo(1);
        assertThat(findings().get(0).get("row").asInt()).isEqualTo(3);
        assertThat(findings().get(0).get("message").asText()).contains("An AGB code must be 8 digits");
    }

    @Test
    void findingsCarryTheCodesOfTheCaller() throws IOException {
        Files.writeString(in, "x\n" + Rows.row("D-1"));
        Path codes = Files.writeString(
                directory.resolve("codes.csv"),
                "\uFEFFcode,returnCode\r\nAGREEMENT_MISSING,8123\r\nTARIFF_EXCEEDED,8124\r\n");

        assertThat(check("--codes", codes).exitCode()).isEqualTo(1);

        assertThat(findings())
                .extracting(finding -> finding.get("code").asText() + " "
                        + finding.path("returnCode").asText("none"))
                .startsWith("UNREADABLE_ROW none", "AGREEMENT_MISSING 8123");
        assertThat(findings().get(1).get("values").has("returnCode")).isFalse();
        assertThat(findings().get(1).get("sources")).isNotEmpty();
    }

    /** Which code answers which finding is our reading, so every row says so. */
    @Test
    void findingsCarryTheShippedCodesAndSayThatTheyAreIllustrative() throws IOException {
        Files.writeString(in, "x\n" + Rows.row("D-1"));

        assertThat(check("--codes", "cod954").exitCode()).isEqualTo(1);

        assertThat(findings().get(0).has("returnCode")).isFalse();
        JsonNode missing = findings().get(1);
        assertThat(missing.get("code").asText()).isEqualTo("AGREEMENT_MISSING");
        assertThat(missing.get("returnCode").asText()).isEqualTo("0611");
        assertThat(missing.get("returnCodeGrade").asText()).isEqualTo("ILLUSTRATIVE");
        Schemas.assertFits("finding", missing);
    }

    @Test
    void aTableOfCodesThatIsMissingIsRefused() throws IOException {
        Files.writeString(in, Rows.row("D-1"));

        Claims run = check("--codes", directory.resolve("none.csv"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none.csv could not be read: there is no such file or directory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code,return_code              | must start with the header code,returnCode
            code,returnCode;TARIF,1       | row 2 names 5 characters (letters)
            code,returnCode;AMOUNT_ROUNDED,1;AMOUNT_ROUNDED,2 | names AMOUNT_ROUNDED twice
            code,returnCode;AMOUNT_ROUNDED | must have two fields
            code,returnCode;AMOUNT_ROUNDED,1,2 | must have two fields
            code,returnCode;AMOUNT_NEGATIVE,1;AMOUNT_ROUNDED, | must give each code a return code that is not blank, but row 3 gives AMOUNT_ROUNDED ""
            code,returnCode;AMOUNT_ROUNDED,"1;AMOUNT_NEGATIVE,2 | row 2 must close each quote on its row, but leaves one open
            code,returnCode;123456782,1 | names 9 characters (digits)
            code,returnCode;AMOUNT_ROUNDED ,1 | row 2 names 15 characters (letters, signs, blanks)
            code;returnCode;AMOUNT_ROUNDED;1 | must start with the header code,returnCode, but starts with code
            code,returnCode;AMOUNT_ROUNDED," " | must give each code a return code that is not blank, but row 2 gives AMOUNT_ROUNDED " "
            """)
    void aTableOfCodesThatIsNoneIsRefused(String text, String sentence) throws IOException {
        Files.writeString(in, Rows.row("D-1"));
        Path codes = Files.writeString(directory.resolve("codes.csv"), text.replace(';', '\n'));

        Claims run = check("--codes", codes);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--codes " + codes, sentence).hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aTableOfCodesWithSemicolonsOrInAnotherEncodingIsRefused() throws IOException {
        Files.writeString(in, Rows.row("D-1"));
        Path codes = Files.writeString(directory.resolve("codes.csv"), "code;returnCode\nAMOUNT_ROUNDED;1\n");
        assertThat(check("--codes", codes).err())
                .contains("but starts with code;returnCode: its fields must be parted by commas, not by semicolons");

        Files.write(codes, "code,returnCode\nAMOUNT_ROUNDED,\u00eb\n".getBytes(StandardCharsets.ISO_8859_1));
        Claims run = check("--codes", codes);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("row 2 must be UTF-8, but is not at byte 16")
                .hasLineCount(1);
    }

    @Test
    void aRunWithoutResultLeavesTheEarlierFile() throws IOException {
        Files.writeString(in, "");
        Files.writeString(out, "dear");

        assertThat(check().exitCode()).isEqualTo(2);

        assertThat(out).hasContent("dear");
        assertThat(directory.toFile().list())
                .containsExactlyInAnyOrder("in.ndjson", "catalogue.json", "agreements.json", "findings.ndjson");
    }

    @Test
    void anInputThatCannotBeReadTwiceIsRefused() {
        in = Path.of("/dev/null");

        Claims run = check();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("must be a file on disk, since it is read twice")
                .hasLineCount(1);
    }

    @Test
    void agreementsOfSeveralFilesThatOverlapAreRefusedNamingBoth() throws IOException {
        Files.writeString(in, Rows.row("D-1"));
        Path other = Files.writeString(directory.resolve("other.json"), """
                {"schemaVersion":1,"agreements":[{"id":"mine","insurer":"0000","declarant":"53999901",
                 "validity":{"firstDay":"2021-12-31","lastDay":"2022-01-01"}}]}
                """);

        Claims run = check("--agreements", agreements, "--agreements", other);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "cannot be used together: Agreements of one insurer and declarant must not overlap",
                        "sample-0000-53999901 (2010-01-01..)",
                        "mine (2021-12-31..2022-01-01)")
                .hasLineCount(1);
        assertThat(check("--agreements", directory.resolve("none.json")).err())
                .startsWith("claims check: --agreements must be a file that can be read, but " + directory)
                .contains("none.json cannot: there is no such file");
        assertThat(check("--agreements", in).err())
                .startsWith("claims check: --agreements " + in + " cannot be used: $");
    }
}
