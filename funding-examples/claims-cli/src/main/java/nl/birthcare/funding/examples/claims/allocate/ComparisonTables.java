package nl.birthcare.funding.examples.claims.allocate;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.examples.claims.text.DeclarantTable;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.compare.ChangedLine;
import nl.birthcare.funding.rules.compare.ComparisonReport;
import nl.birthcare.funding.rules.compare.IntegralReport;
import nl.birthcare.funding.rules.compare.PolicyComparison;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.KeyUse;
import nl.birthcare.funding.rules.ledger.MarkedAmount;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Shows a person what a comparison came to. */
final class ComparisonTables {

    private final PrintWriter out;

    ComparisonTables(PrintWriter out) {
        this.out = out;
    }

    void print(PolicyComparison comparison, ComparisonReport report) {
        out.println(Texts.heading("What each macro framework bears, by two policies"));
        out.println("A: " + report.policyA() + ", SHA-256 of its entries: " + report.policySha256A());
        out.println("B: " + report.policyB() + ", SHA-256 of its entries: " + report.policySha256B());
        out.println();
        positions(report.positions());
        out.println();
        totals(report.totalsA(), report.totalsB());
        AllocationTables.rows(report.totalsA(), out);
        out.println();
        marks(report.totalsA(), report.totalsB());
        keys("A", report.keysA());
        keys("B", report.keysB());
        out.println("Lines that come out otherwise: " + Texts.number(report.changedLines()) + "; with another verdict: "
                + Texts.number(report.changedVerdicts()) + "; with other amounts on the frameworks: "
                + Texts.number(report.changedSplits()) + ".");
        for (ComparisonReport.VerdictChange change : report.verdicts()) {
            out.println("  " + change.a() + " by A, " + change.b() + " by B: " + Texts.number(change.lines()));
        }
        if (!report.declarants().isEmpty()) {
            out.println();
            DeclarantTable.print(report.declarants(), out);
        }
        if (!report.causes().isEmpty()) {
            out.println();
            causes(comparison, report);
        }
        out.flush();
    }

    /** Shows what care as it was declared puts on the frameworks, and what the same care declared integrally. */
    void print(IntegralReport report) {
        out.println(Texts.heading("What each macro framework bears: as declared (A), and declared integrally (B)"));
        out.println("A: " + report.policyA() + ", SHA-256 of its entries: " + report.policySha256A());
        out.println("B: " + report.policyB() + ", SHA-256 of its entries: " + report.policySha256B());
        out.println("Mapping: " + report.mapping() + "; its prices: " + Texts.sources(report.prices()));
        out.println();
        positions(report.positions());
        out.println("B less A: " + difference(report.difference()));
        out.println();
        out.println("Taken up: " + Texts.number(report.takenUpLines()) + " lines of "
                + Texts.euros(report.takenUp()) + "; in their place: " + Texts.number(report.integralLines())
                + " integral lines of " + Texts.euros(report.integral()) + ".");
        for (IntegralReport.StayedCount count : report.stayed()) {
            out.println("Stayed as declared: " + Texts.number(count.lines()) + " lines (" + Texts.words(count.why())
                    + ").");
        }
        out.println();
        totals(report.totalsA(), report.totalsB());
        out.println();
        marks(report.totalsA(), report.totalsB());
        keys("A", report.keysA());
        keys("B", report.keysB());
        out.flush();
    }

    private static String difference(FrameworkSplit difference) {
        return Texts.euros(difference.part(MacroFramework.MEDICAL_SPECIALIST_CARE)) + " medical-specialist care, "
                + Texts.euros(difference.part(MacroFramework.MIDWIFERY)) + " midwifery, "
                + Texts.euros(difference.part(MacroFramework.MATERNITY_CARE)) + " maternity care; together "
                + Texts.euros(difference.total()) + ".";
    }

    private void positions(List<ComparisonReport.Position> positions) {
        Table table = Table.of(3, "Year", "Form", "Framework", "A EUR", "B EUR", "B less A", "Changed lines");
        for (ComparisonReport.Position position : positions) {
            table.add(
                    Integer.toString(position.year()),
                    Texts.words(position.form()),
                    Texts.words(position.framework()),
                    Texts.euros(position.a()),
                    Texts.euros(position.b()),
                    Texts.euros(position.difference()),
                    Texts.number(position.changedLines()));
        }
        table.print(out);
    }

    private void totals(ControlTotals a, ControlTotals b) {
        Table table = Table.of(1, "Control totals", "Lines by A", "EUR by A", "Lines by B", "EUR by B");
        table.add("in, debit", "", Texts.euros(a.debitCents()), "", Texts.euros(b.debitCents()));
        table.add("in, credit", "", Texts.euros(a.creditCents()), "", Texts.euros(b.creditCents()));
        table.add("lines in", Texts.number(a.lines()), "", Texts.number(b.lines()), "");
        add(table, "allocated", a.allocatedLines(), a.allocatedCents(), b.allocatedLines(), b.allocatedCents());
        add(
                table,
                "unallocated",
                a.unallocatedLines(),
                a.unallocatedCents(),
                b.unallocatedLines(),
                b.unallocatedCents());
        add(table, "refused", a.refusedLines(), a.refusedCents(), b.refusedLines(), b.refusedCents());
        if (a.copiedLines() > 0) {
            add(table, "copies, beside these", a.copiedLines(), a.copiedCents(), b.copiedLines(), b.copiedCents());
        }
        table.print(out);
    }

    /** How much of what is allocated may be declared, and how sure that is. */
    private void marks(ControlTotals a, ControlTotals b) {
        Table table = Table.of(3, "By", "Verdict", "Grade", "Allocated EUR", "Lines");
        a.allocatedMarks().forEach(mark -> add(table, "A", mark));
        b.allocatedMarks().forEach(mark -> add(table, "B", mark));
        table.print(out);
        out.println();
    }

    private static void add(Table table, String policy, MarkedAmount mark) {
        table.add(
                policy,
                mark.verdict().name(),
                mark.grade().name(),
                Texts.euros(mark.cents()),
                Texts.number(mark.lines()));
    }

    private void keys(String policy, List<KeyUse> keys) {
        if (!keys.isEmpty()) {
            AllocationTables.keys("Keys of " + policy, keys, out);
            out.println();
        }
    }

    private static void add(Table table, String what, long linesA, BigInteger centsA, long linesB, BigInteger centsB) {
        table.add(what, Texts.number(linesA), Texts.euros(centsA), Texts.number(linesB), Texts.euros(centsB));
    }

    private void causes(PolicyComparison comparison, ComparisonReport report) {
        out.println(Texts.heading("Causes: the dated entries that make the difference, and how many lines"));
        for (ComparisonReport.CauseCount count : report.causes()) {
            ChangedLine.Cause cause = count.cause();
            out.println(Texts.number(count.lines()) + "  " + cause.kind());
            out.println("  A: " + entry(comparison.bookA(), cause.kind(), cause.a()));
            out.println("  B: " + entry(comparison.bookB(), cause.kind(), cause.b()));
        }
    }

    /** An entry with its days and documents. What is no entry of the book, such as an agreement, is named only. */
    private static String entry(PolicyBook book, String kind, Optional<String> id) {
        if (id.isEmpty()) {
            return "none";
        }
        return book.entry(kind, id.get())
                .map(entry -> entry.id() + ", " + EntryTexts.standing(entry))
                .orElse(id.get());
    }
}
