package nl.birthcare.funding.examples.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.policy.AgreementFiles;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Charges declarations to the macro frameworks. */
@Command(
        name = "allocate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Charges declarations to the three macro frameworks, with every check, as 'claims allocate' does.",
            "",
            "Input: files of one declaration per line, JSON in UTF-8, or, where the name ends in .parquet, a table of"
                    + " the same form: 'lines' is an array of structs, amounts are whole cents in a bigint. Rows are"
                    + " numbered through all files, in the order of their names. All declarations of one client must"
                    + " fit in the memory of a task.",
            "",
            "Output: a new directory with the files of 'claims allocate', of which allocations.ndjson and"
                    + " findings.ndjson are directories of part files, in no order.",
            "",
            "Declarations that are shuffled stand on the disks of the executors while the job runs, encrypted unless"
                    + " spark.io.encryption.enabled says otherwise."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was allocated",
            "1:the directory is complete, but a line was refused or left unallocated, or a row could not be read",
            "2:wrong usage, no row that is a JSON object, or a file that could not be read or written; there is no result"
        })
final class AllocateCommand implements Callable<Integer> {

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Mixin
    private final AgreementFiles agreements = new AgreementFiles();

    @Option(
            names = "--in",
            required = true,
            paramLabel = "<path>",
            description = "A file or directory of declarations, on any file system that Spark reads.")
    private String in = "";

    @Option(names = "--out", required = true, paramLabel = "<dir>", description = "The new directory of the result.")
    private String out = "";

    @Option(
            names = "--no-history",
            description = "Looks at no other line. Then nothing that depends on other lines can be verified, and each"
                    + " line has a finding HISTORY_MISSING; nothing is shuffled.")
    private boolean noHistory;

    @Option(
            names = "--table",
            description =
                    "Adds lines.parquet to the result: a flat table with the columns of 'claims allocate --table',"
                            + " a row for each line, in no order.")
    private boolean table;

    @Mixin
    private final SparkOptions options = new SparkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        EngineSource source = EngineSource.of(policy, agreements.read());
        SparkSession spark = options.session("Allocating claims");
        try (ResultDirectory directory = ResultDirectory.at(spark, out)) {
            new AllocationJob(spark, source, !noHistory, table).run(in, directory);
            LedgerReport report = directory.report();
            if (report.totals().rows() == 0) {
                throw new NoResultException("--in " + in + " must hold at least one row, but holds none");
            }
            if (report.totals().rows() == report.totals().unreadableRows() && !InputRows.holdObject(spark, in)) {
                throw new NoResultException("--in " + in + " must hold one declaration on each row, as a JSON object in"
                        + " UTF-8, but no row is one: it may be a JSON array, pretty-printed, or in another encoding."
                        + " Write each declaration on a row of its own, as 'jq -c' does");
            }
            FundingEngine engine = source.engine();
            directory.finish(engine, report);
            new Summary(spec.commandLine().getOut()).print(engine.book(), report, out);
            return ExitCode.of(report.totals().everythingAllocated());
        }
    }
}
