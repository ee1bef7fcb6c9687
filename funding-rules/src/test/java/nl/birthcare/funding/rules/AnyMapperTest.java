package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.caller.Answer;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.FundingModule;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.booking.BookedCare;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.contribution.ClientContributions;
import nl.birthcare.funding.rules.contribution.ContributionAnswer;
import nl.birthcare.funding.rules.contribution.ContributionQuestion;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.explain.Share;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.LedgerStatement;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Posting;
import nl.birthcare.funding.rules.receipt.Receipt;
import nl.birthcare.funding.rules.receipt.SealedReceipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public type is written in full by every mapper, or by none that does not know how. */
class AnyMapperTest {

    private static final JsonMapper BARE = new JsonMapper();
    private static final JsonMapper WITH_MODULE =
            JsonMapper.builder().addModule(new FundingModule()).build();

    private static final PolicyBook BOOK = Samples.bookOfFirstChecks("enacted");
    private static final Declaration DECLARATION = Samples.declaration(
                    Samples.line(Samples.INTEGRAL, LocalDate.of(2021, 3, 14)).build(),
                    Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 12, 31))
                            .reference("D-1/2")
                            .build())
            .build();
    private static final Assessment ASSESSMENT =
            FundingEngine.of(BOOK).assess(DECLARATION, Samples.historyOf(DECLARATION));

    private static LedgerReport report() {
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(ASSESSMENT);
        return ledger.report();
    }

    private static Receipt receipt() {
        return ASSESSMENT.receipts().get(0);
    }

    private static BookedTotals totals() {
        BookedTotals.Sum sum = new BookedTotals.Sum();
        ASSESSMENT.receipts().forEach(sum::add);
        return sum.totals();
    }

    private static Explanation explanation() {
        return FundingEngine.of(BOOK)
                .explain(DECLARATION, Samples.historyOf(DECLARATION))
                .get(0);
    }

    static Stream<Object> answers() {
        LineAssessment line = ASSESSMENT.lines().get(0);
        Explanation explanation = explanation();
        return Stream.of(
                ASSESSMENT,
                line,
                line.allocation().orElseThrow(),
                BOOK,
                explanation,
                explanation.steps().get(0));
    }

    static Stream<Object> values() {
        return Stream.concat(
                Stream.of(
                        report(),
                        LedgerStatement.of(BOOK, report()),
                        PolicyBooks.overlay("national-mono-cost"),
                        PolicyScenarios.named("monodisciplinary-ends"),
                        ClientContributions.of(PolicyBooks.figures())
                                .answer(ContributionQuestion.ofStay(
                                        LocalDate.of(2021, 3, 14), 3, 2, Euro.parse("160.00"))),
                        receipt(),
                        SealedReceipt.of(receipt()),
                        Correction.of(
                                receipt(),
                                Receipt.builder()
                                        .from(receipt())
                                        .policySha256("0".repeat(64))
                                        .build()),
                        Correction.ofNew(receipt()).deltas().get(0),
                        totals(),
                        BookedCare.none().with(DECLARATION),
                        explanation().steps().stream()
                                .flatMap(step -> step.shares().stream())
                                .findFirst()
                                .orElseThrow(),
                        Finding.unreadableRow(3, "$.id", "must be a text")),
                ASSESSMENT.lines().stream().flatMap(each -> each.findings().stream()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsReadAsItWasWritten(Object value) throws IOException {
        Class<?> type = publicTypeOf(value);
        String written = FundingJson.write(value);

        assertThat((Object) FundingJson.read(type, written)).isEqualTo(value);
        assertThat(WITH_MODULE.writeValueAsString(value)).isEqualTo(written);
        assertThat((Object) WITH_MODULE.readValue(written, type)).isEqualTo(value);
        assertThatThrownBy(() -> BARE.writeValueAsString(value))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("FundingModule");
        assertThatThrownBy(() -> BARE.readValue(written, type)).isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsWrittenAlikeAndNotRead(Object answer) throws IOException {
        String written = FundingJson.write(answer);

        assertThat(WITH_MODULE.writeValueAsString(answer)).isEqualTo(written);
        assertThatThrownBy(() -> BARE.writeValueAsString(answer))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("FundingModule");
        assertThatThrownBy(() -> FundingJson.read(answer.getClass(), written))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessage("$: must be of a type that can be read, but a "
                        + answer.getClass().getSimpleName() + " is written only");
        assertThatThrownBy(() -> WITH_MODULE.readValue(written, answer.getClass()))
                .hasMessageContaining("is written only");
        assertThatThrownBy(() -> BARE.readValue(written, answer.getClass())).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void anAssessmentHasAllOfItsLinesAndTheirFindings() throws IOException {
        JsonNode json = WITH_MODULE.readTree(WITH_MODULE.writeValueAsString(new Answer("A", ASSESSMENT)));

        assertThat(json.at("/assessment/declaration").textValue()).isEqualTo("D-1");
        JsonNode charged = json.at("/assessment/lines/0");
        assertThat(charged.toString())
                .startsWith("{\"line\":\"D-1/1\",\"verdict\":\"PERMITTED\",\"decidingDate\":\"2021-03-14\","
                        + "\"decidingDateKind\":\"SERVICE_DATE\",\"amountCents\":152300,"
                        + "\"medicalSpecialistCareCents\":81124,\"midwiferyCents\":31190,\"maternityCareCents\":39986,"
                        + "\"basis\":\"KEY\"");
        assertThat(charged.path("policySha256").textValue()).isEqualTo(BOOK.sha256());
        JsonNode refused = json.at("/assessment/lines/1");
        assertThat(refused.path("verdict").textValue()).isEqualTo("REFUSED");
        assertThat(refused.at("/findings/0").toString())
                .isEqualTo(
                        FundingJson.write(ASSESSMENT.lines().get(1).findings().get(0)));
    }

    @Test
    void anAllocationHasItsPartsAndWhatDecidedThem() {
        LineAllocation allocation = ASSESSMENT.lines().get(0).allocation().orElseThrow();

        assertThat(FundingJson.write(allocation))
                .startsWith("{\"amountCents\":152300,\"decidingDate\":\"2021-03-14\"")
                .contains("\"medicalSpecialistCareCents\":81124", "\"key\":\"national-mono-cost-2021\"", "\"grade\":")
                .contains("\"policy\":\"" + BOOK.name() + "\"");
    }

    @Test
    void aBookIsItsNameItsFingerprintAndItsEntries() {
        String entries = FundingJson.write(BOOK.entries());

        assertThat(FundingJson.write(BOOK))
                .startsWith("{\"name\":\"" + BOOK.name() + "\",\"title\":")
                .endsWith("\"sha256\":\"" + BOOK.sha256() + "\",\"entries\":" + entries + "}");
    }

    @Test
    void aFindingKeepsThePlaceInItsSource() {
        Finding finding = Finding.builder()
                .code(FindingCode.FORM_NOT_AVAILABLE)
                .severity(Severity.REFUSAL)
                .putValues("line", "D-1/1")
                .addSources(SourceReference.of("Wmg", "50(1)(a) and more"), SourceReference.of("Zvw"))
                .build();

        assertThat(FundingJson.read(Finding.class, FundingJson.write(finding))).isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"NO_SUCH\",\"severity\":\"NOTICE\",\"message\":\"m\",\"values\":{},\"sources\":[]}",
                "{\"code\":\"POLICY_UNKNOWN\",\"severity\":\"NOTICE\",\"message\":\"m\",\"values\":{},\"client\":\"c\"}",
                "{\"code\":\"POLICY_UNKNOWN\",\"severity\":\"NOTICE\",\"values\":{}}",
                "{\"code\":\"POLICY_UNKNOWN\",\"severity\":\"NOTICE\",\"message\":\"m\",\"values\":{},\"sources\":[\" \"]}",
            })
    void aTextThatIsNoFindingIsRefused(String text) {
        assertThatThrownBy(() -> FundingJson.read(Finding.class, text)).isInstanceOf(RefusedJsonException.class);
    }

    @Test
    void anEngineIsWrittenByNoMapper() {
        FundingEngine engine = FundingEngine.of(BOOK);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundingJson.write(engine))
                .withMessageStartingWith("No JSON can be written of a");
        for (JsonMapper mapper : List.of(BARE, WITH_MODULE)) {
            assertThatThrownBy(() -> mapper.writeValueAsString(engine)).hasMessageContaining("has no JSON form");
        }
    }

    /** Of Jackson 2 and 3 alike: the annotations are shared. */
    @Test
    void everyPublicTypeIsOneValueOrStopsAMapperThatDoesNotKnowIt() throws ClassNotFoundException {
        List<String> silent = new ArrayList<>();
        int stopped = 0;
        for (JavaClass type : publicTypes()) {
            Class<?> loaded = Class.forName(type.getName());
            if (stopsMappers(loaded)) {
                stopped++;
            } else if (hasState(loaded) && !isOneValue(loaded)) {
                silent.add(loaded.getName());
            }
        }

        assertThat(silent).isEmpty();
        assertThat(stopped).isGreaterThan(90);
    }

    private static List<JavaClass> publicTypes() {
        ClassFileImporter importer = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
        Location core =
                Location.of(Euro.class.getProtectionDomain().getCodeSource().getLocation());
        Location rules = Location.of(
                FundingEngine.class.getProtectionDomain().getCodeSource().getLocation());
        return importer.importLocations(List.of(core, rules)).stream()
                .filter(AnyMapperTest::isPublic)
                .filter(type -> !type.getPackageName().contains(".internal"))
                .filter(type -> !type.getSimpleName().startsWith("Immutable"))
                // Something is built with a builder before it is written.
                .filter(type -> !type.getName().endsWith("Builder"))
                .toList();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(AnyMapperTest::isPublic).orElse(true);
    }

    private static boolean stopsMappers(Class<?> type) {
        JsonFilter filter = type.getAnnotation(JsonFilter.class);
        return filter != null && filter.value().startsWith("of birthcare-funding");
    }

    private static boolean hasState(Class<?> type) {
        return !type.isEnum()
                && !type.isAnnotation()
                && !Throwable.class.isAssignableFrom(type)
                && type != FundingModule.class
                && Arrays.stream(type.getDeclaredMethods()).anyMatch(AnyMapperTest::isOfInstance);
    }

    private static boolean isOfInstance(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
    }

    private static boolean isOneValue(Class<?> type) {
        boolean annotated =
                Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
        // These are written by field.
        return annotated
                || List.of("FrameworkSplit", "CostShare", "PerformanceCode").contains(type.getSimpleName());
    }

    private static Class<?> publicTypeOf(Object value) {
        return Stream.of(
                        LedgerReport.class,
                        LedgerStatement.class,
                        PolicyDocument.class,
                        Scenario.class,
                        Finding.class,
                        Receipt.class,
                        SealedReceipt.class,
                        Correction.class,
                        Posting.class,
                        BookedTotals.class,
                        BookedCare.class,
                        Share.class,
                        ContributionAnswer.class)
                .filter(type -> type.isInstance(value))
                .findFirst()
                .orElseThrow();
    }
}
