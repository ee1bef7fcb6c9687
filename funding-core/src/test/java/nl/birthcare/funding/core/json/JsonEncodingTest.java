package nl.birthcare.funding.core.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import nl.birthcare.funding.core.declaration.Declaration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEncodingTest {

    private static final String TEXT = """
            {"schemaVersion":1,"id":"D-ü-😀","insurer":"0000","declarant":"53999901","client":"c-1",
             "submittedOn":"2021-04-02","lines":[]}
            """;

    static List<byte[]> otherBytes() {
        return List.of(
                TEXT.getBytes(UTF_16LE),
                TEXT.getBytes(UTF_16BE),
                TEXT.getBytes(Charset.forName("UTF-32")),
                TEXT.replace("D-ü-😀", "D-ü").getBytes(Charset.forName("ISO-8859-1")),
                new byte[] {0, 0, 0, 1, 2, 3, 4, 5},
                new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 1, 1, 1, 1},
                new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0},
                new byte[] {(byte) 0xEF, (byte) 0xBB},
                new byte[0]);
    }

    @ParameterizedTest
    @MethodSource("otherBytes")
    void bytesThatAreNotJsonInUtf8AreRefusedAndNeverThrowAnythingElse(byte[] bytes) {
        assertThatThrownBy(() -> FundingJson.read(Declaration.class, bytes)).isInstanceOf(RefusedJsonException.class);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        byte[] marked = ("\uFEFF" + TEXT).getBytes(UTF_8);

        assertThat(FundingJson.read(Declaration.class, marked)).isEqualTo(FundingJson.read(Declaration.class, TEXT));
    }

    @ParameterizedTest
    @MethodSource("halves")
    void halfACharacterIsRefusedWithItsPath(String half) {
        assertThatThrownBy(() -> FundingJson.read(Declaration.class, TEXT.replace("D-ü-😀", half)))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessage("$.id: must be Unicode text, but has half a surrogate pair");
    }

    static List<String> halves() {
        return List.of("\\ud83d", "D\\ude00-1", "\\ud83d\\ud83d\\ude00", "\\ude00\\ud83d");
    }

    @Test
    void aCharacterOfTwoHalvesIsReadWhole() {
        String escaped = TEXT.replace("😀", "\\ud83d\\ude00");

        assertThat(FundingJson.read(Declaration.class, escaped).id()).isEqualTo("D-ü-😀");
    }

    @Test
    void anEmptyTextIsCalledEmpty() {
        assertThatThrownBy(() -> FundingJson.read(Declaration.class, ""))
                .hasMessage("$: must have a value, but is empty");
    }

    /** What is no UTF-8 but was read by some parser: padding of names, overlong forms, surrogates, beyond Unicode, halves. */
    static List<String> wrongBytes() {
        return List.of(
                "FF",
                "FE",
                "80",
                "BF",
                "C0AF",
                "C080",
                "C0A2",
                "C08A",
                "C1BF",
                "E080AF",
                "E09FBF",
                "F08080AF",
                "F08F8080",
                "EDA080",
                "EDBFBF",
                "EDA0BDEDB880",
                "F4908080",
                "F5808080",
                "F888808080",
                "C3",
                "E282",
                "F09F98",
                "C328");
    }

    @ParameterizedTest
    @MethodSource("wrongBytes")
    void bytesThatAreNotUtf8AreRefusedWhereverTheyStandAndWhateverWasReadBefore(String hex) {
        byte[] wrong = HexFormat.of().parseHex(hex);
        String row = TEXT.replace("\n", "");
        FundingJson.read(Declaration.class, row);
        for (int size : List.of(0, 4_000, 40_000)) {
            String text = row.replace("53999901", "53999901" + " ".repeat(size)).replace(" \"sub", "\"sub");
            for (String place : List.of("insurer", "client", "D-", "c-1", "\"lines\"", "[]", "}")) {
                String path = place.equals("D-")
                        ? "$.id"
                        : place.equals("c-1") ? "$.client" : place.equals("[]") ? "$.lines" : "$";
                byte[] before = text.substring(0, text.indexOf(place) + place.length() / 2)
                        .getBytes(UTF_8);
                byte[] after =
                        text.substring(text.indexOf(place) + place.length() / 2).getBytes(UTF_8);
                byte[] bytes = together(before, wrong, after);

                assertThatThrownBy(() -> FundingJson.read(Declaration.class, bytes))
                        .isInstanceOf(RefusedJsonException.class)
                        .hasMessage(path + ": must be UTF-8, but is not at byte " + (before.length + 1));
                assertThatThrownBy(() -> FundingJson.read(Declaration.class, new ByteArrayInputStream(bytes)))
                        .hasMessage(path + ": must be UTF-8, but is not at byte " + (before.length + 1));
                assertThatThrownBy(() -> FundingJson.read(ObjectNode.class, bytes))
                        .hasMessage(path + ": must be UTF-8, but is not at byte " + (before.length + 1));
                assertThatThrownBy(() -> FundingJson.readList(Declaration.class, bytes))
                        .hasMessage(path + ": must be UTF-8, but is not at byte " + (before.length + 1));
                DeclarationRows rows = new DeclarationRows();
                rows.start(bytes, 0, bytes.length);
                assertThat(rows.next()).isTrue();
                assertThatThrownBy(rows::declaration)
                        .hasMessage(path + ": must be UTF-8, but is not at byte " + (before.length + 1));
            }
        }
    }

    private static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("wrongBytes")
    void aMapperOfTheCallersDecodesBytesAsStrictly(String hex) throws IOException {
        byte[] bytes = together("{\"insur".getBytes(UTF_8), HexFormat.of().parseHex(hex), "er\":1}".getBytes(UTF_8));
        JsonMapper mapper = FundingJson.strictMapper();
        mapper.readTree("{\"insurer\":1}");
        ThrowingCallable tree = () -> mapper.readTree(bytes);
        ThrowingCallable stream = () -> mapper.readTree(new ByteArrayInputStream(bytes));
        ThrowingCallable input = () ->
                mapper.readValue((DataInput) new DataInputStream(new ByteArrayInputStream(bytes)), ObjectNode.class);
        ThrowingCallable copy = () -> mapper.copy().readTree(bytes);

        for (ThrowingCallable reading : List.of(tree, stream, input, copy)) {
            assertThatThrownBy(reading).isInstanceOf(CharacterCodingException.class);
        }
    }

    @Test
    void aMapperOfTheCallersReadsBytesOfEverySourceAndPassesOverTheirMark() throws IOException {
        byte[] bytes = "\uFEFF{\"insurer\":\"\u20ac\"}".getBytes(UTF_8);
        DataInput input = new DataInputStream(new ByteArrayInputStream(bytes, 3, bytes.length - 3));
        JsonMapper mapper = FundingJson.strictMapper();

        for (JsonNode read : List.of(
                mapper.readTree(bytes),
                mapper.readTree(new ByteArrayInputStream(bytes)),
                mapper.readValue(input, ObjectNode.class))) {
            assertThat(read.get("insurer").asText()).isEqualTo("\u20ac");
        }
    }

    private static String answer(Supplier<Declaration> reading) {
        try {
            return FundingJson.write(reading.get());
        } catch (RefusedJsonException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Bytes are what their text is, or they are not UTF-8; nothing else comes of them. */
    @Property(tries = 2_000)
    void bytesAreAnsweredAsTheirTextOrAreNotUtf8(
            @ForAll @Size(max = 3) List<@IntRange(max = 400) Integer> places, @ForAll long seed) {
        byte[] bytes = TEXT.getBytes(UTF_8);
        Random random = new Random(seed);
        for (int place : places) {
            bytes[place % bytes.length] = (byte) random.nextInt(256);
        }
        String text = new String(bytes, UTF_8);
        String expected = Arrays.equals(text.getBytes(UTF_8), bytes)
                ? answer(() -> FundingJson.read(Declaration.class, text))
                : ": must be UTF-8, but is not at byte ";

        assertThat(answer(() -> FundingJson.read(Declaration.class, bytes))).contains(expected);
    }

    /** Short texts are decoded at once and long ones as a stream: nothing else tells them apart. */
    @Property(tries = 200)
    void aTextIsReadTheSameHoweverLongItIs(
            @ForAll @IntRange(max = 9_000) int blanks, @ForAll @StringLength(max = 30) String id) {
        String text = TEXT.replace("D-ü-😀", id.replaceAll("[\"\\\\\\p{Cntrl}\\p{Cs}]", "") + "é");
        String longer = text.replace("\"lines\"", " ".repeat(24_000 + blanks) + "\"lines\"");

        assertThat(FundingJson.read(Declaration.class, longer.getBytes(UTF_8)))
                .isEqualTo(FundingJson.read(Declaration.class, text.getBytes(UTF_8)));
    }

    @Test
    void aTextOfMoreThanAMillionCharactersIsRefused() {
        String right = TEXT.replace("D-ü-😀", "x".repeat(1_000_000));
        byte[] wrong = TEXT.replace("D-ü-😀", "x".repeat(1_000_001)).getBytes(UTF_8);

        assertThat(FundingJson.read(Declaration.class, right.getBytes(UTF_8)).id())
                .hasSize(1_000_000);
        assertThatThrownBy(() -> FundingJson.read(Declaration.class, wrong))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessageContaining("must stay within the limits of reading: a text of 1000000 characters");
    }

    @Test
    void aListIsReadAsStrictlyAsOneValue() {
        byte[] two = ("\uFEFF[" + TEXT + "," + TEXT + "]").getBytes(UTF_8);

        assertThat(FundingJson.readList(Declaration.class, two))
                .containsExactly(FundingJson.read(Declaration.class, TEXT), FundingJson.read(Declaration.class, TEXT));
        assertThatThrownBy(() -> FundingJson.readList(Declaration.class, "[null]".getBytes(UTF_8)))
                .hasMessage("$[0]: must not be null");
        assertThatThrownBy(() -> FundingJson.readList(Declaration.class, "null".getBytes(UTF_8)))
                .hasMessage("$: must have a value, but is empty");
        assertThatThrownBy(() -> FundingJson.readList(Declaration.class, "{}".getBytes(UTF_8)))
                .hasMessage("$: must be a list, but is an object");
        assertThatThrownBy(() -> FundingJson.readList(Declaration.class, "[{}]".getBytes(UTF_8)))
                .hasMessageStartingWith("$[0]: must have the fields schemaVersion");
        assertThatThrownBy(() -> FundingJson.readList(Declaration.class, "[] []".getBytes(UTF_8)))
                .hasMessage("$: must not be followed by anything");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", " {\"a\":{\"b\":[1,2]}} ", "\uFEFF{\"a\":1}", "{\"a\":1,\"a\":2}\r", "{\"a\":null}", TEXT})
    void anObjectIsOneWhateverItHolds(String text) {
        byte[] bytes = ("x" + text + "x").getBytes(UTF_8);

        assertThat(FundingJson.isObject(bytes, 1, bytes.length - 2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "[{}]",
                "{",
                "}",
                "{}{}",
                "{} {}",
                "{},",
                "{a:1}",
                "1",
                "null",
                "\"{}\"",
                "a,b",
                "{\"a\":1",
                "{\"a\":}",
                "[{\"a\":1},"
            })
    void whatIsNotOneObjectIsNone(String text) {
        assertThat(FundingJson.isObject(text.getBytes(UTF_8), 0, text.length())).isFalse();
    }

    @Test
    void anObjectBeyondALimitIsOneAndOneThatIsNotUtf8IsNone() {
        byte[] deep = ("{\"a\":" + "[".repeat(5_000)).getBytes(UTF_8);
        byte[] latin = "{\"a\":\"\u00fc\"}".getBytes(Charset.forName("ISO-8859-1"));

        assertThat(FundingJson.isObject(deep, 0, deep.length)).isTrue();
        assertThat(FundingJson.isObject(latin, 0, latin.length)).isFalse();
    }
}
