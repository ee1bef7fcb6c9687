package nl.birthcare.funding.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same strictness for the types that Jackson binds: each row changes one thing in a good text. */
class StrictBoundJsonTest {

    private static final String VALIDITY = "{\"firstDay\":\"2022-01-01\",\"lastDay\":\"2022-12-31\"}";

    private static final String KEY =
            "{\"id\":\"k\",\"method\":\"SAINTE_LAGUE\",\"medicalSpecialistCare\":2,\"midwifery\":1,\"maternityCare\":3}";

    private static final String SPLIT =
            "{\"totalCents\":100,\"medicalSpecialistCareCents\":50,\"midwiferyCents\":30,\"maternityCareCents\":20}";

    private static final String PROVISION = "{\"id\":\"p\",\"validity\":" + VALIDITY
            + ",\"status\":\"ENACTED\",\"grade\":\"PRIMARY\",\"sources\":[{\"source\":\"Wmg\",\"place\":\"37(3)\"}],";

    private static final String TARIFF = PROVISION
            + "\"performance\":{\"list\":\"069\",\"code\":\"X00001\"},\"kind\":\"MAXIMUM\",\"amountCents\":152300,"
            + "\"unit\":\"PERFORMANCE\"}";

    private static final String PERFORMANCE = PROVISION
            + "\"code\":{\"list\":\"032\",\"code\":\"1101\"},\"name\":\"Prenatal care\",\"form\":\"MONODISCIPLINARY\","
            + "\"discipline\":\"MIDWIFERY\",\"phase\":\"PRENATAL\",\"content\":[\"PRECONCEPTION_CARE\"]}";

    private static final String SOURCE =
            "{\"id\":\"kst\",\"title\":\"Letter\",\"kind\":\"LAW\",\"date\":\"2020-10-13\",\"note\":\"n\"}";

    private static final String DAY = "must be a day of the calendar written like 2021-03-14";

