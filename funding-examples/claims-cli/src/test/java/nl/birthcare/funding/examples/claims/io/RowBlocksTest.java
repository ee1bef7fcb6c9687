package nl.birthcare.funding.examples.claims.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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

class RowBlocksTest {

    /** A block, as far as it tells anything. */
    record Seen(String text, long position, long rowsBefore, boolean tooLong) {}

    @Test
    void aBlockHoldsAsManyWholeRowsAsFit() throws IOException {
        assertThat(blocks("one\ntwo\nthree\nfour", 9, 64))
                .containsExactly(
                        new Seen("one\ntwo\n", 0, 0, false),
                        new Seen("three\n", 8, 2, false),
                        new Seen("four", 14, 3, false));
    }

    @Test
    void aRowThatIsLongerThanABlockIsKeptUpToTheLimit() throws IOException {
        String row = "x".repeat(63) + "\n";

        assertThat(blocks("a\n" + row + "b\n", 4, 64))
                .containsExactly(
                        new Seen("a\n", 0, 0, false), new Seen(row, 2, 1, false), new Seen("b\n", 66, 2, false));
    }

    @Test
    void aRowBeyondTheLimitIsNamedAndPassedOver() throws IOException {
        String tooLong = "x".repeat(1000);

        assertThat(blocks("one\n" + tooLong + "\ntwo\nthree\n" + tooLong, 16, 64))
                .containsExactly(
                        new Seen("one\n", 0, 0, false),
                        new Seen("", 4, 1, true),
                        new Seen("two\nthree\n", 1005, 2, false),
                        new Seen("", 1015, 4, true));
    }

    @Test
    void aRowBeyondTheLimitSaysHowItBeginsAndIsNotKept() throws IOException {
        for (String start : List.of("{", " \t{", "\uFEFF{", "[{", "x{", " ")) {
            byte[] text = (start + "x".repeat(5_000) + "\n").getBytes(UTF_8);
            RowBlock block = new RowBlock();

            assertThat(new RowBlocks(new ByteArrayInputStream(text), 64, 4_096).next(block))
                    .isTrue();
            assertThat(block.isTooLong()).isTrue();
            assertThat(block.opensObject())
                    .as(start)
                    .isEqualTo(start.endsWith("{") && !start.contains("[") && !start.contains("x"));
            assertThat(block.bytes()).hasSize(64);
        }
    }

    @Test
    void aByteOrderMarkIsPassedOverAtTheStartOnly() throws IOException {
        assertThat(blocks("\uFEFFone\n\uFEFFtwo\n", 8, 64))
                .containsExactly(new Seen("one\n", 0, 0, false), new Seen("\uFEFFtwo\n", 7, 1, false));
        assertThat(blocks("\uFEFF", 8, 64)).containsExactly(new Seen("", 0, 0, false));
        assertThat(blocks("", 8, 64)).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreHandedOnAsTheyAre() throws IOException {
        byte[] bytes = {(byte) 0xFF, '\n', 0, (byte) 0x80, (byte) 0x8A};
        RowBlock block = new RowBlock();

        assertThat(new RowBlocks(new ByteArrayInputStream(bytes), 16, 64).next(block))
                .isTrue();
        assertThat(new String(block.bytes(), block.start(), block.length(), ISO_8859_1))
                .isEqualTo(new String(bytes, ISO_8859_1));
    }

    @Property
    void theBlocksAreTheTextHoweverTheBytesArrive(
            @ForAll @StringLength(max = 300) @CharRange(from = 'a', to = 'c') String letters,
            @ForAll @IntRange(min = 1, max = 7) int chunk,
            @ForAll @IntRange(min = 1, max = 40) int size)
            throws IOException {
        String text = letters.replace('c', '\n');
        InputStream slow = new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, chunk));
            }
        };
        StringBuilder together = new StringBuilder();
        for (Seen block : blocks(slow, size, 4096)) {
            assertThat(block.position()).isEqualTo(together.length());
            assertThat(block.rowsBefore())
                    .isEqualTo(together.chars().filter(c -> c == '\n').count());
            assertThat(together.length() == 0 || together.charAt(together.length() - 1) == '\n')
                    .isTrue();
            together.append(block.text());
        }
        assertThat(together).hasToString(text);
    }

    private static List<Seen> blocks(String text, int size, int limit) throws IOException {
        return blocks(new ByteArrayInputStream(text.getBytes(UTF_8)), size, limit);
    }

    private static List<Seen> blocks(InputStream in, int size, int limit) throws IOException {
        RowBlocks blocks = new RowBlocks(in, size, limit);
        List<Seen> seen = new ArrayList<>();
        RowBlock block = new RowBlock();
        while (blocks.next(block)) {
            String text = new String(block.bytes(), block.start(), block.length(), UTF_8);
            seen.add(new Seen(text, block.position(), block.rowsBefore(), block.isTooLong()));
        }
        return seen;
    }
}
