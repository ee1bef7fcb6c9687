package nl.birthcare.funding.examples.claims.options;

import java.io.PrintWriter;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.text.Escaped;
import picocli.CommandLine.Option;

/** In which form a command prints its answer. */
public final class OutputForm {

    @Option(
            names = "--json",
            description =
                    "Prints JSON in place of text; 'claims schema' prints its form by the name of this command, by"
                            + " settlement for 'claims settle', by policy-answer for 'claims policy' and by explanation for"
                            + " 'claims explain'.")
    private boolean json;

    /**
     * Tells which form was asked for.
     *
     * @return whether it is JSON, in place of text
     */
    public boolean isJson() {
        return json;
    }

    /**
     * Prints an answer as JSON, whose last line ends as all lines do.
     *
     * @param answer the answer
     * @param out where it goes
     */
    public static void print(Object answer, PrintWriter out) {
        out.print(Escaped.lines(FundingJson.writePretty(answer)));
        out.flush();
    }
}
