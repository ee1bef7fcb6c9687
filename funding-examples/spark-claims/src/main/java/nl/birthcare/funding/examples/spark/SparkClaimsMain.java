package nl.birthcare.funding.examples.spark;

import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
        int exitCode = commandLine().execute(args);
        SparkSession.getActiveSession().foreach(spark -> {
            spark.stop();
            return null;
        });
        System.exit(exitCode);
    }

    static CommandLine commandLine() {
        return new CommandLine(new SparkClaimsMain())
                .setExecutionStrategy(UnknownArguments::run)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
                .setParameterExceptionHandler((failure, args) -> explain(failure));
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
                .println(name + ": " + message + (message.endsWith("?") ? " See " : ". See ") + name + " --help");
        return NO_RESULT;
    }

    private static int explain(Exception failure, CommandLine command) {
        String sentence =
                failure instanceof NoResultException ? failure.getMessage() : "This program failed: " + failure;
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + sentence);
        return NO_RESULT;
    }
}
