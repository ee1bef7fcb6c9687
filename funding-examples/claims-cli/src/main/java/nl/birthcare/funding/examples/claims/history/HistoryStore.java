package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.birthcare.funding.rules.history.ClientHistory;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the lines of a file that stays on disk: memory is flat however many there are.
 *
 * <p>It knows where each line stands; a {@link #view} reads those that are asked for from the file again, so that names
 * that fall together under one number are told apart.
 *
 * <p>Threads may share a store. They wait for one another only while places are looked up; reading the lines at those
 * places, which takes longer, each view does on its own.
 */
public final class HistoryStore implements AutoCloseable {

    /** Where a row stands in the file. */
    record Place(long start, int length) {}

    /** What is looked up. */
    enum Subject {
        DEBIT("SELECT DISTINCT start, length FROM line WHERE name = ? AND credit = 0 LIMIT ? OFFSET ?"),
        CREDIT("SELECT DISTINCT start, length FROM credit WHERE previous = ? ORDER BY start LIMIT ? OFFSET ?"),
        PREGNANCY("SELECT start, length FROM pregnancy WHERE name = ? ORDER BY start LIMIT ? OFFSET ?"),
        UNPLACED("SELECT start, length FROM unplaced WHERE client = ? ORDER BY start LIMIT ? OFFSET ?");

        private final String sql;

        Subject(String sql) {
            this.sql = sql;
        }
    }

    private final HistoryDatabase database;
    private final HistoryKeys keys;
    private final long @Nullable [] repeated;
    private final long @Nullable [] credited;
    private final boolean anyUnplaced;
    private final FileChannel file;
    private final PreparedStatement uses;
    private final Map<Subject, PreparedStatement> selects = new EnumMap<>(Subject.class);

    HistoryStore(
            HistoryDatabase database,
            HistoryKeys keys,
            long @Nullable [] repeated,
            long @Nullable [] credited,
            boolean anyUnplaced,
            Path file)
            throws SQLException, IOException {
        this.database = database;
        this.keys = keys;
        this.repeated = repeated;
        this.credited = credited;
        this.anyUnplaced = anyUnplaced;
        for (Subject subject : Subject.values()) {
            selects.put(subject, database.prepare(subject.sql));
        }
        this.uses = database.prepare("SELECT lines FROM line WHERE name = ? AND second = ? LIMIT 2");
        this.file = FileChannel.open(file);
    }

    /**
     * Makes a view of this snapshot, for one thread at a time. The answers of all views are the same.
     *
     * @return the view; a failure of a file is an {@link java.io.UncheckedIOException}
     */
    public ClientHistory view() {
        return new HistoryView(this, keys.twin(), new StoredRows(file));
    }

    /** Whether certainly no two lines share a name. */
    boolean isUnique(long name) {
        return repeated != null && Arrays.binarySearch(repeated, name) < 0;
    }

    /** Whether certainly no two lines share any name. */
    boolean isAllUnique() {
        return repeated != null && repeated.length == 0;
    }

    /** Whether certainly no credit names a line. */
    boolean isUncredited(long name) {
        return credited != null && Arrays.binarySearch(credited, name) < 0;
    }

    /** Whether certainly no credit names any line. */
    boolean isAllUncredited() {
        return credited != null && credited.length == 0;
    }

    /** Whether any declaration names no pregnancy. */
    boolean isAnyUnplaced() {
        return anyUnplaced;
    }

    /** Whether two lines have a name: a declaration with both is noted once, with their number. */
    synchronized boolean isRepeated(HistoryKeys.Name name) throws IOException {
        try {
            uses.setLong(1, name.number());
            uses.setLong(2, name.second());
            long lines = 0;
            try (ResultSet rows = uses.executeQuery()) {
                while (lines < 2 && rows.next()) {
                    lines += rows.getLong(1);
                }
            }
            return lines > 1;
        } catch (SQLException e) {
            throw HistoryDatabase.failure(e);
        }
    }

    /** Finds places of a name, in an order that is always the same: at most so many, after so many others. */
    synchronized List<Place> places(Subject subject, long name, int limit, int offset) throws IOException {
        List<Place> found = new ArrayList<>();
        try {
            PreparedStatement select = Objects.requireNonNull(selects.get(subject));
            select.setLong(1, name);
            select.setInt(2, limit);
            select.setInt(3, offset);
            try (ResultSet places = select.executeQuery()) {
                while (places.next()) {
                    found.add(new Place(places.getLong(1), places.getInt(2)));
                }
            }
        } catch (SQLException e) {
            throw HistoryDatabase.failure(e);
        }
        return found;
    }

    /** Deletes the temporary file. */
    @Override
    public synchronized void close() throws IOException {
        try (database;
                file) {
            // Both are closed, whichever fails.
        }
    }
}
