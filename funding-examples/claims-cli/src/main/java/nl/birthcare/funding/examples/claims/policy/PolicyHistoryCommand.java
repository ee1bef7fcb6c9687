package nl.birthcare.funding.examples.claims.policy;

import java.util.concurrent.Callable;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what happened on the way to a policy. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Tells what happened on the way to the policy, in order of day: advices, letters, debates, talks and"
                    + " decisions, each with its grade and documents.",
            "The book announced-2020 knows nothing that happened after its letters."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage, or a file that could not be read"},
        footerHeading = "%nExample:%n",
        footer = "  claims policy history --policy enacted")
final class PolicyHistoryCommand implements Callable<Integer> {

    @Mixin
    private final PolicyAnswer answer = new PolicyAnswer();

    @Override
    public Integer call() {
        PolicyBook book = answer.book();
        return answer.with("events", book.events()).print(book, "What happened", out -> {
            for (PolicyEvent event : book.events()) {
                out.println();
                out.println("  " + when(event) + "  " + event.title());
                event.figures().forEach((name, figure) -> out.println("    " + name + ": " + Texts.number(figure)));
                out.println("    " + Texts.words(event.grade()) + ": " + EntryTexts.documents(event.sources()));
            }
            PolicyAnswer.documents(book, book.events(), out);
        });
    }

    private static String when(PolicyEvent event) {
        Validity period = event.validity();
        return switch (event.timing()) {
            case ON_DAY -> period.firstDay().toString();
            case DURING -> period.text();
            case WITHIN -> "on a day of " + period.text();
        };
    }
}
