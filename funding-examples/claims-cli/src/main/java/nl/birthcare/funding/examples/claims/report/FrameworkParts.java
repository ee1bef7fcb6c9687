package nl.birthcare.funding.examples.claims.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.ChargeBreakdown;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.MarkedAmount;

/** Charts and tables of what frameworks bear, in one language: the parts that pages share. */
public final class FrameworkParts {

    /** The length of a bar that is as long as can be. */
    public static final Fraction WHOLE = Fraction.of(1, 1);

    private final Wording words;

    /**
     * Makes parts in one language.
     *
     * @param words how it is said
     */
    public FrameworkParts(Wording words) {
        this.words = words;
    }

    /**
     * Names care of one form in one year.
     *
     * @param form the form
     * @param year the year
     * @return such as: Integral care in 2021
     */
    public String heading(FundingForm form, int year) {
        String heading = words.say("answer.heading", words.say("care." + form.name()), year);
        return Texts.capitalised(heading);
    }

    /**
     * Shows how care of each form and year is divided over the frameworks.
     *
     * @param forms the forms and years
     * @return a bar for each, all of one length
     */
    public Chart chart(List<ChargeBreakdown.FormTotal> forms) {
        Chart chart = divided(Chart.Direction.ACROSS, "chart.forms");
        forms.forEach(form ->
                segments(chart.bar(heading(form.form(), form.year()), words.euros(form.totalCents()), WHOLE), form));
        return chart;
    }

    private List<Chart.Legend> legend() {
        return Stream.of(MacroFramework.values())
                .map(framework -> new Chart.Legend(style(framework), words.name(framework)))
                .toList();
    }

    /**
     * Names the colour of a framework.
     *
     * @param framework the framework
     * @return a class of the style sheet
     */
    public static String style(MacroFramework framework) {
        return style("framework", framework);
    }

    /** A class of the style sheet, such as grade-primary. */
    static String style(String of, Enum<?> choice) {
        return of + "-" + Texts.words(choice).replace(' ', '-');
    }

    /**
     * Starts a chart of bars that are divided over the frameworks.
     *
     * @param direction which way its bars go
     * @param key what it shows, as the words know it
     * @return the chart
     */
    public Chart divided(Chart.Direction direction, String key) {
        return new Chart(direction, words.say(key), legend());
    }

    private void segments(Chart.Drawing bar, ChargeBreakdown.Charge charge) {
        for (MacroFramework framework : MacroFramework.values()) {
            segment(bar, framework, charge.share(framework), charge.cents(framework));
        }
    }

    /**
     * Divides a bar over the frameworks.
     *
     * @param bar the bar
     * @param split what each framework bears
     */
    public void segments(Chart.Drawing bar, FrameworkSplit split) {
        for (MacroFramework framework : MacroFramework.values()) {
            segment(bar, framework, split.share(framework), BigInteger.valueOf(split.cents(framework)));
        }
    }

    private void segment(Chart.Drawing bar, MacroFramework framework, Optional<Fraction> share, BigInteger cents) {
        share.ifPresent(each -> bar.segment(
                style(framework),
                each,
                words.percent(each),
                words.say("chart.segment", words.name(framework), words.euros(cents), words.percent(each))));
    }

    /**
     * Lists what each framework bears.
     *
     * @param positions the positions
     * @param forms the same, all frameworks together
     * @return a row for each position, with its share of the form and year, how sure it is, and its drift
     */
    public Grid positions(List<FrameworkPosition> positions, List<ChargeBreakdown.FormTotal> forms) {
        Grid grid = grid("caption.positions", "column.year", "column.form", "column.framework")
                .numbers(words.headings(
                        "column.charged", "column.share", "column.permitted", "column.unverified", "column.lines"))
                .texts(words.headings("column.grade"))
                .numbers(words.headings("column.drift"));
        for (FrameworkPosition position : positions) {
            grid.row(
                    words.year(position.year()),
                    Cell.of(words.name(position.form())),
                    Cell.of(words.name(position.framework())),
                    words.amount(position.charged()),
                    words.share(share(position, forms)),
                    words.amount(position.charged(Verdict.PERMITTED)),
                    words.amount(position.charged(Verdict.UNVERIFIED)),
                    words.count(position.lines()),
                    Cell.of(leastSure(position.marks()).map(words::name).orElse("-")),
                    words.decimal(position.driftCents()));
        }
        return grid;
    }

    /**
     * Shows what rounding has come to.
     *
     * @param report the positions
     * @return a bar for each position that rounding moved, of its length beside the largest
     */
    public Chart drift(LedgerReport report) {
        Chart chart = divided(Chart.Direction.ACROSS, "chart.drift");
        for (FrameworkPosition position : moved(report)) {
            String name = words.say(
                    "chart.drift.name", position.year(), words.name(position.framework()), words.name(position.form()));
            String cents = words.decimal(position.driftCents()).text();
            chart.bar(name, cents, report.relativeDrift(position))
                    .segment(style(position.framework()), WHOLE, "", words.say("chart.mark", name, cents));
        }
        return chart;
    }

    private static List<FrameworkPosition> moved(LedgerReport report) {
        return report.positions().stream()
                .filter(position -> !position.driftCents().equals(Fraction.ZERO))
                .toList();
    }

    /**
     * Lists what rounding has come to.
     *
     * @param report the positions
     * @return a row for each position that rounding moved
     */
    public Grid driftRows(LedgerReport report) {
        Grid grid = grid("caption.drift", "column.year", "column.framework", "column.form")
                .numbers(words.headings("column.drift", "column.charged", "column.lines"));
        for (FrameworkPosition position : moved(report)) {
            grid.row(
                    words.year(position.year()),
                    Cell.of(words.name(position.framework())),
                    Cell.of(words.name(position.form())),
                    words.decimal(position.driftCents()),
                    words.amount(position.charged()),
                    words.count(position.lines()));
        }
        return grid;
    }

