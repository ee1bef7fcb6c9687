package nl.birthcare.funding.examples.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB in memory, on one core: the lines and the keys are tables, and one query looks up, divides by largest
 * remainders and adds up. Its bytes are not the Java heap's.
 */
final class DuckDb implements Contender {

    private static final String QUERY = """
            WITH keyed AS (
              SELECT year, cents, first, second, third, first + second + third AS weights
              FROM lines JOIN keys
                ON lines.performance = keys.performance AND lines.day >= keys.first_day AND lines.day < keys.end_day
              JOIN years ON lines.day >= years.first_day AND lines.day < years.end_day
              WHERE lines.line >= ? AND lines.line < ?),
            shares AS (
              SELECT year, cents,
                cents * first // weights AS a, cents * second // weights AS b, cents * third // weights AS c,
                cents * first % weights AS ra, cents * second % weights AS rb, cents * third % weights AS rc
              FROM keyed),
            remainders AS (SELECT *, cents - a - b - c AS leftover FROM shares)
            SELECT year,
              sum(a + CASE WHEN leftover > (rb > ra)::INT + (rc > ra)::INT THEN 1 ELSE 0 END)::BIGINT,
              sum(b + CASE WHEN leftover > (ra >= rb)::INT + (rc > rb)::INT THEN 1 ELSE 0 END)::BIGINT,
              sum(c + CASE WHEN leftover > (ra >= rc)::INT + (rb >= rc)::INT THEN 1 ELSE 0 END)::BIGINT
            FROM remainders GROUP BY year
            """;

    private final Work work;
    private final Connection connection;
    private final PreparedStatement query;
    private long[] totals = new long[Work.YEARS * Work.FRAMEWORKS];

    DuckDb(Work work) {
        this.work = work;
        try {
            this.connection = DriverManager.getConnection("jdbc:duckdb:");
            fill();
            this.query = connection.prepareStatement(QUERY);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables must be made, but were not", e);
        }
    }

    private void fill() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("CREATE TABLE lines (line INTEGER, performance INTEGER, day INTEGER, cents BIGINT)");
            statement.execute("CREATE TABLE keys (performance INTEGER, first_day INTEGER, end_day INTEGER,"
                    + " first BIGINT, second BIGINT, third BIGINT)");
            statement.execute("CREATE TABLE years (year INTEGER, first_day INTEGER, end_day INTEGER)");
            for (int year = 0; year < Work.YEARS; year++) {
                statement.execute("INSERT INTO years VALUES (%d, %d, %d)"
                        .formatted(
                                year,
                                Tables.firstDay(Work.FIRST_YEAR + year),
                                Tables.firstDay(Work.FIRST_YEAR + year + 1)));
            }
            for (int p = 0; p < work.performances; p++) {
                fillKeys(statement, p);
            }
        }
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "lines")) {
            for (int i = 0; i < work.lines(); i++) {
                appender.beginRow();
                appender.append(i);
                appender.append(work.performance[i]);
                appender.append(work.epochDay[i]);
                appender.append(work.cents[i]);
                appender.endRow();
            }
        }
    }

    private void fillKeys(Statement statement, int performance) throws SQLException {
        List<KeyVersion> versions = work.versions.get(performance);
        for (int v = 0; v < versions.size(); v++) {
            KeyVersion key = versions.get(v);
            int end = v + 1 < versions.size() ? versions.get(v + 1).firstDay() : Integer.MAX_VALUE;
            statement.execute("INSERT INTO keys VALUES (%d, %d, %d, %d, %d, %d)"
                    .formatted(performance, key.firstDay(), end, key.first(), key.second(), key.third()));
        }
    }

    @Override
    public void run(int from, int to) {
        try {
            query.setInt(1, from);
            query.setInt(2, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    int row = rows.getInt(1) * Work.FRAMEWORKS;
                    totals[row] += rows.getLong(2);
                    totals[row + 1] += rows.getLong(3);
                    totals[row + 2] += rows.getLong(4);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The query must succeed, but did not", e);
        }
    }

    @Override
    public int atATime() {
        return LineBenchmark.BATCH;
    }

    @Override
    public void drainTo(long[] sums) {
        totals = Tables.drained(totals, sums);
    }

    @Override
    public void close() {
        try {
            query.close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The database must close, but did not", e);
        }
    }
}
