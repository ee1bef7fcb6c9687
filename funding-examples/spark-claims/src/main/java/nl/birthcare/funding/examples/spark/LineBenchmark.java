package nl.birthcare.funding.examples.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures {@code totals} beside the same sums by plain Spark SQL, which knows no rule and only splits. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Measures 'totals' beside the same work by plain Spark SQL, on the same Parquet and in one run: look up the"
                    + " key of a line's code and day, divide by largest remainders, add up per framework and year.",
            "",
            "Both must come to the same cents before either is timed. Then they take turns, and the median counts."
        })
final class LineBenchmark implements Callable<Integer> {

    private static final int CODES = 9;

    /** The days on which the keys of a code begin; all end with the last. */
    private static final List<String> FIRST_DAYS = List.of("2017-01-01", "2018-07-01", "2020-03-01", "2022-01-01");

    private static final String QUERY = """
            WITH keyed AS (
              SELECT year(serviceDate) AS year, IF(direction = 'CREDIT', -1, 1) AS sign, amountCents AS cents,
                first, second, third, first + second + third AS weights
              FROM lines JOIN keys ON lines.list = keys.list AND lines.code = keys.code
                AND serviceDate >= firstDay AND serviceDate < endDay),
            shares AS (
              SELECT *, cents * first div weights AS a, cents * second div weights AS b, cents * third div weights AS c,
                cents * first % weights AS ra, cents * second % weights AS rb, cents * third % weights AS rc
              FROM keyed),
            remainders AS (SELECT *, cents - a - b - c AS leftover FROM shares)
            SELECT year,
              sum(sign * (a + IF(leftover > IF(rb > ra, 1, 0) + IF(rc > ra, 1, 0), 1, 0))),
              sum(sign * (b + IF(leftover > IF(ra >= rb, 1, 0) + IF(rc > rb, 1, 0), 1, 0))),
              sum(sign * (c + IF(leftover > IF(ra >= rc, 1, 0) + IF(rb >= rc, 1, 0), 1, 0)))
            FROM remainders GROUP BY year
            """;

    @Option(names = "--lines", defaultValue = "10000000", description = "How many lines; by default ${DEFAULT-VALUE}.")
    private long lines;

    @Option(names = "--rounds", defaultValue = "9", description = "How many turns each; by default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "<dir.parquet>",
            description = "Where the lines are made up; what stands there is replaced.")
    private String table = "";

