package nl.birthcare.funding.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a declaration must not be: each row changes one thing in a good text and says where and why it is refused. */
class StrictDeclarationJsonTest {

    private static final String DAY = "must be a day of the calendar written like 2021-03-14";
    private static final String BSN = "123456782";

    private static final List<String> SECRETS = List.of(
            "client-7f", "Anna", "Anna de Vries", BSN, "12345672", "1234x56782", "bsn12345672", "١٢٣٤٥٦٧٨٢", "a-1");

    static Stream<Arguments> badTexts() {
        return Stream.of(
                // Unknown fields, at each level.
                bad("\"id\":\"d-1\"", "\"id\":\"d-1\",\"name\":\"x\"", "$.?", "is not a field of a declaration"),
                bad("\"id\":\"d-1\"", "\"id\":\"d-1\",\"ID\":\"x\"", "$.ID", "is not a field of a declaration"),
                bad("\"id\":\"d-1\"", "\"id\":\"d-1\",\"\":\"x\"", "$.?", "is not a field of a declaration"),
                bad(
                        "\"reference\":",
                        "\"remark\":{\"a\":[1]},\"reference\":",
                        "$.lines[0].?",
                        "is not a field of a declaration line"),
                bad(
                        "\"discipline\":",
                        "\"share\":1,\"discipline\":",
                        "$.lines[0].parts[0].?",
                        "is not a field of a stated part"),
                bad(
                        "\"quantity\":3",
                        "\"quantity\":3,\"unit\":\"DAY\"",
                        "$.lines[0].activities[0].unit",
                        "is not a field of a delivered activity"),
                // Repeated fields, at each level, with the same value and with another.
                bad("\"id\":\"d-1\"", "\"id\":\"d-1\",\"id\":\"d-1\"", "$.id", "stands here twice"),
                bad("\"id\":\"d-1\"", "\"id\":\"d-1\",\"id\":\"d-2\"", "$.id", "stands here twice"),
                bad("\"lines\":[", "\"lines\":[],\"lines\":[", "$.lines", "stands here twice"),
                bad("\"quantity\":2", "\"quantity\":2,\"quantity\":1", "$.lines[0].quantity", "stands here twice"),
                bad(
                        "\"amountCents\":52300",
                        "\"amountCents\":52300,\"amountCents\":1",
                        "$.lines[0].parts[0].amountCents",
                        "stands here twice"),
                bad(
                        "\"quantity\":3",
                        "\"quantity\":3,\"quantity\":4",
                        "$.lines[0].activities[0].quantity",
                        "stands here twice"),
                bad("\"id\":\"d-1\"", "\"id\":\"d-1\",\"i\\u0064\":\"d-2\"", "$.id", "stands here twice"),
                // Missing fields, at each level.
                bad("\"schemaVersion\":1,", "", "$", "must have the field schemaVersion"),
                bad("\"id\":\"d-1\",", "", "$", "must have the field id"),
                bad(
                        "\"insurer\":\"0101\",\"declarant\":\"53530001\",",
                        "",
                        "$",
                        "must have the fields insurer, declarant"),
                bad("\"client\":\"client-7\",", "", "$", "must have the field client"),
                bad("\"submittedOn\":\"2022-02-01\",", "", "$", "must have the field submittedOn"),
                bad("\"reference\":\"r-1\",", "", "$.lines[0]", "must have the field reference"),
                bad("\"list\":\"069\",", "", "$.lines[0]", "must have the field list"),
                bad("\"code\":\"X00001\",", "", "$.lines[0]", "must have the field code"),
                bad("\"serviceDate\":\"2022-01-03\",", "", "$.lines[0]", "must have the field serviceDate"),
                bad("\"quantity\":2,", "", "$.lines[0]", "must have the field quantity"),
                bad("\"amountCents\":152300,", "", "$.lines[0]", "must have the field amountCents"),
                bad("\"direction\":\"CREDIT\",", "", "$.lines[0]", "must have the field direction"),
                bad("\"discipline\":\"MIDWIFERY\",", "", "$.lines[0].parts[0]", "must have the field discipline"),
                bad(",\"amountCents\":52300", "", "$.lines[0].parts[0]", "must have the field amountCents"),
                bad("\"list\":\"032\",", "", "$.lines[0].activities[0]", "must have the field list"),
                bad("\"code\":\"1101\",", "", "$.lines[0].activities[0]", "must have the field code"),
                bad(",\"quantity\":3", "", "$.lines[0].activities[0]", "must have the field quantity"),
                bad(
                        "\"quantity\":3",
                        "\"quantity\":-1",
                        "$.lines[0].activities[0]",
                        "The quantity of delivered activity 032:1101 must be 0 or more, but is -1"),
                // Null, which is not how absence is written.
                bad("\"d-1\"", "null", "$.id", "must be a text"),
                bad("\"client-7\"", "null", "$.client", "must be a text"),
                bad("\"pregnancy-7\"", "null", "$.pregnancy", "must be a text"),
                bad("\"2021-06-01\"", "null", "$.careStartedOn", "must be a text"),
                bad("\"quantity\":2", "\"quantity\":null", "$.lines[0].quantity", "must be an integer, but is null"),
                bad("150000", "null", "$.lines[0].grantedCents", "must be an integer"),
                bad("\"PERFORMANCE\"", "null", "$.lines[0].unit", "must be a text"),
                bad(
                        "[{\"discipline\":\"MIDWIFERY\",\"amountCents\":52300}]",
                        "null",
                        "$.lines[0].parts",
                        "must be a list"),
                bad(
                        "{\"discipline\":\"MIDWIFERY\",\"amountCents\":52300}",
                        "null",
                        "$.lines[0].parts[0]",
                        "must be an object"),
                // Not an integer.
                bad("152300", "12.5", "$.lines[0].amountCents", "must be an integer, but is 12.5"),
                bad("152300", "152300.0", "$.lines[0].amountCents", "must be an integer"),
                bad(
                        "152300",
                        "1e3",
                        "$.lines[0].amountCents",
                        "must be an integer, but is 3 characters long (digits, letters)"),
                bad("152300", "\"152300\"", "$.lines[0].amountCents", "must be an integer, but is a text"),
                bad("152300", "true", "$.lines[0].amountCents", "must be an integer"),
                bad("152300", "[152300]", "$.lines[0].amountCents", "must be an integer, but is a list"),
                bad("152300", "{}", "$.lines[0].amountCents", "must be an integer"),
                bad("76150", "761.50", "$.lines[0].tariffCents", "must be an integer"),
                bad("\"quantity\":2", "\"quantity\":2.0", "$.lines[0].quantity", "must be an integer"),
                bad("\"schemaVersion\":1", "\"schemaVersion\":\"1\"", "$.schemaVersion", "must be an integer"),
                // Integers out of range.
                bad(
                        "152300",
                        "9223372036854775808",
                        "$.lines[0].amountCents",
                        "must fit in 64 bits, but is 19 characters long"),
                bad("152300", "-9223372036854775809", "$.lines[0].amountCents", "must fit in 64 bits"),
                bad("152300", "1" + "0".repeat(500), "$.lines[0].amountCents", "must fit in 64 bits"),
                bad(
                        "152300",
                        "-9223372036854775808",
                        "$.lines[0].amountCents",
                        "An amount must be more than -2^63 cents, but is -9223372036854775808"),
                bad(
                        "\"quantity\":2",
                        "\"quantity\":18446744073709551617",
                        "$.lines[0].quantity",
                        "must fit in 64 bits"),
                bad(
                        "\"schemaVersion\":1",
                        "\"schemaVersion\":4294967297",
                        "$.schemaVersion",
                        "must be 1, but is 4294967297"),
                // Numbers that JSON does not have.
                bad("152300", "0152300", "$.lines[0].amountCents", "must be JSON, at column"),
                bad("152300", "+152300", "$.lines[0].amountCents", "must be JSON, at column"),
                bad("152300", "NaN", "$.lines[0].amountCents", "must be JSON, at column"),
                bad("152300", "0x10", "$.lines[0].amountCents", "must be JSON, at column"),
                bad("152300", "152_300", "$.lines[0].amountCents", "must be JSON, at column"),
                bad("152300", "1523.", "$.lines[0].amountCents", "must be JSON, at column"),
                // Not a text.
                bad("\"d-1\"", "1", "$.id", "must be a text"),
                bad("\"0101\"", "101", "$.insurer", "must be a text, but is a number"),
                bad("\"53530001\"", "53530001", "$.declarant", "must be a text"),
                bad("\"r-0\"", "false", "$.lines[0].previousReference", "must be a text"),
                bad("\"1101\"", "1101", "$.lines[0].activities[0].code", "must be a text"),
                bad("\"a-1\"", "[\"a-1\"]", "$.lines[0].agreement", "must be a text"),
                // Not a list, not an object.
                bad(
                        "\"parts\":[{\"discipline\":\"MIDWIFERY\",\"amountCents\":52300}]",
                        "\"parts\":{}",
                        "$.lines[0].parts",
                        "must be a list"),
                bad("\"lines\":[", "\"lines\":[1,", "$.lines[0]", "must be an object"),
                bad("\"lines\":[", "\"lines\":[[],", "$.lines[0]", "must be an object"),
                bad("\"lines\":[", "\"lines\":[\"r-1\",", "$.lines[0]", "must be an object"),
                bad(
                        "{\"list\":\"032\",\"code\":\"1101\",\"quantity\":3}",
                        "1101",
                        "$.lines[0].activities[0]",
                        "must be an object"),
                // Days.
                bad("\"2022-02-01\"", "\"2022-2-1\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"2022-02-30\"", "$.submittedOn", DAY + ", but is \"2022-02-30\""),
                bad("\"2022-02-01\"", "\"2021-02-29\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"2022-13-01\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"2022-00-01\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"2022-02-00\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"2022-02-01T00:00\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"2022-02-01Z\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\" 2022-02-01\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"20220201\"", "$.submittedOn", DAY + ", but is 8 characters long (digits)"),
                bad("\"2022-02-01\"", "\"01-02-2022\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"2022/02/01\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"+022-02-01\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"-022-02-01\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"٢٠٢٢-٠٢-٠١\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "\"\"", "$.submittedOn", DAY),
                bad("\"2022-02-01\"", "20220201", "$.submittedOn", "must be a text"),
                bad("\"2022-02-01\"", "[2022,2,1]", "$.submittedOn", "must be a text"),
                bad(
                        "\"2022-01-03\",\"c",
                        "\"2022-1-3\",\"c",
                        "$.birthDate",
                        DAY + ", but is 8 characters long (digits, other"),
                bad("\"2021-06-01\"", "\"2021-06-31\"", "$.careStartedOn", DAY),
                bad(
                        "\"2022-01-03\",\"q",
                        "\"3 January 2022\",\"q",
                        "$.lines[0].serviceDate",
                        DAY + ", but is 14 characters long"),
                bad("\"2022-01-10\"", "\"2022-01-1O\"", "$.lines[0].serviceEnd", DAY),
                // Choices.
                bad(
                        "\"CREDIT\"",
                        "\"REFUND\"",
                        "$.lines[0].direction",
                        "[DEBIT, CREDIT], but is 6 characters long (letters)"),
                bad("\"CREDIT\"", "\"credit\"", "$.lines[0].direction", "must be one of [DEBIT, CREDIT]"),
                bad("\"CREDIT\"", "\" CREDIT\"", "$.lines[0].direction", "must be one of [DEBIT, CREDIT]"),
                bad("\"CREDIT\"", "\"\"", "$.lines[0].direction", "must be one of [DEBIT, CREDIT]"),
                bad("\"CREDIT\"", "\"1\"", "$.lines[0].direction", "must be one of [DEBIT, CREDIT], but is \"1\""),
                bad("\"CREDIT\"", "1", "$.lines[0].direction", "must be a text"),
                bad(
                        "\"PERFORMANCE\"",
                        "\"WEEK\"",
                        "$.lines[0].unit",
                        "must be one of [PERFORMANCE, HOUR, FIVE_MINUTES, DAY]"),
                bad(
                        "\"CHANGE_OF_PRACTICE\"",
                        "\"OTHER\"",
                        "$.lines[0].partialReason",
                        "must be one of [SPONTANEOUS_ABORTION"),
                bad("\"MIDWIFERY\"", "\"MIDWIFE\"", "$.lines[0].parts[0].discipline", "must be one of [OBSTETRICS"),
                bad("\"MIDWIFERY\"", "3", "$.lines[0].parts[0].discipline", "must be a text"),
                // What the types themselves refuse.
                bad("\"schemaVersion\":1", "\"schemaVersion\":2", "$.schemaVersion", "must be 1, but is 2"),
                bad("\"schemaVersion\":1", "\"schemaVersion\":0", "$.schemaVersion", "must be 1, but is 0"),
                bad("\"d-1\"", "\" \"", "$.id", "The id of a declaration must not be blank"),
                bad("\"r-1\"", "\"\"", "$.lines[0].reference", "The reference of a declaration line must not be blank"),
                bad("\"0101\"", "\"101\"", "$.insurer", "A UZOVI code must be 4 digits, but is \"101\""),
                bad(
                        "\"53530001\"",
                        "\"5353-0001\"",
                        "$.declarant",
                        "An AGB code must be 8 digits, but is \"5353-0001\""),
                bad("\"08012345\"", "\"8012345\"", "$.lines[0].performer", "An AGB code must be 8 digits"),
                bad(
                        "\"08012345\"",
                        "\"111222333\"",
                        "$.lines[0].performer",
                        "An AGB code must be 8 digits, but is 9 characters long"),
                bad("\"069\"", "\"69\"", "$.lines[0].list", "A code list must be 3 digits, but is \"69\""),
                bad(
                        "\"X00001\"",
                        "\"x00001\"",
                        "$.lines[0].code",
                        "A performance code must be one to twelve capital letters"),
                bad(
                        "\"1101\"",
                        "\"\"",
                        "$.lines[0].activities[0].code",
                        "A performance code must be one to twelve capital"),
                bad(
                        "\"032\"",
                        "\"32\"",
                        "$.lines[0].activities[0].list",
                        "A code list must be 3 digits, but is \"32\""),
                // What may be a client's is not repeated.
                bad("\"0101\"", "\"Jansen\"", "$.insurer", "A UZOVI code must be 4 digits, but is 6 characters long"),
                bad("\"0101\"", "\"client-7\"", "$.insurer", "must be 4 digits, but is 8 characters long"),
                bad("\"0101\"", "\"12345678\"", "$.insurer", "must be 4 digits, but is 8 characters long"),
                bad("\"53530001\"", "\"111.222.333\"", "$.declarant", "must be 8 digits, but is 11 characters long"),
                bad("\"53530001\"", "\"1234.56.72\"", "$.declarant", "must be 8 digits, but is 10 characters long"),
                bad(
                        "\"069\"",
                        "\"client-7\"",
                        "$.lines[0].list",
                        "A code list must be 3 digits, but is 8 characters long"),
                bad(
                        "\"X00001\"",
                        "\"client-7\"",
                        "$.lines[0].code",
                        "capital letters and digits, but is 8 characters long"),
                bad("\"1101\"", "\"J. Vos\"", "$.lines[0].activities[0].code", "and digits, but is 6 characters long"),
                bad(
                        "\"schemaVersion\":1",
                        "\"schemaVersion\":12345672",
                        "$.schemaVersion",
                        "but is 8 characters long (digits)"),
                // Not JSON.
                bad("}]}]}", "}]}],}", "$.lines", "must be JSON, at column"),
                bad("}]}]}", "}]},]}", "$.lines[1]", "must be JSON, at column"),
                bad("}]}]}", "}],}]}", "$.lines[0].activities", "must be JSON, at column"),
                bad("{\"schema", "{/* new */\"schema", "$", "must be JSON, at column 2"),
                bad("{\"schema", "{// new\n\"schema", "$", "must be JSON, at column 2"),
                bad("{\"schema", "# new\n{\"schema", "$", "must be JSON, at column 1"),
                bad("\"d-1\"", "'d-1'", "$.id", "must be JSON, at column"),
                bad("\"id\":", "id:", "$.schemaVersion", "must be JSON, at column"),
                bad("\"id\":", "'id':", "$.schemaVersion", "must be JSON, at column"),
                bad("\"id\":", "\"id\"=", "$.id", "must be JSON, at column"),
                bad("\"d-1\"", "\"d\n1\"", "$.id", "must be JSON, at column"),
                bad("\"d-1\"", "\"d\\x1\"", "$.id", "must be JSON, at column"),
                bad("\"d-1\",", "\"d-1\" ", "$.id", "must be JSON, at column"),
                bad("\"d-1\",", "\"d-1\",,", "$.id", "must be JSON, at column"),
                bad("\"d-1\"", "", "$.id", "must be JSON, at column"),
                // Half a surrogate pair, written out and escaped.
                bad("\"d-1\"", "\"d-\ud83d\"", "$.id", "must be Unicode text, but has half a surrogate pair"),
                bad("\"d-1\"", "\"d-\\ude00\"", "$.id", "must be Unicode text, but has half a surrogate pair"),
                bad("\"r-0\"", "\"\\ude00\\ud83d\"", "$.lines[0].previousReference", "must be Unicode text"));
    }

