package nl.birthcare.funding.examples.claims.allocate;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.List;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.KeyUse;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.MarkedAmount;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Shows a person what a run came to. */
final class AllocationTables {

    private final PrintWriter out;

    AllocationTables(PrintWriter out) {
        this.out = out;
    }

    void print(PolicyBook book, LedgerReport report, RunTotals totals) {
        sums(book, report);
        out.println();
        verdicts(totals, out);
        findings(totals);
        out.flush();
    }

    /** What each framework bears, and the control totals. */
    void sums(PolicyBook book, LedgerReport report) {
        out.println(Texts.heading("What each macro framework bears, by policy book " + book.name()));
        out.println("SHA-256 of its entries: " + book.sha256());
        out.println();
        positions(report);
        out.println();
        marks(report);
        if (!report.keys().isEmpty()) {
            out.println();
            keys(Texts.heading("By which keys it was divided, and who says so"), report.keys(), out);
        }
        out.println();
        totals(report.totals());
    }

    private void positions(LedgerReport report) {
        Table table = Table.of(
                3,
                "Year",
                "Form",
                "Framework",
                "Charged EUR",
                "Permitted EUR",
                "Unverified EUR",
                "Lines",
                "Drift (cents)");
        for (FrameworkPosition position : report.positions()) {
            table.add(
                    Integer.toString(position.year()),
                    Texts.words(position.form()),
                    Texts.words(position.framework()),
                    Texts.euros(position.charged()),
                    Texts.euros(position.charged(Verdict.PERMITTED)),
                    Texts.euros(position.charged(Verdict.UNVERIFIED)),
                    Texts.number(position.lines()),
                    Texts.decimal(position.driftCents()));
        }
        table.print(out);
        out.println(
                "Drift: what rounding line by line has come to, against the exact share of the sum; in positions.json exact.");
    }

    /** How much of each charge may be declared, and how sure that is. */
    private void marks(LedgerReport report) {
        out.println(
                Texts.heading("How sure each charge is, by verdict and by the least sure of what decided its lines"));
        Table table =
                Table.of(5, "Year", "Form", "Framework", "Verdict", "Grade", "EUR", "Share of the charge", "Lines");
        for (FrameworkPosition position : report.positions()) {
            for (MarkedAmount mark : position.marks()) {
                table.add(
                        Integer.toString(position.year()),
                        Texts.words(position.form()),
                        Texts.words(position.framework()),
                        mark.verdict().name(),
                        mark.grade().name(),
                        Texts.euros(mark.cents()),
                        position.share(mark).map(Texts::percent).orElse("-"),
                        Texts.number(mark.lines()));
            }
        }
        table.print(out);
    }

    /** By which keys amounts were divided, and by whose authority. */
    static void keys(String heading, List<KeyUse> keys, PrintWriter out) {
        out.println(heading);
        Table table = Table.of(5, "Key", "Weights", "Method", "Grade", "Documents", "EUR", "Lines");
        for (KeyUse use : keys) {
            table.add(
                    use.name(),
                    use.key().map(Texts::weights).orElse("of each line"),
                    use.key().map(key -> Texts.method(key.method())).orElse("-"),
                    use.grade().name(),
                    use.sources().isEmpty() ? "no contract was given" : Texts.sources(use.sources()),
                    Texts.euros(use.cents()),
                    Texts.number(use.lines()));
        }
        table.print(out);
    }

    private void totals(ControlTotals totals) {
        Table table = Table.of(1, "Control totals", "Lines", "EUR");
        table.add("in, debit", "", Texts.euros(totals.debitCents()));
        table.add("in, credit", "", Texts.euros(totals.creditCents()));
        table.add("lines in", Texts.number(totals.lines()), "");
        add(table, "allocated", totals.allocatedLines(), totals.allocatedCents());
        add(table, "unallocated", totals.unallocatedLines(), totals.unallocatedCents());
        add(table, "refused", totals.refusedLines(), totals.refusedCents());
        if (totals.copiedLines() > 0) {
            add(table, "copies, beside these", totals.copiedLines(), totals.copiedCents());
        }
        table.print(out);
        rows(totals, out);
    }

    static void rows(ControlTotals totals, PrintWriter out) {
        out.println("Rows: " + Texts.number(totals.rows()) + ", of which " + Texts.number(totals.unreadableRows())
                + " could not be read.");
    }

    private static void add(Table table, String what, long lines, BigInteger cents) {
        table.add(what, Texts.number(lines), Texts.euros(cents));
    }

    private void findings(RunTotals totals) {
        if (!totals.findings().isEmpty()) {
            out.println();
            findings(totals.findings(), out);
        }
        if (!totals.reasons().isEmpty()) {
            out.println();
            Table table = Table.of(1, "Without a division", "Lines");
            totals.reasons()
                    .forEach((reason, count) -> table.add("unallocated: " + reason.name(), Texts.number(count)));
            table.print(out);
        }
    }

    static void findings(FindingCounts counts, PrintWriter out) {
        Table table = Table.of(1, "Findings", "Refusals", "Warnings", "Notices");
        counts.addTo(table);
        table.print(out);
    }

    static void verdicts(RunTotals totals, PrintWriter out) {
        Table table = Table.of(1, "Verdict", "Lines");
        for (Verdict verdict : Verdict.values()) {
            table.add(verdict.name(), Texts.number(totals.verdicts().getOrDefault(verdict, 0L)));
        }
        table.print(out);
    }
}
