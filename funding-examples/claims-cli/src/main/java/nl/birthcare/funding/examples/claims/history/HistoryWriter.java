package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes where each client and each reference of some files stands, for one thread: the first of two passes over them. */
public final class HistoryWriter implements AutoCloseable {

    /** How many names of lines that may reach beyond their client are kept in memory, at 8 bytes each. */
    private static final int MOST_NAMES = 1 << 20;

    private static final int BATCH = 4096;

    private static final String SHARED =
            "CREATE TABLE shared(name INTEGER, second INTEGER, day INTEGER, start INTEGER, length INTEGER,"
                    + " PRIMARY KEY(name, second, day, start)) WITHOUT ROWID";

    /** A name is kept if lines of several clients have it, or if a line of one has it and a credit of another names it. */
    private static final String REACHING =
            "INSERT INTO shared SELECT name, second, day, start, length FROM line WHERE line = 1 AND (name, second) IN"
                    + " (SELECT name, second FROM line GROUP BY name, second HAVING min(client) <> max(client))";

    private final HistoryDatabase database;
    private final HistoryKeys keys = HistoryKeys.create();
    private final Batch clients;
    private final Batch names;
    private boolean finished;

    private HistoryWriter(HistoryDatabase database) throws SQLException {
        this.database = database;
        database.execute(
                "CREATE TABLE client(name INTEGER, second INTEGER, row INTEGER, start INTEGER, length INTEGER)",
                "CREATE TABLE line(name INTEGER, second INTEGER, client INTEGER, line INTEGER, day INTEGER,"
                        + " start INTEGER, length INTEGER)");
        this.clients = new Batch(database.prepare("INSERT INTO client VALUES (?, ?, ?, ?, ?)"), 5);
        this.names = new Batch(database.prepare("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?)"), 7);
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

    void write(HistoryNotes.Rows newClients, HistoryNotes.Rows newNames) throws IOException {
        try {
            clients.add(newClients);
            names.add(newNames);
        } catch (SQLException e) {
            throw HistoryDatabase.failure(e);
        }
    }

    /**
     * Makes the notes ready for questions. The store takes the temporary file over.
     *
     * @param files the files whose lines were noted, in the order of their places; the last is the one whose rows are judged
     * @return the store, to be closed
     * @throws IOException if the notes or a file cannot be read
     */
    public HistoryStore finish(List<SnapshotFile> files) throws IOException {
        return finish(files, MOST_NAMES);
    }

    HistoryStore finish(List<SnapshotFile> files, int mostNames) throws IOException {
        try {
            clients.close();
            names.close();
            database.execute("CREATE INDEX client_name ON client(name, second, start, row, length)", SHARED, REACHING);
            database.commit();
            HistoryStore store =
                    new HistoryStore(database, keys, names("SELECT DISTINCT name FROM shared", mostNames), files);
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
