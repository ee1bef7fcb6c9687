package nl.birthcare.funding.examples.claims.allocate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.examples.claims.report.AuthorityParts;
import nl.birthcare.funding.examples.claims.report.Cell;
import nl.birthcare.funding.examples.claims.report.Chart;
import nl.birthcare.funding.examples.claims.report.FrameworkParts;
import nl.birthcare.funding.examples.claims.report.Grid;
import nl.birthcare.funding.examples.claims.report.Page;
import nl.birthcare.funding.examples.claims.report.Wording;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.ledger.ChargeBreakdown;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.KeyUse;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.MarkedAmount;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** The page of what {@code allocate} came to: it places what the library added up. */
final class AllocationPage {

    /** How many months, performances and declarants have a row of their own. */
    static final int MOST_ROWS = 60;

    /** How many bars a chart has beside its table. */
    private static final int MOST_BARS = 15;

    private static final int MOST_ANSWERS = 4;

    private final FundingEngine engine;
    private final PolicyBook book;
    private final Path in;
    private final LedgerReport report;
    private final RunTotals counts;
    private final ReportedRun run;
    private final ChargeBreakdown sides;
    private final Wording words;
    private final FrameworkParts parts;
    private final AuthorityParts authority;
    private final Page page;

    private AllocationPage(
            FundingEngine engine, Path in, LedgerReport report, RunTotals counts, ReportedRun run, Wording words) {
        this.engine = engine;
        this.book = engine.book();
        this.in = in;
        this.report = report;
        this.counts = counts;
        this.run = run;
        this.sides = run.breakdown(MOST_ROWS);
        this.words = words;
        this.parts = new FrameworkParts(words);
        this.authority = new AuthorityParts(words);
        this.page = new Page(words, "allocation");
    }

    static Page of(
            FundingEngine engine, Path in, LedgerReport report, RunTotals counts, ReportedRun run, Wording words) {
        return new AllocationPage(engine, in, report, counts, run, words).page();
    }

    private Page page() {
        facts();
        answers();
        frameworks();
        sides();
        findings();
        left();
        unknown();
        drift();
        decided();
        return page;
    }

    private void facts() {
        ControlTotals totals = report.totals();
        page.policy(book.name(), book.scenario(), book.sha256())
                .fact(words.say("fact.agreements"), words.agreements(engine.agreements()))
                .fact(
                        words.say("fact.input"),
                        in.getFileName() + ": "
                                + words.say(
                                        "fact.rows",
                                        words.number(totals.lines()),
                                        words.number(totals.rows()),
                                        words.number(totals.unreadableRows())));
    }

    /** What is asked first: how much of care that is divided is charged to whom, by which key, and how sure that is. */
    private void answers() {
        List<ChargeBreakdown.FormTotal> divided = sides.forms().stream()
                .filter(form -> !keys(form).isEmpty())
                .sorted(ChargeBreakdown.FormTotal.ORDER.reversed())
                .toList();
        List<ChargeBreakdown.FormTotal> all = divided.isEmpty() ? sides.forms() : divided;
        List<ChargeBreakdown.FormTotal> shown = all.stream().limit(MOST_ANSWERS).toList();
        shown.forEach(form -> page.answer(answer(form)));
        if (all.size() > shown.size()) {
            page.moreAnswers(words.say("answer.more", words.number(shown.size()), words.number(all.size())));
        }
    }

    private Page.Answer answer(ChargeBreakdown.FormTotal form) {
        List<List<Cell>> amounts = Stream.of(MacroFramework.values())
                .map(framework -> List.of(
                        Cell.of(words.capitalised(framework)),
                        words.amount(form.cents(framework)),
                        words.share(form.share(framework))))
                .toList();
        return new Page.Answer(
                parts.heading(form.form(), form.year()) + ", " + words.say("answer.lines", words.number(form.lines())),
                words.euros(form.totalCents()),
                parts.chart(List.of(form)).bars().get(0),
                amounts,
                facts(form));
    }

