package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.examples.claims.figures.ContributionCommand.DayDeductibles;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.contribution.ContributionAnswer;
import nl.birthcare.funding.rules.contribution.ContributionQuestion;
import nl.birthcare.funding.rules.contribution.CostShare;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;

/** Prints what a client pays as tables. */
final class ContributionTables {

    private ContributionTables() {}

    static void print(ContributionCommand.Answer answer, PrintWriter out) {
        out.println(Texts.heading("What the client pays, by " + answer.policy()));
        Table table =
                Table.of(2, "Item", "On", "Units", "Contribution", "Cap", "Client EUR", "Insurer EUR", "Price EUR");
        answer.statement().answers().forEach(each -> add(table, each));
        Optional<CostShare> share = answer.statement().share();
        table.add(
                "together",
                "",
                "",
                "",
                "",
                answer.statement().client().map(Texts::euros).orElse("-"),
                share.map(CostShare::insurer).map(Texts::euros).orElse("-"),
                share.map(CostShare::price).map(Texts::euros).orElse("-"));
        table.print(out);
        out.println();
        answer.statement().answers().forEach(each -> out.println(because(each)));
        print(answer.deductibles(), out);
        out.flush();
    }

    private static void print(List<DayDeductibles> deductibles, PrintWriter out) {
        for (DayDeductibles each : deductibles) {
            String start = deductibles.size() == 1 ? "Deductible: " : "Deductible on " + each.day() + ": ";
            if (each.rules().isEmpty()) {
                out.println(start + "no rule is known for this day");
            }
            for (DeductibleRule rule : each.rules()) {
                out.println(start + Texts.words(rule.item()) + " is " + (rule.exempt() ? "" : "not ") + "exempt; "
                        + (rule.scenario().isPresent() ? EntryTexts.status(rule) + ", " : "")
                        + Texts.words(rule.grade()) + ", " + Texts.sources(rule.sources()));
            }
        }
    }

    private static void add(Table table, ContributionAnswer answer) {
        Optional<ContributionRule> rule = answer.rule();
        table.add(
                Texts.words(answer.question().item()),
                answer.question().day().toString(),
                units(answer.question()),
                rule.map(ContributionRule::contribution).map(Texts::euros).orElse("-"),
                rule.flatMap(ContributionRule::cap).map(Texts::euros).orElse("-"),
                answer.client().map(Texts::euros).orElse("-"),
                answer.share().map(CostShare::insurer).map(Texts::euros).orElse("-"),
                answer.share().map(CostShare::price).map(Texts::euros).orElse("-"));
    }

    private static String units(ContributionQuestion question) {
        String whole = Texts.number(question.quantity());
        return question.minutes()
                .map(minutes -> whole + (minutes < 10 ? ":0" : ":") + minutes)
                .orElse(whole);
    }

    private static String because(ContributionAnswer answer) {
        String item = Texts.capitalised(Texts.words(answer.question().item()));
        String gap = answer.gap().map(ContributionAnswer.Gap::sentence).orElse("");
        String by = answer.grade()
                .map(grade -> Texts.words(grade) + ", " + Texts.sources(answer.sources()))
                .orElse("");
        String status = answer.rule()
                .filter(rule -> rule.scenario().isPresent())
                .map(rule -> EntryTexts.status(rule) + ", ")
                .orElse("");
        return item + ": " + gap + (gap.isEmpty() || by.isEmpty() ? "" : "; ") + status + by;
    }
}
