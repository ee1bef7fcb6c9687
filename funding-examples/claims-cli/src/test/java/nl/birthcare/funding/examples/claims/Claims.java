package nl.birthcare.funding.examples.claims;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command in this process. */
record Claims(int exitCode, String out, String err) {

    static Claims run(Object... arguments) {
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
