package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import org.jspecify.annotations.Nullable;

/** Notes where each line of a file stands, for one thread: the first of two passes over it. */
public final class HistoryWriter implements AutoCloseable {

    /** How many repeated references are kept in memory, at 8 bytes each. */
    private static final int MOST_REPEATED = 1 << 20;

    private static final int BATCH = 4096;

    private final HistoryDatabase database;
    private final HistoryKeys keys = new HistoryKeys();
    private final Batch lines;
    private final Batch credits;
    private final Batch pregnancies;
    private boolean finished;

    private HistoryWriter(HistoryDatabase database) throws SQLException {
        this.database = database;
        database.execute(
                "CREATE TABLE line(name INTEGER, credit INTEGER, start INTEGER, length INTEGER)",
                "CREATE TABLE credit(previous INTEGER, start INTEGER, length INTEGER)",
                "CREATE TABLE pregnancy(name INTEGER, start INTEGER, length INTEGER)");
        this.lines = new Batch(database.prepare("INSERT INTO line VALUES (?, ?, ?, ?)"));
        this.credits = new Batch(database.prepare("INSERT INTO credit VALUES (?, ?, ?)"));
        this.pregnancies = new Batch(database.prepare("INSERT INTO pregnancy VALUES (?, ?, ?)"));
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
     * Notes the lines of a declaration.
     *
     * @param declaration the declaration
     * @param start where its row starts in the file, in bytes from 0
     * @param length how many bytes the row has
     * @throws IOException if the notes cannot be written
     */
    public void add(Declaration declaration, long start, int length) throws IOException {
        try {
            for (DeclarationLine line : declaration.lines()) {
                boolean credit = line.direction() == Direction.CREDIT;
                lines.add(keys.line(declaration.declarant(), line.reference()), credit ? 1 : 0, start, length);
                String previous = credit ? line.previousReference().orElse(null) : null;
                if (previous != null) {
                    credits.add(keys.line(declaration.declarant(), previous), start, length);
                }
            }
            if (declaration.pregnancy().isPresent()) {
                long name = keys.pregnancy(
                        declaration.client(), declaration.pregnancy().get());
                pregnancies.add(name, start, length);
            }
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
        return finish(file, MOST_REPEATED);
    }

    HistoryStore finish(Path file, int mostRepeated) throws IOException {
        try {
            lines.close();
            credits.close();
            pregnancies.close();
            database.execute(
                    "CREATE INDEX line_name ON line(name, credit, start, length)",
                    "CREATE INDEX credit_previous ON credit(previous, start, length)",
                    "CREATE INDEX pregnancy_name ON pregnancy(name, start, length)");
            database.commit();
            HistoryStore store = new HistoryStore(database, keys, repeatedNames(mostRepeated), StoredRows.of(file));
            finished = true;
            return store;
        } catch (SQLException e) {
            throw HistoryDatabase.failure(e);
        }
    }

    /** The names that stand twice or more, sorted; null if they are too many to keep. */
    private long @Nullable [] repeatedNames(int most) throws SQLException {
        long[] names = new long[1024];
        int count = 0;
        try (PreparedStatement select = database.prepare("SELECT name FROM line GROUP BY name HAVING count(*) > 1");
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
        private int waiting;

        Batch(PreparedStatement insert) {
            this.insert = insert;
        }

        void add(long... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                insert.setLong(i + 1, values[i]);
            }
            insert.addBatch();
            if (++waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        }

        void close() throws SQLException {
            try (insert) {
                insert.executeBatch();
            }
        }
    }
}
