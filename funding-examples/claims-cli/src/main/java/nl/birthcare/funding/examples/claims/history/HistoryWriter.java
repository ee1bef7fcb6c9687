package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Notes where each line of a file stands, for one thread: the first of two passes over it. */
public final class HistoryWriter implements AutoCloseable {

    /** How many references, of those that are repeated and of those that are credited, are kept in memory, at 8 bytes each. */
    private static final int MOST_NAMES = 1 << 20;

    private static final int BATCH = 4096;

    private final HistoryDatabase database;
    private final HistoryKeys keys = HistoryKeys.create();
    private final Batch lines;
    private final Batch credits;
    private final Batch pregnancies;
    private final Batch unplaced;
    private boolean finished;

    private HistoryWriter(HistoryDatabase database) throws SQLException {
        this.database = database;
        database.execute(
                "CREATE TABLE line(name INTEGER, credit INTEGER, second INTEGER, lines INTEGER, start INTEGER,"
                        + " length INTEGER)",
                "CREATE TABLE credit(previous INTEGER, start INTEGER, length INTEGER)",
                "CREATE TABLE pregnancy(name INTEGER, start INTEGER, length INTEGER)",
                "CREATE TABLE unplaced(client INTEGER, start INTEGER, length INTEGER)");
        this.lines = new Batch(database.prepare("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?)"), 6);
        this.credits = new Batch(database.prepare("INSERT INTO credit VALUES (?, ?, ?)"), 3);
        this.pregnancies = new Batch(database.prepare("INSERT INTO pregnancy VALUES (?, ?, ?)"), 3);
        this.unplaced = new Batch(database.prepare("INSERT INTO unplaced VALUES (?, ?, ?)"), 3);
    }

    /**
     * Starts with no line noted, and a temporary file for the notes.
     *
     * @return the writer, to be closed
     * @throws IOException if the file cannot be made
     */
    public static HistoryWriter create() throws IOException {
        HistoryDatabase database = HistoryDatabase.create();
        try {
            return new HistoryWriter(database);
        } catch (SQLException e) {
            database.close();
            throw HistoryDatabase.failure(e);
        }
    }

    /**
     * Makes a place for notes, for one of the threads that take them.
     *
     * @return empty notes, which hand themselves over to this writer
     */
    public HistoryNotes notes() {
        return new HistoryNotes(this, keys.twin());
    }

    void write(
            HistoryNotes.Rows newLines,
            HistoryNotes.Rows newCredits,
            HistoryNotes.Rows newPregnancies,
            HistoryNotes.Rows newUnplaced)
            throws IOException {
        try {
            lines.add(newLines);
            credits.add(newCredits);
            pregnancies.add(newPregnancies);
            unplaced.add(newUnplaced);
        } catch (SQLException e) {
            throw HistoryDatabase.failure(e);
        }
    }

    /**
     * Makes the notes ready for questions. The store takes the temporary file over.
     *
     * @param file the file whose lines were noted
     * @return the store, to be closed
     * @throws IOException if the notes or the file cannot be read
     */
    public HistoryStore finish(Path file) throws IOException {
        return finish(file, MOST_NAMES);
    }

    HistoryStore finish(Path file, int mostNames) throws IOException {
        try {
            lines.close();
            credits.close();
            pregnancies.close();
            unplaced.close();
            database.execute(
                    "CREATE INDEX line_name ON line(name, credit, lines, start, length)",
                    "CREATE INDEX credit_previous ON credit(previous, start, length)",
                    "CREATE INDEX pregnancy_name ON pregnancy(name, start, length)",
                    "CREATE INDEX unplaced_client ON unplaced(client, start, length)");
            database.commit();
            HistoryStore store = new HistoryStore(
                    database,
                    keys,
                    names("SELECT name FROM line GROUP BY name HAVING sum(lines) > 1", mostNames),
                    names("SELECT DISTINCT previous FROM credit", mostNames),
                    isAnyUnplaced(),
                    file);
            finished = true;
            return store;
        } catch (SQLException e) {
            throw HistoryDatabase.failure(e);
        }
    }

    /** The names that a query finds, sorted; null if they are too many to keep. */
    private long @Nullable [] names(String query, int most) throws SQLException {
        long[] names = new long[1024];
        int count = 0;
        try (PreparedStatement select = database.prepare(query);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (count == most) {
                    return null;
                }
                names = count == names.length ? Arrays.copyOf(names, 2 * count) : names;
                names[count++] = rows.getLong(1);
            }
        }
        long[] sorted = Arrays.copyOf(names, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private boolean isAnyUnplaced() throws SQLException {
        try (PreparedStatement select = database.prepare("SELECT 1 FROM unplaced LIMIT 1");
                ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }

    /** Deletes the temporary file, unless a store has taken it over. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            database.close();
        }
    }

    /** Rows on their way into one table. */
    private static final class Batch {

        private final PreparedStatement insert;
        private final int columns;
        private int waiting;

        Batch(PreparedStatement insert, int columns) {
            this.insert = insert;
            this.columns = columns;
        }

        void add(HistoryNotes.Rows rows) throws SQLException {
            for (int row = 0; row < rows.count(); row += columns) {
                for (int column = 0; column < columns; column++) {
                    insert.setLong(column + 1, rows.at(row + column));
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
        }

        void close() throws SQLException {
            try (insert) {
                insert.executeBatch();
            }
        }
    }
}
