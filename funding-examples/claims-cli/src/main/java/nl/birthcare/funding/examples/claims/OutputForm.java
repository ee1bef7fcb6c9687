package nl.birthcare.funding.examples.claims;

import java.io.PrintWriter;
import nl.birthcare.funding.core.json.FundingJson;
import picocli.CommandLine.Option;

/** In which form a command prints its answer. */
final class OutputForm {

    @Option(
            names = "--json",
            description =
                    "Prints JSON ('claims schema' and the name of this command, or settlement) in place of tables.")
    private boolean json;

    boolean isJson() {
        return json;
    }

    static void print(Object answer, PrintWriter out) {
        out.println(FundingJson.writePretty(answer));
        out.flush();
    }
}
