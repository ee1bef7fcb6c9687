package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A mutable cursor over the rows of a stream of bytes, for one thread. It holds one row at a time, up to a limit.
 *
 * <p>A row ends with a line feed, with or without a carriage return before it, or with the stream. A byte-order mark at
 * the start is passed over, and so are blank rows, which do count in the numbers.
 */
final class RowReader {

    private static final int FIRST_SIZE = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int limit;
    private byte[] buffer;
    private int start;
    private int length;
    private int end;
    private int filled;
    private long passed;
    private long number;
    private boolean tooLong;
    private boolean ended;

    /**
     * Starts before the first row.
     *
     * @param in the stream; not closed
     * @param limit how many bytes of a row are kept, its end included; a longer row is too long
     */
    RowReader(InputStream in, int limit) throws IOException {
        this.in = in;
        this.limit = limit;
        this.buffer = new byte[Math.min(FIRST_SIZE, limit)];
        passOverMark();
    }

    private void passOverMark() throws IOException {
        while (filled < BYTE_ORDER_MARK.length && !ended) {
            fill();
        }
        if (filled >= BYTE_ORDER_MARK.length
                && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            end = BYTE_ORDER_MARK.length;
        }
    }

    /** Moves to the next row that is not blank, and tells whether there is one. */
    boolean next() throws IOException {
        while (step()) {
            if (tooLong || !isBlank()) {
                return true;
            }
        }
        return false;
    }

    private boolean step() throws IOException {
        start = end;
        tooLong = false;
        int at = start;
        while (true) {
            for (; at < filled; at++) {
                if (buffer[at] == '\n') {
                    return endRow(at, at + 1);
                }
            }
            if (ended) {
                return (at > start || tooLong) && endRow(at, at);
            }
            at = makeRoom();
            fill();
        }
    }

    private boolean endRow(int rowEnd, int nextStart) {
        number++;
        length = (rowEnd > start && buffer[rowEnd - 1] == '\r' ? rowEnd - 1 : rowEnd) - start;
        end = nextStart;
        return true;
    }

    /** Makes room to read on, and returns where reading goes on. */
    private int makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            passed += start;
            filled -= start;
            start = 0;
        } else if (filled == buffer.length && buffer.length < limit) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(limit, buffer.length * 2L));
        } else if (filled == buffer.length) {
            // The rest of the row is passed over: what was kept of it is of no use.
            tooLong = true;
            passed += filled;
            filled = 0;
        }
        return filled;
    }

    private void fill() throws IOException {
        int count = in.read(buffer, filled, buffer.length - filled);
        ended = count < 0;
        filled += Math.max(count, 0);
    }

    private boolean isBlank() {
        for (int i = start; i < start + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The number of this row, from 1, blank ones counted. */
    long number() {
        return number;
    }

    /** Where in the stream this row starts, in bytes from 0; of no use for a row that is too long. */
    long position() {
        return passed + start;
    }

    /** Whether this row has more bytes than the limit; then they are not kept. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The bytes in which this row stands, until the next step. */
    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return start;
    }

    int length() {
        return length;
    }
}
