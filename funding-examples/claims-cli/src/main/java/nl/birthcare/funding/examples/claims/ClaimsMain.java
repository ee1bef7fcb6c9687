package nl.birthcare.funding.examples.claims;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the command line. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        versionProvider = ClaimsMain.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Charges Dutch birth-care claims to the three macro frameworks, to the cent, by dated and sourced rules.",
            "",
            "Amounts are whole cents. No result depends on the clock, the locale or the time zone."
        },
        subcommands = {
            DemoCommand.class,
            SplitCommand.class,
            GenerateCommand.class,
            AllocateCommand.class,
            TotalsCommand.class,
            CheckCommand.class,
            BudgetCommand.class,
            SettleCommand.class,
            ContributionCommand.class,
            MonitoringCommand.class,
            PolicyCommand.class,
            CompareCommand.class,
            ProjectionCommand.class,
            RulesCommand.class,
            SchemaCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was allocated, or done",
            "1:the run is complete, but something was refused, left unallocated or unreadable",
            "2:wrong usage, no input, or a file that could not be read or written: there is no result"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims demo",
            "  claims split --with national-mono-cost --in national-integral-2017-2021.csv",
            "  claims allocate --help"
        })
public final class ClaimsMain implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    private ClaimsMain() {}

    /**
     * Runs one command and exits with its status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        try {
            System.exit(commandLine().execute(args));
        } catch (OutOfMemoryError e) {
            // Java itself would end with the exit code that says that the run is complete.
            System.err.println("claims: the memory is too small; give Java more, as in java -Xmx1g -jar claims.jar");
            System.exit(ExitCode.NO_RESULT);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new ClaimsMain())
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

    private static int explain(Exception failure, CommandLine command) {
        // Whatever is not one of our own sentences is a fault of this program; its name is all that helps.
        String sentence =
                failure instanceof NoResultException ? failure.getMessage() : "This program failed: " + failure;
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + sentence);
        return ExitCode.NO_RESULT;
    }

    private static int explain(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        String message = UnknownArguments.message(failure);
        err.println(name + ": " + message + (message.endsWith("?") ? " See " : ". See ") + name + " --help");
        return ExitCode.NO_RESULT;
    }

    /** Reads the version from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "claims "
                        + Optional.ofNullable(ClaimsMain.class.getPackage().getImplementationVersion())
                                .orElse("(not from a jar)")
            };
        }
    }
}
