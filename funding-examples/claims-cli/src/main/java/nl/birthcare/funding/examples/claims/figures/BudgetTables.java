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
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.control.BudgetQuestion;
import nl.birthcare.funding.rules.control.FrameworkUse;
import nl.birthcare.funding.rules.projection.PublishedYear;

/** Prints budgets, and what was charged against them, as tables. */
final class BudgetTables {

    private BudgetTables() {}

    static void print(BudgetCommand.Answer answer, List<MacroBudget> known, PrintWriter out) {
        if (answer.question().isPresent()) {
            printUses(answer, answer.question().get(), out);
        } else {
            printBudgets(answer, out);
        }
        if (answer.isWithoutABudget()) {
            out.println(known(known));
        }
        out.flush();
    }

    private static String known(List<MacroBudget> budgets) {
        String editions = budgets.stream()
                .map(budget -> budget.year() + " (edition " + budget.edition().name() + ")")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return "Budgets are known of " + (editions.isEmpty() ? "no year" : editions) + ".";
    }

    private static void printBudgets(BudgetCommand.Answer answer, PrintWriter out) {
        out.println(Texts.heading("Budgets of the macro frameworks, by " + answer.policy()));
        Table table = Table.of(5, "Year", "Framework", "Edition", "Status", "Grade", "Budget EUR");
        for (MacroBudget budget : answer.budgets()) {
            table.add(
                    Integer.toString(budget.year()),
                    Texts.words(budget.framework()),
                    budget.edition().name(),
                    EntryTexts.status(budget),
                    Texts.words(budget.grade()),
                    Texts.euros(budget.amount()));
        }
        table.print(out);
        if (answer.budgets().isEmpty()) {
            out.println("No budget is known for the year and edition that were asked for.");
        }
    }

    private static String heading(FundingForm form) {
        return switch (form) {
            case MONODISCIPLINARY -> "Monodisciplinary";
            case INTEGRAL -> "Integral";
            case SMALL_SCALE_EXPERIMENT -> "Experiment";
        };
    }

    private static String[] row(FrameworkUse use) {
        List<String> row = new ArrayList<>();
        row.add(Texts.words(use.framework()));
        row.add(use.budget().map(budget -> budget.edition().name()).orElse("-"));
        row.add(use.budget().map(budget -> Texts.words(budget.grade())).orElse("-"));
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
    private static void printPublished(PublishedYear published, YearAllocation integral, PrintWriter out) {
        out.println("Costs of " + published.year() + " as published, edition "
                + published.edition().name() + ": " + Texts.sources(published.sources()) + ".");
        out.println("Integral care, " + published.integral() + ": "
                + integral.rule()
                        .map(rule -> "divided by key "
                                + rule.key().map(AllocationKey::id).orElse("-") + ", " + EntryTexts.standing(rule))
                        .orElse("no key divides it")
                + ".");
    }

    private static void printUses(BudgetCommand.Answer answer, BudgetQuestion question, PrintWriter out) {
        out.println(Texts.heading("Charges of " + question.year() + ", scope " + Texts.words(question.scope())
                + ", against the budgets of " + answer.policy()));
        question.shareOfCountry()
                .ifPresent(share -> out.println("Share of the country, as stated: " + Texts.percent(share) + " ("
                        + share + "); each budget counts for that share."));
        if (answer.published().isPresent()) {
            printPublished(answer.published().get(), answer.integral().orElseThrow(), out);
        } else {
            out.println("Charged by " + answer.chargedBy().orElse("?") + "; its positions are of "
                    + (answer.chargedYears().isEmpty()
                            ? "no year"
                            : answer.chargedYears().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))));
        }
        List<String> columns = new ArrayList<>(List.of("Framework", "Edition", "Grade", "Budget EUR"));
        for (FundingForm form : FundingForm.values()) {
            columns.add(heading(form));
        }
        columns.addAll(List.of("Other", "Remaining", "Used"));
        Table table = Table.of(3, columns.toArray(String[]::new));
        answer.uses().forEach(use -> table.add(row(use)));
        table.print(out);
        for (FrameworkUse use : answer.uses()) {
            use.notComparable()
                    .ifPresent(reason -> out.println(
                            "Not comparable, " + Texts.words(use.framework()) + ": " + reason.sentence() + "."));
        }
        for (FrameworkUse use : answer.uses()) {
            Optional<MacroBudget> budget = use.budget();
            budget.ifPresent(
                    each -> out.println(Texts.capitalised(Texts.words(use.framework())) + ": " + EntryTexts.status(each)
                            + ", " + Texts.words(each.grade()) + ", " + Texts.sources(each.sources())));
        }
    }
}
