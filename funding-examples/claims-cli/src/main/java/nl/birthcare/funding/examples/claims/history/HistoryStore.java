package nl.birthcare.funding.examples.claims.history;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.birthcare.funding.rules.history.HistoryLine;

/**
 * A snapshot of declarations that stays on disk: memory is flat however many clients there are. It is of one file, whose rows
 * are judged, and of earlier ones, which are its history.
 *
 * <p>It knows where the rows of each client stand, and which references reach beyond their client; a {@link #views} reads the
 * rows of a client from the files again. Threads may share a store.
 */
public final class HistoryStore implements Closeable {

    /** Where a row stands: a place counts on from file to file. */
    record Place(long start, int length) {}

    /** A row by its day of sending, counted from 1970-01-01. */
    record Sent(long day, Place place) {}

    private final HistoryKeys keys;
    private final SortedNotes rows;
    private final SharedNames shared;
    private final SnapshotFiles files;

    HistoryStore(HistoryKeys keys, SortedNotes rows, SharedNames shared, SnapshotFiles files) {
        this.keys = keys;
        this.rows = rows;
        this.shared = shared;
        this.files = files;
    }

    /**
     * Goes through the clients in the order in which their first rows that are judged stand.
     *
     * @return before the first client
     * @throws IOException if the notes cannot be read
     */
    public ClientCursor clients() throws IOException {
        return new ClientCursor(rows.inOrder(), files.judgedFrom());
    }

    /**
     * Returns how many rows there are of clients of whom one is judged, and rows that could not be read.
     *
     * @return the number of rows
     */
    public long rows() {
        return rows.count();
    }

    /**
     * Makes views of this snapshot, each for one thread at a time. The answers of all views are the same.
     *
     * @param decisive keeps, of lines that share a name, those that decide who has it
     * @return what makes one more view
     */
    public Supplier<HistoryView> views(Function<Collection<HistoryLine>, List<HistoryLine>> decisive) {
        ConcurrentMap<HistoryKeys.Name, List<Place>> ofMany = new ConcurrentHashMap<>();
        return () -> {
            StoredRows stored = new StoredRows(files);
            return new HistoryView(stored, new StoredNamesakes(shared, keys(), stored, decisive, ofMany));
        };
    }

    /** What numbers names as the notes do, for one more thread. */
    HistoryKeys keys() {
        return keys.twin();
    }

    /** The names that reach beyond their client. */
    SharedNames shared() {
        return shared;
    }

    /** Lets go of the notes and the files. */
    @Override
    public void close() throws IOException {
        try (rows;
                shared;
                files) {
            // All are closed, whichever fails.
        }
    }
}
