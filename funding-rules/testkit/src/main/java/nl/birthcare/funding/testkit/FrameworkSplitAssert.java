package nl.birthcare.funding.testkit;

import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Euro;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a split. */
public final class FrameworkSplitAssert extends AbstractAssert<FrameworkSplitAssert, FrameworkSplit> {

    FrameworkSplitAssert(FrameworkSplit actual) {
        super(actual, FrameworkSplitAssert.class);
    }

    /**
     * Verifies what was divided.
     *
     * @param expected the total
     * @return this assertion
     */
    public FrameworkSplitAssert hasTotal(Euro expected) {
        isNotNull();
        if (!actual.total().equals(expected)) {
            failWithMessage("Expected the total %s but was %s", expected, actual);
        }
        return this;
    }

    /**
     * Verifies what one framework bears.
     *
     * @param framework the framework
     * @param expected its part
     * @return this assertion
     */
    public FrameworkSplitAssert hasPart(MacroFramework framework, Euro expected) {
        isNotNull();
        if (!actual.part(framework).equals(expected)) {
            failWithMessage("Expected %s to bear %s but the split is %s", framework, expected, actual);
        }
        return this;
    }

    /**
     * Verifies that the total is divided by a key, to the cent.
     *
     * @param key the key
     * @return this assertion
     */
    public FrameworkSplitAssert isBy(AllocationKey key) {
        isNotNull();
        FrameworkSplit expected = key.split(actual.total());
        if (!actual.equals(expected)) {
            failWithMessage("Expected %s by key %s but was %s", expected, key.id(), actual);
        }
        return this;
    }
}
