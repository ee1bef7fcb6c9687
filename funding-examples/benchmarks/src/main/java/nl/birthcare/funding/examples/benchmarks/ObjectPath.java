package nl.birthcare.funding.examples.benchmarks;

import java.util.List;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;

/**
 * The library's path of declarations: every check on, agreements and a snapshot of all lines at hand, and for each line
 * an answer that can explain itself.
 */
final class ObjectPath implements Contender {

    private final FundingEngine engine;
    private final List<Declaration> declarations;
    private final ClientHistory history;
    private final boolean summing;
    private final Assessment[] assessed = new Assessment[LineBenchmark.RESULTS / Work.LINES_PER_DECLARATION];
    private FrameworkLedger ledger = new FrameworkLedger();
    private int count;

    private ObjectPath(Work work, boolean summing) {
        this.engine = FundingEngine.of(Policy.book(work, ApportionmentMethod.LARGEST_REMAINDER))
                .with(Claims.agreements(work));
        this.declarations = Claims.declarations(work);
        this.history = ClientHistory.of(declarations);
        this.summing = summing;
    }

    /** Assesses each declaration and keeps the answers. */
    static ObjectPath assessing(Work work) {
        return new ObjectPath(work, false);
    }

    /** Assesses each declaration and adds it to a ledger. */
    static ObjectPath summing(Work work) {
        return new ObjectPath(work, true);
    }

    @Override
    public void run(int from, int to) {
        count = (to - from) / Work.LINES_PER_DECLARATION;
        int first = from / Work.LINES_PER_DECLARATION;
        for (int i = 0; i < count; i++) {
            Assessment assessment = engine.assess(declarations.get(first + i), history);
            if (summing) {
                ledger.post(assessment);
            } else {
                assessed[i] = assessment;
            }
        }
    }

    @Override
    public void drainTo(long[] totals) {
        if (summing) {
            Ledgers.drain(ledger, totals);
            ledger = new FrameworkLedger();
            return;
        }
        for (int i = 0; i < count; i++) {
            for (LineAssessment line : assessed[i].lines()) {
                add(line, totals);
            }
        }
    }

    private static void add(LineAssessment line, long[] totals) {
        if (line.verdict() != Verdict.PERMITTED) {
            throw new IllegalStateException("Every line of the work must be permitted, but one is not: "
                    + line.findings().get(0).message());
        }
        LineAllocation allocation = line.allocation().orElseThrow();
        FrameworkSplit split = allocation.split();
        int row = (allocation.budgetYear() - Work.FIRST_YEAR) * Work.FRAMEWORKS;
        for (MacroFramework framework : MacroFramework.values()) {
            totals[row + Ledgers.placeOf(framework)] += split.cents(framework);
        }
    }
}
