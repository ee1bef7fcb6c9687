package nl.birthcare.funding.examples.claims.policy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyQuestion;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what is undecided, and what can be assumed. */
@Command(
        name = "questions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Tells what is undecided: the options, which parties are known to be for or against them, and by which"
                    + " documents. Then what can be assumed: the scenarios that come with the library, for --scenario,"
                    + " and the values that they ask for.",
            "What is undecided decides nothing, unless a scenario is named."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage, or a file that could not be read"},
        footerHeading = "%nExample:%n",
        footer = "  claims policy questions --policy announced-2020")
final class PolicyQuestionsCommand implements Callable<Integer> {

    @Mixin
    private final PolicyAnswer answer = new PolicyAnswer();

    /** A scenario or an overlay that can be named. */
    record Assumption(String name, String title, List<Scenario.Parameter> parameters) {}

    @Override
    public Integer call() {
        PolicyBook book = answer.book();
        List<Assumption> scenarios = new ArrayList<>();
        for (String name : PolicyScenarios.names()) {
            scenarios.add(new Assumption(name, PolicyScenarios.title(name), PolicyScenarios.parameters(name)));
        }
        List<Assumption> overlays = new ArrayList<>();
        for (String name : PolicyBooks.overlayNames()) {
            overlays.add(new Assumption(name, PolicyBooks.overlay(name).title(), List.of()));
        }
        return answer.with("questions", book.questions())
                .with("scenarios", scenarios)
                .with("overlays", overlays)
                .print(book, "What is undecided", out -> {
                    book.questions().forEach(question -> print(question, out));
                    PolicyAnswer.documents(book, book.questions(), out);
                    print("Scenarios that come with the library, for --scenario", scenarios, out);
                    print("Overlays that come with the library, for --with", overlays, out);
                });
    }

    /** A question with its options, and who stands where and why; then how it was closed. */
    static void print(PolicyQuestion question, PrintWriter out) {
        PolicyAnswer.entries(List.of(question), out);
        question.effectDay().ifPresent(day -> out.println("    An answer would take effect on " + day + "."));
        for (PolicyQuestion.Option option : question.options()) {
            out.println("    - " + option.name()
                    + option.scenario().map(name -> " (scenario " + name + ")").orElse(""));
            for (PolicyQuestion.Position position : option.positions()) {
                out.println("      " + position.text() + " (" + EntryTexts.documents(position.sources()) + ")");
                position.arguments().forEach(argument -> out.println("        " + argument));
            }
        }
        question.closing()
                .ifPresent(closing -> out.println("    Closed on " + closing.day() + ": " + closing.outcome() + " ("
                        + Texts.words(closing.grade()) + ": " + EntryTexts.documents(closing.sources()) + ")"));
    }

    private static void print(String heading, List<Assumption> assumptions, PrintWriter out) {
        out.println();
        out.println(Texts.heading(heading));
        for (Assumption assumption : assumptions) {
            out.println("  " + assumption.name() + ": " + assumption.title());
            for (Scenario.Parameter parameter : assumption.parameters()) {
                out.println("    ," + parameter.name() + "=... " + parameter.meaning()
                        + (parameter.list() ? "; once for each" : ""));
            }
        }
    }
}
