package nl.birthcare.funding.testkit;

import java.math.BigInteger;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what frameworks bear together. */
public final class LedgerReportAssert extends AbstractAssert<LedgerReportAssert, LedgerReport> {

    LedgerReportAssert(LedgerReport actual) {
        super(actual, LedgerReportAssert.class);
    }

    /**
     * Verifies what a framework bears in a year, over all forms of funding.
     *
     * @param framework the framework
     * @param year the calendar year
     * @param expected the amount; 0.00 also where there is no position
     * @return this assertion
     */
    public LedgerReportAssert charges(MacroFramework framework, int year, Euro expected) {
        isNotNull();
        Euro charged = actual.positions().stream()
                .filter(position -> position.framework() == framework && position.year() == year)
                .map(FrameworkPosition::charged)
                .reduce(Euro.ZERO, Euro::plus);
        if (!charged.equals(expected)) {
            failWithMessage("Expected %s to bear %s in %s but was %s", framework, expected, year, charged);
        }
        return this;
    }

    /**
     * Verifies that the positions sum to what was allocated: that no cent was lost between them.
     *
     * @return this assertion
     */
    public LedgerReportAssert closes() {
        isNotNull();
        BigInteger charged = actual.positions().stream()
                .map(position -> BigInteger.valueOf(position.charged().cents()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        ControlTotals totals = actual.totals();
        if (!charged.equals(totals.allocatedCents())) {
            failWithMessage(
                    "Expected positions that sum to the %s cents that are allocated but they sum to %s",
                    totals.allocatedCents(), charged);
        }
        return this;
    }
}
