package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.PhaseRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDocumentTest {

    private static final String REGIME = """
            {"id":"r","validity":{"firstDay":"2017-01-01","lastDay":"2017-12-31"},"status":"ENACTED",\
            "grade":"PRIMARY","sources":[{"source":"s"}],"form":"INTEGRAL","kind":"REGULAR","agreementNeeded":false}""";

    private static final String DOCUMENT =
            "{\"schemaVersion\":1,\"id\":\"d\",\"title\":\"A document.\",\"regimes\":[" + REGIME + "]}";

    @ParameterizedTest
    @ValueSource(strings = {"base", "tariffs", "announced-2020", "enacted", "national-mono-cost"})
    void everyBundledDocumentIsReadWrittenAndReadAgainUnchanged(String name) throws IOException {
        try (InputStream json = PolicyBooks.class.getResourceAsStream(name + ".json")) {
            PolicyDocument document = FundingJson.read(PolicyDocument.class, json);

            assertThat(document.id()).isEqualTo(name);
            assertThat(FundingJson.read(PolicyDocument.class, FundingJson.write(document)))
                    .isEqualTo(document);
        }
    }

    @Property(tries = 200)
    void anyDocumentIsWrittenAndReadAgainUnchanged(@ForAll(supplier = PolicyDocuments.class) PolicyDocument document) {
        assertThat(FundingJson.read(PolicyDocument.class, FundingJson.write(document)))
                .isEqualTo(document);
        assertThat(FundingJson.read(
                        PolicyDocument.class, FundingJson.writePretty(document).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(document);
    }

    @Test
    void aDocumentIsWrittenInTheOrderInWhichItsFieldsAreDeclaredWithoutWhatIsAbsent() {
        assertThat(FundingJson.write(FundingJson.read(PolicyDocument.class, DOCUMENT)))
                .isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "agreementNeeded":false | "agreementNeeded":false,"colour":"red" | $.regimes[0].colour
            "agreementNeeded":false | "agreementNeeded":null                 | $.regimes[0].agreementNeeded
            "agreementNeeded":false | "agreementNeeded":0                    | $.regimes[0].agreementNeeded
            "grade":"PRIMARY"       | "grade":"PRIMARY","grade":"PRIMARY"    | $.regimes[0].grade
            "grade":"PRIMARY"       | "grade":"primary"                      | $.regimes[0].grade
            "grade":"PRIMARY"       | "grade":0                              | $.regimes[0].grade
            "2017-01-01"            | "2017-1-1"                             | $.regimes[0].validity.firstDay
            "2017-12-31"            | "2017-02-29"                           | $.regimes[0].validity.lastDay
            "schemaVersion":1       | "schemaVersion":1.0                    | $.schemaVersion
            "schemaVersion":1       | "schemaVersion":1,"year":2017          | $.year
            """)
    void whatIsNotStrictlyRightIsRefusedWithItsPath(String right, String wrong, String path) {
        String json = DOCUMENT.replace(right, wrong);

        assertThat(json).isNotEqualTo(DOCUMENT);
        assertThatThrownBy(() -> FundingJson.read(PolicyDocument.class, json))
                .isInstanceOfSatisfying(
                        RefusedJsonException.class,
                        refusal -> assertThat(refusal.path()).isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "validity", "status", "grade", "form", "kind", "agreementNeeded"})
    void anEntryWithoutARequiredFieldIsRefusedWithTheNameOfTheField(String field) {
        String json = DOCUMENT.replaceFirst("(\"regimes\":\\[.*)\"" + field + "\":(\"[^\"]*\"|\\{[^}]*}|false),?", "$1")
                .replace(",}", "}");

        assertThat(json).isNotEqualTo(DOCUMENT);
        assertThatThrownBy(() -> FundingJson.read(PolicyDocument.class, json))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessageContaining("$.regimes[0]")
                .hasMessageContaining(field);
    }

    @Test
    void anEntryWithoutASourceIsRefused() {
        assertThatThrownBy(() -> FundingJson.read(
                        PolicyDocument.class, DOCUMENT.replace("\"sources\":[{\"source\":\"s\"}],", "")))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessageContaining("$.regimes[0]")
                .hasMessageContaining("must name a source");
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsRefused() {
        assertThatThrownBy(() ->
                        FundingJson.read(PolicyDocument.class, DOCUMENT.replace("\"2017-12-31\"", "\"2016-12-31\"")))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessageContaining("$.regimes[0].validity")
                .hasMessageContaining("2016-12-31");
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        assertThatThrownBy(() -> FundingJson.read(PolicyDocument.class, DOCUMENT + "{}"))
                .isInstanceOf(RefusedJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, -1})
    void anotherSchemaVersionIsRefused(int version) {
        assertThatThrownBy(() -> FundingJson.read(
                        PolicyDocument.class, DOCUMENT.replace("\"schemaVersion\":1", "\"schemaVersion\":" + version)))
                .hasMessageContaining("schema version of policy document d must be 1, but is " + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a+b", "a--b", "-a", "a-", "a_b", "\u00e9", "a\n"})
    void anIdThatCouldNotBePartOfANameIsRefused(String id) {
        assertThatThrownBy(() -> Samples.document(id).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + id + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "announced-2020", "a-b-c"})
    void anIdOfSmallLettersDigitsAndSingleHyphensIsAccepted(String id) {
        assertThat(Samples.document(id).build().id()).isEqualTo(id);
    }

    @Test
    void aFigureThatARuleDoesNotStateIsRefusedByName() {
        CheckRule rule = FundingJson.read(CheckRule.class, """
                {"id":"r","validity":{"firstDay":"2017-01-01"},"status":"ENACTED","grade":"PRIMARY",\
                "sources":[{"source":"s"}],"code":"C","title":"T","basis":"LAW","figures":{"hours":80}}""");

        assertThat(rule.figure("hours")).isEqualTo(80);
        assertThatThrownBy(() -> rule.figure("days"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Check rule r must state the figure days, but states {hours=80}");
    }

    /** Jackson would read a text of blanks as a number that is absent. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"\"\", a text", "\" \", a text", "\"6\", a text", "6.0, 6.0", "true, true or false"})
    void anOptionalNumberIsANumber(String number, String found) {
        assertThatThrownBy(() -> FundingJson.read(PhaseRule.class, """
                {"id":"p","validity":{"firstDay":"2022-01-01"},"status":"ENACTED","grade":"PRIMARY",\
                "sources":[{"source":"s"}],"phase":"POSTNATAL","begins":"b","ends":"e","weeksAfterBirth":%s}""".formatted(number)))
                .hasMessage("$.weeksAfterBirth: must be an integer, but is " + found);
    }

    @Test
    void aFigureThatIsNotAWholeNumberIsRefused() {
        assertThatThrownBy(() -> FundingJson.read(CheckRule.class, """
                {"id":"r","validity":{"firstDay":"2017-01-01"},"status":"ENACTED","grade":"PRIMARY",\
                "sources":[{"source":"s"}],"code":"C","title":"T","basis":"LAW","figures":{"hours":80.5}}"""))
                .isInstanceOfSatisfying(
                        RefusedJsonException.class,
                        refusal -> assertThat(refusal.path()).isEqualTo("$.figures.hours"));
    }
}
