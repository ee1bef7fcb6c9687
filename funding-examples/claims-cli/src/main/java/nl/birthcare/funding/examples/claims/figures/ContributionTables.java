package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.examples.claims.figures.ContributionCommand.DayDeductibles;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.contribution.ContributionAnswer;
import nl.birthcare.funding.rules.contribution.ContributionQuestion;
import nl.birthcare.funding.rules.contribution.CostShare;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;

/** Prints what a client pays as tables. */
final class ContributionTables {

    private final Words words;
    private final PrintWriter out;

    ContributionTables(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void print(ContributionCommand.Answer answer) {
        out.println(words.heading("contribution.heading", answer.policy()));
        Table table = words.table(
                2,
                "contribution.item",
                "contribution.on",
                "contribution.units",
                "contribution.contribution",
                "contribution.cap",
                "contribution.client",
                "contribution.insurer",
                "contribution.price");
        answer.statement().answers().forEach(each -> add(table, each));
        Optional<CostShare> share = answer.statement().share();
        table.add(
                words.say("together"),
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
        print(answer.deductibles());
        out.flush();
    }

    private void print(List<DayDeductibles> deductibles) {
        for (DayDeductibles each : deductibles) {
            boolean alone = deductibles.size() == 1;
            if (each.rules().isEmpty()) {
                out.println(deductible(each, words.say("contribution.no-rule"), alone));
            }
            for (DeductibleRule rule : each.rules()) {
                String by = (rule.scenario().isPresent() ? EntryTexts.status(rule, words) + ", " : "")
                        + words.name(rule.grade()) + ", " + Texts.sources(rule.sources());
                String key = rule.exempt() ? "contribution.exempt" : "contribution.not-exempt";
                out.println(deductible(each, words.say(key, words.name(rule.item()), by), alone));
            }
        }
    }

    private String deductible(DayDeductibles day, String text, boolean alone) {
        return alone
                ? words.say("contribution.deductible", text)
                : words.say("contribution.deductible-on", day.day(), text);
    }

    private void add(Table table, ContributionAnswer answer) {
        Optional<ContributionRule> rule = answer.rule();
        table.add(
                words.name(answer.question().item()),
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

    private String because(ContributionAnswer answer) {
        String item = Texts.capitalised(words.name(answer.question().item()));
        String gap = answer.gap().map(each -> each.sentence(words.locale())).orElse("");
        String by = answer.grade()
                .map(grade -> words.name(grade) + ", " + Texts.sources(answer.sources()))
                .orElse("");
        String status = answer.rule()
                .filter(rule -> rule.scenario().isPresent())
                .map(rule -> EntryTexts.status(rule, words) + ", ")
                .orElse("");
        return item + ": " + gap + (gap.isEmpty() || by.isEmpty() ? "" : "; ") + status + by;
    }
}
