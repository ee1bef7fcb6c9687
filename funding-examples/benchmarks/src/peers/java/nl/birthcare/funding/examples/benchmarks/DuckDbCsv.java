package nl.birthcare.funding.examples.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * DuckDB on one core: the keys are a table, and one query reads the CSV, looks up, divides by largest remainders and adds
 * up. The types of the columns are told, so that none need be guessed.
 */
final class DuckDbCsv implements FileContender {

    private static final String QUERY = """
            WITH lines AS (
              SELECT list, code, serviceDate, amountCents AS cents, CASE direction WHEN 'CREDIT' THEN -1 ELSE 1 END AS sign
              FROM read_csv('%s', header = true, delim = ',', columns = {'list': 'VARCHAR', 'code': 'VARCHAR',
                'serviceDate': 'DATE', 'amountCents': 'BIGINT', 'direction': 'VARCHAR'})),
            keyed AS (
              SELECT year(serviceDate) AS year, sign, cents, first, second, third, first + second + third AS weights
              FROM lines JOIN keys
                ON lines.list = keys.list AND lines.code = keys.code
                  AND lines.serviceDate >= keys.first_day AND lines.serviceDate < keys.end_day),
            shares AS (
              SELECT year, sign, cents,
                cents * first // weights AS a, cents * second // weights AS b, cents * third // weights AS c,
                cents * first %% weights AS ra, cents * second %% weights AS rb, cents * third %% weights AS rc
              FROM keyed),
            remainders AS (SELECT *, cents - a - b - c AS leftover FROM shares)
            SELECT year,
              sum(sign * (a + CASE WHEN leftover > (rb > ra)::INT + (rc > ra)::INT THEN 1 ELSE 0 END))::BIGINT,
              sum(sign * (b + CASE WHEN leftover > (ra >= rb)::INT + (rc > rb)::INT THEN 1 ELSE 0 END))::BIGINT,
              sum(sign * (c + CASE WHEN leftover > (ra >= rc)::INT + (rb >= rc)::INT THEN 1 ELSE 0 END))::BIGINT
            FROM remainders GROUP BY year
            """;

    private final Path file;
    private final Connection connection;

    DuckDbCsv(Work work) {
        this.file = WorkFiles.csv(work);
        try {
            this.connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = 1");
                statement.execute("SET preserve_insertion_order = false");
                statement.execute("CREATE TABLE keys (list VARCHAR, code VARCHAR, first_day DATE, end_day DATE,"
                        + " first BIGINT, second BIGINT, third BIGINT)");
                for (int p = 0; p < work.performances; p++) {
                    fillKeys(statement, work, p);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables must be made, but were not", e);
        }
    }

    private static void fillKeys(Statement statement, Work work, int performance) throws SQLException {
        List<KeyVersion> versions = work.versions.get(performance);
        for (int v = 0; v < versions.size(); v++) {
            KeyVersion key = versions.get(v);
            String end = v + 1 < versions.size()
                    ? "DATE '1970-01-01' + " + versions.get(v + 1).firstDay()
                    : "DATE '9999-12-31'";
            statement.execute("INSERT INTO keys VALUES ('%s', '%s', DATE '1970-01-01' + %d, %s, %d, %d, %d)"
                    .formatted(
                            Policy.code(work, performance).list(),
                            Policy.code(work, performance).code(),
                            key.firstDay(),
                            end,
                            key.first(),
                            key.second(),
                            key.third()));
        }
    }

    @Override
    public long[] run() {
        long[] totals = new long[Work.YEARS * Work.FRAMEWORKS];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY.formatted(file))) {
            while (rows.next()) {
                int row = (rows.getInt(1) - Work.FIRST_YEAR) * Work.FRAMEWORKS;
                totals[row] += rows.getLong(2);
                totals[row + 1] += rows.getLong(3);
                totals[row + 2] += rows.getLong(4);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The query must succeed, but did not", e);
        }
        return totals;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The database must close, but did not", e);
        }
        WorkFiles.delete(file);
    }
}
