package nl.birthcare.funding.examples.claims;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo\n", "one\ntwo", "one\r\ntwo\r\n", "one\r\ntwo", "\uFEFFone\ntwo"})
    void lineEndsAndAByteOrderMarkAreNoPartOfARow(String text) throws IOException {
        assertThat(rows(text)).containsExactly("1 one", "2 two");
    }

    @Test
    void blankRowsAreLeftOutButCounted() throws IOException {
        assertThat(rows("\n  \none\n\t\r\n\r\ntwo\n\n")).containsExactly("3 one", "6 two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", " \r\n\n\t"})
    void nothingButBlanksIsNoRow(String text) throws IOException {
        assertThat(rows(text)).isEmpty();
    }

    @Test
    void aCarriageReturnInsideARowStays() throws IOException {
        assertThat(rows("a\rb\r\r\n")).containsExactly("1 a\rb\r");
    }

    @Test
    void aByteOrderMarkElsewhereStays() throws IOException {
        assertThat(rows("one\n\uFEFFtwo\n")).containsExactly("1 one", "2 \uFEFFtwo");
    }

    @Test
    void bytesThatAreNotUtf8AreHandedOnAsTheyAre() throws IOException {
        byte[] bytes = {(byte) 0xFF, '\n', 0, (byte) 0x80};
        RowReader rows = new RowReader(new ByteArrayInputStream(bytes), 64);

        assertThat(rows.next()).isTrue();
        assertThat(rows.length()).isEqualTo(1);
        assertThat(rows.next()).isTrue();
        assertThat(rows.length()).isEqualTo(2);
        assertThat(rows.next()).isFalse();
    }

    @Test
    void aRowBeyondTheLimitIsNamedAndPassedOver() throws IOException {
        String tooLong = "x".repeat(1000);

        assertThat(rows("one\n" + tooLong + "\ntwo\n" + tooLong, 64))
                .containsExactly("1 one", "2 too long", "3 two", "4 too long");
    }

    @Test
    void aRowUpToTheLimitIsKept() throws IOException {
        String row = "x".repeat(62);

        assertThat(rows(row + "\r\n" + row + "\n", 64)).containsExactly("1 " + row, "2 " + row);
    }

    @Property
    void theRowsAreThoseOfTheTextHoweverTheBytesArrive(
            @ForAll @StringLength(max = 300) @CharRange(from = 'a', to = 'c') String text,
            @ForAll @IntRange(min = 1, max = 7) int chunk)
            throws IOException {
        String lines = text.replace('c', '\n');
        List<String> expected = new ArrayList<>();
        String[] all = lines.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isEmpty()) {
                expected.add((i + 1) + " " + all[i]);
            }
        }

        InputStream slow = new ByteArrayInputStream(lines.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, chunk));
            }
        };

        assertThat(rows(slow, 4096)).isEqualTo(expected);
    }

    private static List<String> rows(String text) throws IOException {
        return rows(text, 1 << 20);
    }

    private static List<String> rows(String text, int limit) throws IOException {
        return rows(new ByteArrayInputStream(text.getBytes(UTF_8)), limit);
    }

    private static List<String> rows(InputStream in, int limit) throws IOException {
        List<String> found = new ArrayList<>();
        RowReader rows = new RowReader(in, limit);
        while (rows.next()) {
            String row = rows.isTooLong() ? "too long" : new String(rows.buffer(), rows.offset(), rows.length(), UTF_8);
            found.add(rows.number() + " " + row);
        }
        return found;
    }
}
