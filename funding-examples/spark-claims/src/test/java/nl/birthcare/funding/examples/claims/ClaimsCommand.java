package nl.birthcare.funding.examples.claims;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command line that this module is compared with, in this process. */
public final class ClaimsCommand {

    private ClaimsCommand() {}

    /** Returns the exit code. */
    public static int run(String... arguments) {
        return ClaimsMain.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