    static Stream<Arguments> badTexts() {
        return Stream.of(
                // Validity
                bad(Validity.class, VALIDITY, "}", ",\"days\":365}", "$.days: is not a field that is known here"),
                bad(Validity.class, VALIDITY, "}", ",\"lastDay\":\"2022-12-31\"}", "$.lastDay: stands here twice"),
                bad(Validity.class, VALIDITY, "\"firstDay\":\"2022-01-01\",", "", "$: must have the field firstDay"),
                bad(Validity.class, VALIDITY, "\"2022-01-01\"", "null", "$.firstDay: must not be null"),
                bad(Validity.class, VALIDITY, "\"2022-12-31\"", "null", "$.lastDay: must not be null"),
                bad(Validity.class, VALIDITY, "2022-01-01", "2022-1-1", "$.firstDay: " + DAY),
                bad(Validity.class, VALIDITY, "2022-12-31", "2022-12-32", "$.lastDay: " + DAY),
                bad(Validity.class, VALIDITY, "2022-12-31", "2022-12-31T00:00", "$.lastDay: " + DAY),
                bad(Validity.class, VALIDITY, "\"2022-12-31\"", "\"\"", "$.lastDay: " + DAY),
                bad(Validity.class, VALIDITY, "\"2022-12-31\"", "20221231", "$.lastDay: must be a text"),
                bad(Validity.class, VALIDITY, "\"2022-12-31\"", "[2022,12,31]", "$.lastDay: must be a text"),
                bad(
                        Validity.class,
                        VALIDITY,
                        "2022-12-31",
                        "2021-12-31",
                        "$: The last day of a validity must not be before its first day, 2022-01-01, but is 2021-12-31"),
                bad(Validity.class, VALIDITY, "}", ",}", "$.lastDay: must be JSON, at column 49"),
                bad(Validity.class, VALIDITY, "}", "} {}", "$: must not be followed by anything"),
                bad(Validity.class, VALIDITY, "}", "", "$.lastDay: must not end here, at column 48"),
                bad(Validity.class, VALIDITY, VALIDITY, "", "$: must have a value, but is empty"),
                bad(Validity.class, VALIDITY, VALIDITY, "null", "$: must have a value, but is empty"),
                bad(Validity.class, VALIDITY, VALIDITY, "[]", "$: must be an object, but is a list"),
                bad(Validity.class, VALIDITY, VALIDITY, "\"\"", "$: must be an object"),
                bad(Validity.class, VALIDITY, VALIDITY, "\"2022-01-01\"", "$: must be an object"),
                // AllocationKey
                bad(AllocationKey.class, KEY, "}", ",\"weights\":[]}", "$.weights: is not a field that is known here"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":1,\"midwifery\":1",
                        "$.midwifery: stands here twice"),
                bad(AllocationKey.class, KEY, "\"midwifery\":1,", "", "$: must have the field midwifery"),
                bad(AllocationKey.class, KEY, "\"midwifery\":1", "\"midwifery\":null", "$.midwifery: must not be null"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":1.0",
                        "$.midwifery: must be an integer, but is 1.0"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":12.5",
                        "$.midwifery: must be an integer"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":1e3",
                        "$.midwifery: must be an integer"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":\"1\"",
                        "$.midwifery: must be an integer"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":\"\"",
                        "$.midwifery: must be an integer"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":true",
                        "$.midwifery: must be an integer"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":[1]",
                        "$.midwifery: must be an integer, but is a list"),
                bad(AllocationKey.class, KEY, "\"midwifery\":1", "\"midwifery\":{}", "$.midwifery: must be an integer"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":9223372036854775808",
                        "$.midwifery: must fit in 64 bits, but is 19 characters long (digits)"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"midwifery\":1",
                        "\"midwifery\":-1",
                        "$: Allocation key k: the weight of MIDWIFERY must be 0 or more, but is -1"),
                bad(AllocationKey.class, KEY, "\"SAINTE_LAGUE\"", "0", "$.method: must be a text"),
                bad(AllocationKey.class, KEY, "\"SAINTE_LAGUE\"", "true", "$.method: must be a text"),
                bad(AllocationKey.class, KEY, "\"SAINTE_LAGUE\"", "null", "$.method: must not be null"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"SAINTE_LAGUE\"",
                        "\"WEBSTER\"",
                        "$.method: must be one of [SAINTE_LAGUE, LARGEST_REMAINDER]"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"SAINTE_LAGUE\"",
                        "\"sainte_lague\"",
                        "$.method: must be one of [SAINTE_LAGUE, LARGEST_REMAINDER]"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"SAINTE_LAGUE\"",
                        "\" SAINTE_LAGUE \"",
                        "$.method: must be one of [SAINTE_LAGUE, LARGEST_REMAINDER]"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"SAINTE_LAGUE\"",
                        "\"0\"",
                        "$.method: must be one of [SAINTE_LAGUE, LARGEST_REMAINDER]"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"SAINTE_LAGUE\"",
                        "\"\"",
                        "$.method: must be one of [SAINTE_LAGUE, LARGEST_REMAINDER]"),
                bad(AllocationKey.class, KEY, "\"k\"", "1", "$.id: must be a text"),
                bad(AllocationKey.class, KEY, "\"k\"", "1.5", "$.id: must be a text"),
                bad(AllocationKey.class, KEY, "\"k\"", "true", "$.id: must be a text"),
                bad(AllocationKey.class, KEY, "\"k\"", "[\"k\"]", "$.id: must be a text"),
                bad(AllocationKey.class, KEY, "\"k\"", "{}", "$.id: must be a text"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"k\"",
                        "\"\\ud83d\"",
                        "$.id: must be Unicode text, but has half a surrogate pair"),
                bad(
                        AllocationKey.class,
                        KEY,
                        "\"k\"",
                        "\" \"",
                        "$: The id of an allocation key must not be blank, but is \" \""),
                bad(AllocationKey.class, KEY, "\"k\"", "'k'", "$.id: must be JSON, at column 7"),
                bad(AllocationKey.class, KEY, "\"id\"", "/**/\"id\"", "$: must be JSON, at column 2"),
                // FrameworkSplit
                bad(FrameworkSplit.class, SPLIT, "}", ",\"rest\":0}", "$.rest: is not a field that is known here"),
                bad(FrameworkSplit.class, SPLIT, "\"totalCents\":100,", "", "$: must have the field totalCents"),
                bad(
                        FrameworkSplit.class,
                        SPLIT,
                        ",\"maternityCareCents\":20",
                        "",
                        "$: must have the field maternityCareCents"),
                bad(
                        FrameworkSplit.class,
                        SPLIT,
                        ":50",
                        ":50,\"medicalSpecialistCareCents\":50",
                        "$.medicalSpecialistCareCents: stands here twice"),
                bad(FrameworkSplit.class, SPLIT, ":50", ":null", "$.medicalSpecialistCareCents: must not be null"),
                bad(FrameworkSplit.class, SPLIT, ":50", ":50.0", "$.medicalSpecialistCareCents: must be an integer"),
                bad(FrameworkSplit.class, SPLIT, ":50", ":5e1", "$.medicalSpecialistCareCents: must be an integer"),
                bad(FrameworkSplit.class, SPLIT, ":50", ":\"50\"", "$.medicalSpecialistCareCents: must be an integer"),
                bad(
                        FrameworkSplit.class,
                        SPLIT,
                        ":50",
                        ":9223372036854775808",
                        "$.medicalSpecialistCareCents: must fit in 64 bits"),
                bad(
                        FrameworkSplit.class,
                        SPLIT,
                        ":50",
                        ":51",
                        "$: The parts of a framework split must sum to its total, 1.00, but sum to 1.01"),
                bad(
                        FrameworkSplit.class,
                        SPLIT,
                        ":50",
                        ":-9223372036854775808",
                        "$: An amount must be more than -2^63 cents, but is -9223372036854775808"),
                // Tariff
                bad(Tariff.class, TARIFF, "152300", "1523.00", "$.amountCents: must be an integer"),
                bad(Tariff.class, TARIFF, "152300", "\"152300\"", "$.amountCents: must be an integer"),
                bad(Tariff.class, TARIFF, "152300", "null", "$.amountCents: must not be null"),
                bad(Tariff.class, TARIFF, "152300", "9223372036854775808", "$.amountCents: must fit in 64 bits"),
                bad(Tariff.class, TARIFF, "152300", "-1", "$: Tariff p must be 0.00 or more, but is -0.01"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "\"amountCents\":152300,",
                        "",
                        "$: Maximum tariff p must state its amount, but states none"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "\"amountCents\":",
                        "\"amount\":",
                        "$.amount: is not a field that is known here"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "\"X00001\"",
                        "\"x\"",
                        "$.performance.code: A performance code must be one to twelve capital letters and digits, but is 1 character long (letters)"),
                bad(Tariff.class, TARIFF, "\"069\"", "\"69\"", "$.performance.list: A code list must be 3 digits"),
                bad(Tariff.class, TARIFF, "\"list\":\"069\",", "", "$.performance: must have the field list"),
                bad(Tariff.class, TARIFF, ",\"code\":\"X00001\"", "", "$.performance: must have the field code"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "\"069\"",
                        "\"069\",\"page\":1",
                        "$.performance.page: is not a field that is known here"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "{\"list\":\"069\",\"code\":\"X00001\"}",
                        "\"069:X00001\"",
                        "$.performance: must be an object"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "\"069\"",
                        "\"069\",\"list\":\"069\"",
                        "$.performance.list: stands here twice"),
                bad(Tariff.class, TARIFF, "\"X00001\"}", "\"X00001\",}", "$.performance.code: must be JSON, at column"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "2022-12-31\"}",
                        "2022-12-31\",\"x\":1}",
                        "$.validity.x: is not a field that is known here"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "2022-12-31",
                        "2021-12-31",
                        "$.validity: The last day of a validity must not be before"),
                bad(Tariff.class, TARIFF, "\"Wmg\"", "7", "$.sources[0].source: must be a text"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "\"Wmg\"",
                        "\"\"",
                        "$.sources[0]: The source of a reference must not be blank"),
                bad(Tariff.class, TARIFF, "\"37(3)\"", "null", "$.sources[0].place: must not be null"),
                bad(Tariff.class, TARIFF, "\"37(3)\"", "37", "$.sources[0].place: must be a text"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "[{\"source\":\"Wmg\",\"place\":\"37(3)\"}]",
                        "[]",
                        "$: Provision p must name a source, but names none"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "[{\"source\":\"Wmg\",\"place\":\"37(3)\"}]",
                        "[null]",
                        "$.sources[0]: must not be null"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "[{\"source\":\"Wmg\",\"place\":\"37(3)\"}]",
                        "[\"Wmg\"]",
                        "$.sources[0]: must be an object"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "[{\"source\":\"Wmg\",\"place\":\"37(3)\"}]",
                        "{}",
                        "$.sources: must be a list"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "[{\"source\":\"Wmg\",\"place\":\"37(3)\"}]",
                        "\"\"",
                        "$.sources: must be a list"),
                bad(
                        Tariff.class,
                        TARIFF,
                        "[{\"source\":\"Wmg\",\"place\":\"37(3)\"}]",
                        "null",
                        "$.sources: must not be null"),
                // Performance
                bad(
                        Performance.class,
                        PERFORMANCE,
                        "\"MONODISCIPLINARY\"",
                        "\"INTEGRAL\"",
                        "$: Integral performance 032:1101 (p) must not name one discipline, but names MIDWIFERY"),
                bad(
                        Performance.class,
                        PERFORMANCE,
                        "\"discipline\":\"MIDWIFERY\",",
                        "",
                        "$: Monodisciplinary performance 032:1101 (p) must name its discipline, but names none"),
                bad(Performance.class, PERFORMANCE, "\"MIDWIFERY\"", "null", "$.discipline: must not be null"),
                bad(Performance.class, PERFORMANCE, "\"MIDWIFERY\"", "3", "$.discipline: must be a text"),
                bad(
                        Performance.class,
                        PERFORMANCE,
                        "\"PRENATAL\"",
                        "\"Prenatal\"",
                        "$.phase: must be one of [PRENATAL, NATAL, POSTNATAL]"),
                bad(
                        Performance.class,
                        PERFORMANCE,
                        "\"PRECONCEPTION_CARE\"",
                        "\"a\"",
                        "$.content[0]: A content tag must be capital letters, digits and underscores, but is 1 character long (letters)"),
                bad(Performance.class, PERFORMANCE, "\"PRECONCEPTION_CARE\"", "1", "$.content[0]: must be a text"),
                bad(Performance.class, PERFORMANCE, "\"PRECONCEPTION_CARE\"", "null", "$.content[0]: must not be null"),
                bad(Performance.class, PERFORMANCE, "\"PRECONCEPTION_CARE\"", "{}", "$.content[0]: must be a text"),
                bad(
                        Performance.class,
                        PERFORMANCE,
                        "\"ENACTED\"",
                        "\"IN_FORCE\"",
                        "$.status: must be one of [ENACTED, ANNOUNCED, UNDECIDED]"),
                bad(Performance.class, PERFORMANCE, "\"PRIMARY\"", "0", "$.grade: must be a text"),
                // Source
                bad(
                        Source.class,
                        SOURCE,
                        "\"title\":\"Letter\",\"kind\":\"LAW\",",
                        "",
                        "$: must have the fields title, kind"),
                bad(Source.class, SOURCE, "\"2020-10-13\"", "\"13-10-2020\"", "$.date: " + DAY),
                bad(Source.class, SOURCE, "\"n\"", "[]", "$.note: must be a text"),
                bad(
                        StatedPart.class,
                        "{\"discipline\":\"MIDWIFERY\",\"amountCents\":1}",
                        "1",
                        "1.0",
                        "$.amountCents: must be an integer"));
    }

