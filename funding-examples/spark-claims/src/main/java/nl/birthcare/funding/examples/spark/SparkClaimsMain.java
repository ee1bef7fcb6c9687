package nl.birthcare.funding.examples.spark;

import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.options.Commands;
import nl.birthcare.funding.examples.claims.text.Escaped;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Starts the command line. */
@Command(
        name = "spark-claims",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Charges Dutch birth-care claims to the three macro frameworks on Apache Spark: the answers of"
                + " 'claims', for more than one machine can hold.",
        subcommands = {AllocateCommand.class, TotalsCommand.class, LineBenchmark.class, JobBenchmark.class})
public final class SparkClaimsMain implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    private SparkClaimsMain() {}

    /**
     * Runs one command and exits with its status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        int exitCode;
        try {
            exitCode = commandLine().execute(args);
        } catch (Throwable e) {
            // Java itself would end with the exit code that says that the job is complete.
            System.err.println(Escaped.line("spark-claims: this program could not go on: " + e.getMessage()));
            exitCode = ExitCode.NO_RESULT;
        }
        SparkSession.getActiveSession().foreach(spark -> {
            spark.stop();
            return null;
        });
        System.exit(exitCode);
    }

    static CommandLine commandLine() {
        return Commands.of(new SparkClaimsMain(), SparkClaimsMain::execute);
    }

    /** Runs a command, and tells whether what it printed has arrived. */
    private static int execute(ParseResult parsed) {
        int exitCode = Commands.run(parsed);
        CommandLine command = parsed.commandSpec().commandLine();
        if (command.getOut().checkError()) {
            command.getErr().println("spark-claims: standard output cannot be written");
            return ExitCode.NO_RESULT;
        }
        return exitCode;
    }

    @Override
    public void run() {
        throw Commands.unnamed(spec, "command");
    }
}
