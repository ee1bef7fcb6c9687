package nl.birthcare.funding.examples.spark;

import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
        subcommands = {AllocateCommand.class, TotalsCommand.class, LineBenchmark.class})
public final class SparkClaimsMain implements Runnable {

    private static final int NO_RESULT = 2;

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
            System.err.println(line("spark-claims: this program could not go on: " + e.getMessage()));
            exitCode = NO_RESULT;
        }
        SparkSession.getActiveSession().foreach(spark -> {
            spark.stop();
            return null;
        });
        System.exit(exitCode);
    }

    static CommandLine commandLine() {
        return new CommandLine(new SparkClaimsMain())
                // An argument that starts with @ is what it is: a file of that name is not read for more arguments.
                .setExpandAtFiles(false)
                .setExecutionStrategy(SparkClaimsMain::execute)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
                .setParameterExceptionHandler((failure, args) -> explain(failure));
    }

    /** Runs a command, and tells whether what it printed has arrived. */
    private static int execute(ParseResult parsed) {
        int exitCode = UnknownArguments.run(parsed);
        CommandLine command = parsed.commandSpec().commandLine();
        if (command.getOut().checkError()) {
            command.getErr().println("spark-claims: standard output cannot be written");
            return NO_RESULT;
        }
        return exitCode;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: one of " + spec.subcommands().keySet());
    }

    private static int explain(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String message = UnknownArguments.message(failure);
        command.getErr()
                .println(line(name + ": " + message + (message.endsWith("?") ? " See " : ". See ") + name + " --help"));
        return NO_RESULT;
    }

    private static int explain(Exception failure, CommandLine command) {
        String sentence = failure instanceof NoResultException
                ? String.valueOf(failure.getMessage())
                : "this program has a fault, " + failure;
        command.getErr().println(line(command.getCommandSpec().qualifiedName() + ": " + sentence));
        return NO_RESULT;
    }

    /** One line, without what a terminal obeys: it may come from a file. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]", " ");
    }
}
