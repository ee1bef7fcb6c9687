package nl.birthcare.funding.examples.claims.allocate;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.List;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.KeyUse;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.MarkedAmount;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Shows a person what a run came to. */
final class AllocationTables {

    private final Words words;
    private final PrintWriter out;

    AllocationTables(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void print(PolicyBook book, LedgerReport report, RunTotals totals) {
        sums(book, report);
        out.println();
        verdicts(totals, words, out);
        findings(totals);
        out.flush();
    }

    /** What each framework bears, and the control totals. */
    void sums(PolicyBook book, LedgerReport report) {
        out.println(words.heading("sums.heading", book.name()));
        out.println(words.say("sha", book.sha256()));
        out.println();
        positions(report);
        out.println();
        marks(report);
        if (!report.keys().isEmpty()) {
            out.println();
            keys(words.heading("sums.keys"), report.keys(), words, out);
        }
        out.println();
        totals(report.totals());
    }

    private void positions(LedgerReport report) {
        Table table =
                words.table(3, "year", "form", "framework", "charged", "permitted", "unverified", "lines", "drift");
        for (FrameworkPosition position : report.positions()) {
            table.add(
                    Integer.toString(position.year()),
                    words.name(position.form()),
                    words.name(position.framework()),
                    Texts.euros(position.charged()),
                    Texts.euros(position.charged(Verdict.PERMITTED)),
                    Texts.euros(position.charged(Verdict.UNVERIFIED)),
                    Texts.number(position.lines()),
                    Texts.decimal(position.driftCents()));
        }
        table.print(out);
        out.println(words.say("sums.drift"));
    }

    /** How much of each charge may be declared, and how sure that is. */
    private void marks(LedgerReport report) {
        out.println(words.heading("sums.marks"));
        Table table =
                words.table(5, "year", "form", "framework", "verdict", "grade", "eur", "share-of-charge", "lines");
        for (FrameworkPosition position : report.positions()) {
            for (MarkedAmount mark : position.marks()) {
                table.add(
                        Integer.toString(position.year()),
                        words.name(position.form()),
                        words.name(position.framework()),
                        words.mark(mark.verdict()),
                        words.mark(mark.grade()),
                        Texts.euros(mark.cents()),
                        position.share(mark).map(Texts::percent).orElse("-"),
                        Texts.number(mark.lines()));
            }
        }
        table.print(out);
    }

    /** By which keys amounts were divided, and by whose authority. */
    static void keys(String heading, List<KeyUse> keys, Words words, PrintWriter out) {
        out.println(heading);
        Table table = words.table(5, "key", "weights", "method", "grade", "documents", "eur", "lines");
        for (KeyUse use : keys) {
            table.add(
                    use.name(),
                    use.key().map(Texts::weights).orElseGet(() -> words.say("keys.each-line")),
                    use.key().map(key -> words.name(key.method())).orElse("-"),
                    words.mark(use.grade()),
                    use.sources().isEmpty() ? words.say("keys.no-contract") : Texts.sources(use.sources()),
                    Texts.euros(use.cents()),
                    Texts.number(use.lines()));
        }
        table.print(out);
    }

    private void totals(ControlTotals totals) {
        Table table = words.table(1, "totals.heading", "lines", "eur");
        table.add(words.say("totals.debit"), "", Texts.euros(totals.debitCents()));
        table.add(words.say("totals.credit"), "", Texts.euros(totals.creditCents()));
        table.add(words.say("totals.lines"), Texts.number(totals.lines()), "");
        add(table, words.say("totals.allocated"), totals.allocatedLines(), totals.allocatedCents());
        add(table, words.say("totals.unallocated"), totals.unallocatedLines(), totals.unallocatedCents());
        add(table, words.say("totals.refused"), totals.refusedLines(), totals.refusedCents());
        if (totals.copiedLines() > 0) {
            add(table, words.say("totals.copies"), totals.copiedLines(), totals.copiedCents());
        }
        table.print(out);
        rows(totals, words, out);
    }

    static void rows(ControlTotals totals, Words words, PrintWriter out) {
        out.println(words.say("totals.rows", Texts.number(totals.rows()), Texts.number(totals.unreadableRows())));
    }

    private static void add(Table table, String what, long lines, BigInteger cents) {
        table.add(what, Texts.number(lines), Texts.euros(cents));
    }

    private void findings(RunTotals totals) {
        if (!totals.findings().isEmpty()) {
            out.println();
            findings(totals.findings(), words, out);
        }
        if (!totals.reasons().isEmpty()) {
            out.println();
            Table table = words.table(1, "undivided.heading", "lines");
            totals.reasons()
                    .forEach((reason, count) ->
                            table.add(words.say("undivided.reason", reason.name()), Texts.number(count)));
            table.print(out);
        }
    }

    static void findings(FindingCounts counts, Words words, PrintWriter out) {
        Table table = words.table(1, "findings.heading", "findings.refusals", "findings.warnings", "findings.notices");
        counts.addTo(table);
        table.print(out);
    }

    static void verdicts(RunTotals totals, Words words, PrintWriter out) {
        Table table = words.table(1, "verdict", "lines");
        for (Verdict verdict : Verdict.values()) {
            table.add(words.mark(verdict), Texts.number(totals.verdicts().getOrDefault(verdict, 0L)));
        }
        table.print(out);
    }
}
