package nl.birthcare.funding.examples.claims.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

class ExplainCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String CREDIT =
            "{\"reference\":\"C-1/1\",\"list\":\"069\",\"code\":\"X00001\",\"serviceDate\":"
                    + "\"2021-03-14\",\"quantity\":1,\"amountCents\":50001,\"direction\":\"CREDIT\",\"previousReference\":\"D-1/1\"}";

    @TempDir
    Path directory;

    private Path in;
    private Path overlay;
    private Path agreements;

    @BeforeEach
    void prepare() throws IOException {
        in = directory.resolve("in.ndjson");
        overlay = Files.writeString(
                directory.resolve("catalogue.json"), FundingJson.writePretty(SampleCatalogue.overlay()));
        agreements = Files.writeString(
                directory.resolve("agreements.json"), FundingJson.writePretty(SampleAgreements.all()));
    }

    private Claims explain(String line, Object... more) {
        return Claims.run(Stream.concat(
                        Stream.of(
                                "explain",
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
                                "--line",
                                line),
                        Stream.of(more))
                .toArray());
    }

    private static List<JsonNode> explanations(Claims run) throws IOException {
        try (MappingIterator<JsonNode> all = MAPPER.readerFor(JsonNode.class).readValues(run.out())) {
            return all.readAll();
        }
    }

    /** The whole text, as a person reads it; how many checks there are changes with every check that is added. */
    private static void assertReads(Claims run, String file) throws IOException {
        String text =
                run.out().replaceAll("- [0-9]+ checks concern such lines,[^.]*\\.\\n", "- (checks without cause)\n");

        assertThat(run.err()).isEmpty();
        assertThat(text).isEqualTo(Files.readString(Path.of("src", "test", "resources", "explained", file)));
    }

    @Test
    void aLineIsToldFromItsAmountToTheDocumentsThatDecide() throws IOException {
        Files.writeString(in, Rows.row("D-1"));

        Claims run = explain("D-1/1");

        assertThat(run.exitCode()).isZero();
        assertReads(run, "permitted.txt");
    }

    @Test
    void aRefusedLineIsToldToTheEnd() throws IOException {
        Files.writeString(in, Rows.row("D-1", Rows.line("D-1/1", "2016-12-31", "100", "DEBIT")));

        assertReads(explain("D-1/1"), "refused.txt");
    }

    @Test
    void aCreditIsToldWithWhatRemainedBeforeAndAfter() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n" + Rows.row("C-1", CREDIT));

        Claims run = explain("C-1/1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("""
                        Line C-1/1 of declarant 53999901: PERMITTED
                        -500.01 = -266.33 + -102.40 + -131.28 (medical-specialist care + midwifery + maternity care),
                        charged to the frameworks of 2021.
                        """)
                .contains("""
                        - It is a credit of line D-1/1 of declaration D-1, sent on 2021-04-02. It is dated and divided as
                          that line is.
                        """)
                .contains("- Before this credit 1523.00 of line D-1/1 remained, divided as 811.24 + 311.90 + 399.86;"
                        + " earlier\n  credits reversed 0.00.\n")
                .contains("- After it 1022.99 remains, divided as 544.91 + 209.50 + 268.58.\n");
    }

    @Test
    void jsonFitsItsSchemaAndHasOneObjectPerLine() throws IOException {
        Files.writeString(
                in,
                Rows.row("D-1") + "\n" + Rows.row("D-9", Rows.line("D-1/1", "2021-03-14", "152300", "DEBIT")) + "\n"
                        + Rows.row("C-1", CREDIT));

        Claims run = explain("D-1/1", "--json");

        assertThat(run.out()).endsWith("}\n");
        assertThat(explanations(run))
                .extracting(each -> each.path("declaration").textValue() + " "
                        + each.path("verdict").textValue())
                .containsExactly("D-1 PERMITTED", "D-9 COPY");
        explanations(run).forEach(each -> Schemas.assertFits("explanation", each));
        explanations(explain("C-1/1", "--json")).forEach(each -> Schemas.assertFits("explanation", each));
    }

    @Test
    void whereSeveralDeclarantsUseAReferenceOneMustBeNamed() throws IOException {
        Files.writeString(
                in,
                Rows.row("D-1") + "\n"
                        + Rows.row("D-1").replace("53999901", "53999902").replace("c-81f2", "c-other"));

        Claims run = explain("D-1/1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--line \"D-1/1\" is used by several declarants, so name one of them with --declarant:"
                        + " 53999901, 53999902");
        assertThat(explain("D-1/1", "--declarant", "53999902").out())
                .startsWith("Line D-1/1 of declarant 53999902: ")
                .doesNotContain("53999901: ");
    }

    @Test
    void aLineThatIsNotThereIsWrongUsage() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n{}");

        assertThat(explain("D-2/1").exitCode()).isEqualTo(2);
        assertThat(explain("D-2/1").err())
                .contains("--line must be the reference of a line in " + in
                        + ", but \"D-2/1\" is not; rows that could not be" + " read: 1");
        assertThat(explain("D-1/1", "--declarant", "53999902").err())
                .contains("of a line of declarant 53999902 in " + in);
        assertThat(explain("D-1/1", "--declarant", "5399").err())
                .contains("--declarant cannot be used: An AGB code must be 8 digits");
    }

    @Test
    void aRowThatCouldNotBeReadIsSaid() throws IOException {
        Files.writeString(in, Rows.row("D-1") + "\n{}");

        Claims run = explain("D-1/1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("Line D-1/1 of declarant 53999901: PERMITTED\n");
        assertThat(run.err()).contains("Rows that could not be read: 1.");
    }

    @Test
    void withoutAHistoryTheLineIsJudgedByItself() throws IOException {
        Files.writeString(in, Rows.row("D-1"));

        assertThat(explain("D-1/1", "--no-history").out())
                .startsWith("Line D-1/1 of declarant 53999901: UNVERIFIED\n")
                .contains("HISTORY_MISSING");
    }

    /** As 'claims allocate' answers, line by line, and nobody is named. */
    @Test
    void everyLineOfAGeneratedYearIsExplainedAsItIsAllocated() throws IOException {
        Claims.run("generate", "--births", "12", "--year", "2021", "--seed", "5", "--out", in);
        Path out = directory.resolve("out");
        Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                in + ".overlay.json",
                "--with",
                "national-mono-cost",
                "--agreements",
                in + ".agreements.json",
                "--in",
                in,
                "--out",
                out);
        overlay = Path.of(in + ".overlay.json");
        agreements = Path.of(in + ".agreements.json");
        List<String> clients = new ArrayList<>();
        for (String row : Files.readAllLines(in)) {
            clients.add(MAPPER.readTree(row).path("client").textValue());
        }

        List<String> rows = Files.readAllLines(out.resolve("allocations.ndjson"));
        assertThat(rows).hasSizeGreaterThan(50);
        for (int i = 0; i < rows.size(); i += rows.size() / 10) {
            JsonNode allocated = MAPPER.readTree(rows.get(i));
            Claims run = explain(allocated.path("line").textValue(), "--json");
            JsonNode explained = explanations(run).get(0);

            assertThat(explained.path("verdict")).isEqualTo(allocated.path("verdict"));
            assertThat(explained.at("/split/midwiferyCents")).isEqualTo(allocated.path("midwiferyCents"));
            assertThat(run.out()).doesNotContain(clients);
            Schemas.assertFits("explanation", explained);
        }
    }
}
