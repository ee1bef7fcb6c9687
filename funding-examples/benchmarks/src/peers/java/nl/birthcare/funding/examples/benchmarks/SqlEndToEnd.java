package nl.birthcare.funding.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** The main job in DuckDB's SQL, on all cores: a process of its own, whose answers {@link EndToEnd} compares with ours. */
public final class SqlEndToEnd {

    /** The weights of national-mono-cost: costs of monodisciplinary care in 0.1 million euro. */
    private static final String KEYS = "(2017, 6291, 2100, 2963), (2018, 6184, 2344, 2899), (2019, 6301, 2343, 3008),"
            + " (2020, 6253, 2500, 3123), (2021, 6825, 2624, 3364)";

    private SqlEndToEnd() {}

    /**
     * Does the job.
     *
     * @param args the declarations, the overlay, the agreements, and the directory of the result
     * @throws IOException if a file cannot be read or written
     * @throws SQLException if a statement fails
     */
    public static void main(String[] args) throws IOException, SQLException {
        Files.createDirectories(Path.of(args[3]));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(script().replace("{declarations}", args[0])
                    .replace("{overlay}", args[1])
                    .replace("{agreements}", args[2])
                    .replace("{out}", args[3])
                    .replace("{keys}", KEYS));
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Objects.requireNonNull(SqlEndToEnd.class.getResourceAsStream("end-to-end.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