    @ParameterizedTest(name = "{0}  =>  {1}")
    @MethodSource("badTexts")
    void refusesABadTextAndSaysWhereAndWhy(String from, String to, String path, String rule) {
        String bad = changed(from, to);

        RefusedJsonException refusal = refusal(bad);

        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal)
                .hasMessageStartingWith(path + ": ")
                .hasMessageContaining(rule)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | $ | must have a value, but is empty",
                "' '        | $ | must have a value, but is empty",
                "null       | $ | must have a value, but is empty",
                "[]         | $ | must be an object",
                "[{}]       | $ | must be an object",
                "1          | $ | must be an object",
                "true       | $ | must be an object",
                "'\"d-1\"'  | $ | must be an object",
                "{}         | $ | must have the fields schemaVersion, id, insurer, declarant, client, submittedOn, lines",
                "{          | $ | must not end here, at column 2",
                "}          | $ | must be JSON, at column 1",
                "id: d-1    | $ | must be JSON, at column",
            })
    void refusesWhatIsNoObjectAtAll(String text, String path, String rule) {
        RefusedJsonException refusal = refusal(text);

        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal).hasMessageStartingWith(path + ": " + rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{}'      | must not be followed by anything",
                "' 1'      | must not be followed by anything",
                "'null'    | must not be followed by anything",
                "','       | must be JSON, at column",
                "']'       | must be JSON, at column",
                "' // end' | must be JSON, at column",
                "'x'       | must be JSON, at column",
            })
    void refusesAnythingAfterTheEnd(String tail, String rule) {
        RefusedJsonException refusal = refusal(DeclarationTexts.FULL + tail);

        assertThat(refusal.path()).isEqualTo("$");
        assertThat(refusal).hasMessageContaining(rule);
    }

    @Test
    void refusesATextThatWasCutOffAnywhere() {
        for (int length = 0; length < DeclarationTexts.FULL.length(); length++) {
            assertThat(refusal(DeclarationTexts.FULL.substring(0, length)).getMessage())
                    .as("cut off after %d characters", length)
                    .containsAnyOf(
                            "must not end here, at column",
                            "must be JSON, at column",
                            "must have a value, but is empty");
        }
    }

    @Test
    void saysOnWhichLineOfALongTextItIsNoJson() {
        String text = DeclarationTexts.LEAST_IN_ANOTHER_ORDER;

        assertThat(refusal(text.replace("\"d-1\"", "d-1"))).hasMessage("$.id: must be JSON, at line 7 column 9");
        assertThat(refusal(text.replace("\"DEBIT\"", "DEBIT")))
                .hasMessage("$.lines[0].direction: must be JSON, at line 3 column 18");
    }

    @Test
    void saysWhichDeclarationLineIsBad() {
        String second = DeclarationTexts.LEAST.replace("}]}", "},{\"reference\":\"r-2\",\"quantity\":\"1\"}]}");

        assertThat(refusal(second).path()).isEqualTo("$.lines[1].quantity");
    }

    /** A client by her BSN, or her reference where another form is asked: the refusal must not pass it on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"client\":\"" + BSN + "\"",
                "\"client\":\"123.456.782\"",
                "\"client\":" + BSN,
                "\"client\":" + BSN + ".0",
                "\"client\":" + BSN + "x",
                "\"client\":-" + BSN,
                "\"client\":[\"" + BSN + "\"]",
                "\"client\":{\"bsn\":\"" + BSN + "\"}",
                "\"client\":\"" + BSN + "\n\"",
                "\"client\":\"x" + BSN,
                "\"client\":'" + BSN + "'",
                "\"client\":\"x\",\"client\":\"" + BSN + "\"",
                "\"client\":\"x\",\"" + BSN + "\":1",
                "\"client\":\"x\",\"c" + BSN + "\":1",
                "\"client\":\"x\",\"123 456 782\":1",
                "\"client\":\"x\",\"bsn\":\"" + BSN + "\"",
                "\"client\":\"x\"," + BSN,
                "\"client\":\"x\",\"pregnancy\":\"" + BSN + "\"",
                "\"client\":\"x\",\"pregnancy\":" + BSN,
                "\"client\":\"x\",\"pregnancy\":\"123-456-782\"",
                "\"client\":\"\ud83d" + BSN + "\"",
            })
    void neverRepeatsAClient(String client) {
        String bad = DeclarationTexts.LEAST.replace("\"client\":\"client-7\"", client);

        RefusedJsonException refusal = refusal(bad);

        assertThat(refusal.getMessage().replaceAll("[^0-9]", "")).doesNotContain(BSN);
        assertThat(refusal).hasNoCause().hasNoSuppressedExceptions();
    }

    /** A column that is shifted by one puts anything anywhere. */
    static Stream<Arguments> shiftedColumns() {
        List<String> columns = List.of(
                "\"insurer\":\"0101\"",
                "\"declarant\":\"53530001\"",
                "\"performer\":\"08012345\"",
                "\"list\":\"069\"",
                "\"code\":\"X00001\"",
                "\"code\":\"1101\"",
                "\"submittedOn\":\"2022-02-01\"",
                "\"serviceDate\":\"2022-01-03\"",
                "\"direction\":\"CREDIT\"",
                "\"unit\":\"PERFORMANCE\"",
                "\"discipline\":\"MIDWIFERY\"",
                "\"quantity\":3",
                "\"amountCents\":52300",
                "\"schemaVersion\":1");
        return columns.stream()
                .flatMap(column -> SECRETS.stream()
                        // A number may have the right form of a code.
                        .filter(secret ->
                                !secret.matches("[0-9]+") || !column.matches(".*(declarant|performer|code).*"))
                        .map(secret -> Arguments.of(column, secret)));
    }

    @ParameterizedTest
    @MethodSource("shiftedColumns")
    void neverRepeatsWhatIsNotOfTheRightForm(String column, String secret) {
        String name = column.substring(0, column.indexOf(':') + 1);

        RefusedJsonException inValue = refusal(changed(column, name + '"' + secret + '"'));
        RefusedJsonException inName = refusal(changed(column, column + ",\"" + secret + "\":1"));
        RefusedJsonException beforeNoJson = refusal(changed(column, column + ",\"" + secret + "\":x"));

        assertThat(inValue.getMessage()).doesNotContain(secret);
        assertThat(inName).hasMessageContaining(".?: is not a field of").hasMessageNotContaining(secret);
        assertThat(beforeNoJson).hasMessageContaining(".?: must be JSON").hasMessageNotContaining(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "12345672"})
    void neverRepeatsANumberThatMayBeSomebodys(String number) {
        assertThat(refusal(changed("\"schemaVersion\":1", "\"schemaVersion\":" + number)))
                .hasMessageContaining("must be 1, but is " + number.length() + " characters long (digits)");
        assertThat(refusal(changed("\"code\":\"1101\",\"quantity\":3", "\"code\":\"" + number + "\",\"quantity\":-1")))
                .hasMessageContaining("must be 0 or more")
                .hasMessageNotContaining(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"lines\":"})
    void isNotOverwhelmedByDeepNesting(String opening) {
        String deep = opening.repeat(100_000);

        assertThat(refusal(deep)).isNotNull();
        assertThat(refusal(changed("\"lines\":[", "\"lines\":" + deep)).path()).startsWith("$.lines");
        assertThat(refusal(changed("\"d-1\"", deep)).path()).isEqualTo("$.id");
        assertThat(refusal(changed("\"id\":", "\"extra\":" + deep)).path()).isEqualTo("$.?");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = DeclarationTexts.LEAST.getBytes(UTF_8);
        bytes[DeclarationTexts.LEAST.indexOf("d-1")] = (byte) 0xff;

        RefusedJsonException refusal =
                catchThrowableOfType(RefusedJsonException.class, () -> FundingJson.read(Declaration.class, bytes));

        assertThat(refusal).isNotNull();
        assertThat(refusal.path()).isEqualTo("$.id");
    }

    @Test
    void readsALineByItselfAsStrictlyAsInADeclaration() {
        RefusedJsonException refusal = catchThrowableOfType(
                RefusedJsonException.class,
                () -> FundingJson.read(DeclarationLine.class, "{\"reference\":\"r-1\",\"quantity\":1.0}"));

        assertThat(refusal).hasMessage("$.quantity: must be an integer, but is 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "th-TH-u-ca-buddhist-nu-thai", "tr-TR"})
    void readsAndRefusesTheSameInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(FundingJson.write(FundingJson.read(Declaration.class, DeclarationTexts.FULL)))
                    .isEqualTo(DeclarationTexts.FULL);
            assertThat(refusal(changed("\"schemaVersion\":1", "\"schemaVersion\":2")))
                    .hasMessage("$.schemaVersion: must be 1, but is 2");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Arguments bad(String from, String to, String path, String rule) {
        return Arguments.of(from, to, path, rule);
    }

    /** The full text with the last place changed that reads so: lists come after what they are a list of. */
    private static String changed(String from, String to) {
        int at = from.startsWith("\"list\":\"069")
                ? DeclarationTexts.FULL.indexOf(from)
                : DeclarationTexts.FULL.lastIndexOf(from);
        assertThat(at).as("%s is in the text", from).isNotNegative();
        return DeclarationTexts.FULL.substring(0, at) + to + DeclarationTexts.FULL.substring(at + from.length());
    }

    private static RefusedJsonException refusal(String text) {
        RefusedJsonException refusal =
                catchThrowableOfType(RefusedJsonException.class, () -> FundingJson.read(Declaration.class, text));
        assertThat(refusal).as("the text is refused").isNotNull();
        return refusal;
    }
}
