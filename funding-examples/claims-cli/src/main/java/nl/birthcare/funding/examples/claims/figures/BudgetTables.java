package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.control.BudgetQuestion;
import nl.birthcare.funding.rules.control.FrameworkUse;
import nl.birthcare.funding.rules.projection.PublishedYear;

/** Prints budgets, and what was charged against them, as tables. */
final class BudgetTables {

    private final Words words;
    private final PrintWriter out;

    BudgetTables(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void print(BudgetCommand.Answer answer, List<MacroBudget> known) {
        if (answer.question().isPresent()) {
            printUses(answer, answer.question().get());
        } else {
            printBudgets(answer);
        }
        if (answer.isWithoutABudget()) {
            out.println(known(known));
        }
        out.flush();
    }

    private String known(List<MacroBudget> budgets) {
        String editions = budgets.stream()
                .map(budget -> words.say(
                        "budget.known.of", budget.year(), budget.edition().name()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return words.say("budget.known", editions.isEmpty() ? words.say("budget.no-year") : editions);
    }

    private void printBudgets(BudgetCommand.Answer answer) {
        out.println(words.heading("budget.heading", answer.policy()));
        Table table = words.table(5, "year", "framework", "edition", "status", "grade", "budget");
        for (MacroBudget budget : answer.budgets()) {
            table.add(
                    Integer.toString(budget.year()),
                    words.name(budget.framework()),
                    budget.edition().name(),
                    EntryTexts.status(budget, words),
                    words.name(budget.grade()),
                    Texts.euros(budget.amount()));
        }
        table.print(out);
        if (answer.budgets().isEmpty()) {
            out.println(words.say("budget.unknown"));
        }
    }

    private String[] row(FrameworkUse use) {
        List<String> row = new ArrayList<>();
        row.add(words.name(use.framework()));
        row.add(use.budget().map(budget -> budget.edition().name()).orElse("-"));
        row.add(use.budget().map(budget -> words.name(budget.grade())).orElse("-"));
        row.add(use.heldAgainst()
                .or(() -> use.budget().map(MacroBudget::amount))
                .map(Texts::euros)
                .orElse("-"));
        for (FundingForm form : FundingForm.values()) {
            row.add(Texts.euros(use.charged(form)));
        }
        row.add(use.otherCharges().map(Texts::euros).orElse("-"));
        row.add(use.remaining().map(Texts::euros).orElse("-"));
        row.add(use.usedShare().map(Texts::percent).orElse("-"));
        return row.toArray(String[]::new);
    }

    /** Where costs that were published come from, and by which key integral care is divided. */
    private void printPublished(PublishedYear published, YearAllocation integral) {
        out.println(words.say(
                "budget.published", published.year(), published.edition().name(), Texts.sources(published.sources())));
        String by = integral.rule()
                .map(rule -> words.say(
                        "budget.by-key",
                        rule.key().map(AllocationKey::id).orElse("-"),
                        EntryTexts.standing(rule, words)))
                .orElseGet(() -> words.say("budget.no-key"));
        out.println(words.say("budget.integral", published.integral(), by));
    }

    private void printUses(BudgetCommand.Answer answer, BudgetQuestion question) {
        out.println(words.heading("budget.uses", question.year(), words.name(question.scope()), answer.policy()));
        question.shareOfCountry()
                .ifPresent(share -> out.println(words.say("budget.share", Texts.percent(share), share)));
        if (answer.published().isPresent()) {
            printPublished(answer.published().get(), answer.integral().orElseThrow());
        } else {
            String years = answer.chargedYears().stream().map(String::valueOf).collect(Collectors.joining(", "));
            out.println(words.say(
                    "budget.charged-by",
                    answer.chargedBy().orElse("?"),
                    years.isEmpty() ? words.say("budget.no-year") : years));
        }
        List<String> columns = new ArrayList<>(List.of("framework", "edition", "grade", "budget"));
        for (FundingForm form : FundingForm.values()) {
            columns.add("budget." + form);
        }
        columns.addAll(List.of("budget.other", "budget.remaining", "budget.used"));
        Table table = words.table(3, columns.toArray(String[]::new));
        answer.uses().forEach(use -> table.add(row(use)));
        table.print(out);
        for (FrameworkUse use : answer.uses()) {
            use.notComparable()
                    .ifPresent(reason -> out.println(words.say(
                            "budget.not-comparable", words.name(use.framework()), reason.sentence(words.locale()))));
        }
        for (FrameworkUse use : answer.uses()) {
            Optional<MacroBudget> budget = use.budget();
            budget.ifPresent(each -> out.println(words.say(
                    "budget.by",
                    Texts.capitalised(words.name(use.framework())),
                    EntryTexts.status(each, words),
                    words.name(each.grade()),
                    Texts.sources(each.sources()))));
        }
    }
}
