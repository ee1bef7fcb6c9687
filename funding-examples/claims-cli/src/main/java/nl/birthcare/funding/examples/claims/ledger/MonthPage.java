package nl.birthcare.funding.examples.claims.ledger;

import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.examples.claims.report.AuthorityParts;
import nl.birthcare.funding.examples.claims.report.Cell;
import nl.birthcare.funding.examples.claims.report.Chart;
import nl.birthcare.funding.examples.claims.report.FrameworkParts;
import nl.birthcare.funding.examples.claims.report.Grid;
import nl.birthcare.funding.examples.claims.report.Page;
import nl.birthcare.funding.examples.claims.report.Wording;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.receipt.BookedTotals;

/** The page of a booking: what stood before it, what it changed, and what stands now. */
final class MonthPage {

    /** How many places of the ledger have a row. */
    private static final int MOST_ROWS = 2000;

    private final BookedTotals before;
    private final BookedTotals change;
    private final BookedTotals after;
    private final Wording words;
    private final FrameworkParts parts;

    private MonthPage(BookedTotals before, BookedTotals change, BookedTotals after, Wording words) {
        this.before = before;
        this.change = change;
        this.after = after;
        this.words = words;
        this.parts = new FrameworkParts(words);
    }

    /**
     * Makes the page.
     *
     * @param engine the engine that judged
     * @param booking which booking it was, and on what day
     */
    static Page of(
            FundingEngine engine,
            Ledger.Entry booking,
            BookedTotals before,
            BookedTotals change,
            BookedTotals after,
            LedgerTables.Counts counts,
            Wording words) {
        PolicyBook book = engine.book();
        Page page = new Page(words, "month")
                .policy(book.name(), book.scenario(), book.sha256())
                .fact(words.say("fact.agreements"), words.agreements(engine.agreements()))
                .fact(words.say("fact.booking"), words.say("fact.bookingText", booking.id(), booking.bookedOn()));
        MonthPage parts = new MonthPage(before, change, after, words);
        page.section("booked", words.say("section.booked")).figure(parts.chart(), parts.totals());
        page.section("lines", words.say("section.bookedLines"))
                .text(words.say("corrections", words.number(counts.corrections())))
                .table(counts.newLines(words))
                .table(counts.corrected(words));
        Page.Section sure =
                page.section("sure", words.say("section.bookedSure")).text(words.say("section.sure.text"));
        if (after.rows().size() > MOST_ROWS) {
            sure.text(words.say(
                    "more.rows",
                    words.number(MOST_ROWS),
                    words.number(after.rows().size())));
        }
        sure.table(parts.sure()).table(new AuthorityParts(words).grades());
        page.section("left", words.say("section.left")).table(parts.left());
        return page;
    }

    private Chart chart() {
        Chart chart = parts.divided(Chart.Direction.ACROSS, "chart.booked");
        after.byForm()
                .forEach(form -> parts.segments(
                        chart.bar(
                                parts.heading(form.form(), form.year()),
                                words.euros(form.split().total()),
                                FrameworkParts.WHOLE),
                        form.split()));
        return chart;
    }

    private Grid totals() {
        Grid grid = new Grid(words.say("caption.booked"))
                .texts(words.headings("column.year", "column.form", "column.framework"))
                .numbers(words.headings("column.before", "column.change", "column.after"));
        for (LedgerTables.Place place : LedgerTables.places(before, after)) {
            for (MacroFramework framework : MacroFramework.values()) {
                grid.row(
                        words.year(place.year()),
                        Cell.of(words.name(place.form())),
                        Cell.of(words.name(framework)),
                        words.amount(place.part(before, framework)),
                        words.amount(place.part(change, framework)),
                        words.amount(place.part(after, framework)));
            }
        }
        return grid;
    }

    private Grid sure() {
        Grid grid = new Grid(words.say("caption.bookedSure"))
                .texts(words.headings("column.year", "column.form", "column.key", "column.verdict", "column.gradeOf"))
                .numbers(parts.frameworks())
                .numbers(words.headings("column.total", "column.lines"));
        after.rows().stream()
                .limit(MOST_ROWS)
                .forEach(row -> grid.row(
                        words.year(row.place().year()),
                        Cell.of(words.name(row.place().form())),
                        Cell.of(row.place().dividedBy()),
                        Cell.of(words.name(row.verdict())),
                        Cell.of(words.name(row.grade())),
                        words.amount(row.split().part(MacroFramework.MEDICAL_SPECIALIST_CARE)),
                        words.amount(row.split().part(MacroFramework.MIDWIFERY)),
                        words.amount(row.split().part(MacroFramework.MATERNITY_CARE)),
                        words.amount(row.split().total()),
                        words.count(row.lines())));
        return grid;
    }

    private Grid left() {
        Grid grid = new Grid(words.say("caption.bookedLeft"))
                .texts(words.headings("column.what"))
                .numbers(words.headings("column.charged", "column.lines"));
        left(grid, "totals.unallocated", after.unallocated());
        left(grid, "totals.refused", after.refused());
        left(grid, "totals.copies", after.copied());
        return grid;
    }

    private void left(Grid grid, String name, BookedTotals.Beside what) {
        grid.row(Cell.of(words.say(name)), words.amount(what.cents()), words.count(what.lines()));
    }
}
