package nl.birthcare.funding.examples.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroFramework;
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

/** Measures {@code allocate} beside the same job by plain Spark SQL with ten of the checks. */
@Command(
        name = "benchmark-job",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Measures 'allocate', with every check, beside the same job by plain Spark SQL with ten of them, on a year"
                    + " that 'claims generate' made up, in one run.",
            "",
            "Both must charge the same, but for a cent a line, before either is timed. Then they take turns, and the median"
                    + " counts."
        })
final class JobBenchmark implements Callable<Integer> {

    private static final String DECLARATIONS =
            "id STRING, insurer STRING, declarant STRING, client STRING, pregnancy STRING,"
                    + " submittedOn DATE, lines ARRAY<STRUCT<reference: STRING, list: STRING, code: STRING, serviceDate: DATE,"
                    + " quantity: BIGINT, amountCents: BIGINT, direction: STRING, tariffCents: BIGINT, unit: STRING,"
                    + " previousReference: STRING>>";
    private static final String CODE = "STRUCT<list: STRING, code: STRING>";
    private static final String VALIDITY = "validity: STRUCT<firstDay: DATE, lastDay: DATE>";
    private static final String OVERLAY =
            "performances ARRAY<STRUCT<code: " + CODE + ", form: STRING, discipline: STRING, " + VALIDITY + ">>";
    private static final String AGREEMENTS = "agreements ARRAY<STRUCT<insurer: STRING, declarant: STRING, " + VALIDITY
            + ", performances: ARRAY<" + CODE + ">>>";

    @Option(
            names = "--in",
            required = true,
            paramLabel = "<file.ndjson>",
            description = "What 'claims generate' wrote.")
    private String in = "";

    @Option(names = "--rounds", defaultValue = "3", description = "How many turns each; by default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "<dir>",
            description = "A new directory for what both write; it is removed.")
    private Path out = Path.of("");

    @Mixin
    private final SparkOptions options = new SparkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SparkSession spark = options.session("Benchmark").newSession();
        // Without checks for overflow, as plain SQL is fastest.
        spark.conf().set("spark.sql.ansi.enabled", "false");
        Files.createDirectory(out);
        try {
            LedgerReport report = allocate(spark);
            query(spark);
            refuseOther(report, spark);
            new Turns(1, rounds)
                    .measure(
                            spec.commandLine().getOut(),
                            report.totals().lines(),
                            () -> allocate(spark),
                            () -> query(spark));
        } finally {
            remove(out);
        }
        return 0;
    }

    private LedgerReport allocate(SparkSession spark) {
        PolicyBook enacted = PolicyBooks.named("enacted");
        List<PolicyDocument> overlays = List.of(
                FundingJson.read(PolicyDocument.class, text(Path.of(in + ".overlay.json"))),
                PolicyBooks.overlay("national-mono-cost"));
        Agreements agreements = FundingJson.read(Agreements.class, text(Path.of(in + ".agreements.json")));
        PolicyBook book = enacted;
        for (PolicyDocument overlay : overlays) {
            book = book.with(overlay);
        }
        EngineSource source = EngineSource.of(enacted, overlays, List.of(), agreements, book);
        Path ours = out.resolve("library");
        try (ResultDirectory directory = ResultDirectory.at(spark, ours.toString())) {
            new AllocationJob(spark, source, true, false).run(in, directory);
            LedgerReport report = directory.report();
            directory.finish(source.engine(), report);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(ours);
        }
    }

    private void query(SparkSession spark) {
        spark.read().schema(DECLARATIONS).json(in).createOrReplaceTempView("declarations");
        view(spark, OVERLAY, in + ".overlay.json", "overlay");
        view(spark, AGREEMENTS, in + ".agreements.json", "agreements");
        for (String statement : script().split(";", -1)) {
            spark.sql(statement.replace("{out}", out.resolve("sql").toString()));
        }
        spark.sql("DROP VIEW divided");
    }

    private static void view(SparkSession spark, String schema, String file, String name) {
        spark.read().schema(schema).option("multiLine", true).json(file).createOrReplaceTempView(name);
    }

    /** Each form and year of the SQL is ours, with our cents but for a cent a line. */
    private void refuseOther(LedgerReport report, SparkSession spark) {
        List<Row> rows = spark.read()
                .json(out.resolve("sql").resolve("positions.json").toString())
                .select("form", "year", "lines", "msc", "mid", "mat")
                .collectAsList();
        if (report.positions().size() != rows.size() * MacroFramework.values().length) {
            throw new IllegalStateException(
                    "Both must charge the same forms and years, but charge " + report.positions() + " and " + rows);
        }
        for (FrameworkPosition position : report.positions()) {
            String column = switch (position.framework()) {
                case MEDICAL_SPECIALIST_CARE -> "msc";
                case MIDWIFERY -> "mid";
                case MATERNITY_CARE -> "mat";
            };
            if (rows.stream().noneMatch(row -> isSame(position, row, column))) {
                throw new IllegalStateException("Both must charge the same, but charge " + position + " and " + rows);
            }
        }
    }

    private static boolean isSame(FrameworkPosition position, Row row, String column) {
        return position.form().name().equals(row.getAs("form"))
                && position.year() == row.<Long>getAs("year")
                && Math.abs(position.charged().cents() - row.<Long>getAs(column)) <= row.<Long>getAs("lines");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(JobBenchmark.class.getResourceAsStream("main-job.sql"))) {
            // A comment may hold a semicolon.
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
