package nl.birthcare.funding.examples.claims.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RowCutterTest {

    private static List<String> rows(InputStream in) throws IOException {
        RowCutter cutter = new RowCutter(in);
        List<String> rows = new ArrayList<>();
        while (cutter.next()) {
            String text = new String(cutter.bytes(), cutter.start(), cutter.end() - cutter.start(), UTF_8);
            rows.add(cutter.number() + (cutter.isTooLong() ? " too long" : " " + text));
        }
        return rows;
    }

    private static List<String> rows(String text) throws IOException {
        return rows(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void aRowEndsWithItsLineInEveryForm() throws IOException {
        assertThat(rows("one\ntwo\r\nthree\r\r\nfour\rfive\n\n\r\nsix"))
                .containsExactly("1 one", "2 two", "3 three", "4 four", "5 five", "8 six");
        assertThat(rows("\uFEFFa,\"b\n\uFEFFc\n")).containsExactly("1 a,\"b", "2 \uFEFFc");
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n\r\n\r\r")).isEmpty();
    }

    /** Rows of every length around the sizes of buffers, in parts of every size. */
    @Property(tries = 300)
    void theRowsAreTheLinesHoweverTheBytesArrive(
            @ForAll @StringLength(max = 200) @CharRange(from = 'a', to = 'f') String letters,
            @ForAll @IntRange(min = 65_400, max = 65_600) int first,
            @ForAll @IntRange(min = 1, max = 5) int chunk)
            throws IOException {
        String text = "x".repeat(first)
                + letters.replace('d', '\n').replace('e', '\r').replace('f', '"');
        InputStream slow = new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, pos < first - 9 ? length : chunk));
            }
        };
        List<String> expected = new ArrayList<>();
        String[] lines = text.split("\r*\n|\r+", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                expected.add(i + 1 + " " + lines[i]);
            }
        }

        assertThat(rows(slow)).isEqualTo(expected);
    }

    @Test
    void aRowThatIsTooLongIsNamedAndTheNextIsReadWhateverItsLength() throws IOException {
        for (int length :
                List.of(RowCutter.LONGEST_ROW - 1, RowCutter.LONGEST_ROW + 1, 3 * RowCutter.LONGEST_ROW, 5_000_000)) {
            String row = "\"" + "x".repeat(length - 1);
            String expected = length < RowCutter.LONGEST_ROW ? "2 " + row : "2 too long";

            assertThat(rows("one\n" + row + "\ntwo\n")).containsExactly("1 one", expected, "3 two");
            assertThat(rows("one\r\n" + row + "\r\ntwo")).hasSize(3).endsWith("3 two");
            assertThat(rows("one\r" + row)).hasSize(2);
        }
    }

    @Test
    void nothingButCarriageReturnsEnds() throws IOException {
        assertThat(rows("\r".repeat(3 * RowCutter.LONGEST_ROW))).isEmpty();
        assertThat(rows("a" + "\r".repeat(3 * RowCutter.LONGEST_ROW) + "\nb")).hasSize(2);
    }
}
