package nl.birthcare.funding.core.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
