package nl.birthcare.funding.examples.claims;

import java.io.PrintWriter;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.rules.control.BudgetQuestion;
import nl.birthcare.funding.rules.control.FrameworkUse;

/** Prints budgets, and what was charged against them, as tables. */
final class BudgetTables {

    private BudgetTables() {}

    static void print(BudgetCommand.Answer answer, PrintWriter out) {
        if (answer.question().isPresent()) {
            printUses(answer, answer.question().get(), out);
        } else {
            printBudgets(answer, out);
        }
        out.flush();
    }

    private static void printBudgets(BudgetCommand.Answer answer, PrintWriter out) {
        out.println(Texts.heading("Budgets of the macro frameworks, by " + answer.policy()));
        Table table = Table.of(5, "Year", "Framework", "Edition", "Status", "Grade", "Budget EUR");
        for (MacroBudget budget : answer.budgets()) {
            table.add(
                    Integer.toString(budget.year()),
                    Texts.words(budget.framework()),
                    budget.edition().name(),
                    Texts.words(budget.status()),
                    Texts.words(budget.grade()),
                    Texts.euros(budget.amount()));
        }
        table.print(out);
        if (answer.budgets().isEmpty()) {
            out.println("No budget is known for the year and edition that were asked for.");
        }
    }

    private static void printUses(BudgetCommand.Answer answer, BudgetQuestion question, PrintWriter out) {
        out.println(Texts.heading("Charges of " + question.year() + ", scope " + Texts.words(question.scope())
                + ", against the budgets of " + answer.policy()));
        out.println("Charged by " + answer.chargedBy().orElse("?"));
        Table table = Table.of(
                2,
                "Framework",
                "Edition",
                "Budget EUR",
                "Monodisciplinary",
                "Integral",
                "Experiment",
                "Other",
                "Remaining",
                "Used");
        for (FrameworkUse use : answer.uses()) {
            table.add(
                    Texts.words(use.framework()),
                    use.budget().map(budget -> budget.edition().name()).orElse("-"),
                    use.budget().map(MacroBudget::amount).map(Texts::euros).orElse("-"),
                    Texts.euros(use.monodisciplinary()),
                    Texts.euros(use.integral()),
                    Texts.euros(use.smallScaleExperiment()),
                    use.otherCharges().map(Texts::euros).orElse("-"),
                    use.remaining().map(Texts::euros).orElse("-"),
                    use.usedShare().map(Texts::percent).orElse("-"));
        }
        table.print(out);
        for (FrameworkUse use : answer.uses()) {
            use.notComparable()
                    .ifPresent(reason -> out.println(
                            "Not comparable, " + Texts.words(use.framework()) + ": " + reason.sentence() + "."));
        }
        for (FrameworkUse use : answer.uses()) {
            Optional<MacroBudget> budget = use.budget();
            budget.ifPresent(each ->
                    out.println(Texts.capitalised(Texts.words(use.framework())) + ": " + Texts.words(each.status())
                            + ", " + Texts.words(each.grade()) + ", " + Texts.sources(each.sources())));
        }
    }
}