    private List<Page.Fact> facts(ChargeBreakdown.FormTotal form) {
        List<Page.Fact> facts = new ArrayList<>();
        List<KeyUse> keys = keys(form);
        if (keys.isEmpty()) {
            facts.add(new Page.Fact(words.say("answer.key"), Cell.of(words.say("answer.noKey"))));
        } else {
            KeyUse first = keys.get(0);
            facts.add(new Page.Fact(words.say("answer.key"), Cell.of(authority.key(first, keys.size()))));
            facts.add(new Page.Fact(words.say("answer.authority"), words.documents(first.sources())));
        }
        for (MarkedAmount mark : form.marks()) {
            form.share(mark)
                    .ifPresent(share -> facts.add(new Page.Fact(
                            words.say("answer.sure"),
                            Cell.of(words.say(
                                    "answer.mark",
                                    words.percent(share),
                                    words.name(mark.verdict()),
                                    words.name(mark.grade()))))));
        }
        form.marks().stream().map(MarkedAmount::grade).distinct().sorted().forEach(grade -> facts.add(meaning(grade)));
        if (!keys.isEmpty()) {
            gaps(form.form())
                    .forEach(gap -> facts.add(
                            new Page.Fact(words.say("answer.unknown"), words.told(gap.finding(book), "unknown"))));
        }
        return facts;
    }

    private Page.Fact meaning(EvidenceGrade grade) {
        return new Page.Fact(words.say("answer.meaning", words.name(grade)), Cell.of(authority.meaning(grade)));
    }

