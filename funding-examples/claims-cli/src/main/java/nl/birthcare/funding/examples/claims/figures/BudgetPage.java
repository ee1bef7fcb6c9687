package nl.birthcare.funding.examples.claims.figures;

import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.examples.claims.report.AuthorityParts;
import nl.birthcare.funding.examples.claims.report.Cell;
import nl.birthcare.funding.examples.claims.report.Chart;
import nl.birthcare.funding.examples.claims.report.FrameworkParts;
import nl.birthcare.funding.examples.claims.report.Grid;
import nl.birthcare.funding.examples.claims.report.Page;
import nl.birthcare.funding.examples.claims.report.Wording;
import nl.birthcare.funding.rules.control.FrameworkUse;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** The page of what {@code budget} came to. */
final class BudgetPage {

    private BudgetPage() {}

    static Page of(BudgetCommand.Answer answer, PolicyBook book, Wording words) {
        Page page = new Page(words, "budget").policy(book.name(), book.scenario(), book.sha256());
        answer.chargedBy().ifPresent(policy -> page.fact(words.say("fact.chargedBy"), policy));
        page.section("uses", words.say("section.uses")).figure(chart(answer.uses(), words), uses(answer.uses(), words));
        List<MacroBudget> budgets = Stream.concat(
                        answer.budgets().stream(), answer.uses().stream().flatMap(use -> use.budget().stream()))
                .toList();
        page.section("budgets", words.say("section.budgets")).table(budgets(budgets, words));
        page.section("documents", words.say("section.documents"))
                .text(words.say("section.documents.text"))
                .table(new AuthorityParts(words)
                        .documents(budgets.stream().flatMap(budget -> budget.sources().stream()), book::source));
        return page;
    }

    private static Chart chart(List<FrameworkUse> uses, Wording words) {
        Chart chart = new Chart(Chart.Direction.ACROSS, words.say("chart.uses"), List.of());
        for (FrameworkUse use : uses) {
            use.usedShare()
                    .ifPresent(share -> chart.bar(
                                    words.capitalised(use.framework()), words.percent(share), FrameworkParts.WHOLE)
                            .segment(
                                    FrameworkParts.style(use.framework()),
                                    share,
                                    words.percent(share),
                                    words.say("used") + ": " + words.percent(share)));
        }
        return chart;
    }

    private static Grid uses(List<FrameworkUse> uses, Wording words) {
        Grid grid = new Grid(words.say("caption.uses"))
                .texts(words.headings("column.year", "column.framework", "column.edition"))
                .numbers(words.headings(
                        "column.budget",
                        "column.mono",
                        "column.integral",
                        "column.experiment",
                        "column.other",
                        "column.remaining",
                        "column.used"))
                .texts(words.headings("column.comparable"));
        for (FrameworkUse use : uses) {
            grid.row(
                    words.year(use.year()),
                    Cell.of(words.name(use.framework())),
                    Cell.of(use.budget().map(budget -> budget.edition().name()).orElse("-")),
                    words.amount(use.budget().map(MacroBudget::amount)),
                    words.amount(use.charged(FundingForm.MONODISCIPLINARY)),
                    words.amount(use.charged(FundingForm.INTEGRAL)),
                    words.amount(use.charged(FundingForm.SMALL_SCALE_EXPERIMENT)),
                    words.amount(use.otherCharges()),
                    words.amount(use.remaining()),
                    words.share(use.usedShare()),
                    Cell.of(use.notComparable()
                            .map(reason -> reason.sentence(words.locale()))
                            .orElse("")));
        }
        return grid;
    }

    private static Grid budgets(List<MacroBudget> budgets, Wording words) {
        Grid grid = new Grid(words.say("caption.budgets"))
                .texts(words.headings("column.year", "column.framework", "column.edition"))
                .numbers(words.headings("column.budget"))
                .texts(words.headings("column.status", "column.gradeOf", "column.documents"));
        for (MacroBudget budget : budgets) {
            grid.row(
                    words.year(budget.year()),
                    Cell.of(words.name(budget.framework())),
                    Cell.of(budget.edition().name()),
                    words.amount(budget.amount()),
                    Cell.of(words.name(budget.status())),
                    Cell.of(words.name(budget.grade())),
                    words.documents(budget.sources()));
        }
        return grid;
    }
}