    @ParameterizedTest(name = "{0}: {2}  =>  {3}")
    @MethodSource("badTexts")
    void refusesABadTextAndSaysWhereAndWhy(Class<?> type, String good, String from, String to, String message) {
        assertThat((Object) FundingJson.read(type, good)).isInstanceOf(type);
        assertThat(good).contains(from);

        assertThat(refusal(type, good.replace(from, to)))
                .hasMessageStartingWith(message)
                .hasNoCause();
    }

    static Stream<Arguments> badScalars() {
        return Stream.of(
                Arguments.of(Euro.class, "12.0", "$: must be an integer"),
                Arguments.of(Euro.class, "\"12\"", "$: must be an integer"),
                Arguments.of(Euro.class, "null", "$: must have a value, but is empty"),
                Arguments.of(AgbCode.class, "53530001", "$: must be a text"),
                Arguments.of(AgbCode.class, "{\"value\":\"53530001\"}", "$: must be a text"),
                Arguments.of(AgbCode.class, "[\"53530001\"]", "$: must be a text"),
                Arguments.of(AgbCode.class, "\"\"", "$: An AGB code must be 8 digits, but is \"\""),
                Arguments.of(Uzovi.class, "101", "$: must be a text"),
                Arguments.of(Uzovi.class, "\"0101\" \"0101\"", "$: must not be followed by anything"),
                Arguments.of(Uzovi.class, "\"101\"", "$: A UZOVI code must be 4 digits, but is \"101\""),
                Arguments.of(ContentTag.class, "true", "$: must be a text"),
                Arguments.of(ClientReference.class, "[\"c\"]", "$: must be a text"),
                Arguments.of(ClientReference.class, "\"\"", "$: A client reference must not be blank"),
                Arguments.of(PregnancyReference.class, "\"\\ud83d\"", "$: must be Unicode text, but has half a"));
    }

