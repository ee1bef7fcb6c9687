package nl.birthcare.funding.examples.spark;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.examples.claims.text.Escaped;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.KeyUse;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.MarkedAmount;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Shows a person what a job came to. */
final class Summary {

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(PolicyBook book, LedgerReport report, String directory) {
        out.println(Escaped.line("What each macro framework bears, by policy book " + book.name()));
        out.println("SHA-256 of its entries: " + book.sha256());
        for (FrameworkPosition position : report.positions()) {
            out.printf(
                    Locale.ROOT,
                    "  %d  %-22s  %-23s  %20s EUR  %12d lines%n",
                    position.year(),
                    position.form(),
                    position.framework(),
                    position.charged(),
                    position.lines());
            for (MarkedAmount mark : position.marks()) {
                line("  of which " + mark.verdict() + ", " + mark.grade(), mark.cents(), mark.lines());
            }
        }
        for (KeyUse use : report.keys()) {
            line("by key " + use.name() + ", " + use.grade(), use.cents(), use.lines());
            out.println("    " + documents(use));
        }
        ControlTotals totals = report.totals();
        line("allocated", totals.allocatedCents(), totals.allocatedLines());
        line("unallocated", totals.unallocatedCents(), totals.unallocatedLines());
        line("refused", totals.refusedCents(), totals.refusedLines());
        if (totals.copiedLines() > 0) {
            line("copies, beside these", totals.copiedCents(), totals.copiedLines());
        }
        out.printf(
                Locale.ROOT,
                "Rows: %d, of which %d could not be read. All of it: %s%n",
                totals.rows(),
                totals.unreadableRows(),
                directory);
        out.flush();
    }

    private static String documents(KeyUse use) {
        return use.sources().isEmpty()
                ? "no contract was given"
                : use.sources().stream().map(SourceReference::text).collect(Collectors.joining("; "));
    }

    private void line(String what, BigInteger cents, long lines) {
        out.printf(
                Locale.ROOT, "  %-53s  %20s EUR  %12d lines%n", what, new BigDecimal(cents, 2).toPlainString(), lines);
    }
}
