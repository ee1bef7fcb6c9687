package nl.birthcare.funding.examples.claims.allocate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.examples.claims.generate.SampleAgreements;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocateCommandTest {

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
        out = directory.resolve("result");
        overlay = Files.writeString(
                directory.resolve("catalogue.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
        agreements = Files.writeString(
                directory.resolve("agreements.json"), FundingJson.writePretty(SampleAgreements.all()));
    }

    private Claims allocate() {
        return Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                overlay,
                "--with",
                "national-mono-cost",
                "--agreements",
                agreements,
                "--in",
                in,
                "--out",
                out);
    }

    private List<JsonNode> rows(String file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String row : Files.readAllLines(out.resolve(file))) {
            rows.add(MAPPER.readTree(row));
        }
        return rows;
    }

    private JsonNode totals() throws IOException {
        return MAPPER.readTree(Files.readString(out.resolve("positions.json"))).get("totals");
    }

    @Test
    void aDeclarationBecomesAnAllocationPositionsAndATable() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");

        Claims run = allocate();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(out.resolve("allocations.ndjson"))
                .hasContent("{\"declaration\":\"D-1\",\"line\":\"D-1/1\",\"verdict\":\"PERMITTED\","
                        + "\"decidingDate\":\"2021-03-14\",\"decidingDateKind\":\"SERVICE_DATE\",\"amountCents\":152300,"
                        + "\"medicalSpecialistCareCents\":81124,\"midwiferyCents\":31190,\"maternityCareCents\":39986,"
                        + "\"basis\":\"KEY\",\"key\":\"national-mono-cost-2021\",\"method\":\"SAINTE_LAGUE\","
                        + "\"policy\":\"enacted+national-mono-cost+sample-catalogue\",\"grade\":\"ILLUSTRATIVE\","
                        + "\"by\":[\"sample-069-X00001\",\"integral-experiment\",\"national-mono-cost-2021\","
                        + "\"sample-0000-53999901\"]}\n");
        assertThat(rows("findings.ndjson"))
                .extracting(finding -> finding.get("code").asText())
                .containsExactly("POLICY_UNKNOWN", "POLICY_UNKNOWN");
        JsonNode positions = MAPPER.readTree(Files.readString(out.resolve("positions.json")));
        assertThat(positions.get("policy").asText()).isEqualTo("enacted+national-mono-cost+sample-catalogue");
        assertThat(positions.get("policySha256").asText()).hasSize(64);
        assertThat(positions.get("positions").get(0).toString())
                .isEqualTo("{\"framework\":\"MEDICAL_SPECIALIST_CARE\",\"form\":\"INTEGRAL\",\"year\":2021,"
                        + "\"chargedCents\":81124,\"lines\":1,\"driftCents\":\"-1896/4271\","
                        + "\"marks\":[{\"verdict\":\"PERMITTED\",\"grade\":\"ILLUSTRATIVE\",\"cents\":81124,\"lines\":1}],"
                        + "\"keys\":[{\"basis\":\"KEY\",\"key\":{\"id\":\"national-mono-cost-2021\","
                        + "\"method\":\"SAINTE_LAGUE\",\"medicalSpecialistCare\":6825,\"midwifery\":2624,"
                        + "\"maternityCare\":3364},\"grade\":\"ILLUSTRATIVE\",\"sources\":["
                        + "{\"source\":\"NZa-kerncijfers-2021\",\"place\":\"realised costs 2021, monodisciplinary,"
                        + " in 0.1 million euro\"},{\"source\":\"birthcare-funding\",\"place\":\"Keys\"}],"
                        + "\"cents\":81124,\"lines\":1}]}");
        assertThat(run.out())
                .containsPattern("2021  integral  medical-specialist care +811\\.24 +811\\.24 +0\\.00 +1 +-0\\.44")
                .containsPattern("medical-specialist care  PERMITTED  ILLUSTRATIVE +811\\.24 +100\\.00 % +1")
                .containsPattern("national-mono-cost-2021  6825 : 2624 : 3364  Sainte-Laguë  ILLUSTRATIVE ");
    }

    @Test
    void findingsCarryReturnCodesWhereTheyAreAskedFor() throws IOException {
        Files.writeString(in, Rows.row("D-1").replace("X00001", "X99999") + "\n");
        assertThat(allocate().exitCode()).isEqualTo(1);
        assertThat(rows("findings.ndjson")).noneMatch(finding -> finding.has("returnCode"));

        Claims run = Claims.run("allocate", "--policy", "enacted", "--codes", "cod954", "--in", in, "--out", out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(rows("findings.ndjson"))
                .filteredOn(finding -> finding.get("code").asText().equals("PERFORMANCE_UNKNOWN"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.get("returnCode").asText()).isEqualTo("0582");
                    assertThat(finding.get("returnCodeGrade").asText()).isEqualTo("ILLUSTRATIVE");
                });
    }

    /** The catalogue stays made up, so that the line is; but who says how to divide is the contract. */
    @Test
    void aKeyOfAnAgreementIsShownWithItsContractInTheTableTheRowAndTheDocuments() throws IOException {
        ObjectNode agreed = (ObjectNode) MAPPER.readTree(Files.readString(agreements));
        ((ObjectNode) agreed.path("agreements").get(0))
                .putObject("allocationKey")
                .put("id", "thirds")
                .put("method", "LARGEST_REMAINDER")
                .put("medicalSpecialistCare", 1)
                .put("midwifery", 1)
                .put("maternityCare", 1);
        Files.writeString(agreements, agreed.toString());
        Files.writeString(in, Rows.row("D-1") + "\n");

        Claims run = allocate();

        assertThat(run.out())
                .containsPattern(
                        "thirds  1 : 1 : 1  largest remainder  AGREED  sample-contracts contract with 53999901 ");
        JsonNode row = rows("allocations.ndjson").get(0);
        assertThat(row.get("agreement").asText()).isEqualTo("sample-0000-53999901");
        assertThat(row.get("by").toString())
                .isEqualTo("[\"sample-069-X00001\",\"integral-experiment\",\"sample-0000-53999901\"]");
        JsonNode documents = MAPPER.readTree(Files.readString(out.resolve("documents.json")));
        for (JsonNode id : row.get("by")) {
            assertThat(documents.get("entries"))
                    .filteredOn(entry -> entry.get("id").equals(id))
                    .hasSize(1);
        }
        assertThat(documents.get("entries"))
                .filteredOn(entry -> entry.get("id").asText().equals("sample-0000-53999901"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.get("kind").asText()).isEqualTo("agreements");
                    assertThat(entry.get("grade").asText()).isEqualTo("AGREED");
                    assertThat(entry.get("sha256").asText()).hasSize(64);
                    assertThat(entry.get("documents").toString())
                            .isEqualTo("[{\"source\":\"sample-contracts\",\"title\":\"The contracts of the sample"
                                    + " partnerships with insurer 0000; made up\",\"kind\":\"CONTRACT\","
                                    + "\"date\":\"2009-12-01\",\"place\":\"contract with 53999901\"}]");
                });
    }

    @Test
    void aDayWithoutAKeyStaysUnallocatedAndADayBeforeTheExperimentIsRefused() throws IOException {
        String lines = Rows.line("D-1/1", "2022-01-01", "100", "DEBIT") + ","
                + Rows.line("D-1/2", "2016-12-31", "200", "DEBIT")
                + "," + Rows.line("D-1/3", "2021-12-31", "300", "DEBIT") + ","
                + Rows.line("D-1/4", "2021-12-31", "50", "CREDIT\",\"previousReference\":\"D-1/3");
        Files.writeString(in, Rows.row("D-1", lines).replace("2021-04-02", "2022-02-01") + "\n");

        Claims run = allocate();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("FORM_NOT_AVAILABLE ", "unallocated: NO_KEY ")
                .contains("refused             1  2.00");
        assertThat(rows("allocations.ndjson"))
                .extracting(row -> row.path("reason").asText())
                .containsExactly("NO_KEY", "", "", "");
        assertThat(rows("allocations.ndjson"))
                .extracting(row -> row.path("amountCents").asLong())
                .containsExactly(100L, 200L, 300L, -50L);
        JsonNode totals = totals();
        assertThat(totals.get("debitCents").asLong() - totals.get("creditCents").asLong())
                .isEqualTo(totals.get("allocatedCents").asLong()
                        + totals.get("unallocatedCents").asLong()
                        + totals.get("refusedCents").asLong())
                .isEqualTo(550);
    }

    @Test
    void rowsThatCannotBeReadAreFindingsWithNumberAndPathAndTheRestGoesOn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, "\uFEFF" + Rows.row("D-1") + "\r\n");
        write(bytes, "\r\n");
        write(bytes, "this is not JSON\r\n");
        write(bytes, Rows.row("D-4").replace("\"id\":\"D-4\"", "\"id\":\"D-4\",\"id\":\"D-4\"") + "\n");
        write(bytes, Rows.row("D-5", Rows.line("D-5/1", "2021-03-14", "1523.5", "DEBIT")) + "\n");
        write(bytes, Rows.row("D-6", Rows.line("D-6/1", "2021-03-14", "\"152300\"", "DEBIT")) + "\n");
        write(bytes, Rows.row("D-7").replace("\"insurer\"", "\"health_insurer\"") + "\n");
        write(bytes, Rows.row("D-8").replace("\"insurer\":\"0000\",", "") + "\n");
        write(bytes, Rows.row("D-9").replace("c-81f2", "111222333") + "\n");
        bytes.write(Rows.row("D-\u00FC").getBytes(ISO_8859_1));
        write(bytes, "\n");
        bytes.write(new byte[] {0, 0, 0, 1, 2, 3, 4, 5});
        write(bytes, "\n" + Rows.row("D-12", Rows.line("D-12/1", "2021-02-29", "100", "DEBIT")) + "\n");
        write(bytes, Rows.row("D-13\\ud800") + "\n");
        write(bytes, Rows.row("D-14") + " {}\n");
        write(bytes, Rows.row("D-15").substring(0, 60) + "\n");
        write(bytes, "[".repeat(5000) + "\n");
        write(bytes, Rows.row("D-17", Rows.line("D-17/1", "2021-03-14", "99999999999999999999", "DEBIT")) + "\n");
        write(bytes, Rows.row("D-18", Rows.line("D-18/1", "2021-03-14", "152301", "DEBIT")));
        Files.write(in, bytes.toByteArray());

        Claims run = allocate();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(rows("allocations.ndjson"))
                .extracting(row -> row.get("declaration").asText())
                .containsExactly("D-1", "D-18");
        assertThat(rows("findings.ndjson"))
                .filteredOn(finding -> !finding.get("code").asText().equals("POLICY_UNKNOWN"))
                .allSatisfy(finding -> {
                    assertThat(finding.get("code").asText()).isEqualTo("UNREADABLE_ROW");
                    assertThat(finding.get("severity").asText()).isEqualTo("REFUSAL");
                    assertThat(finding.get("message").asText()).doesNotContain("111222333");
                })
                .extracting(finding ->
                        finding.get("row").asLong() + " " + finding.get("path").asText())
                .startsWith(
                        "3 $",
                        "4 $.id",
                        "5 $.lines[0].amountCents",
                        "6 $.lines[0].amountCents",
                        "7 $.?",
                        "8 $",
                        "9 $.client",
                        "10 $.id",
                        "11 $",
                        "12 $.lines[0].serviceDate",
                        "13 $.id",
                        "14 $")
                .endsWith("17 $.lines[0].amountCents")
                .hasSize(15);
        assertThat(totals().get("rows").asLong()).isEqualTo(17);
        assertThat(totals().get("unreadableRows").asLong()).isEqualTo(15);
        assertThat(totals().get("lines").asLong()).isEqualTo(2);
    }

    private static void write(ByteArrayOutputStream to, String text) throws IOException {
        to.write(text.getBytes(UTF_8));
    }

    @Test
    void aCitizenServiceNumberInTheWrongFieldIsNotRepeated() throws IOException {
        Files.writeString(in, Rows.row("D-1").replace("53999901", "111222333") + "\n");

        assertThat(allocate().exitCode()).isEqualTo(1);
        assertThat(rows("findings.ndjson"))
                .filteredOn(finding -> finding.get("code").asText().equals("UNREADABLE_ROW"))
                .extracting(finding -> finding.get("message").asText())
                .containsExactly(
                        "Row 1 is not a declaration: $.declarant: An AGB code must be 8 digits, but is 9 characters"
                                + " long (digits). It was left out; correct it and send it again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "12345672", "123456789", "BSN123456782", "1234X56782"})
    void aNumberOfAPersonInPlaceOfACodeIsNotRepeated(String number) throws IOException {
        Files.writeString(in, Rows.row("D-1").replace("X00001", number) + "\n");

        assertThat(allocate().exitCode()).isEqualTo(1);
        assertThat(rows("findings.ndjson"))
                .anySatisfy(finding -> assertThat(finding.toString())
                        .contains("PERFORMANCE_UNKNOWN", "069:(" + number.length() + " characters)"))
                .noneSatisfy(finding -> assertThat(finding.toString()).contains(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"code\":\"C81F2\"",
                "\"previousReference\":\"C81F2\",\"direction\":\"CREDIT\"",
                "\"agreement\":\"C81F2\"",
                "\"experiment\":\"C81F2\"",
                "\"activities\":[{\"list\":\"041\",\"code\":\"C81F2\",\"quantity\":1}]",
            })
    void aReferenceOfAClientOrPregnancyInAnotherFieldIsNotRepeated(String field) throws IOException {
        String name = field.substring(0, field.indexOf(':'));
        String line = Rows.line("D-1/1", "2021-03-14", "100", "DEBIT");
        if (field.contains("CREDIT")) {
            line = line.replace(",\"direction\":\"DEBIT\"", "");
        }
        String shifted = line.replaceAll("," + name + ":[^,}]*", "").replaceFirst("\\}$", "," + field + "}");
        String client = Rows.row("D-1", shifted).replace("c-81f2", "C81F2");
        String pregnancy = Rows.row("D-2", shifted.replace("D-1", "D-2")).replace("p-1", "C81F2");
        Files.writeString(in, client + "\n" + pregnancy + "\n");

        assertThat(allocate().exitCode()).isLessThan(2);
        assertThat(rows("findings.ndjson"))
                .anySatisfy(finding -> assertThat(finding.toString()).contains("(5 characters)"))
                .noneSatisfy(finding -> assertThat(finding.toString()).contains("C81F2"));
    }

    @Test
    void aNumberOfAPersonInPlaceOfAnEarlierReferenceIsNotRepeated() throws IOException {
        String line =
                Rows.line("D-1/1", "2021-03-14", "100", "CREDIT").replace("}", ",\"previousReference\":\"123456782\"}");
        Files.writeString(in, Rows.row("D-1", line) + "\n");

        assertThat(allocate().exitCode()).isLessThan(2);
        assertThat(rows("findings.ndjson"))
                .anySatisfy(finding -> assertThat(finding.toString()).contains("CREDITED_LINE_UNKNOWN"))
                .noneSatisfy(finding -> assertThat(finding.toString()).contains("123456782"));
    }

    @Test
    void aResultInWhichEverythingIsRefusedStillHasItsListOfPositions() throws IOException {
        Files.writeString(in, "{}\n");

        assertThat(allocate().exitCode()).isEqualTo(1);
        assertThat(MAPPER.readTree(Files.readString(out.resolve("positions.json")))
                        .get("positions"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n", "\uFEFF"})
    void aFileWithoutRowsIsNoInput(String text) throws IOException {
        Files.writeString(in, text);

        Claims run = allocate();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "claims allocate: --in " + in + " must hold at least one row, but holds none");
        assertNothingIsLeft();
    }

    @Test
    void aFileThatIsNotThereIsNoInput() throws IOException {
        Claims run = allocate();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no such file").hasLineCount(1);
        assertNothingIsLeft();
    }

    @Test
    void aDirectoryIsNoInput() throws IOException {
        Files.createDirectory(in);

        assertThat(allocate().err()).contains("is a directory").hasLineCount(1);
    }

    @Test
    void anEarlierResultIsReplacedAsAWhole() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\nx\n");
        assertThat(allocate().exitCode()).isEqualTo(1);
        Files.writeString(in, Rows.row("D-2") + "\n");

        assertThat(allocate().exitCode()).isZero();

        assertThat(out.resolve("allocations.ndjson")).content().startsWith("{\"declaration\":\"D-2\"");
        assertThat(rows("findings.ndjson"))
                .extracting(finding -> finding.get("code").asText())
                .containsExactly("POLICY_UNKNOWN", "POLICY_UNKNOWN");
        assertThat(directory.toFile().list())
                .containsExactlyInAnyOrder("in.ndjson", "catalogue.json", "agreements.json", "result");
    }

    @Test
    void aRunWithoutResultLeavesTheEarlierOne() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");
        allocate();
        Files.writeString(in, "");

        assertThat(allocate().exitCode()).isEqualTo(2);

        assertThat(out.resolve("allocations.ndjson")).content().startsWith("{\"declaration\":\"D-1\"");
        assertThat(directory.toFile().list()).hasSize(4);
    }

    @Test
    void aDirectoryWithOtherFilesIsNotReplaced() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");
        Files.createDirectory(out);
        Path foreign = Files.writeString(out.resolve("thesis.txt"), "dear");

        Claims run = allocate();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("holds [thesis.txt]").hasLineCount(1);
        assertThat(foreign).hasContent("dear");
    }

    @Test
    void anEmptyDirectoryAndOneWhoseParentIsMissingAreWritten() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");
        Files.createDirectory(out);
        assertThat(allocate().exitCode()).isZero();

        out = directory.resolve("a/b/c");
        assertThat(allocate().exitCode()).isZero();
        assertThat(out.resolve("positions.json")).isNotEmptyFile();
    }

    @Test
    void aLinkToADirectoryStaysALink() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");
        Path real = Files.createDirectory(directory.resolve("real"));
        Files.createSymbolicLink(out, real);

        assertThat(allocate().exitCode()).isZero();

        assertThat(out).isSymbolicLink();
        assertThat(real.resolve("positions.json")).isNotEmptyFile();
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsRefused() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");
        Files.writeString(out, "dear");

        assertThat(allocate().err()).contains("--out must be a directory, but " + out + " is a file");
        out = out.resolve("below");
        Claims run = allocate();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written").hasLineCount(1);
    }

    @Test
    void anUnknownPolicyOrOverlayIsWrongUsage() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");

        Claims policy = Claims.run("allocate", "--policy", "enactd", "--in", in, "--out", out);
        Claims with = Claims.run("allocate", "--policy", "enacted", "--with", "x", "--in", in, "--out", out);

        assertThat(policy.exitCode()).isEqualTo(2);
        assertThat(policy.err())
                .contains("--policy must be one of [announced-2020, enacted] or a file that can be read, but is"
                        + " \"enactd\"")
                .hasLineCount(1);
        assertThat(with.exitCode()).isEqualTo(2);
        assertThat(with.err())
                .contains("--with must be one of [figures, national-mono-cost, national-mono-cost-2021-held]")
                .hasLineCount(1);
    }

    @Test
    void anOverlayThatIsNoPolicyDocumentOrContradictsTheBookIsNamed() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");
        Files.writeString(overlay, "{\"schemaVersion\":1,\"id\":\"mine\",\"title\":\"Mine\",\"keys\":[]}");
        assertThat(allocate().err())
                .isEqualToIgnoringNewLines("claims allocate: --with " + overlay
                        + " cannot be used: $.keys: is not a field that is known here");

        Files.writeString(
                overlay,
                "{\"schemaVersion\":1,\"id\":\"mine\",\"title\":\"Mine\","
                        + "\"sources\":[{\"id\":\"Wmg\",\"title\":\"Another law\",\"kind\":\"LAW\"}]}");
        Claims run = allocate();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("two that differ are called Wmg").hasLineCount(1);
    }

    @Test
    void aPolicyBookCanBeAFileOfOnesOwn() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n");
        // The published names that codes stand for are in the published books.
        Files.writeString(overlay, Files.readString(overlay).replaceAll(",\\s*\"describedBy\" : \"\\w+\"", ""));

        Claims run = Claims.run("allocate", "--policy", overlay, "--in", in, "--out", out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("policy book sample-catalogue", "unallocated: NO_DECIDING_DATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "frobnicate", "allocate", "allocate --policy enacted", "split --with x --in y --no z"})
    void wrongUsageIsOneSentenceAndExitCodeTwo(String arguments) {
        Claims run = Claims.run((Object[]) arguments.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("--help");
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(out).doesNotExist();
        assertThat(directory.toFile().list()).doesNotContain("result").allMatch(name -> !name.startsWith("."));
    }
}
