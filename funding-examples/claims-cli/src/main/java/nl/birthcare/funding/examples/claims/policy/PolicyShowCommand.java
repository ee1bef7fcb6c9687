package nl.birthcare.funding.examples.claims.policy;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyChange;
import nl.birthcare.funding.rules.policy.PolicyDay;
import nl.birthcare.funding.rules.policy.entry.PolicyStatement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what holds on a day, what changes when, or what is unknown. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Shows what a policy book says, each entry with its days, status, grade and documents:",
            "  --on        one day: which forms of funding exist and whether they need",
            "              an agreement, keys, prices, contents, what is undecided",
            "  --timeline  every change",
            "  --gaps      what no document says"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage, or a file that could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims policy show --policy enacted --on 2022-06-01",
            "  claims policy show --policy enacted --timeline --kind regimes",
            "  claims policy show --policy announced-2020 \\",
            "    --scenario monodisciplinary-ends --on 2028-01-01"
        })
final class PolicyShowCommand implements Callable<Integer> {

    @Mixin
    private final PolicyAnswer answer = new PolicyAnswer();

    @ArgGroup(multiplicity = "1")
    private final What what = new What();

    @Option(
            names = "--kind",
            paramLabel = "<kind>",
            description = "With --timeline: entries of this kind only, such as regimes, events or tariffs, once or"
                    + " more; the kinds are the lists of 'claims schema policy'.")
    private final List<String> kinds = new ArrayList<>();

    /** One of three questions. */
    static final class What {

        @Option(names = "--on", paramLabel = "<date>", description = "One day: what holds on it, such as 2022-06-01.")
        private @Nullable LocalDate on;

        @Option(names = "--timeline", description = "Every change: what begins or ends, in order of day.")
        private boolean timeline;

        @Option(names = "--gaps", description = "What no document says, and where it was looked for.")
        private boolean gaps;
    }

    @Override
    public Integer call() {
        PolicyBook book = answer.book();
        if (!kinds.isEmpty() && !what.timeline) {
            throw new NoResultException("--kind must be given with --timeline only");
        }
        if (what.on != null) {
            return day(book, book.on(what.on));
        }
        return what.gaps ? gaps(book) : timeline(book);
    }

    private int day(PolicyBook book, PolicyDay day) {
        return answer.with("on", day).print(book, "What holds on " + day.day(), out -> {
            out.println(book.title());
            out.println("SHA-256 of its entries: " + book.sha256());
            List<Provision> all = new ArrayList<>();
            section("Forms of funding", day.regimes(), "no rule for this day", all, out);
            section(
                    "Frameworks and control",
                    together(day.statements(PolicyStatement.Topic.FRAMEWORKS_AND_CONTROL), day.macroControlRules()),
                    "nothing is stated for this day",
                    all,
                    out);
            section("Keys", day.allocationRules(), "no document states a key, and no overlay adds one", all, out);
            section(
                    "Prices",
                    together(day.tariffRegimes(), day.statements(PolicyStatement.Topic.PRICES)),
                    "no rule for this day",
                    all,
                    out);
            section(
                    "Contains",
                    together(day.statements(PolicyStatement.Topic.CONTAINS), day.descriptions(), day.phases()),
                    "nothing is stated for this day",
                    all,
                    out);
            section("Not contained", day.contentExclusions(), "nothing is excluded", all, out);
            section("Monitoring", day.statements(PolicyStatement.Topic.MONITORING), "nobody is asked to", all, out);
            section("Instruction", day.statements(PolicyStatement.Topic.INSTRUCTION), "none is known", all, out);
            section(
                    "Also stated",
                    together(
                            day.statements(PolicyStatement.Topic.FUNDING),
                            day.statements(PolicyStatement.Topic.DECLARATION),
                            day.statements(PolicyStatement.Topic.PROCEDURE)),
                    "nothing",
                    all,
                    out);
            section("Advices", day.advices(), "none was given by this day", all, out);
            out.println();
            out.println(Texts.heading("Undecided"));
            out.print(day.questions().isEmpty() ? String.format("  no question is open%n") : "");
            day.questions().forEach(question -> PolicyQuestionsCommand.print(question, out));
            all.addAll(day.questions());
            PolicyAnswer.documents(book, all, out);
        });
    }

    @SafeVarargs
    private static List<Provision> together(List<? extends Provision>... entries) {
        List<Provision> all = new ArrayList<>();
        for (List<? extends Provision> each : entries) {
            all.addAll(each);
        }
        return all;
    }

    private static void section(
            String title, List<? extends Provision> entries, String none, List<Provision> all, PrintWriter out) {
        out.println();
        out.println(Texts.heading(title));
        if (entries.isEmpty()) {
            out.println("  " + none);
        }
        PolicyAnswer.entries(entries, out);
        all.addAll(entries);
    }

    private int timeline(PolicyBook book) {
        List<String> known = book.changes().stream()
                .map(PolicyChange::kind)
                .distinct()
                .sorted()
                .toList();
        List<String> unknown =
                kinds.stream().filter(kind -> !known.contains(kind)).toList();
        if (!unknown.isEmpty()) {
            throw new NoResultException("--kind must be of entries of the book, but no entry is of "
                    + String.join(", ", unknown) + "; there are entries of " + String.join(", ", known));
        }
        List<PolicyChange> changes = book.changes().stream()
                .filter(change -> kinds.isEmpty() || kinds.contains(change.kind()))
                .toList();
        return answer.with("changes", changes).print(book, "What begins and ends", out -> {
            LocalDate day = LocalDate.MIN;
            for (PolicyChange change : changes) {
                if (!day.equals(change.day())) {
                    out.println();
                    out.println(Texts.heading(heading(change)));
                }
                day = change.day();
                out.println("  " + (change.begins() ? "begins: " : "ends: ") + EntryTexts.of(change.entry()));
                out.println("    " + change.kind() + " " + change.entry().id() + ", "
                        + EntryTexts.standing(change.entry()));
            }
            PolicyAnswer.documents(
                    book, changes.stream().map(PolicyChange::entry).toList(), out);
        });
    }

    /** The day; what begins with no known day has held always. */
    private static String heading(PolicyChange change) {
        boolean always = change.begins() && !change.entry().validity().hasBeginning();
        return always ? "From the beginning" : change.day().toString();
    }

    private int gaps(PolicyBook book) {
        return answer.with("gaps", book.gaps()).print(book, "What is unknown", out -> {
            for (Gap gap : book.gaps()) {
                out.println();
                out.println("  " + gap.id() + ": " + gap.unknown());
                out.println("    Looked for in: " + gap.lookedIn());
            }
        });
    }
}
