package nl.birthcare.funding.examples.claims.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A mutable cursor, for one thread, that cuts a stream of bytes into rows: a row ends with its line, whatever stands in it,
 * since no field of our files has a line break. So a quote that is left open spoils one row and no other.
 *
 * <p>A row ends with a line feed, with carriage returns, with both in this order, or with the stream. A byte-order mark at the start is passed over.
 */
final class RowCutter {

    /** Far more than any row of ours has; one without an end must not fill the memory. */
    static final int LONGEST_ROW = 1 << 20;

    private static final int FIRST_ROOM = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final char separator;
    private byte[] bytes = new byte[FIRST_ROOM];
    private int start;
    private int end;
    private int next;
    private int filled;
    private long number;
    private boolean ended;
    private boolean tooLong;

    RowCutter(InputStream in) throws IOException {
        this(in, ',');
    }

    /** The separator cuts nothing here: it says how the fields of a row are told apart. */
    RowCutter(InputStream in, char separator) throws IOException {
        this.in = in;
        this.separator = separator;
        fill();
        boolean marked = filled >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        next = marked ? BYTE_ORDER_MARK.length : 0;
    }

    /** Moves to the next row that is not empty, and tells whether there is one. */
    boolean next() throws IOException {
        do {
            if (!nextRow()) {
                return false;
            }
        } while (start == end && !tooLong);
        return true;
    }

    private boolean nextRow() throws IOException {
        start = next;
        tooLong = false;
        int at = start;
        while (true) {
            while (at < filled && bytes[at] != '\n' && bytes[at] != '\r') {
                at++;
            }
            int behind = behindReturns(at);
            if (behind == filled && !ended && (at == filled || at > 0)) {
                at -= makeRoom(at);
                fill();
            } else {
                return endRow(at, behind);
            }
        }
    }

    private int behindReturns(int from) {
        int at = from;
        while (at < filled && bytes[at] == '\r') {
            at++;
        }
        return at;
    }

    /** Ends the row at a place, behind which carriage returns may stand; tells whether there is a row. */
    private boolean endRow(int at, int behindReturns) {
        end = at;
        boolean fed = behindReturns < filled && bytes[behindReturns] == '\n';
        next = fed ? behindReturns + 1 : behindReturns;
        boolean any = next > start || tooLong;
        number += any ? 1 : 0;
        return any;
    }

    /** Moves what there is of the row to the front, and tells how far; what is too long is not kept. */
    private int makeRoom(int at) {
        int moved = start;
        if (start == 0 && filled == LONGEST_ROW) {
            tooLong = true;
            moved = at;
        }
        System.arraycopy(bytes, moved, bytes, 0, filled - moved);
        filled -= moved;
        start = 0;
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(LONGEST_ROW, 2 * bytes.length));
        }
        return moved;
    }

    private void fill() throws IOException {
        while (filled < bytes.length && !ended) {
            int count = in.read(bytes, filled, bytes.length - filled);
            ended = count < 0;
            filled += Math.max(count, 0);
        }
    }

    /** The bytes that were read ahead, from the first on: as long as no row was asked for, those that begin the stream. */
    byte[] ahead() {
        return Arrays.copyOf(bytes, filled);
    }

    /** The bytes in which the row stands, until the next. */
    byte[] bytes() {
        return bytes;
    }

    /** What parts the fields of each row. */
    char separator() {
        return separator;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The number of the row, from 1, empty ones counted. */
    long number() {
        return number;
    }

    /** Whether the row has more bytes than are kept of any. */
    boolean isTooLong() {
        return tooLong;
    }
}
