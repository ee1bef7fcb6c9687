package nl.birthcare.funding.examples.claims;

import java.io.PrintWriter;
import nl.birthcare.funding.core.json.FundingJson;
import picocli.CommandLine.Option;

/** In which form a command prints its answer. */
final class OutputForm {

    /** The forms that there are. */
    private enum Form {
        TABLE,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "<table|json>",
            defaultValue = "table",
            description = "What is printed: a table for people, or JSON; without it, a table.")
    private String format = "table";

    boolean isJson() {
        return Choices.of("--format", Form.class, format) == Form.JSON;
    }

    static void print(Object answer, PrintWriter out) {
        out.println(FundingJson.writePretty(answer));
        out.flush();
    }
}
