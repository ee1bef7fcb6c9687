package nl.birthcare.funding.examples.claims.policy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.text.Escaped;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.check.FindingCode.Chapter;
import nl.birthcare.funding.rules.policy.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what is asked of declarations. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Tells what is asked of every line, by what it is about: the code of the findings, since and"
                    + " until when, on what authority and by which documents, and whether it can refuse a line.",
            "",
            "A rule can refuse where it was read in the document itself and is in force or announced; every other leads"
                    + " to a warning at most. So does one that can refuse, where a figure or a fact behind it is"
                    + " weaker."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage, or a file that could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {"  claims rules --policy enacted", "  " + RulesPage.COMMAND})
public final class RulesCommand implements Callable<Integer> {

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "<book>",
            description = "The policy book: announced-2020, enacted, or a JSON file ('claims schema policy'). Once or"
                    + " more: of several books it is said what differs.")
    private final List<String> policies = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "<overlay>",
            description = "An overlay to add to each book, once or more: national-mono-cost, or a JSON file.")
    private final List<String> overlays = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "<scenario>",
            description =
                    "A change to assume by each book, once or more: a name of 'claims policy questions', or a JSON"
                            + " file ('claims schema scenario').")
    private final List<String> scenarios = new ArrayList<>();

    @Option(names = "--markdown", description = "Prints a page in Markdown.")
    private boolean markdown;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<PolicyBook> books = new ArrayList<>();
        for (String policy : policies) {
            PolicyBook book = Policies.under(Policies.book(policy, overlays), "--scenario", scenarios);
            books.add(Policies.engine(book, policy).book());
        }
        PrintWriter out = spec.commandLine().getOut();
        RuleList rules = RuleList.of(books);
        if (markdown) {
            out.print(Escaped.lines(RulesPage.of(rules)));
        } else {
            print(rules, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void print(RuleList rules, PrintWriter out) {
        out.println(Texts.heading("What is asked of every line, by " + String.join(" and ", rules.books())));
        for (RuleList.Section section : rules.sections()) {
            out.println();
            out.println(Texts.heading(section.chapter().title()));
            section.checks().forEach(row -> printCheck(rules, row, out));
            section.unasked().forEach(code -> print(code.name(), "Not asked: no rule in the book.", out));
        }
        out.println();
        out.println(Texts.heading(Chapter.RUN.title()));
        RuleList.WITHOUT_CHECK.forEach((code, text) -> print(code.name(), text, out));
        out.println();
        out.println(Texts.heading("What the checks go by"));
        for (RuleList.Row row : rules.entries()) {
            out.println();
            out.println("  " + row.text());
            print(rules, row, row.grade(), out);
        }
    }

    private static void printCheck(RuleList rules, RuleList.Row row, PrintWriter out) {
        out.println();
        out.println(Texts.heading(row.code()));
        out.println("  " + row.text());
        String refuses = row.entry().mayRefuse() ? "can refuse" : "warns";
        print(
                rules,
                row,
                "by the date of " + row.datedBy() + "; basis: " + row.basis() + ", " + row.grade() + "; " + refuses,
                out);
    }

    private static void print(RuleList rules, RuleList.Row row, String how, PrintWriter out) {
        out.println("  " + Words.ENGLISH.days(row.entry().validity()) + ", " + how + ": " + row.sources());
        if (row.books().size() < rules.books().size()) {
            out.println("  Only in " + String.join(", ", row.books()));
        }
    }

    private static void print(String code, String text, PrintWriter out) {
        out.println();
        out.println(Texts.heading(code));
        out.println("  " + text);
    }
}