    @Mixin
    private final SparkOptions options = new SparkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        SparkSession spark = options.session("Benchmark").newSession();
        // Without checks for overflow, as plain SQL is fastest.
        spark.conf().set("spark.sql.ansi.enabled", "false");
        makeUpLines(spark);
        PolicyBook enacted = PolicyBooks.named("enacted");
        PolicyDocument keys = overlay();
        EngineSource source = EngineSource.of(enacted, List.of(keys), List.of(), Agreements.NONE, enacted.with(keys));
        keys(spark);
        Supplier<String> library = () -> totals(LineJob.run(spark, source, table, true));
        Supplier<String> sql = () -> totals(query(spark));
        String expected = sql.get();
        refuseOther(expected, library.get());
        new Turns(3, rounds)
                .measure(
                        spec.commandLine().getOut(),
                        lines,
                        () -> refuseOther(expected, library.get()),
                        () -> refuseOther(expected, sql.get()));
        return 0;
    }

    private static void refuseOther(String expected, String totals) {
        if (!expected.equals(totals)) {
            throw new IllegalStateException("Both must come to the cents " + expected + ", but one comes to " + totals);
        }
    }

    private void makeUpLines(SparkSession spark) {
        spark.range(0, lines, 1, 8)
                .selectExpr(
                        "'069' AS list",
                        "concat('B', pmod(xxhash64(id, 1), " + CODES + ")) AS code",
                        "date_add(DATE'2017-01-01', cast(pmod(xxhash64(id, 2), 1826) AS int)) AS serviceDate",
                        "1 + pmod(xxhash64(id, 3), 500000) AS amountCents",
                        "IF(pmod(xxhash64(id, 4), 20) = 0, 'CREDIT', 'DEBIT') AS direction")
                .write()
                .mode("overwrite")
                .parquet(table);
        spark.read().parquet(table).createOrReplaceTempView("lines");
    }

    private static long weight(int code, int version, int framework) {
        return 1 + Math.floorMod(7919L * (code * 31 + version * 7 + framework + 1), 4001L);
    }

    private static void keys(SparkSession spark) {
        List<String> rows = new ArrayList<>();
        for (int code = 0; code < CODES; code++) {
            for (int version = 0; version < FIRST_DAYS.size() - 1; version++) {
                rows.add("('069', 'B%d', DATE'%s', DATE'%s', %dL, %dL, %dL)"
                        .formatted(
                                code,
                                FIRST_DAYS.get(version),
                                FIRST_DAYS.get(version + 1),
                                weight(code, version, 0),
                                weight(code, version, 1),
                                weight(code, version, 2)));
            }
        }
        spark.sql("SELECT * FROM VALUES " + String.join(", ", rows)
                        + " AS keys(list, code, firstDay, endDay, first, second, third)")
                .createOrReplaceTempView("keys");
    }

    /** The same keys as a policy overlay. */
    private static PolicyDocument overlay() {
        List<String> performances = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (int code = 0; code < CODES; code++) {
            performances.add("""
                    {"id": "p%1$d", "validity": {"firstDay": "2017-01-01"}, %2$s, "name": "Performance %1$d",
                     "code": {"list": "069", "code": "B%1$d"}, "form": "INTEGRAL", "phase": "PRENATAL"}
                    """.formatted(code, ENTRY));
            for (int version = 0; version < FIRST_DAYS.size() - 1; version++) {
                rules.add(rule(code, version));
            }
        }
        return FundingJson.read(
                PolicyDocument.class, """
                {"schemaVersion": 1, "id": "benchmark", "title": "Invented performances and keys, to measure with.",
                 "sources": [{"id": "benchmark", "title": "Invented, to measure with", "kind": "LIBRARY"}],
                 "performances": [%s], "allocationRules": [%s]}
                """.formatted(String.join(",", performances), String.join(",", rules)));
    }

    private static final String ENTRY =
            "\"status\": \"ENACTED\", \"grade\": \"ILLUSTRATIVE\", \"sources\": [{\"source\": \"benchmark\"}]";

    private static String rule(int code, int version) {
        String lastDay =
                LocalDate.parse(FIRST_DAYS.get(version + 1)).minusDays(1).toString();
        return """
                {"id": "r%1$d-%2$d", "validity": {"firstDay": "%3$s", "lastDay": "%4$s"}, %5$s,
                 "performances": [{"list": "069", "code": "B%1$d"}],
                 "key": {"id": "k%1$d-%2$d", "method": "LARGEST_REMAINDER", "medicalSpecialistCare": %6$d,
                  "midwifery": %7$d, "maternityCare": %8$d}}
                """.formatted(
                        code,
                        version,
                        FIRST_DAYS.get(version),
                        lastDay,
                        ENTRY,
                        weight(code, version, 0),
                        weight(code, version, 1),
                        weight(code, version, 2));
    }

    private static List<Row> query(SparkSession spark) {
        return spark.sql(QUERY).collectAsList();
    }

    private static String totals(List<Row> rows) {
        SortedMap<Integer, String> totals = new TreeMap<>();
        for (Row row : rows) {
            totals.put(row.getInt(0), row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3));
        }
        return totals.toString();
    }

    private static String totals(LedgerReport report) {
        SortedMap<Integer, String> totals = new TreeMap<>();
        for (FrameworkPosition position : report.positions()) {
            totals.merge(position.year(), Long.toString(position.charged().cents()), (one, other) -> one + " " + other);
        }
        return totals.toString();
    }
}
