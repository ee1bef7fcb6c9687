package nl.birthcare.funding.examples.claims;

import java.io.PrintWriter;
import nl.birthcare.funding.core.json.FundingJson;
import picocli.CommandLine.Option;

/** In which form a command prints its answer. */
final class OutputForm {

    @Option(
            names = "--json",
            description =
                    "Prints JSON in place of text; 'claims schema' prints its form by the name of this command, by"
                            + " settlement for 'claims settle' and by policy-answer for 'claims policy'.")
    private boolean json;

    boolean isJson() {
        return json;
    }

    /** Prints an answer as JSON, whose last line ends as all lines do. */
    static void print(Object answer, PrintWriter out) {
        out.print(Shown.lines(FundingJson.writePretty(answer)));
        out.flush();
    }
}
