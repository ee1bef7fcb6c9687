package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.PartialReason;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.contribution.ContributionAnswer;
import nl.birthcare.funding.rules.control.BudgetQuestion;
import nl.birthcare.funding.rules.control.ControlFinding;
import nl.birthcare.funding.rules.control.FrameworkUse;
import nl.birthcare.funding.rules.control.MacroControlQuestion;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static final List<String> NAMES = SchemaCommand.NAMES;

    private static final String FULL_ROW = """
            {"schemaVersion":1,"id":"D-1","insurer":"0000","declarant":"53999901","client":"c-81f2",
             "submittedOn":"2021-04-02","pregnancy":"p-1","birthDate":"2021-03-14","careStartedOn":"2020-09-01",
             "lines":[{"reference":"D-1/1","list":"069","code":"X00001","serviceDate":"2021-03-14","quantity":1,
               "amountCents":152300,"direction":"CREDIT","serviceEnd":"2021-03-20","performer":"08999951",
               "tariffCents":152300,"unit":"PERFORMANCE","grantedCents":150000,"previousReference":"D-0/1",
               "partialReason":"CHANGE_OF_PRACTICE","agreement":"A-1","experiment":"E-1",
               "parts":[{"discipline":"MIDWIFERY","amountCents":100}],
               "activities":[{"list":"032","code":"X00001","quantity":2}]}]}
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @FieldSource("NAMES")
    void everySchemaIsPrintedAndIsASchema(String name) throws IOException {
        Claims run = Claims.run("schema", name);

        assertThat(run.exitCode()).isZero();
        JsonSchema metaSchema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(metaSchema.validate(MAPPER.readTree(run.out()))).isEmpty();
    }

    @Test
    void anUnknownNameIsWrongUsage() {
        Claims run = Claims.run("schema", "invoice");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("must be one of " + NAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "tariffs", "announced-2020", "enacted", "figures", "history", "national-mono-cost"})
    void theBooksOfTheLibraryFit(String name) throws IOException {
        try (InputStream json = PolicyBooks.class.getResourceAsStream(name + ".json")) {
            Schemas.assertFits("policy", MAPPER.readTree(json));
        }
    }

    @Test
    void theSchemasListEveryKindOfEntry() throws IOException {
        JsonNode policy = MAPPER.readTree(SchemaCommand.text("policy")).path("properties");
        JsonNode scenario = MAPPER.readTree(SchemaCommand.text("scenario")).path("properties");

        assertThat(policy.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(with("schemaVersion", "id", "title", "sources", "gaps"));
        assertThat(scenario.at("/add/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(with("sources", "gaps"));
        for (String field : List.of("end", "change")) {
            assertThat(scenario.path(field).at("/items/properties/kind/enum"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(EntryKinds.names());
        }
    }

    private static List<String> with(String... others) {
        return Stream.concat(EntryKinds.names().stream(), Stream.of(others)).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theSchemaOfAScenarioAcceptsWhatTheLibraryReads(String title, JsonNode scenario) {
        assertThat(Schemas.schema("scenario").validate(scenario).isEmpty())
                .as(title)
                .isEqualTo(isRead(Scenario.class, scenario));
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                changeScenario("nothing", scenario -> {}),
                changeScenario("no status", scenario -> scenario.remove("status")),
                changeScenario("an unknown status", scenario -> scenario.put("status", "LIKELY")),
                changeScenario("no source", scenario -> scenario.putArray("sources")),
                changeScenario("no sources", scenario -> scenario.remove("sources")),
                changeScenario("another schema version", scenario -> scenario.put("schemaVersion", 2)),
                changeScenario("capitals in its id", scenario -> scenario.put("id", "What-If")),
                changeScenario("an unknown field", scenario -> scenario.put("note", "x")),
                changeScenario(
                        "an unknown list", scenario -> scenario.putObject("add").putArray("regime")),
                changeScenario("an unknown kind", scenario -> ((ObjectNode) scenario.at("/change/0")).put("kind", "x")),
                changeScenario("no kind", scenario -> ((ObjectNode) scenario.at("/change/0")).remove("kind")),
                changeScenario("no id of an entry", scenario -> ((ObjectNode) scenario.at("/end/0")).remove("id")),
                changeScenario("no last day", scenario -> ((ObjectNode) scenario.at("/end/0")).remove("lastDay")),
                changeScenario(
                        "a change of id", scenario -> ((ObjectNode) scenario.at("/change/0/set")).put("id", "other")),
                changeScenario("a confirmed entry", scenario -> ((ObjectNode) scenario.at("/change/0")).remove("set")));
    }

    private static Arguments changeScenario(String title, Consumer<ObjectNode> change) {
        ObjectNode scenario = FundingJson.read(ObjectNode.class, """
                {"schemaVersion": 1, "id": "what-if", "title": "What if.", "status": "UNDECIDED",
                 "sources": [{"source": "kst-32279-206", "place": "p. 9"}], "supersedes": true,
                 "end": [{"kind": "regimes", "id": "integral-regular", "lastDay": "2029-12-31"}],
                 "change": [{"kind": "regimes", "id": "monodisciplinary", "set": {"agreementNeeded": true}}]}
                """);
        change.accept(scenario);
        return Arguments.of(title, scenario);
    }

    @Test
    void theScenariosOfTheLibraryFit() throws IOException {
        for (String name : PolicyScenarios.names()) {
            try (InputStream json = PolicyScenarios.class.getResourceAsStream(name + ".json")) {
                Schemas.assertFits("scenario", MAPPER.readTree(json));
            }
        }
    }

    @Test
    void whatAllocateReadsAndWritesFits() throws IOException {
        Path rows = directory.resolve("rows.ndjson");
        Path overlay = Path.of(rows + ".overlay.json");
        Path out = directory.resolve("result");
        Claims.run("generate", "--births", 20, "--year", 2021, "--seed", 1, "--out", rows);
        Files.writeString(
                rows,
                Files.readString(rows)
                        + Rows.row("D-1", Rows.line("D-1/1", "2016-01-01", "1", "DEBIT"))
                        + "\n"
                        + Rows.row("D-2", Rows.line("D-2/1", "2022-01-01", "-1", "DEBIT"))
                        + "\n"
                        + Rows.row("D-3").replace("X00001", "X99999")
                        + "\nnot JSON\n");
        Claims run = Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                "national-mono-cost",
                "--with",
                overlay,
                "--agreements",
                rows + ".agreements.json",
                "--in",
                rows,
                "--out",
                out);
        assertThat(run.exitCode()).isEqualTo(1);

        Schemas.assertFits("policy", MAPPER.readTree(overlay.toFile()));
        Schemas.assertFits(
                "agreements", MAPPER.readTree(Path.of(rows + ".agreements.json").toFile()));
        Schemas.assertFits(
                "positions", MAPPER.readTree(out.resolve("positions.json").toFile()));
        Schemas.assertFits(
                "documents", MAPPER.readTree(out.resolve("documents.json").toFile()));
        assertThat(assertRowsFit("finding", out.resolve("findings.ndjson"))).isGreaterThan(5);
        assertThat(assertRowsFit("allocation", out.resolve("allocations.ndjson")))
                .isGreaterThan(100);
        Files.write(rows, Files.readAllLines(rows).subList(0, 80));
        assertThat(assertRowsFit("declaration", rows)).isEqualTo(80);
    }

    @Test
    void linesThatStateTheirPartsFitAndAreDividedAsStated() throws IOException {
        Path rows = directory.resolve("rows.ndjson");
        Path agreements = Path.of(rows + ".agreements.json");
        Path out = directory.resolve("result");
        Claims.run("generate", "--births", 60, "--year", 2021, "--seed", 1, "--out", rows);
        Files.write(
                rows, Files.readAllLines(rows).stream().map(SchemaTest::stated).toList());
        ObjectNode agreed = (ObjectNode) MAPPER.readTree(Files.readString(agreements));
        agreed.path("agreements").forEach(each -> ((ObjectNode) each).put("allocationBasis", "STATED_PARTS"));
        Files.writeString(agreements, agreed.toString());

        Claims.run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                rows + ".overlay.json",
                "--agreements",
                agreements,
                "--in",
                rows,
                "--out",
                out);

        Schemas.assertFits("agreements", agreed);
        assertRowsFit("declaration", rows);
        assertRowsFit("allocation", out.resolve("allocations.ndjson"));
        assertThat(Files.readAllLines(out.resolve("allocations.ndjson")))
                .filteredOn(row -> row.contains("\"basis\":\"STATED_PARTS\""))
                .isNotEmpty()
                .allSatisfy(row -> {
                    JsonNode line = MAPPER.readTree(row);
                    assertThat(line.get("midwiferyCents")).isEqualTo(line.get("amountCents"));
                    assertThat(line.get("key")).isNull();
                });
    }

    /** The row, but its integral lines are the work of midwives, as they say. */
    private static String stated(String row) {
        try {
            JsonNode declaration = MAPPER.readTree(row);
            for (JsonNode line : declaration.path("lines")) {
                if (line.path("list").asText().equals("069")) {
                    ((ObjectNode) line)
                            .putArray("parts")
                            .addObject()
                            .put("discipline", "MIDWIFERY")
                            .set("amountCents", line.get("amountCents"));
                }
            }
            return declaration.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int assertRowsFit(String schema, Path file) throws IOException {
        List<String> rows = Files.readAllLines(file);
        for (String row : rows) {
            Schemas.assertFits(schema, MAPPER.readTree(row));
        }
        return rows.size();
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                change("nothing", row -> {}),
                change("no schema version", row -> row.remove("schemaVersion")),
                change("another schema version", row -> row.put("schemaVersion", 2)),
                change("a schema version as text", row -> row.put("schemaVersion", "1")),
                change("no id", row -> row.remove("id")),
                change("a blank id", row -> row.put("id", " ")),
                change("a number as id", row -> row.put("id", 1)),
                change("null as id", row -> row.putNull("id")),
                change("no lines", row -> row.remove("lines")),
                change("an empty list of lines", row -> row.putArray("lines")),
                change("a short insurer", row -> row.put("insurer", "000")),
                change("a long declarant", row -> row.put("declarant", "539999011")),
                change("a blank client", row -> row.put("client", "")),
                change("a blank pregnancy", row -> row.put("pregnancy", "")),
                change("another form of day", row -> row.put("submittedOn", "2021-4-2")),
                change("no day of the calendar", row -> row.put("birthDate", "2021-02-29")),
                change("an unknown field", row -> row.put("bsn", "x")),
                change("a client as an object", row -> row.putObject("client")),
                changeLine("no reference", line -> line.remove("reference")),
                changeLine("a blank reference", line -> line.put("reference", "")),
                changeLine("no list", line -> line.remove("list")),
                changeLine("a short list", line -> line.put("list", "69")),
                changeLine("no code", line -> line.remove("code")),
                changeLine("a code in small letters", line -> line.put("code", "x1")),
                changeLine("a code of thirteen", line -> line.put("code", "X123456789012")),
                changeLine("a fraction of a cent", line -> line.put("amountCents", 1.5)),
                changeLine("an amount as text", line -> line.put("amountCents", "1")),
                changeLine("the largest amount", line -> line.put("amountCents", Long.MAX_VALUE)),
                changeLine("no direction", line -> line.remove("direction")),
                changeLine("a direction in small letters", line -> line.put("direction", "debit")),
                changeLine("an unknown unit", line -> line.put("unit", "WEEK")),
                changeLine("an unknown reason", line -> line.put("partialReason", "TIRED")),
                changeLine("a quantity as a fraction", line -> line.put("quantity", 0.5)),
                changeLine("an unknown field", line -> line.put("note", "x")),
                changeLine("no performer", line -> line.remove("performer")),
                changeLine("an empty performer", line -> line.put("performer", "")),
                changeLine("no parts", line -> line.remove("parts")),
                changeLine("an empty list of parts", line -> line.putArray("parts")),
                changeLine(
                        "a part without amount",
                        line -> line.putArray("parts").addObject().put("discipline", "MIDWIFERY")),
                changeLine(
                        "an activity of less than nothing",
                        line -> line.putArray("activities")
                                .addObject()
                                .put("list", "032")
                                .put("code", "X1")
                                .put("quantity", -1)),
                changeLine(
                        "an activity without quantity",
                        line -> line.putArray("activities")
                                .addObject()
                                .put("list", "032")
                                .put("code", "X1")));
    }

    private static Arguments change(String title, Consumer<ObjectNode> change) {
        try {
            ObjectNode row = (ObjectNode) MAPPER.readTree(FULL_ROW);
            change.accept(row);
            return Arguments.of(title, row);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Arguments changeLine(String title, Consumer<ObjectNode> change) {
        return change(
                "line: " + title,
                row -> change.accept((ObjectNode) row.path("lines").get(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void theSchemaOfADeclarationAcceptsWhatTheLibraryReads(String title, JsonNode row) {
        assertThat(Schemas.schema("declaration").validate(row).isEmpty())
                .as(title)
                .isEqualTo(isRead(Declaration.class, row));
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                changePolicy("nothing", "", book -> {}),
                changePolicy("an id in capitals", "", book -> book.put("id", "Mine")),
                changePolicy("no title", "", book -> book.remove("title")),
                changePolicy("an unknown list", "", book -> book.putArray("keys")),
                changePolicy("null as list", "", book -> book.putNull("gaps")),
                changePolicy("a performance without source", "/performances/0", entry -> entry.putArray("sources")),
                changePolicy("a performance without name", "/performances/0", entry -> entry.remove("name")),
                changePolicy(
                        "an integral one with discipline",
                        "/performances/0",
                        entry -> entry.put("discipline", "MIDWIFERY")),
                changePolicy(
                        "a monodisciplinary one without",
                        "/performances/0",
                        entry -> entry.put("form", "MONODISCIPLINARY")),
                changePolicy(
                        "a day without a number",
                        "/performances/0/validity",
                        entry -> entry.put("firstDay", "2010-01-00")),
                changePolicy("no first day", "/performances/0/validity", entry -> entry.remove("firstDay")),
                changePolicy("a maximum without amount", "/tariffs/0", entry -> entry.put("kind", "MAXIMUM")),
                changePolicy(
                        "a maximum",
                        "/tariffs/0",
                        entry -> entry.put("kind", "MAXIMUM").put("amountCents", 0)),
                changePolicy(
                        "a negative maximum",
                        "/tariffs/0",
                        entry -> entry.put("kind", "MAXIMUM").put("amountCents", -1)),
                changePolicy("an unknown grade", "/tariffs/0", entry -> entry.put("grade", "UNKNOWN")),
                changePolicy("a source without kind", "/sources/0", entry -> entry.remove("kind")));
    }

    private static Arguments changePolicy(String title, String place, Consumer<ObjectNode> change) {
        ObjectNode document = FundingJson.strictMapper().valueToTree(SampleCatalogue.overlay());
        change.accept((ObjectNode) document.at(place));
        return Arguments.of(title, document);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void theSchemaOfAPolicyAcceptsWhatTheLibraryReads(String title, JsonNode document) {
        assertThat(Schemas.schema("policy").validate(document).isEmpty())
                .as(title)
                .isEqualTo(isRead(PolicyDocument.class, document));
    }

    private static boolean isRead(Class<?> type, JsonNode json) {
        try {
            FundingJson.read(type, json.toString());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Stream<Arguments> allocationRules() {
        return Stream.of(
                changeRule("nothing", rule -> {}),
                changeRule("no basis", rule -> rule.remove("basis")),
                changeRule("no key", rule -> rule.remove("key")),
                changeRule("neither", rule -> rule.remove(List.of("basis", "key"))),
                changeRule("another basis and a key", rule -> rule.put("basis", "STATED_PARTS")),
                changeRule(
                        "another basis and none",
                        rule -> rule.put("basis", "DELIVERED_ACTIVITIES").remove("key")),
                changeRule("the basis of one discipline", rule -> rule.put("basis", "DISCIPLINE")));
    }

    private static Arguments changeRule(String title, Consumer<ObjectNode> change) {
        ObjectNode document = FundingJson.strictMapper().valueToTree(PolicyBooks.overlay("national-mono-cost"));
        change.accept((ObjectNode) document.at("/allocationRules/0"));
        return Arguments.of(title, document);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allocationRules")
    void theSchemaOfAnAllocationRuleAcceptsWhatTheLibraryReads(String title, JsonNode document) {
        theSchemaOfAPolicyAcceptsWhatTheLibraryReads(title, document);
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of("declaration", "/$defs/direction/enum", Direction.values()),
                Arguments.of("declaration", "/$defs/unit/enum", TariffUnit.values()),
                Arguments.of("declaration", "/$defs/partialReason/enum", PartialReason.values()),
                Arguments.of("declaration", "/$defs/discipline/enum", Discipline.values()),
                Arguments.of("policy", "/$defs/status/enum", PolicyStatus.values()),
                Arguments.of("policy", "/$defs/grade/enum", EvidenceGrade.values()),
                Arguments.of("policy", "/$defs/form/enum", FundingForm.values()),
                Arguments.of("policy", "/$defs/discipline/enum", Discipline.values()),
                Arguments.of("policy", "/$defs/method/enum", ApportionmentMethod.values()),
                Arguments.of("policy", "/$defs/source/properties/kind/enum", SourceKind.values()),
                Arguments.of("policy", "/$defs/regime/properties/kind/enum", FundingRegime.Kind.values()),
                Arguments.of("policy", "/$defs/performance/properties/phase/enum", CarePhase.values()),
                Arguments.of("policy", "/$defs/tariff/properties/kind/enum", TariffKind.values()),
                Arguments.of("policy", "/$defs/tariff/properties/unit/enum", TariffUnit.values()),
                Arguments.of("policy", "/$defs/dateRule/properties/subject/enum", DateSubject.values()),
                Arguments.of("policy", "/$defs/dateRule/properties/date/enum", LineDate.values()),
                Arguments.of("policy", "/$defs/checkRule/properties/basis/enum", CheckRule.Basis.values()),
                Arguments.of("allocation", "/properties/verdict/enum", Verdict.values()),
                Arguments.of("allocation", "/properties/basis/enum", AllocationBasis.values()),
                Arguments.of("allocation", "/properties/method/enum", ApportionmentMethod.values()),
                Arguments.of("allocation", "/properties/grade/enum", EvidenceGrade.values()),
                Arguments.of("finding", "/properties/severity/enum", Severity.values()),
                Arguments.of("change", "/properties/verdictA/enum", Verdict.values()),
                Arguments.of("comparison", "/properties/verdicts/items/properties/a/enum", Verdict.values()),
                Arguments.of(
                        "policy-answer",
                        "/properties/needs/items/properties/change/enum",
                        ProcedureRule.ChangeKind.values()),
                Arguments.of("policy-answer", "/$defs/grade/enum", EvidenceGrade.values()),
                Arguments.of(
                        "projection",
                        "/properties/years/items/properties/reasons/items/enum",
                        UnallocatedReason.values()),
                Arguments.of(
                        "positions", "/properties/positions/items/properties/framework/enum", MacroFramework.values()),
                Arguments.of("positions", "/properties/positions/items/properties/form/enum", FundingForm.values()),
                Arguments.of("positions", "/$defs/grade/enum", EvidenceGrade.values()),
                Arguments.of("comparison", "/$defs/grade/enum", EvidenceGrade.values()),
                Arguments.of("documents", "/$defs/entry/properties/grade/enum", EvidenceGrade.values()),
                Arguments.of("documents", "/$defs/document/properties/kind/enum", SourceKind.values()),
                Arguments.of("budget", "/$defs/framework/enum", MacroFramework.values()),
                Arguments.of("budget", "/$defs/grade/enum", EvidenceGrade.values()),
                Arguments.of("budget", "/$defs/status/enum", PolicyStatus.values()),
                Arguments.of("budget", "/$defs/question/properties/scope/enum", BudgetQuestion.Scope.values()),
                Arguments.of("budget", "/$defs/use/properties/notComparable/enum", FrameworkUse.NotComparable.values()),
                Arguments.of("settlement", "/properties/integralCare/enum", MacroControlQuestion.IntegralCare.values()),
                Arguments.of(
                        "settlement", "/properties/findings/items/properties/code/enum", ControlFinding.Code.values()),
                Arguments.of("settlement", "/properties/grade/enum", EvidenceGrade.values()),
                Arguments.of("questions", "/$defs/item/enum", ContributionRule.Item.values()),
                Arguments.of("contribution", "/$defs/item/enum", ContributionRule.Item.values()),
                Arguments.of("contribution", "/$defs/grade/enum", EvidenceGrade.values()),
                Arguments.of("contribution", "/$defs/answer/properties/gap/enum", ContributionAnswer.Gap.values()),
                Arguments.of("contribution", "/$defs/deductible/properties/item/enum", DeductibleRule.Item.values()),
                Arguments.of("policy", "/$defs/tariffSupplement/properties/once/enum", TariffSupplement.Once.values()),
                Arguments.of("catalogue", "/properties/grade/enum", EvidenceGrade.values()),
                Arguments.of("tariffs", "/$defs/grade/enum", EvidenceGrade.values()),
                Arguments.of("tariffs", "/properties/discipline/enum", Discipline.values()),
                Arguments.of("monitoring", "/$defs/framework/enum", MacroFramework.values()),
                Arguments.of("monitoring", "/$defs/grade/enum", EvidenceGrade.values()),
                Arguments.of("monitoring", "/$defs/form/enum", FundingForm.values()),
                Arguments.of("monitoring", "/$defs/number/properties/measure/enum", PublishedNumber.Measure.values()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theSchemasKnowTheChoicesOfTheLibrary(String schema, String place, Enum<?>[] values) throws IOException {
        JsonNode choices = MAPPER.readTree(SchemaCommand.text(schema)).at(place);

        assertThat(choices)
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
    }
}
