package nl.birthcare.funding.examples.claims;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs a command in this process. */
public record Claims(int exitCode, String out, String err) {

    /** The command line, for looking at what it asks. */
    public static CommandLine commandLine() {
        return ClaimsMain.commandLine();
    }

    public static Claims run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = ClaimsMain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(texts);
        return new Claims(exitCode, out.toString(), err.toString());
    }
}
