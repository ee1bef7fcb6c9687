package nl.birthcare.funding.examples.benchmarks;

import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;

/** Reads the totals of the work from a ledger. */
final class Ledgers {

    private Ledgers() {}

    static int placeOf(MacroFramework framework) {
        return switch (framework) {
            case MEDICAL_SPECIALIST_CARE -> 0;
            case MIDWIFERY -> 1;
            case MATERNITY_CARE -> 2;
        };
    }

    static void drain(FrameworkLedger ledger, long[] totals) {
        ControlTotals control = ledger.totals();
        if (!control.everythingAllocated()) {
            throw new IllegalStateException("Every line of the work must be divided, but these are not: " + control);
        }
        for (FrameworkPosition position : ledger.positions()) {
            int row = (position.year() - Work.FIRST_YEAR) * Work.FRAMEWORKS;
            totals[row + placeOf(position.framework())] += position.charged().cents();
        }
    }
}
