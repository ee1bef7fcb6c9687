package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of declarations that stays on disk: memory is flat however many clients there are. It is of one file, whose rows
 * are judged, and of earlier ones, which are its history.
 *
 * <p>It knows where the rows of each client stand, and which references reach beyond their client; a {@link #view} reads the
 * rows of a client from the files again.
 *
 * <p>Threads may share a store. They wait for one another only while places are looked up; reading the rows at those
 * places, which takes longer, each view does on its own.
 */
public final class HistoryStore implements AutoCloseable {

    /** Where a row stands: a place counts on from file to file. */
    record Place(long start, int length) {}

    /** A row by its day of sending, counted from 1970-01-01. */
    record Sent(long day, Place place) {}

    private static final String CLIENT = " FROM client WHERE name = ? AND second = ?";

    private final HistoryDatabase database;
    private final HistoryKeys keys;
    private final long @Nullable [] shared;
    private final SnapshotFiles files;
    private final PreparedStatement firsts;
    private final PreparedStatement rows;
    private final PreparedStatement named;

    HistoryStore(HistoryDatabase database, HistoryKeys keys, long @Nullable [] shared, List<SnapshotFile> files)
            throws SQLException, IOException {
        this.database = database;
        this.keys = keys;
        this.shared = shared;
        this.firsts = database.prepare("SELECT start" + CLIENT + " AND start >= ? ORDER BY start LIMIT 1");
        this.rows = database.prepare("SELECT row, start, length" + CLIENT + " ORDER BY start");
        this.named = database.prepare(
                "SELECT day, start, length FROM shared WHERE name = ? AND second = ? AND (day, start) > (?, ?)"
                        + " ORDER BY day, start LIMIT ?");
        this.files = SnapshotFiles.open(files);
    }

    /**
     * Makes a view of this snapshot, for one thread at a time. The answers of all views are the same.
     *
     * @param decisive keeps, of lines that share a name, those that decide who has it
     * @return the view
     */
    public HistoryView view(Function<Collection<HistoryLine>, List<HistoryLine>> decisive) {
        return new HistoryView(this, keys(), new StoredRows(files), decisive);
    }

    /** What numbers names as the notes do, for one more thread. */
    HistoryKeys keys() {
        return keys.twin();
    }

    /** Whether certainly no name reaches beyond its client. */
    boolean isNothingShared() {
        return shared != null && shared.length == 0;
    }

    /** From which place on rows are judged: those before it are history. */
    long judgedFrom() {
        return files.judgedFrom();
    }

    /** The place of the first row of a client that is judged; below 0 if there is none. */
    synchronized long first(HistoryKeys.Name client) throws IOException {
        try {
            firsts.setLong(3, judgedFrom());
            try (ResultSet found = ask(firsts, client)) {
                return found.next() ? found.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw HistoryDatabase.failure(e);
        }
    }

    /** Notes the rows of a client, those of the history first, and of each file in its order. */
    synchronized void find(HistoryKeys.Name client, ClientRows noted) throws IOException {
        try (ResultSet found = ask(rows, client)) {
            while (found.next()) {
                noted.add(found.getLong(1), found.getLong(2), found.getInt(3));
            }
        } catch (SQLException e) {
            throw HistoryDatabase.failure(e);
        }
    }

    /**
     * Where rows stand that have a line of a name, in the order of sending; none if the name reaches beyond no client.
     *
     * @param after the last that is known already; null to begin with the first
     */
    List<Sent> named(HistoryKeys.Name line, int most, @Nullable Sent after) throws IOException {
        boolean may = shared == null || Arrays.binarySearch(shared, line.number()) >= 0;
        return may ? look(line, most, after) : List.of();
    }

    private synchronized List<Sent> look(HistoryKeys.Name line, int most, @Nullable Sent after) throws IOException {
        try {
            named.setLong(3, after == null ? Long.MIN_VALUE : after.day());
            named.setLong(4, after == null ? 0 : after.place().start());
            named.setInt(5, most);
            try (ResultSet found = ask(named, line)) {
                List<Sent> rows = new ArrayList<>(1);
                while (found.next()) {
                    rows.add(new Sent(found.getLong(1), new Place(found.getLong(2), found.getInt(3))));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw HistoryDatabase.failure(e);
        }
    }

    private static ResultSet ask(PreparedStatement question, HistoryKeys.Name name) throws SQLException {
        question.setLong(1, name.number());
        question.setLong(2, name.second());
        return question.executeQuery();
    }

    /** Deletes the temporary file. */
    @Override
    public synchronized void close() throws IOException {
        try (database;
                files) {
            // Both are closed, whichever fails.
        }
    }
}