    @ParameterizedTest
    @MethodSource("badScalars")
    void refusesABadValueByItself(Class<?> type, String text, String message) {
        assertThat(refusal(type, text)).hasMessageStartingWith(message).hasNoCause();
    }

    record Switch(boolean on) {}

    record Level(int of) {}

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "99999999999"})
    void anIntegerOfFewerBitsSaysHowManyItHas(String value) {
        assertThat(refusal(Level.class, "{\"of\":" + value + "}"))
                .hasMessage("$.of: must fit in 32 bits, but is " + value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"1|a number", "0|a number", "\"true\"|a text", "\"\"|a text", "[true]|a list", "{}|an object"})
    void takesNothingElseForTrueOrFalse(String value, String found) {
        assertThat(FundingJson.read(Switch.class, "{\"on\":true}").on()).isTrue();
        assertThat(refusal(Switch.class, "{\"on\":" + value + "}"))
                .hasMessage("$.on: must be true or false, but is " + found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"123456782\"", "123456782", "[\"123456782\"]", "{\"value\":\"123456782\"}", "\"123456782"})
    void neverRepeatsAClient(String text) {
        assertThat(refusal(ClientReference.class, text).getMessage()).doesNotContain("123456782");
        assertThat(refusal(PregnancyReference.class, text).getMessage()).doesNotContain("123456782");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void isNotOverwhelmedByDeepNesting(String opening) {
        String deep = opening.repeat(100_000);

        assertThat(refusal(Tariff.class, deep)).isNotNull();
        assertThat(refusal(Tariff.class, TARIFF.replace("[{\"source\"", deep + "[{\"source\""))
                        .path())
                .startsWith("$.sources");
        assertThat(refusal(Tariff.class, TARIFF.replace("\"069\"", deep)).path())
                .isEqualTo("$.performance.list");
    }

    private static Arguments bad(Class<?> type, String good, String from, String to, String message) {
        return Arguments.of(type, good, from, to, message);
    }

    private static RefusedJsonException refusal(Class<?> type, String text) {
        RefusedJsonException refusal =
                catchThrowableOfType(RefusedJsonException.class, () -> FundingJson.read(type, text));
        assertThat(refusal).as("the text is refused").isNotNull();
        return refusal;
    }
}
