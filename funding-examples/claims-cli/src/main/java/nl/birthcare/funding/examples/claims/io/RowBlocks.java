package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A mutable cursor, for one thread, that cuts a stream of bytes into blocks of whole rows.
 *
 * <p>A row ends with a line feed or with the stream. A byte-order mark at the start is passed over.
 */
final class RowBlocks implements BlockPipeline.Source<RowBlock> {

    /** Large enough that handing a block over costs nothing, small enough that many fit in a small memory. */
    static final int USUAL_SIZE = 1 << 18;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int NOT_FOUND = -1;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private final InputStream in;
    private final int size;
    private final int limit;
    private byte[] rest = new byte[0];
    private long position;
    private long rows;
    private boolean started;
    private boolean ended;

    /**
     * Starts before the first row.
     *
     * @param in the stream; not closed
     * @param size how many bytes a block usually has
     * @param limit how many bytes of a row are kept, its end included; a longer row is too long
     */
    RowBlocks(InputStream in, int size, int limit) {
        this.in = in;
        this.size = Math.min(size, limit);
        this.limit = limit;
    }

    @Override
    public RowBlock newBlock() {
        return new RowBlock();
    }

    @Override
    public boolean isLarge(RowBlock block) {
        return block.length() > USUAL_SIZE;
    }

    @Override
    public void letGo(RowBlock block) {
        block.shrink(USUAL_SIZE);
    }

    /** Fills a block with the next rows, and tells whether there are any. */
    @Override
    public boolean next(RowBlock block) throws IOException {
        block.shrink(size);
        byte[] bytes = block.room(Math.max(size, rest.length));
        int filled = rest.length;
        System.arraycopy(rest, 0, bytes, 0, filled);
        rest = new byte[0];
        int searched = 0;
        while (true) {
            filled = fill(bytes, filled);
            int lastEnd = ended ? filled : lastLineFeed(bytes, searched, filled) + 1;
            if (lastEnd > 0) {
                give(block, bytes, lastEnd, filled);
                return true;
            }
            if (ended) {
                return false;
            }
            if (bytes.length == limit) {
                passOver(block, bytes);
                return true;
            }
            searched = filled;
            bytes = block.room((int) Math.min(limit, bytes.length * 2L));
        }
    }

    private int fill(byte[] bytes, int alreadyFilled) throws IOException {
        int filled = alreadyFilled;
        while (filled < bytes.length && !ended) {
            int count = in.read(bytes, filled, bytes.length - filled);
            ended = count < 0;
            filled += Math.max(count, 0);
        }
        return filled;
    }

    private static int lastLineFeed(byte[] bytes, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return NOT_FOUND;
    }

    private void give(RowBlock block, byte[] bytes, int end, int filled) {
        int start = startsWithMark(bytes, end) ? BYTE_ORDER_MARK.length : 0;
        started = true;
        block.set(start, end, position, rows);
        rest = Arrays.copyOfRange(bytes, end, filled);
        position += end;
        rows += lineFeeds(bytes, start, end);
    }

    private boolean startsWithMark(byte[] bytes, int end) {
        return !started
                && end >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** Counts line feeds, eight bytes at a time: adding 127 to the low bits of a byte sets its highest unless all are 0. */
    private static long lineFeeds(byte[] bytes, int from, int to) {
        long count = 0;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long others = (long) EIGHT_BYTES.get(bytes, i) ^ LINE_FEEDS;
            count += Long.bitCount(~(((others & LOW_BITS) + LOW_BITS) | others | LOW_BITS));
        }
        for (; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Passes over a row that is too long: what was kept of it is of no use. */
    private void passOver(RowBlock block, byte[] bytes) throws IOException {
        int start = startsWithMark(bytes, limit) ? BYTE_ORDER_MARK.length : 0;
        block.setTooLong(position, rows, RowBytes.opensObject(bytes, start));
        started = true;
        rows++;
        passOver(bytes);
        block.shrink(size);
    }

    private void passOver(byte[] bytes) throws IOException {
        while (true) {
            position += bytes.length;
            int filled = fill(bytes, 0);
            for (int i = 0; i < filled; i++) {
                if (bytes[i] == '\n') {
                    rest = Arrays.copyOfRange(bytes, i + 1, filled);
                    position += i + 1;
                    return;
                }
            }
            if (ended) {
                position += filled;
                return;
            }
        }
    }
}
