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
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.compare.ChangedLine;
import nl.birthcare.funding.rules.compare.ComparisonReport;
import nl.birthcare.funding.rules.compare.IntegralReport;
import nl.birthcare.funding.rules.compare.PolicyComparison;
import nl.birthcare.funding.rules.ledger.ChargeBreakdown;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.KeyUse;
import nl.birthcare.funding.rules.ledger.MarkedAmount;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Shows a person what a comparison came to. */
final class ComparisonTables {

    private final Words words;
    private final PrintWriter out;

    ComparisonTables(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void print(PolicyComparison comparison, ComparisonReport report) {
        out.println(words.heading("compare.heading"));
        out.println(words.say("compare.policy", "A", report.policyA(), report.policySha256A()));
        out.println(words.say("compare.policy", "B", report.policyB(), report.policySha256B()));
        out.println();
        positions(report.positions());
        out.println();
        totals(report.totalsA(), report.totalsB());
        AllocationTables.rows(report.totalsA(), words, out);
        out.println();
        marks(report.totalsA(), report.totalsB());
        keys("A", report.keysA());
        keys("B", report.keysB());
        out.println(words.say(
                "compare.otherwise",
                Texts.number(report.changedLines()),
                Texts.number(report.changedVerdicts()),
                Texts.number(report.changedSplits())));
        for (ComparisonReport.VerdictChange change : report.verdicts()) {
            out.println("  "
                    + words.say(
                            "compare.verdicts",
                            words.mark(change.a()),
                            words.mark(change.b()),
                            Texts.number(change.lines())));
        }
        if (!report.declarants().isEmpty()) {
            out.println();
            DeclarantTable.print(report.declarants(), words, out);
        }
        if (!report.causes().isEmpty()) {
            causes(comparison, report);
        }
        out.flush();
    }

    /** Shows what care as it was declared puts on the frameworks, and what the same care declared integrally. */
    void print(IntegralReport report) {
        out.println(words.heading("compare.integrally"));
        out.println(words.say("compare.policy", "A", report.policyA(), report.policySha256A()));
        out.println(words.say("compare.policy", "B", report.policyB(), report.policySha256B()));
        out.println(words.say("compare.mapping", report.mapping(), Texts.sources(report.prices())));
        out.println();
        positions(report.positions());
        out.println(difference(report.difference()));
        out.println();
        out.println(words.say(
                "compare.taken-up",
                Texts.number(report.takenUpLines()),
                Texts.euros(report.takenUp()),
                Texts.number(report.integralLines()),
                Texts.euros(report.integral())));
        for (IntegralReport.StayedCount count : report.stayed()) {
            out.println(words.say("compare.stayed", Texts.number(count.lines()), words.name(count.why())));
        }
        out.println();
        DeclarantTable.print(report.declarants(), words, out);
        totals(report.totalsA(), report.totalsB());
        for (ChargeBreakdown.Refused refused : report.refusedB()) {
            out.println(words.say(
                    "compare.refused",
                    refused.code(),
                    Texts.number(refused.lines()),
                    Texts.euros(refused.cents()),
                    refused.code().remedy(words.locale())));
        }
        out.println();
        marks(report.totalsA(), report.totalsB());
        keys("A", report.keysA());
        keys("B", report.keysB());
        out.flush();
    }

    private String difference(FrameworkSplit difference) {
        return words.say(
                "compare.difference",
                Texts.euros(difference.part(MacroFramework.MEDICAL_SPECIALIST_CARE)),
                Texts.euros(difference.part(MacroFramework.MIDWIFERY)),
                Texts.euros(difference.part(MacroFramework.MATERNITY_CARE)),
                Texts.euros(difference.total()));
    }

    private void positions(List<ComparisonReport.Position> positions) {
        Table table = words.table(
                3, "year", "form", "framework", "compare.a", "compare.b", "compare.b-less-a", "compare.changed");
        for (ComparisonReport.Position position : positions) {
            table.add(
                    Integer.toString(position.year()),
                    words.name(position.form()),
                    words.name(position.framework()),
                    Texts.euros(position.a()),
                    Texts.euros(position.b()),
                    Texts.euros(position.difference()),
                    Texts.number(position.changedLines()));
        }
        table.print(out);
    }

    private void totals(ControlTotals a, ControlTotals b) {
        Table table = words.table(
                1, "totals.heading", "compare.lines-a", "compare.eur-a", "compare.lines-b", "compare.eur-b");
        table.add(words.say("totals.debit"), "", Texts.euros(a.debitCents()), "", Texts.euros(b.debitCents()));
        table.add(words.say("totals.credit"), "", Texts.euros(a.creditCents()), "", Texts.euros(b.creditCents()));
        table.add(words.say("totals.lines"), Texts.number(a.lines()), "", Texts.number(b.lines()), "");
        add(
                table,
                words.say("totals.allocated"),
                a.allocatedLines(),
                a.allocatedCents(),
                b.allocatedLines(),
                b.allocatedCents());
        add(
                table,
                words.say("totals.unallocated"),
                a.unallocatedLines(),
                a.unallocatedCents(),
                b.unallocatedLines(),
                b.unallocatedCents());
        add(table, words.say("totals.refused"), a.refusedLines(), a.refusedCents(), b.refusedLines(), b.refusedCents());
        if (a.copiedLines() > 0) {
            add(table, words.say("totals.copies"), a.copiedLines(), a.copiedCents(), b.copiedLines(), b.copiedCents());
        }
        table.print(out);
    }

    /** How much of what is allocated may be declared, and how sure that is. */
    private void marks(ControlTotals a, ControlTotals b) {
        Table table = words.table(3, "compare.by", "verdict", "grade", "compare.allocated", "lines");
        a.allocatedMarks().forEach(mark -> add(table, "A", mark));
        b.allocatedMarks().forEach(mark -> add(table, "B", mark));
        table.print(out);
        out.println();
    }

    private void add(Table table, String policy, MarkedAmount mark) {
        table.add(
                policy,
                words.mark(mark.verdict()),
                words.mark(mark.grade()),
                Texts.euros(mark.cents()),
                Texts.number(mark.lines()));
    }

    private void keys(String policy, List<KeyUse> keys) {
        if (!keys.isEmpty()) {
            AllocationTables.keys(words.say("compare.keys", policy), keys, words, out);
            out.println();
        }
    }

    private static void add(Table table, String what, long linesA, BigInteger centsA, long linesB, BigInteger centsB) {
        table.add(what, Texts.number(linesA), Texts.euros(centsA), Texts.number(linesB), Texts.euros(centsB));
    }

    private void causes(PolicyComparison comparison, ComparisonReport report) {
        out.println(words.heading("compare.causes"));
        for (ComparisonReport.CauseCount count : report.causes()) {
            ChangedLine.Cause cause = count.cause();
            out.println(Texts.number(count.lines()) + "  " + cause.kind());
            out.println("  A: " + entry(comparison.bookA(), cause.kind(), cause.a()));
            out.println("  B: " + entry(comparison.bookB(), cause.kind(), cause.b()));
        }
    }

    /** An entry with its days and documents. What is no entry of the book, such as an agreement, is named only. */
    private String entry(PolicyBook book, String kind, Optional<String> id) {
        if (id.isEmpty()) {
            return words.say("none");
        }
        return book.entry(kind, id.get())
                .map(entry -> entry.id() + ", " + EntryTexts.standing(entry, words))
                .orElse(id.get());
    }
}
