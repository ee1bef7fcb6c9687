package nl.birthcare.funding.examples.benchmarks;

import java.util.ArrayList;
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
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;

/**
 * The library's path of declarations: every check on, agreements and all declarations of the client at hand, and for each
 * line an answer that can explain itself.
 */
final class ObjectPath implements Contender {

    /** What is asked of the library. */
    private enum Asked {
        DOSSIERS,
        DECLARATIONS,
        SUMS
    }

    private final FundingEngine engine;
    private final List<Declaration> declarations;
    private final Dossiers dossiers;
    private final ClientHistory history;
    private final Asked asked;
    private final List<Assessment> assessed = new ArrayList<>(LineBenchmark.RESULTS / Work.LINES_PER_DECLARATION);
    private FrameworkLedger ledger = new FrameworkLedger();

    private ObjectPath(Work work, Asked asked) {
        this.engine = FundingEngine.of(Policy.book(work, ApportionmentMethod.LARGEST_REMAINDER))
                .with(Claims.agreements(work));
        this.declarations = Claims.declarations(work);
        this.dossiers = new Dossiers(declarations);
        this.history = ClientHistory.of(asked == Asked.DECLARATIONS ? declarations : List.of());
        this.asked = asked;
    }

    /** Assesses the dossier of each client and keeps the answers. */
    static ObjectPath assessing(Work work) {
        return new ObjectPath(work, Asked.DOSSIERS);
    }

    /** Assesses each declaration among the others of its client and keeps the answers. */
    static ObjectPath assessingDeclarations(Work work) {
        return new ObjectPath(work, Asked.DECLARATIONS);
    }

    /** Assesses the dossier of each client and adds it to a ledger. */
    static ObjectPath summing(Work work) {
        return new ObjectPath(work, Asked.SUMS);
    }

    @Override
    public void run(int from, int to) {
        assessed.clear();
        if (asked == Asked.DECLARATIONS) {
            for (int i = from / Work.LINES_PER_DECLARATION; i < to / Work.LINES_PER_DECLARATION; i++) {
                assessed.add(engine.assess(declarations.get(i), history));
            }
            return;
        }
        for (Dossier dossier : dossiers.startingIn(from, to)) {
            for (Assessment assessment : engine.assess(dossier)) {
                if (asked == Asked.SUMS) {
                    ledger.post(assessment);
                } else {
                    assessed.add(assessment);
                }
            }
        }
    }

    @Override
    public void drainTo(long[] totals) {
        if (asked == Asked.SUMS) {
            Ledgers.drain(ledger, totals);
            ledger = new FrameworkLedger();
            return;
        }
        for (Assessment assessment : assessed) {
            for (LineAssessment line : assessment.lines()) {
                add(line, totals);
            }
        }
        assessed.clear();
    }

    private static void add(LineAssessment line, long[] totals) {
        if (line.verdict() != Verdict.PERMITTED) {
            throw new IllegalStateException("Every line of the work must be permitted, but one is not: "
                    + line.findings().get(0).message());
        }
        add(line.allocation().orElseThrow(), totals);
    }

    /** Adds what a line puts on each framework. */
    static void add(LineAllocation allocation, long[] totals) {
        FrameworkSplit split = allocation.split();
        int row = (allocation.budgetYear() - Work.FIRST_YEAR) * Work.FRAMEWORKS;
        for (MacroFramework framework : MacroFramework.values()) {
            totals[row + Ledgers.placeOf(framework)] += split.cents(framework);
        }
    }
}
