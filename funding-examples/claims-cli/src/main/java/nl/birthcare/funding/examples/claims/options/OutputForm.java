package nl.birthcare.funding.examples.claims.options;

import java.io.PrintWriter;
import java.util.ListResourceBundle;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.text.Escaped;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which form a command prints its answer. */
public final class OutputForm {

    @Option(names = "--json", description = "Prints JSON in place of text (form: claims schema ${bundle:schema}).")
    private boolean json;

    private final String schema;

    /**
     * Adds the option to a command.
     *
     * @param schema by which name {@code claims schema} knows the JSON that the command prints
     */
    public OutputForm(String schema) {
        this.schema = schema;
    }

    @Spec(Spec.Target.MIXEE)
    void mixee(CommandSpec command) {
        command.resourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"schema", schema}};
            }
        });
    }

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
