package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A temporary SQLite file, gone when it is closed or when the run ends in whatever way.
 *
 * <p>Nothing in it need survive a crash, so it is written without a journal and without waiting for the disk.
 */
final class HistoryDatabase implements AutoCloseable {

    /** SQLite's own cache of pages, and the memory in which it sorts; a negative number counts KiB. */
    private static final String CACHE_SIZE = "-16384";

    private final Path file;
    private final Connection connection;

    private HistoryDatabase(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static HistoryDatabase create() throws IOException {
        NativeLibrary.load();
        Path file = file();
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            HistoryDatabase database = new HistoryDatabase(file, connection);
            database.execute(
                    "PRAGMA journal_mode = OFF",
                    "PRAGMA synchronous = OFF",
                    "PRAGMA locking_mode = EXCLUSIVE",
                    "PRAGMA temp_store = FILE",
                    "PRAGMA cache_size = " + CACHE_SIZE);
            connection.setAutoCommit(false);
            database.hide();
            return database;
        } catch (SQLException e) {
            Files.deleteIfExists(file);
            throw failure(e);
        }
    }

    private static Path file() throws IOException {
        try {
            return Files.createTempFile("claims-history-", ".sqlite");
        } catch (IOException e) {
            throw NativeLibrary.failure("the snapshot of all lines cannot be made", e.getMessage(), e);
        }
    }

    /**
     * Takes the name of the file away, where the system lets an open file go on without one. Then nothing is left even if
     * the run is killed.
     */
    private void hide() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    static IOException failure(SQLException e) {
        return NativeLibrary.failure("the snapshot of all lines failed", e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
