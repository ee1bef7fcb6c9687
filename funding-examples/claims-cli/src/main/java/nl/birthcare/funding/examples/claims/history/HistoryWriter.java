package nl.birthcare.funding.examples.claims.history;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Takes notes of where the rows of each client stand, and of the names of lines: mutable, and for the thread that delivers them.
 *
 * <p>Memory holds as many notes as it has room for; the others go to temporary files.
 */
public final class HistoryWriter implements Closeable {

    /** Its number in two parts, when its turn comes, the number of the row and its length. */
    private static final int CLIENT_COLUMNS = 5;

    private static final int CLIENT_SORTED_BY = 3;

    /** Each of the three kinds of notes has this part of the memory. */
    private static final int SHARE_OF_MEMORY = 16;

    private static final long MOST_BYTES = 16L << 20;

    private final HistoryKeys keys = HistoryKeys.create();
    private final List<SnapshotFile> files;
    private final long judgedFrom;
    private final long size;
    private final int mostBytes;
    private final SortedNotes clients;
    private final SortedNotes names;
    private final SortedNotes rows;
    private boolean finished;

    private HistoryWriter(List<SnapshotFile> files, long size, int mostBytes) {
        this.files = List.copyOf(files);
        this.judgedFrom = files.get(files.size() - 1).start();
        this.size = size;
        this.mostBytes = mostBytes;
        this.clients = new SortedNotes(CLIENT_COLUMNS, CLIENT_SORTED_BY, SortedNotes.ANY, mostBytes);
        this.names = new SortedNotes(SharedNames.COLUMNS, SharedNames.SORTED_BY, SortedNotes.ANY, mostBytes);
        this.rows = new SortedNotes(ClientCursor.COLUMNS, ClientCursor.SORTED_BY, size, mostBytes);
    }

    /**
     * Starts with no line noted.
     *
     * @param files the files whose lines will be noted, in the order of their places; the last is the one whose rows are judged
     * @param size how many bytes they have together
     * @return the writer, to be closed
     */
    public static HistoryWriter of(List<SnapshotFile> files, long size) {
        long share = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        return of(files, size, (int) Math.min(MOST_BYTES, share));
    }

    static HistoryWriter of(List<SnapshotFile> files, long size, int mostBytes) {
        return new HistoryWriter(files, size, mostBytes);
    }

    /**
     * Makes a place for notes, for one of the threads that take them.
     *
     * @return empty notes, which hand themselves over to this writer
     */
    public HistoryNotes notes() {
        return new HistoryNotes(this, keys.twin());
    }

    /** When the row at a place has its turn among those of its client: those that are judged come before the history. */
    long turn(long start) {
        return start < judgedFrom ? start + size : start;
    }

    void write(HistoryNotes.Rows newClients, HistoryNotes.Rows newNames, HistoryNotes.Rows unreadable)
            throws IOException {
        newClients.deliver(clients, CLIENT_COLUMNS);
        newNames.deliver(names, SharedNames.COLUMNS);
        unreadable.deliver(rows, ClientCursor.COLUMNS);
    }

    /**
     * Puts the notes in order. The store takes the temporary files over.
     *
     * @return the store, to be closed
     * @throws IOException if the notes or a file cannot be read
     */
    public HistoryStore finish() throws IOException {
        orderByFirstRow(clients.inOrder());
        clients.close();
        SharedNames shared = SharedNames.of(names.inOrder(), mostBytes);
        names.close();
        finished = true;
        return new HistoryStore(keys, rows, shared, SnapshotFiles.open(files));
    }

    /** Puts the rows of each client behind the first of them that is judged; of a client without one nobody asks. */
    private void orderByFirstRow(SortedNotes.Cursor all) throws IOException {
        long[] row = new long[ClientCursor.COLUMNS];
        long number = 0;
        long second = 0;
        long first = Long.MAX_VALUE;
        boolean any = false;
        while (all.next()) {
            if (!any || all.at(0) != number || all.at(1) != second) {
                any = true;
                number = all.at(0);
                second = all.at(1);
                first = all.at(2);
            }
            if (first < size) {
                row[0] = first;
                row[1] = all.at(2) < size ? all.at(2) : all.at(2) - size;
                row[2] = all.at(3);
                row[3] = all.at(4);
                rows.add(row, 0);
            }
        }
    }

    /** Lets go of the notes, unless a store has taken them over. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            try (clients;
                    names;
                    rows) {
                // All are closed, whichever fails.
            }
        }
    }
}