    private static Optional<Fraction> share(FrameworkPosition position, List<ChargeBreakdown.FormTotal> forms) {
        return forms.stream()
                .filter(form -> form.year() == position.year() && form.form() == position.form())
                .findFirst()
                .flatMap(form -> form.share(position.framework()));
    }

    private static Optional<EvidenceGrade> leastSure(List<MarkedAmount> marks) {
        return marks.stream().map(MarkedAmount::grade).reduce(EvidenceGrade::weaker);
    }

    /**
     * Lists what all frameworks bear together.
     *
     * @param forms the forms and years
     * @return a row for each
     */
    public Grid forms(List<ChargeBreakdown.FormTotal> forms) {
        Grid grid = grid("caption.forms", "column.year", "column.form")
                .numbers(frameworks())
                .numbers(words.headings("column.total", "column.lines"));
        for (ChargeBreakdown.FormTotal form : forms) {
            grid.row(cells(
                    List.of(words.year(form.year()), Cell.of(words.name(form.form()))),
                    form,
                    words.count(form.lines())));
        }
        return grid;
    }

    private Cell[] cells(List<Cell> first, ChargeBreakdown.Charge charge, Cell... last) {
        List<Cell> cells = new ArrayList<>(first);
        for (MacroFramework framework : MacroFramework.values()) {
            cells.add(words.amount(charge.cents(framework)));
        }
        cells.add(words.amount(charge.totalCents()));
        cells.addAll(List.of(last));
        return cells.toArray(Cell[]::new);
    }

    /** {@return a heading for each framework, of amounts} */
    public String[] frameworks() {
        return Stream.of(MacroFramework.values())
                .map(framework -> words.capitalised(framework) + " EUR")
                .toArray(String[]::new);
    }

    /**
     * Shows one side of what is charged.
     *
     * @param direction which way its bars go
     * @param key what it shows, as the words know it
     * @param rows the rows
     * @param name what a row is called in the chart
     * @return a bar for each, of its length beside the largest
     */
    public Chart chart(
            Chart.Direction direction,
            String key,
            List<ChargeBreakdown.Row> rows,
            Function<ChargeBreakdown.Row, String> name) {
        Chart chart = divided(direction, key);
        rows.forEach(
                row -> segments(chart.bar(name.apply(row), words.euros(row.totalCents()), row.relativeSize()), row));
        return chart;
    }

    /**
     * Names a row of one side, or the rest.
     *
     * @param row the row
     * @return its name, or how many others it is
     */
    public String name(ChargeBreakdown.Row row) {
        return row.name().orElse(words.say("rest", words.number(row.members())));
    }

    /**
     * Lists one side of what is charged.
     *
     * @param caption what the table shows
     * @param column what a row is about
     * @param rows the rows
     * @param isTitled whether they have a title beside their name
     * @return a row for each, the rest at the foot
     */
    public Grid side(String caption, String column, List<ChargeBreakdown.Row> rows, boolean isTitled) {
        Grid grid = new Grid(caption).texts(column);
        if (isTitled) {
            grid.texts(words.say("column.name"));
        }
        grid.numbers(frameworks()).numbers(words.headings("column.total", "column.lines"));
        for (ChargeBreakdown.Row row : rows) {
            List<Cell> first = isTitled
                    ? List.of(Cell.of(name(row)), Cell.of(row.title().orElse("")))
                    : List.of(Cell.of(name(row)));
            Cell[] cells = cells(first, row, words.count(row.lines()));
            if (row.name().isPresent()) {
                grid.row(cells);
            } else {
                grid.total(cells);
            }
        }
        return grid;
    }

    /**
     * Lists the control totals.
     *
     * @param caption what the table shows, as the words know it
     * @param totals the totals
     * @return a row for each
     */
    public Grid totals(String caption, ControlTotals totals) {
        Grid grid = grid(caption, "column.what").numbers(words.headings("column.lines", "column.charged"));
        grid.row(Cell.of(words.say("totals.debit")), Cell.EMPTY, words.amount(totals.debitCents()));
        grid.row(Cell.of(words.say("totals.credit")), Cell.EMPTY, words.amount(totals.creditCents()));
        grid.row(Cell.of(words.say("totals.lines")), words.count(totals.lines()), Cell.EMPTY);
        total(grid, "totals.allocated", totals.allocatedLines(), totals.allocatedCents());
        total(grid, "totals.unallocated", totals.unallocatedLines(), totals.unallocatedCents());
        total(grid, "totals.refused", totals.refusedLines(), totals.refusedCents());
        total(grid, "totals.copies", totals.copiedLines(), totals.copiedCents());
        return grid;
    }

    /**
     * Lists what is refused, and what to do.
     *
     * @param caption what the table shows, as the words know it
     * @param refused the sums by finding
     * @return a row for each
     */
    public Grid refused(String caption, List<ChargeBreakdown.Refused> refused) {
        Grid grid =
                grid(caption, "column.code", "column.remedy").numbers(words.headings("column.charged", "column.lines"));
        refused.forEach(each -> grid.row(
                Cell.of(each.code().name()),
                Cell.of(each.code().remedy(words.locale())),
                words.amount(each.cents()),
                words.count(each.lines())));
        return grid;
    }

    private void total(Grid grid, String name, long lines, BigInteger cents) {
        grid.row(Cell.of(words.say(name)), words.count(lines), words.amount(cents));
    }

    private Grid grid(String caption, String... columns) {
        return new Grid(words.say(caption)).texts(words.headings(columns));
    }
}
