package nl.birthcare.funding.examples.claims.allocate;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.report.AuthorityParts;
import nl.birthcare.funding.examples.claims.report.Cell;
import nl.birthcare.funding.examples.claims.report.Chart;
import nl.birthcare.funding.examples.claims.report.FrameworkParts;
import nl.birthcare.funding.examples.claims.report.Grid;
import nl.birthcare.funding.examples.claims.report.Page;
import nl.birthcare.funding.examples.claims.report.Wording;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.rules.booking.DeclarantSums;
import nl.birthcare.funding.rules.compare.ComparisonReport;
import nl.birthcare.funding.rules.compare.IntegralReport;
import nl.birthcare.funding.rules.compare.PolicyComparison;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.KeyUse;
import nl.birthcare.funding.rules.ledger.MarkedAmount;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** The page of what {@code compare} came to. */
final class ComparisonPage {

    /** How many declarants have a row. */
    private static final int MOST_ROWS = 500;

    private final Wording words;
    private final FrameworkParts parts;
    private final AuthorityParts authority;
    private final Page page;

    private ComparisonPage(Wording words) {
        this.words = words;
        this.parts = new FrameworkParts(words);
        this.authority = new AuthorityParts(words);
        this.page = new Page(words, "comparison");
    }

    /** The page of one input by two policies. */
    static Page of(PolicyComparison comparison, ComparisonReport report, ComparedOptions.Known known, Wording words) {
        return new ComparisonPage(words).page(comparison, report, known);
    }

    /** The page of care as declared (A), and declared integrally (B). */
    static Page of(IntegralReport report, ComparedOptions.Known known, Wording words) {
        return new ComparisonPage(words).page(report, known);
    }

    private Page page(PolicyComparison comparison, ComparisonReport report, ComparedOptions.Known known) {
        policy("A", report.policyA(), report.scenarioA(), report.policySha256A(), known.agreementsA());
        policy("B", report.policyB(), report.scenarioB(), report.policySha256B(), known.agreementsB());
        input(known, report.totalsA())
                .fact(
                        words.say("fact.changed"),
                        words.say(
                                "fact.changedText",
                                words.number(report.changedLines()),
                                words.number(report.changedVerdicts()),
                                words.number(report.changedSplits())));
        positions(report.positions());
        page.section("causes", words.say("section.causes"))
                .text(words.say("section.causes.text"))
                .table(causes(comparison, report))
                .table(verdicts(report.verdicts()));
        whom(report.declarants());
        sure(report.totalsA(), report.totalsB());
        keys(report.keysA(), report.keysB());
        totals(report.totalsA(), report.totalsB());
        return page;
    }

    private Page page(IntegralReport report, ComparedOptions.Known known) {
        policy("A", report.policyA(), report.scenarioA(), report.policySha256A(), known.agreementsA());
        policy("B", report.policyB(), report.scenarioB(), report.policySha256B(), known.agreementsB());
        input(known, report.totalsA()).fact(words.say("fact.mapping"), report.mapping());
        positions(report.positions()).text(words.documents(report.prices()));
        page.section("integral", words.say("section.integral"))
                .table(takenUp(report))
                .table(parts.refused("caption.refusedB", report.refusedB()));
        whom(report.declarants());
        sure(report.totalsA(), report.totalsB());
        keys(report.keysA(), report.keysB());
        totals(report.totalsA(), report.totalsB());
        return page;
    }

    private Grid takenUp(IntegralReport report) {
        Grid grid = new Grid(words.say("caption.integral"))
                .texts(words.headings("column.what"))
                .numbers(words.headings("column.charged", "column.lines"));
        grid.row(
                Cell.of(words.say("integral.takenUp")),
                words.amount(report.takenUp()),
                words.count(report.takenUpLines()));
        grid.row(
                Cell.of(words.say("integral.instead")),
                words.amount(report.integral()),
                words.count(report.integralLines()));
        report.stayed()
                .forEach(stayed -> grid.row(
                        Cell.of(words.say("integral.stayed", words.name(stayed.why()))),
                        Cell.EMPTY,
                        words.count(stayed.lines())));
        return grid;
    }

    private Page.Section positions(List<ComparisonReport.Position> positions) {
        return page.section("compared", words.say("section.compared"))
                .figure(chart(ComparisonReport.FormChange.of(positions)), grid(positions));
    }

    private void sure(ControlTotals a, ControlTotals b) {
        page.section("sure", words.say("section.sure"))
                .text(words.say("section.sure.text"))
                .table(marks(a.allocatedMarks(), b.allocatedMarks()))
                .table(authority.grades());
    }

    private void keys(List<KeyUse> a, List<KeyUse> b) {
        page.section("keys", words.say("section.keys"))
                .text(words.say("section.keys.text"))
                .table(authority.keys(words.say("caption.keysA"), a))
                .table(authority.keys(words.say("caption.keysB"), b))
                .text(authority.moreKeys(a.size()))
                .text(authority.moreKeys(b.size()));
    }

    private void totals(ControlTotals a, ControlTotals b) {
        page.section("totals", words.say("section.totals"))
                .table(parts.totals("caption.totalsA", a))
                .table(parts.totals("caption.totalsB", b));
    }