    /** The keys that divided care of a form and year, once each. */
    private List<KeyUse> keys(ChargeBreakdown.FormTotal form) {
        Set<String> names = new LinkedHashSet<>();
        List<KeyUse> keys = new ArrayList<>();
        for (FrameworkPosition position : report.positions()) {
            if (position.year() == form.year() && position.form() == form.form()) {
                position.keys().stream()
                        .filter(use -> names.add(authority.name(use) + use.key() + use.grade() + use.sources()))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    /** What the book does not know about all care of a form, as far as lines met it. */
    private Stream<LedgerReport.NoticeCount> gaps(FundingForm form) {
        Set<String> ofForm = book.entries().notices().stream()
                .filter(notice -> notice.form() == form && !notice.lines().isAboutInput())
                .map(notice -> notice.gap())
                .collect(Collectors.toSet());
        return report.notices().stream()
                .filter(notice -> notice.performance().isEmpty() && ofForm.contains(notice.gap()));
    }

    private void frameworks() {
        page.section("frameworks", words.say("section.frameworks"))
                .text(words.say("section.frameworks.text"))
                .figure(parts.chart(sides.forms()), parts.positions(report.positions(), sides.forms()))
                .table(parts.forms(sides.forms()));
        page.section("sure", words.say("section.sure"))
                .text(words.say("section.sure.text"))
                .figure(authority.chart(sides.forms()), authority.marks(report.positions()))
                .table(authority.grades());
        page.section("keys", words.say("section.keys"))
                .text(words.say("section.keys.text"))
                .table(authority.keys(words.say("caption.keys"), report.keys()))
                .text(authority.moreKeys(report.keys().size()));
    }

    private void sides() {
        page.section("time", words.say("section.time"))
                .text(words.say("section.time.text"))
                .figure(
                        parts.chart(Chart.Direction.UP, "chart.months", sides.months(), parts::name),
                        parts.side(words.say("caption.months"), words.say("column.month"), sides.months(), false));
        page.section("performances", words.say("section.performances"))
                .text(words.say("section.performances.text", words.number(MOST_ROWS), words.number(MOST_BARS)))
                .figure(
                        parts.chart(
                                Chart.Direction.ACROSS,
                                "chart.performances",
                                sides.performances().stream().limit(MOST_BARS).toList(),
                                row -> row.title().orElse(parts.name(row))),
                        parts.side(
                                words.say("caption.performances"),
                                words.say("column.code"),
                                sides.performances(),
                                true));
        page.section("declarants", words.say("section.declarants"))
                .text(words.say("section.declarants.text", words.number(MOST_ROWS), words.number(MOST_BARS)))
                .figure(
                        parts.chart(
                                Chart.Direction.ACROSS,
                                "chart.declarants",
                                sides.declarants().stream().limit(MOST_BARS).toList(),
                                parts::name),
                        parts.side(
                                words.say("caption.declarants"),
                                words.say("column.declarant"),
                                sides.declarants(),
                                false));
    }

    private void findings() {
        Grid grid = new Grid(words.say("caption.findings"))
                .texts(words.headings("column.code"))
                .numbers(words.headings("column.refusals", "column.warnings", "column.notices"))
                .texts(words.headings("column.example", "column.remedy"));
        counts.findings()
                .forEach((code, refusals, warnings, notices) -> grid.row(
                        Cell.of(code.name()),
                        words.count(refusals),
                        words.count(warnings),
                        words.count(notices),
                        Cell.of(run.example(code)
                                .map(finding -> finding.statement(words.locale()))
                                .orElse("")),
                        Cell.of(code.remedy(words.locale()))));
        page.section("findings", words.say("section.findings"))
                .text(words.say("section.findings.text"))
                .table(grid);
    }

    private void left() {
        Grid reasons = new Grid(words.say("caption.unallocated"))
                .texts(words.headings("column.reason", "column.meaning", "column.remedy"))
                .numbers(words.headings("column.charged", "column.lines"));
        sides.unallocated()
                .forEach(left -> reasons.row(
                        Cell.of(left.reason().name()),
                        Cell.of(left.reason().sentence(words.locale())),
                        Cell.of(left.reason().remedy(words.locale())),
                        words.amount(left.cents()),
                        words.count(left.lines())));
        page.section("left", words.say("section.left"))
                .text(words.say("section.left.text"))
                .table(parts.totals("caption.totals", report.totals()))
                .table(reasons)
                .table(parts.refused("caption.refused", sides.refused()));
    }

    private void unknown() {
        Grid grid = new Grid(words.say("caption.unknown"))
                .texts(words.headings("column.gap", "column.unknown", "column.lookedIn"))
                .numbers(words.headings("column.lines"));
        for (LedgerReport.NoticeCount notice : report.notices()) {
            Finding finding = notice.finding(book);
            grid.row(
                    Cell.of(notice.gap()),
                    words.told(finding, "unknown"),
                    words.told(finding, "lookedIn"),
                    words.count(notice.lines()));
        }
        page.section("unknown", words.say("section.unknown"))
                .text(words.say("section.unknown.text"))
                .table(grid);
    }

    private void drift() {
        page.section("drift", words.say("section.drift"))
                .text(words.say("section.drift.text"))
                .figure(parts.drift(report), parts.driftRows(report));
    }

    private void decided() {
        Grid entries = new Grid(words.say("caption.entries"))
                .texts(words.headings(
                        "column.entry",
                        "column.says",
                        "column.days",
                        "column.status",
                        "column.gradeOf",
                        "column.documents"))
                .numbers(words.headings("column.lines"));
        sides.entries()
                .forEach(use -> entries.row(
                        Cell.of(use.entry().id()),
                        words.english(EntryTexts.of(use.entry())),
                        Cell.of(words.days(use.entry().validity())),
                        Cell.of(words.name(use.entry().status())),
                        Cell.of(words.name(use.entry().grade())),
                        words.documents(use.entry().sources()),
                        words.count(use.lines())));
        page.section("entries", words.say("section.entries"))
                .text(words.say("section.entries.text"))
                .table(entries);
        page.section("documents", words.say("section.documents"))
                .text(words.say("section.documents.text"))
                .table(authority.documents(
                        Stream.concat(
                                sides.entries().stream().flatMap(use -> use.entry().sources().stream()),
                                report.keys().stream().flatMap(use -> use.sources().stream())),
                        id -> book.source(id).or(() -> engine.agreements().source(id))));
    }
}
