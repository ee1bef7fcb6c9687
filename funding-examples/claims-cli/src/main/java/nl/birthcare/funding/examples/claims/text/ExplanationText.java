package nl.birthcare.funding.examples.claims.text;

import java.io.PrintWriter;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.explain.Share;
import nl.birthcare.funding.rules.explain.Step;
import nl.birthcare.funding.rules.explain.StepKind;
import org.jspecify.annotations.Nullable;

/** Prints an explanation for people: chapter by chapter, in lines that fit a terminal. */
public final class ExplanationText {

    private static final int WIDTH = 100;

    private final Words words;
    private final PrintWriter out;

    private ExplanationText(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    /**
     * Prints an explanation.
     *
     * @param explanation the explanation
     * @param words the language
     * @param out where it goes
     */
    public static void print(Explanation explanation, Words words, PrintWriter out) {
        new ExplanationText(words, out).print(explanation);
        out.flush();
    }

    private void print(Explanation explanation) {
        out.println(words.heading(
                "explain.heading",
                explanation.line(),
                explanation.declarant().value(),
                words.mark(explanation.verdict())));
        paragraph("", outcome(explanation));
        paragraph("", words.say("explain.judged", explanation.policy()));
        StepKind.@Nullable Chapter chapter = null;
        for (Step step : explanation.steps()) {
            if (step.kind().chapter() != chapter) {
                chapter = step.kind().chapter();
                out.println();
                out.println(Texts.heading(chapter.title(words.locale())));
            }
            paragraph("- ", step.text(words.locale()));
            for (Share share : step.shares()) {
                paragraph("    - ", share.text(words.locale()));
            }
        }
        printDocuments(explanation);
        out.println();
    }

    private String outcome(Explanation explanation) {
        return explanation
                .allocation()
                .map(allocation -> words.say("explain.split", allocation.split(), allocation.budgetYear()))
                .or(() -> explanation
                        .reason()
                        .map(reason -> words.say("explain.nowhere", reason.sentence(words.locale()))))
                .orElseGet(() -> words.say("explain.nothing"));
    }

    private void printDocuments(Explanation explanation) {
        out.println();
        out.println(words.heading("explain.documents"));
        for (Source document : explanation.documents()) {
            paragraph(
                    "- ",
                    document.id() + ": " + document.title()
                            + document.date().map(date -> ", " + date).orElse("")
                            + (document.kind() == SourceKind.LIBRARY ? " " + words.say("explain.no-document") : ""));
        }
    }

    /** A text in lines, the first behind a mark, the others below its first word. */
    private void paragraph(String mark, String text) {
        StringBuilder row = new StringBuilder(mark);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && row.length() + 1 + word.length() > WIDTH) {
                out.println(row);
                row = new StringBuilder(" ".repeat(mark.length()));
                empty = true;
            }
            row.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(row);
    }
}
