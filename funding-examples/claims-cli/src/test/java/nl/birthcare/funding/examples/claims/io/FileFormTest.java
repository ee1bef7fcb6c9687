package nl.birthcare.funding.examples.claims.io;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormTest {

    private static String looksLike(byte[] start) {
        return FileForm.of(start).looksLike();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            [{"a":1},{"a":2}]        ! a JSON array
            ~  [                     ! a JSON array
            {~  "a": 1~}~            ! JSON of which one value goes on over several rows, as when it is pretty-printed
            {"a":1,~ "b":2}          ! JSON of which one value goes on over several rows, as when it is pretty-printed
            {"a":1}{"a":2}           ! JSON with several objects on one row
            {"a":1} {"a":2}~         ! JSON with several objects on one row
            {'a':1}                  ! JSON that is not well-formed
            {"a":1}                  ! JSON with one object on each row
            <?xml version="1.0"?>    ! XML or HTML
            a,b,c~1,2,3              ! CSV
            a;b;c~1;2;3              ! CSV
            "a","b"                  ! CSV
            Dear colleague           ! text of another form
            """)
    void aTextIsNamed(String text, String expected) {
        assertThat(looksLike(text.replace('~', '\n').getBytes(UTF_8))).isEqualTo(expected);
        assertThat(looksLike(("\uFEFF" + text.replace("~", "\r\n")).getBytes(UTF_8)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "504B030414000600, 'a zip file, as spreadsheets are'",
        "28B52FFD, a file compressed by zstd",
        "5041523115, a Parquet table",
        "FD377A585A00, a file compressed by xz",
        "7B2261223A22FC227D, text in another encoding than UTF-8",
        "7B226122000102033A1234557D3D, no text at all"
    })
    void bytesAreNamed(String hex, String expected) {
        assertThat(looksLike(HexFormat.of().parseHex(hex))).isEqualTo(expected);
    }

    @Test
    void aCompressedFileAndWideCharactersAreNamed() throws IOException {
        String text = "{\"a\":1}\n".repeat(100);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }

        assertThat(looksLike(bytes.toByteArray())).isEqualTo("a file compressed by gzip");
        for (Charset wide : new Charset[] {UTF_16, UTF_16LE, Charset.forName("UTF-32BE")}) {
            assertThat(looksLike(text.getBytes(wide))).isEqualTo("text in UTF-16 or UTF-32");
        }
    }

    /** The last character of what is looked at may be cut in two. */
    @Test
    void aLongTextIsTextWhereverItIsCut() {
        for (int i = 0; i < 4; i++) {
            String text = "x".repeat(i) + "a,b;\u20ac\ud83d\ude00".repeat(10_000);
            byte[] start = Arrays.copyOf(text.getBytes(UTF_8), 1 << 16);

            assertThat(looksLike(start)).isEqualTo("CSV");
        }
    }

    @Test
    void nothingOfTheFileIsRepeated() {
        assertThat(FileForm.of("123456782;Jansen".getBytes(UTF_8)).sentence())
                .isEqualTo("it looks like CSV. Name the file that holds the JSON, or the command that reads CSV");
    }
}
