package nl.birthcare.funding.examples.claims.options;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Refuses commands and options that do not exist, also where help is asked for beside them: the help of another command
 * would look like theirs.
 */
public final class UnknownArguments {

    private UnknownArguments() {}

    /** Runs what was asked for, if all of it exists. */
    public static int run(ParseResult parsed) {
        for (ParseResult each = parsed; each != null; each = each.hasSubcommand() ? each.subcommand() : null) {
            List<String> unknown = each.unmatched();
            if (!unknown.isEmpty()) {
                throw new UnmatchedArgumentException(each.commandSpec().commandLine(), unknown);
            }
        }
        return new RunLast().execute(parsed);
    }

    /** Says what is wrong with a command line, and what may have been meant. */
    public static String message(CommandLine.ParameterException failure) {
        List<String> meant =
                failure instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        return failure.getMessage() + (meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?");
    }
}
