package nl.birthcare.funding.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.birthcare.funding.core.declaration.Declaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows answer as {@link FundingJson} does, whatever stands on them. */
class DeclarationRowsTest {

    /** What is put into a good text, or in the place of a part of it. */
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "  ",
            "\t",
            "\r",
            "\"",
            "\\",
            "\\u0041",
            "\\ud800",
            "\u00e9",
            "\ud83d\ude00",
            "\u0000",
            "\u001f",
            "\u007f",
            ",",
            ":",
            "{",
            "}",
            "[",
            "]",
            "{}",
            "[]",
            "null",
            "true",
            "0",
            "-",
            "-0",
            "-1",
            "00",
            "1.0",
            "1e2",
            "999999999999999999",
            "1000000000000000000",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "1" + "0".repeat(1_200),
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"id\":\"d-2\",",
            "\"quantity\":2,",
            "\"remark\":1,",
            "\"agreement\":\"a-9\",",
            "\"parts\":[],",
            "\"list\":\"0690\",",
            "\"code\":\"X00001X00001X\",",
            "\"2021-02-29\"",
            "\"2024-02-29\"",
            "\"0000-01-01\"",
            "\"DEBIT\"",
            "\"debit\"",
            "\"123456782\"",
            "\"53999901\"",
            "\"5399990\"",
            "[".repeat(1_200),
            "x".repeat(70_000),
            "//",
            "\uFEFF");

    private static String answer(String row) {
        return answer(row.getBytes(UTF_8));
    }

    private static String answer(byte[] bytes) {
        try {
            return FundingJson.read(Declaration.class, bytes).toString()
                    + FundingJson.write(FundingJson.read(Declaration.class, bytes));
        } catch (RefusedJsonException e) {
            return e.path() + "|" + e.rule() + "|" + e.getMessage();
        }
    }

    private static String answer(DeclarationRows rows) {
        try {
            Declaration declaration = rows.declaration();
            return declaration + FundingJson.write(declaration);
        } catch (RefusedJsonException e) {
            return e.path() + "|" + e.rule() + "|" + e.getMessage();
        }
    }

    /** The answers of a cursor that goes over rows twice: what it saw the first time it may have kept. */
    private static List<String> answers(DeclarationRows rows, String text) {
        byte[] bytes = ("..." + text + "...").getBytes(UTF_8);
        List<String> answers = new ArrayList<>();
        rows.start(bytes, 3, bytes.length - 6);
        while (rows.next()) {
            answers.add(rows.number() + " " + answer(rows));
        }
        return answers;
    }

    @Provide
    Arbitrary<String> goodTexts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        DeclarationTexts.LEAST,
                        DeclarationTexts.FULL,
                        DeclarationTexts.LEAST_IN_ANOTHER_ORDER.replace("\n", ""),
                        DeclarationTexts.LEAST.replace(",", ", ").replace("\":", "\": "),
                        DeclarationTexts.FULL.substring(0, DeclarationTexts.FULL.indexOf(",\"parts\"")) + "}]}"),
                Values.declarations().map(FundingJson::write));
    }

    /** A good text with some changes: pieces put in, cut out, repeated, or put in the place of others. */
    private static String mutated(String text, int changes, long seed) {
        Random random = new Random(seed);
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), from + (random.nextBoolean() ? 0 : 1 + random.nextInt(12)));
            String piece = switch (random.nextInt(4)) {
                case 0 -> String.valueOf((char) (' ' + random.nextInt(95)));
                case 1 -> mutated.substring(Math.min(from, to), Math.min(mutated.length(), to + random.nextInt(30)));
                default -> PIECES.get(random.nextInt(PIECES.size()));
            };
            mutated.replace(from, to, piece);
        }
        return asRow(mutated.toString());
    }

    /** Without line feeds, and without carriage returns at its end: those are no part of a row. */
    private static String asRow(String text) {
        return text.replace("\n", "").replaceFirst("\r+$", "");
    }

    /** Changes at the ends of tokens, which more often leave something that is JSON. */
    private static String mutatedTokens(String text, int changes, long seed) {
        Random random = new Random(seed);
        List<String> tokens = new ArrayList<>(List.of(text.split("(?<=[,:{}\\[\\]])|(?=[,:{}\\[\\]])")));
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
                case 1 -> tokens.add(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> tokens.remove(at);
                default -> tokens.set(at, PIECES.get(random.nextInt(PIECES.size())));
            }
            if (tokens.isEmpty()) {
                tokens.add("");
            }
        }
        return asRow(String.join("", tokens));
    }

    @Property(tries = 4_000)
    void aRowThatWasChangedAnywhereIsAnsweredAsAlone(
            @ForAll("goodTexts") String good,
            @ForAll @IntRange(max = 3) int changes,
            @ForAll boolean byToken,
            @ForAll long seed) {
        String row = byToken ? mutatedTokens(good, changes, seed) : mutated(good, changes, seed);
        if (row.isBlank()) {
            return;
        }
        String expected = answer(row);

        DeclarationRows rows = new DeclarationRows();
        String text = good + "\n" + row + "\r\n\n" + row + "\r\r\r\n" + good;

        List<String> first = answers(rows, text);
        assertThat(first).containsExactly("1 " + answer(good), "2 " + expected, "4 " + expected, "5 " + answer(good));
        assertThat(answers(rows, text)).isEqualTo(first);
    }

    /** Each token of a good text, with every piece before it and in its place, once each. */
    @Test
    void everyPieceAtEveryTokenIsAnsweredAsAlone() {
        for (String good : List.of(DeclarationTexts.LEAST, DeclarationTexts.FULL)) {
            List<String> tokens = List.of(good.split("(?<=[,:{}\\[\\]])|(?=[,:{}\\[\\]])"));
            for (int at = 0; at < tokens.size(); at++) {
                String before = String.join("", tokens.subList(0, at));
                String after = String.join("", tokens.subList(at + 1, tokens.size()));
                for (String piece : PIECES) {
                    assertSameAnswer((before + piece + after).getBytes(UTF_8));
                    assertSameAnswer((before + piece + tokens.get(at) + after).getBytes(UTF_8));
                }
            }
        }
    }

    /** Without one of its fields, after a row that had it: nothing is left over from that one. */
    @Test
    void eachMissingFieldIsAnsweredAsAlone() {
        String good = DeclarationTexts.LEAST;
        for (String field : DeclarationFields.DECLARATION.names()) {
            String pattern = "lines".equals(field) ? ",\"lines\":.*]" : "\"" + field + "\":[^,]*,";
            assertSameAfter(good, good.replaceFirst(pattern, ""));
        }
        for (String field : DeclarationFields.LINE.names()) {
            String without = good.replaceFirst("\"" + field + "\":[^,}]*,?", "").replace(",}", "}");
            assertSameAfter(good, without);
            assertSameAfter(good, good.replace("]}", "," + without.substring(without.indexOf("[{") + 1)));
        }
    }

    /** Texts that start alike and have one more character each, after one another. */
    @ParameterizedTest
    @CsvSource({
        "X00001, ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "069, 069069069069069069069",
        "53530001, 535300015353000153530001",
        "0101, 010101010101010101010101",
        "2022-02-01, 2022-02-012022-02-012022-02-01"
    })
    void textsOfAnyLengthAreAnsweredAsAlone(String text, String longer) {
        String good = DeclarationTexts.LEAST;
        List<String> rows = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int length = 0; length < 20; length++) {
            rows.add(good.replace('"' + text + '"', '"' + longer.substring(0, length) + '"'));
            expected.add(length + 1 + " " + answer(rows.get(length)));
        }

        assertThat(answers(new DeclarationRows(), String.join("\n", rows))).isEqualTo(expected);
    }

    /** Days that exist and days that do not, of years of every kind; each twice, as the second may be remembered. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 999, 1582, 1900, 1999, 2000, 2023, 2024, 2063, 2064, 2100, 9999})
    void everyDayOfAYearIsAnsweredAsAlone(int year) {
        DeclarationRows rows = new DeclarationRows();
        for (int month = 0; month <= 13; month++) {
            for (int day = 0; day <= 33; day++) {
                String text = String.format("%04d-%02d-%02d", year, month, day);
                String row = DeclarationTexts.LEAST.replace("2022-01-03", text);
                String expected = answer(row);
                assertThat(answers(rows, row + "\n" + row)).as(text).containsExactly("1 " + expected, "2 " + expected);
            }
        }
    }

    private static void assertSameAfter(String before, String row) {
        assertThat(answers(new DeclarationRows(), before + "\n" + row))
                .as(row)
                .containsExactly("1 " + answer(before), "2 " + answer(row));
    }

    /** Each byte of a good text, with bytes of every kind before it and in its place: not all of them UTF-8. */
    @Test
    void everyKindOfByteAnywhereIsAnsweredAsAlone() {
        byte[] good = DeclarationTexts.LEAST.getBytes(UTF_8);
        int[] kinds = {
            0, '\t', 0x1F, ' ', '"', ',', '-', '.', '0', '9', ':', 'e', '\\', '}', 0x7F, 0x80, 0x9F, 0xC3, 0xFF
        };
        for (int at = 0; at < good.length; at++) {
            for (int kind : kinds) {
                byte[] replaced = good.clone();
                replaced[at] = (byte) kind;
                assertSameAnswer(replaced);
                byte[] longer = new byte[good.length + 1];
                System.arraycopy(good, 0, longer, 0, at);
                longer[at] = (byte) kind;
                System.arraycopy(good, at, longer, at + 1, good.length - at);
                assertSameAnswer(longer);
            }
        }
    }

    private static void assertSameAnswer(byte[] row) {
        if (row[row.length - 1] == '\r') {
            // No part of the row.
            return;
        }
        DeclarationRows rows = new DeclarationRows();
        rows.start(row, 0, row.length);
        assertThat(rows.next()).isTrue();
        assertThat(answer(rows)).as(() -> new String(row, UTF_8)).isEqualTo(answer(row));
        assertThat(rows.next()).isFalse();
    }

    @Property(tries = 300)
    void whatWeWriteIsPlainUnlessATextIsNot(@ForAll("declarations") Declaration declaration) {
        byte[] row = FundingJson.write(declaration).getBytes(UTF_8);
        boolean plain = new String(row, UTF_8).chars().allMatch(c -> c >= ' ' && c < 0x80 && c != '\\')
                && declaration.lines().stream()
                        .allMatch(line -> isOfUsualSize(line.quantity())
                                && line.activities().stream().allMatch(activity -> isOfUsualSize(activity.quantity())));

        Declaration read = new ByteSource().read(row, 0, row.length);

        if (plain) {
            assertThat(read).isEqualTo(declaration);
        } else if (read != null) {
            assertThat(read).isEqualTo(declaration);
        }
    }

    private static boolean isOfUsualSize(long number) {
        return number > -1_000_000_000_000_000_000L && number < 1_000_000_000_000_000_000L;
    }

    @Provide
    Arbitrary<Declaration> declarations() {
        return Values.declarations();
    }

    @Test
    void aUsualRowIsReadWithoutTheStrictReader() {
        byte[] row = DeclarationTexts.LEAST.getBytes(UTF_8);

        assertThat(new ByteSource().read(row, 0, row.length)).isEqualTo(FundingJson.read(Declaration.class, row));
        byte[] spaced =
                DeclarationTexts.LEAST.replace(",", ", ").replace("\":", "\": ").getBytes(UTF_8);
        assertThat(new ByteSource().read(spaced, 0, spaced.length)).isEqualTo(FundingJson.read(Declaration.class, row));
    }

    @Test
    void bytesBeyondTheEndAreNotLookedAt() {
        byte[] bytes = (DeclarationTexts.LEAST + DeclarationTexts.LEAST).getBytes(UTF_8);
        DeclarationRows rows = new DeclarationRows();
        for (int size = 1; size < DeclarationTexts.LEAST.length(); size++) {
            rows.start(bytes, 0, size);
            assertThat(rows.next()).isTrue();
            assertThatThrownBy(rows::declaration).isInstanceOf(RefusedJsonException.class);
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t\r\n\n", "\r\n"})
    void nothingButBlanksIsNoRow(String text) {
        assertThat(answers(new DeclarationRows(), text)).isEmpty();
    }

    @Test
    void placeAndLengthOfARowAreWithoutItsEnd() {
        String row = DeclarationTexts.LEAST;
        byte[] bytes = (row + "\r\n\nx\r\n" + row + " \n" + row).getBytes(UTF_8);
        DeclarationRows rows = new DeclarationRows();
        rows.start(bytes, 0, bytes.length);
        List<String> places = new ArrayList<>();
        while (rows.next()) {
            places.add(rows.number() + " " + rows.offset() + " " + (rows.length() - row.length()));
        }

        int second = row.length() + 3;
        int third = second + 3;
        assertThat(places)
                .containsExactly(
                        "1 0 0",
                        "3 " + second + " " + (1 - row.length()),
                        "4 " + third + " 1",
                        "5 " + (third + row.length() + 2) + " 0");
        assertThat(rows.number()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\r\n", "\r\r\r\n", "\r", "\r\r", ""})
    void aRowIsAsLongWhateverItsEnd(String end) {
        String escaped = DeclarationTexts.LEAST.replace("\"id\":\"", "\"id\":\"\\u0041");
        for (String row : List.of(DeclarationTexts.LEAST, escaped, "x", "{")) {
            byte[] bytes = (row + end).getBytes(UTF_8);
            DeclarationRows rows = new DeclarationRows();
            rows.start(bytes, 0, bytes.length);

            assertThat(rows.next()).isTrue();
            assertThat(rows.length()).isEqualTo(row.length());
            assertThat(answer(rows)).isEqualTo(answer(row));
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aCursorOnNoRowHasNoDeclaration() {
        DeclarationRows rows = new DeclarationRows();

        assertThatThrownBy(rows::declaration)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A cursor must be on a row, but is before the first");
        assertThatThrownBy(() -> rows.start(new byte[3], 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
