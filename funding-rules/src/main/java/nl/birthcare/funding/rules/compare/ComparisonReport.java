package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import org.immutables.value.Value;

/** What two policy books make of the same declarations. */
@Value.Immutable
@JsonSerialize(as = ImmutableComparisonReport.class)
@JsonDeserialize(as = ImmutableComparisonReport.class)
public interface ComparisonReport {

    /**
     * The first book.
     *
     * @return its name, with overlays and scenarios
     */
    String policyA();

    /**
     * The second book.
     *
     * @return its name, with overlays and scenarios
     */
    String policyB();

    /**
     * What each framework bears.
     *
     * @return the positions, by year, form and framework
     */
    List<ComparedPosition> positions();

    /**
     * What came in and where it went by the first book.
     *
     * @return the totals
     */
    ControlTotals totalsA();

    /**
     * What came in and where it went by the second book.
     *
     * @return the totals, of the same input
     */
    ControlTotals totalsB();

    /**
     * How many lines came out otherwise.
     *
     * @return the number
     */
    long changedLines();

    /**
     * How many of them got another verdict.
     *
     * @return the number
     */
    long changedVerdicts();

    /**
     * How many of them put other amounts on the frameworks, or on other years or forms.
     *
     * @return the number
     */
    long changedSplits();

    /**
     * Why.
     *
     * @return a count per cause, the most lines first
     */
    List<CauseCount> causes();

    /** Refuses totals of different input. */
    @Value.Check
    default void check() {
        boolean same = totalsA().rows() == totalsB().rows()
                && totalsA().lines() == totalsB().lines()
                && totalsA().debitCents().equals(totalsB().debitCents())
                && totalsA().creditCents().equals(totalsB().creditCents());
        if (!same) {
            throw new IllegalArgumentException(
                    "A comparison must be of one input, but " + totalsA() + " and " + totalsB() + " are of two");
        }
    }

    /**
     * Starts a report.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ComparisonReport}. */
    final class Builder extends ImmutableComparisonReport.Builder {
        Builder() {}
    }
}
