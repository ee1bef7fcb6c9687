package nl.birthcare.funding.examples.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Charges a table of lines to the macro frameworks. */
@Command(
        name = "totals",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Charges a table of lines to the three macro frameworks and adds up, as 'claims totals' does.",
            "",
            "Input: Parquet with the columns list, code and direction (string; DEBIT or CREDIT), serviceDate (date)"
                    + " and amountCents (bigint, never negative). Others are not read. A row with a null, a code that"
                    + " cannot be one, or another direction counts as unreadable.",
            "",
            "A line of a table answers whether its performance is known and in force and may be funded so on its day."
                    + " It does not say who declares, who was agreed with, nor what a credit takes back: 'allocate'"
                    + " judges that, and a credit is left unallocated here (NEEDS_HISTORY), unless --net-sums is given.",
            "",
            "Output: a new directory with positions.json ('claims schema positions')."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was allocated",
            "1:the sums are complete, but a line was refused or left unallocated, or a row could not be read",
            "2:wrong usage, no rows, or a file that could not be read or written; there is no result"
        })
final class TotalsCommand implements Callable<Integer> {

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Option(
            names = "--in",
            required = true,
            paramLabel = "<path>",
            description = "A Parquet table of lines, on any file system that Spark reads.")
    private String in = "";

    @Option(names = "--out", required = true, paramLabel = "<dir>", description = "The new directory of the result.")
    private String out = "";

    @Option(
            names = "--net-sums",
            description =
                    "Divide credits as well, each as the mirror image of a debit of its day: a cent or a key off the"
                            + " line that it reverses. The result says so.")
    private boolean netSums;

    @Mixin
    private final SparkOptions options = new SparkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        EngineSource source = EngineSource.of(policy, Agreements.NONE);
        SparkSession spark = options.session("Allocating lines");
        try (ResultDirectory directory = ResultDirectory.at(spark, out)) {
            LedgerReport report = LineJob.run(spark, source, in, netSums);
            if (report.totals().rows() == 0) {
                throw new NoResultException("--in " + in + " must hold at least one row, but holds none");
            }
            PolicyBook book = source.engine().book();
            directory.finishPositions(book, report);
            new Summary(spec.commandLine().getOut()).print(book, report, out);
            return ExitCode.of(report.totals().everythingAllocated());
        }
    }
}
