package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;

/**
 * A connection to the database of a ledger: SQLite in a file, or any other by a JDBC URL. All that a command does is one
 * transaction, so that a run that is killed leaves nothing behind; one run at a time writes.
 */
final class LedgerConnection implements AutoCloseable {

    private static final String URL = "jdbc:";
    private static final String SQLITE = "jdbc:sqlite:";

    private final String where;
    private final Connection connection;
    private final boolean sqlite;

    private LedgerConnection(String where, Connection connection, boolean sqlite) {
        this.where = where;
        this.connection = connection;
        this.sqlite = sqlite;
    }

    /** Whether a ledger is named by a URL, and not by a file. */
    static boolean isUrl(String ledger) {
        return ledger.startsWith(URL);
    }

    /** Opens a ledger, for writing if that is asked for. */
    static LedgerConnection open(String ledger, boolean writing) throws IOException {
        boolean sqlite = !isUrl(ledger);
        try {
            if (sqlite) {
                NativeLibrary.load();
                requireLocks(Path.of(ledger), writing);
            }
            Connection connection = DriverManager.getConnection(
                    sqlite ? SQLITE + Path.of(ledger).toAbsolutePath() : ledger, properties(sqlite, writing));
            connection.setAutoCommit(false);
            return new LedgerConnection(shown(ledger), connection, sqlite);
        } catch (SQLException e) {
            throw failure(shown(ledger), e);
        }
    }

    private static Properties properties(boolean sqlite, boolean writing) {
        Properties properties = new Properties();
        if (sqlite) {
            // A writer takes the lock at once: two that read first would stand in each other's way.
            properties.put("transaction_mode", writing ? "IMMEDIATE" : "DEFERRED");
            properties.put("busy_timeout", "3000");
            properties.put("synchronous", "FULL");
            properties.put("cache_size", "-65536");
        }
        return properties;
    }

    /** A URL may hold a password. */
    private static String shown(String ledger) {
        int question = ledger.indexOf('?');
        return isUrl(ledger) && question >= 0 ? ledger.substring(0, question) : ledger;
    }

    /** Refuses a place where two runs cannot keep out of each other's way. */
    private static void requireLocks(Path file, boolean writing) {
        if (!writing) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                lock.release();
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this program has it: it can be locked.
        } catch (IOException e) {
            String why = Files.isWritable(file) ? "it stands where files cannot be locked: " : "";
            throw new NoResultException("Ledger " + file + " cannot be written: " + why + Failures.reason(e), e);
        }
    }

    /** Waits until nobody else writes, and keeps others out until the transaction ends. */
    void lock(String table) throws IOException {
        if (sqlite) {
            // The transaction has the lock from its first statement on.
            return;
        }
        execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
    }

    void execute(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Executes the statements of a name, one after the other. */
    void executeAll(String name) throws IOException {
        for (String statement : LedgerStatements.all(name)) {
            execute(statement);
        }
    }

    PreparedStatement prepare(String name) throws IOException {
        try {
            return connection.prepareStatement(LedgerStatements.named(name));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Whether the tables of a ledger are there. */
    boolean hasTables() throws IOException {
        try (var tables = connection.getMetaData().getTables(null, null, "booking", null)) {
            return tables.next();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    void commit() throws IOException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    IOException failure(SQLException e) {
        return failure(where, e);
    }

    private static IOException failure(String where, SQLException e) {
        return new IOException("ledger " + where + ": " + LedgerFailures.reason(e), e);
    }

    /** Takes back what was not committed. */
    @Override
    public void close() throws IOException {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            // What was not committed does not count, whether or not the database could be told.
        }
    }
}
