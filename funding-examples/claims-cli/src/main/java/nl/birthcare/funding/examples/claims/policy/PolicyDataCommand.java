package nl.birthcare.funding.examples.claims.policy;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints all that the books that ship state, and what they do not know. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Prints a page in Markdown of all data that ships with the library: every figure and dated rule of the"
                    + " policy books and overlays with its days, grade, status and documents, and what no document says.",
            "",
            "The questions that declarations are asked are on the page that 'claims rules --markdown' prints."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage"},
        footerHeading = "%nExample:%n",
        footer = {"  " + DataPage.COMMAND})
public final class PolicyDataCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(DataPage.ofAllThatShips());
        out.flush();
        return ExitCode.DONE;
    }
}
