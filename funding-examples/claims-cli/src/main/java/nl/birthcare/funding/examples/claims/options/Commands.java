package nl.birthcare.funding.examples.claims.options;

import java.io.PrintWriter;
import java.util.List;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.text.Escaped;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** What every program of commands does alike: it reads strictly, and says in one line why there is no result. */
public final class Commands {

    private Commands() {}

    /**
     * Makes a command line that reads strictly and explains failures.
     *
     * @param main the program, with its commands
     * @param strategy runs what was asked for, by {@link #run}
     * @return the command line
     */
    public static CommandLine of(Object main, IExecutionStrategy strategy) {
        CommandLine commands = new CommandLine(main)
                // An argument that starts with @ is what it is: a file of that name is not read for more arguments.
                .setExpandAtFiles(false)
                .setExecutionStrategy(strategy)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
                .setParameterExceptionHandler((failure, args) -> explain(failure));
        return Conversions.register(commands);
    }

    /**
     * Runs what was asked for, if all of it exists. Commands and options that do not are refused also where help is asked
     * for with them: the help of another command would look like theirs.
     *
     * @param parsed the command line
     * @return the exit code
     * @throws UnmatchedArgumentException if part of it does not exist
     */
    public static int run(ParseResult parsed) {
        for (ParseResult each = parsed; each != null; each = each.hasSubcommand() ? each.subcommand() : null) {
            List<String> unknown = each.unmatched();
            if (!unknown.isEmpty()) {
                throw new UnmatchedArgumentException(each.commandSpec().commandLine(), unknown);
            }
        }
        return new RunLast().execute(parsed);
    }

    /**
     * Says that a command was not named.
     *
     * @param spec the program, whose commands there are to choose from
     * @param what what such a command is called
     * @return the refusal
     */
    public static ParameterException unnamed(CommandSpec spec, String what) {
        return new ParameterException(
                spec.commandLine(),
                "Name a " + what + ": one of " + spec.subcommands().keySet());
    }

    private static int explain(Exception failure, CommandLine command) {
        // Whatever is not one of our own sentences is a fault of this program; its name is all that helps.
        String sentence = failure instanceof NoResultException
                ? String.valueOf(failure.getMessage())
                : Failures.ofProgram(failure);
        command.getErr().println(Escaped.line(command.getCommandSpec().qualifiedName() + ": " + sentence));
        return ExitCode.NO_RESULT;
    }

    private static int explain(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        String message = message(failure);
        err.println(
                Escaped.line(name + ": " + message + (message.endsWith("?") ? " See " : ". See ") + name + " --help"));
        return ExitCode.NO_RESULT;
    }

    /** Says what is wrong with a command line, and what may have been meant. */
    private static String message(ParameterException failure) {
        List<String> meant =
                failure instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        return failure.getMessage() + (meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?");
    }
}
