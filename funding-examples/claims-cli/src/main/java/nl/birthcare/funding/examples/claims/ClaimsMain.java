package nl.birthcare.funding.examples.claims;

import java.util.Optional;
import nl.birthcare.funding.examples.claims.allocate.AllocateCommand;
import nl.birthcare.funding.examples.claims.allocate.CheckCommand;
import nl.birthcare.funding.examples.claims.allocate.CompareCommand;
import nl.birthcare.funding.examples.claims.allocate.ExplainCommand;
import nl.birthcare.funding.examples.claims.allocate.TotalsCommand;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.figures.BudgetCommand;
import nl.birthcare.funding.examples.claims.figures.ContributionCommand;
import nl.birthcare.funding.examples.claims.figures.MonitoringCommand;
import nl.birthcare.funding.examples.claims.figures.ProjectionCommand;
import nl.birthcare.funding.examples.claims.figures.SettleCommand;
import nl.birthcare.funding.examples.claims.figures.SplitCommand;
import nl.birthcare.funding.examples.claims.figures.TariffsCommand;
import nl.birthcare.funding.examples.claims.generate.GenerateCommand;
import nl.birthcare.funding.examples.claims.ledger.LedgerCommand;
import nl.birthcare.funding.examples.claims.ledger.ReallocateCommand;
import nl.birthcare.funding.examples.claims.options.Commands;
import nl.birthcare.funding.examples.claims.policy.PolicyCommand;
import nl.birthcare.funding.examples.claims.policy.RulesCommand;
import nl.birthcare.funding.examples.claims.receipt.VerifyCommand;
import nl.birthcare.funding.examples.claims.text.Escaped;
import nl.birthcare.funding.examples.claims.text.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
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
            "Amounts are whole cents. No result depends on the clock, the locale or the time zone: standard output is"
                    + " UTF-8. Control characters of files are shown as numbers, such as \\u001b."
        },
        subcommands = {
            DemoCommand.class,
            SplitCommand.class,
            GenerateCommand.class,
            AllocateCommand.class,
            TotalsCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            LedgerCommand.class,
            ReallocateCommand.class,
            ExplainCommand.class,
            BudgetCommand.class,
            SettleCommand.class,
            ContributionCommand.class,
            TariffsCommand.class,
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
            "2:wrong usage, no input, or a file or standard output that could not be read or written; there is no"
                    + " result, but for what was put in place before standard output failed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims demo --births 1000",
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
        int exitCode;
        try {
            exitCode = commandLine().setOut(Terminal.standardOutput()).execute(args);
        } catch (Throwable e) {
            // Java itself would end with the exit code that says that the run is complete.
            exitCode = ExitCode.NO_RESULT;
            say(e);
        }
        System.exit(exitCode);
    }

    private static void say(Throwable failure) {
        try {
            System.err.println("claims: " + Escaped.line(Failures.ofProgram(failure)));
        } catch (Throwable e) {
            // What cannot load a class may not be able to load those that say so.
            System.err.println("claims: a part of Java or of this program could not be loaded");
        }
    }

    static CommandLine commandLine() {
        return Commands.of(new ClaimsMain(), ClaimsMain::execute);
    }

    /** Runs a command between what is asked of every one: that it destroys no input, and that its output arrives. */
    private static int execute(ParseResult parsed) {
        CommandLine claims = parsed.commandSpec().commandLine();
        Terminal terminal = Terminal.of(claims.getOut());
        claims.setOut(terminal).setErr(Terminal.of(claims.getErr()));
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        try {
            if (!command.isUsageHelpRequested() && !command.isVersionHelpRequested()) {
                FileConflicts.refuse(last);
            }
            int exitCode = Commands.run(parsed);
            return terminal.hasArrived() ? exitCode : ExitCode.NO_RESULT;
        } catch (NoResultException e) {
            throw new ExecutionException(command, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void run() {
        throw Commands.unnamed(spec, "command");
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
