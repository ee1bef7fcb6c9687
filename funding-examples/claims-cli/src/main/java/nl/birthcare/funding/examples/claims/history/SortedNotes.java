package nl.birthcare.funding.examples.claims.history;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Rows of numbers that are put in order. What memory holds is sorted there; what is more goes to a temporary file, a sorted run
 * at a time, and the runs are merged as they are read.
 *
 * <p>One thread adds rows, then asks for them in order, as often as it likes.
 */
final class SortedNotes implements Closeable {

    /** Goes through the rows in order, for one thread. */
    abstract static class Cursor {

        /** Moves to the next row, and tells whether there is one. */
        abstract boolean next() throws IOException;

        /** A number of this row. */
        abstract long at(int column);
    }

    /** Says that the numbers of the first column may be any. */
    static final long ANY = Long.MIN_VALUE;

    /** Of the numbers that are sorted, the low bits say which row it is. */
    private static final int INDEX_BITS = 20;

    private static final long INDEX = (1L << INDEX_BITS) - 1;
    private static final int FIRST_ROOM = 1 << 10;
    private static final int BLOCK_BYTES = 1 << 15;
    private static final long[] NONE = new long[0];

    private final int columns;
    private final int sortedBy;
    private final int shift;
    private final int most;
    private final NoteFile spilled;
    private final List<Long> runs = new ArrayList<>();
    private long[] rows;
    private long[] order = NONE;
    private int count;

    /**
     * Starts with no row.
     *
     * @param columns how many numbers a row has
     * @param sortedBy by how many of the first of them the rows are sorted
     * @param largest no number in the first column is larger, or below 0; {@link #ANY} if they may be any
     * @param mostBytes how many bytes of rows are kept in memory
     */
    SortedNotes(int columns, int sortedBy, long largest, int mostBytes) {
        this.columns = columns;
        this.sortedBy = sortedBy;
        // A number that may be any keeps its highest bits; one that is bounded loses those that are always 0.
        this.shift = largest < 0 ? 0 : Long.numberOfLeadingZeros(Math.max(1, largest)) - 1;
        this.most = (int) Math.max(1, Math.min(INDEX, mostBytes / (columns * Long.BYTES)));
        this.spilled = new NoteFile(columns, 2 * BLOCK_BYTES);
        this.rows = new long[Math.min(FIRST_ROOM, most) * columns];
    }

    /** Adds a row, which starts at a place of an array. */
    void add(long[] numbers, int from) throws IOException {
        if (count == most) {
            spill();
        }
        int at = count * columns;
        if (at == rows.length) {
            rows = Arrays.copyOf(rows, (int) Math.min(2L * rows.length, (long) most * columns));
        }
        System.arraycopy(numbers, from, rows, at, columns);
        count++;
        order = NONE;
    }

    /** How many rows there are. */
    long count() {
        return spilled.count() + count;
    }

    /** Writes what is in memory to the file, as a run. */
    private void spill() throws IOException {
        sort();
        for (int i = 0; i < count; i++) {
            spilled.add(rows, place(order[i]));
        }
        runs.add(spilled.count());
        count = 0;
        order = NONE;
    }

    private int place(long ordered) {
        return (int) (ordered & INDEX) * columns;
    }

    private void sort() {
        if (order.length == count) {
            return;
        }
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = ((rows[i * columns] << shift) & ~INDEX) | i;
        }
        Arrays.parallelSort(sorted);
        order = sorted;
        sortTies();
    }

    /** Those whose first numbers begin alike stand together, in the order in which they came: mostly it is the right one. */
    private void sortTies() {
        int from = 0;
        while (from < count) {
            int to = from + 1;
            boolean inOrder = true;
            while (to < count && ((order[to] ^ order[from]) & ~INDEX) == 0) {
                inOrder = inOrder && compare(order[to - 1], order[to]) <= 0;
                to++;
            }
            if (!inOrder) {
                sortTies(from, to);
            }
            from = to;
        }
    }

    private void sortTies(int from, int to) {
        Long[] ties = new Long[to - from];
        Arrays.setAll(ties, i -> order[from + i]);
        Arrays.sort(ties, this::compare);
        for (int i = 0; i < ties.length; i++) {
            order[from + i] = ties[i];
        }
    }

    private int compare(long one, long other) {
        int first = place(one);
        int second = place(other);
        return Arrays.compare(rows, first, first + sortedBy, rows, second, second + sortedBy);
    }

    /** All rows in order. None may be added while one goes through them. */
    Cursor inOrder() throws IOException {
        if (runs.isEmpty()) {
            sort();
            return new InMemory();
        }
        if (count > 0) {
            spill();
        }
        rows = NONE;
        return new Merged();
    }

    /** The rows of the only run. */
    private final class InMemory extends Cursor {

        private int next;
        private int place;

        @Override
        boolean next() {
            if (next == count) {
                return false;
            }
            place = place(order[next++]);
            return true;
        }

        @Override
        long at(int column) {
            return rows[place + column];
        }
    }

    /** The rows of all runs. */
    private final class Merged extends Cursor {

        private final PriorityQueue<Run> waiting = new PriorityQueue<>();
        private Run current;

        Merged() throws IOException {
            long from = 0;
            for (long to : runs) {
                Run run = new Run(from, to);
                if (run.next()) {
                    waiting.add(run);
                }
                from = to;
            }
            current = new Run(0, 0);
        }

        @Override
        boolean next() throws IOException {
            if (current.next()) {
                waiting.add(current);
            }
            Run first = waiting.poll();
            if (first == null) {
                return false;
            }
            current = first;
            return true;
        }

        @Override
        long at(int column) {
            return current.at(column);
        }
    }

    /** The rows of one run, read a block at a time. */
    private final class Run implements Comparable<Run> {

        private final long to;
        private final int blockRows = Math.max(1, BLOCK_BYTES / (columns * Long.BYTES));
        private long[] block = NONE;
        private long nextBlock;
        private int inBlock;
        private int row = -1;

        Run(long from, long to) {
            this.nextBlock = from;
            this.to = to;
        }

        boolean next() throws IOException {
            if (++row < inBlock) {
                return true;
            }
            inBlock = (int) Math.min(blockRows, to - nextBlock);
            if (inBlock <= 0) {
                inBlock = 0;
                row = -1;
                return false;
            }
            block = block.length == 0 ? new long[blockRows * columns] : block;
            spilled.read(nextBlock, inBlock, block);
            nextBlock += inBlock;
            row = 0;
            return true;
        }

        long at(int column) {
            return block[row * columns + column];
        }

        @Override
        public int compareTo(Run other) {
            int first = row * columns;
            int second = other.row * columns;
            return Arrays.compare(block, first, first + sortedBy, other.block, second, second + sortedBy);
        }
    }

    /** Lets go of the memory and the file. */
    @Override
    public void close() throws IOException {
        rows = NONE;
        order = NONE;
        count = 0;
        spilled.close();
    }
}
