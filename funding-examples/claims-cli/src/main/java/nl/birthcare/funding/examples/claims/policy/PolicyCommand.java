package nl.birthcare.funding.examples.claims.policy;

import nl.birthcare.funding.examples.claims.options.Commands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what a policy book says. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Tells what holds on a day and by which document, what happened, what is open, and how a policy changes.",
            "",
            "Each answer names the policy book, and the scenario where one is assumed; --json gives it as data."
        },
        subcommands = {
            PolicyShowCommand.class,
            PolicyHistoryCommand.class,
            PolicyQuestionsCommand.class,
            PolicyProcedureCommand.class,
            PolicyExperimentCommand.class,
            PolicyDataCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage, or a file that could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims policy show --policy enacted --on 2022-06-01",
            "  claims policy history --policy enacted",
            "  claims policy questions --policy announced-2020",
            "  claims policy procedure --policy enacted --notice 2022-03-21",
            "  claims policy experiment --policy enacted --start 2017-01-01",
            "  " + DataPage.COMMAND
        })
public final class PolicyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw Commands.unnamed(spec, "question");
    }
}