    private void policy(String side, String book, Optional<String> scenario, String sha256, Agreements agreements) {
        page.fact(side, words.say("fact.policyOf", book, scenario.orElse(words.say("fact.none"))))
                .fact(words.say("fact.agreementsOf", side), words.agreements(agreements))
                .fact(words.say("fact.shaOf", side), sha256);
    }

    private Page input(ComparedOptions.Known known, ControlTotals totals) {
        return page.fact(
                words.say("fact.input"),
                known.in().getFileName() + ": "
                        + words.say(
                                "fact.rows",
                                words.number(totals.lines()),
                                words.number(totals.rows()),
                                words.number(totals.unreadableRows())));
    }

    private Chart chart(List<ComparisonReport.FormChange> forms) {
        Chart chart = parts.divided(Chart.Direction.ACROSS, "chart.compared");
        for (ComparisonReport.FormChange form : forms) {
            String heading = parts.heading(form.form(), form.year());
            parts.segments(chart.bar("A: " + heading, words.euros(form.a().total()), FrameworkParts.WHOLE), form.a());
            parts.segments(chart.bar("B: " + heading, words.euros(form.b().total()), FrameworkParts.WHOLE), form.b());
        }
        return chart;
    }

    private Grid grid(List<ComparisonReport.Position> positions) {
        Grid grid = new Grid(words.say("caption.compared"))
                .texts(words.headings("column.year", "column.form", "column.framework"))
                .numbers(words.headings("column.a", "column.b", "column.difference", "column.changed"));
        for (ComparisonReport.Position position : positions) {
            grid.row(
                    words.year(position.year()),
                    Cell.of(words.name(position.form())),
                    Cell.of(words.name(position.framework())),
                    words.amount(position.a()),
                    words.amount(position.b()),
                    words.amount(position.difference()),
                    words.count(position.changedLines()));
        }
        return grid;
    }

    private Grid causes(PolicyComparison comparison, ComparisonReport report) {
        Grid grid = new Grid(words.say("caption.causes"))
                .texts(words.headings("column.cause", "column.entryA", "column.entryB"))
                .numbers(words.headings("column.lines"));
        for (ComparisonReport.CauseCount count : report.causes()) {
            grid.row(
                    words.english(count.cause().kind()),
                    entry(
                            comparison.bookA(),
                            count.cause().kind(),
                            count.cause().a()),
                    entry(
                            comparison.bookB(),
                            count.cause().kind(),
                            count.cause().b()),
                    words.count(count.lines()));
        }
        return grid;
    }

    private Cell entry(PolicyBook book, String kind, Optional<String> id) {
        return id.map(each -> book.entry(kind, each)
                        .map(entry ->
                                words.english(entry.id() + ": " + EntryTexts.of(entry) + "; " + words.standing(entry)))
                        .orElseGet(() -> Cell.of(each)))
                .orElseGet(() -> Cell.of(words.say("fact.none")));
    }

    private Grid verdicts(List<ComparisonReport.VerdictChange> changes) {
        Grid grid = new Grid(words.say("caption.verdicts"))
                .texts(words.headings("column.verdictA", "column.verdictB"))
                .numbers(words.headings("column.lines"));
        changes.forEach(change -> grid.row(
                Cell.of(words.name(change.a())), Cell.of(words.name(change.b())), words.count(change.lines())));
        return grid;
    }

    private void whom(List<DeclarantSums.DeclarantSum> sums) {
        Grid grid = new Grid(words.say("caption.whom"))
                .texts(words.headings("column.insurer", "column.declarant"))
                .numbers(parts.frameworks())
                .numbers(words.headings("column.total", "column.changed"));
        sums.stream()
                .limit(MOST_ROWS)
                .forEach(sum -> grid.row(
                        Cell.of(sum.insurer().value()),
                        Cell.of(sum.declarant().value()),
                        words.amount(sum.difference().part(MacroFramework.MEDICAL_SPECIALIST_CARE)),
                        words.amount(sum.difference().part(MacroFramework.MIDWIFERY)),
                        words.amount(sum.difference().part(MacroFramework.MATERNITY_CARE)),
                        words.amount(sum.difference().total()),
                        words.count(sum.lines())));
        Page.Section section = page.section("whom", words.say("section.whom")).table(grid);
        if (sums.size() > MOST_ROWS) {
            section.text(words.say("more.rows", words.number(MOST_ROWS), words.number(sums.size())));
        }
    }

    private Grid marks(List<MarkedAmount> a, List<MarkedAmount> b) {
        Grid grid = new Grid(words.say("caption.marksAB"))
                .texts(words.headings("column.by", "column.verdict", "column.gradeOf"))
                .numbers(words.headings("column.charged", "column.lines"));
        a.forEach(mark -> add(grid, "A", mark));
        b.forEach(mark -> add(grid, "B", mark));
        return grid;
    }

    private void add(Grid grid, String by, MarkedAmount mark) {
        grid.row(
                Cell.of(by),
                Cell.of(words.name(mark.verdict())),
                Cell.of(words.name(mark.grade())),
                words.amount(mark.cents()),
                words.count(mark.lines()));
    }
}
