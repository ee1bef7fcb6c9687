package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.util.Arrays;

/** Where the rows of one client stand, those of the history first: mutable until all are noted. */
public final class ClientRows {

    private static final int FIRST_ROOM = 8;

    private final long judgedFrom;
    private final boolean unreadable;
    private long[] numbers = new long[FIRST_ROOM];
    private long[] starts = new long[FIRST_ROOM];
    private int[] lengths = new int[FIRST_ROOM];
    private int count;
    private int ofHistory;
    private long first;
    private long firstStart;
    private long bytes;

    ClientRows(long judgedFrom, boolean unreadable) {
        this.judgedFrom = judgedFrom;
        this.unreadable = unreadable;
    }

    /** Notes one more row; of more than can be read only the bytes are counted. */
    void add(long number, long start, int length) {
        boolean judged = start >= judgedFrom;
        if (bytes == 0 || (judged && firstStart < judgedFrom)) {
            first = number;
            firstStart = start;
        }
        bytes += length;
        if (bytes > DossierMemory.MOST_BYTES) {
            return;
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        numbers[count] = number;
        starts[count] = start;
        lengths[count] = length;
        count++;
        ofHistory += judged ? 0 : 1;
    }

    /**
     * Tells whether this is a row that could not be read, so that nobody knows whose it is.
     *
     * @return whether it is
     */
    public boolean isUnreadable() {
        return unreadable;
    }

    /**
     * Returns how many bytes the rows have.
     *
     * @return the number of bytes
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Returns how many rows there are.
     *
     * @return the number of rows, of no more than fit in memory
     */
    public int count() {
        return count;
    }

    /** Where a row stands. */
    HistoryStore.Place place(int row) {
        return new HistoryStore.Place(starts[row], lengths[row]);
    }

    /**
     * Returns where a row stands.
     *
     * @param row its place among the rows of the client, from 0
     * @return its place in the file whose rows are judged; below 0 if it stands in the history
     */
    public long position(int row) {
        return starts[row] - judgedFrom;
    }

    /**
     * Returns how long a row is.
     *
     * @param row its place among the rows of the client, from 0
     * @return its number of bytes; 0 if it is too long
     */
    public int length(int row) {
        return lengths[row];
    }

    /** Whether one of the rows starts there. */
    boolean contains(HistoryStore.Place place) {
        return Arrays.binarySearch(starts, 0, count, place.start()) >= 0;
    }

    /**
     * Tells how many of the rows are history: they come first, and are context only.
     *
     * @return the number of rows, which is the place of the first that is judged
     */
    public int ofHistory() {
        return ofHistory;
    }

    /**
     * Returns which row of its file one is.
     *
     * @param row its place among the rows of the client, from 0
     * @return its number in its file, from 1
     */
    public long number(int row) {
        return numbers[row];
    }

    /** Refuses rows that would not fit in memory, together with rows of others. */
    void requireRoom(long bytesOfOthers) throws IOException {
        DossierMemory.require(bytes + bytesOfOthers, first);
    }
}
