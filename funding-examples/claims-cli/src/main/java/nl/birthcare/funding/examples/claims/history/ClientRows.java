package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.util.Arrays;
import nl.birthcare.funding.core.party.ClientReference;

/** Where the rows of one client stand, those of the history first: mutable until all are noted. */
public final class ClientRows {

    private static final long LARGE = 1 << 18;
    private static final int FIRST_ROOM = 16;

    private final ClientReference client;
    private final long judgedFrom;
    private long[] numbers = new long[FIRST_ROOM];
    private long[] starts = new long[FIRST_ROOM];
    private int[] lengths = new int[FIRST_ROOM];
    private int count;
    private int ofHistory;
    private long first;
    private long firstStart;
    private long bytes;

    ClientRows(ClientReference client, long judgedFrom) {
        this.client = client;
        this.judgedFrom = judgedFrom;
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

    /** Whose rows they are. */
    ClientReference client() {
        return client;
    }

    int count() {
        return count;
    }

    /** Where a row stands. */
    HistoryStore.Place place(int row) {
        return new HistoryStore.Place(starts[row], lengths[row]);
    }

    /** Whether one of the rows starts there. */
    boolean contains(HistoryStore.Place place) {
        return Arrays.binarySearch(starts, 0, count, place.start()) >= 0;
    }

    /**
     * Tells whether whoever judges the client should do so while nobody else does, so that several do not fill the memory.
     *
     * @return whether the rows have more bytes than several threads read at a time
     */
    public boolean isLarge() {
        return bytes > LARGE;
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
