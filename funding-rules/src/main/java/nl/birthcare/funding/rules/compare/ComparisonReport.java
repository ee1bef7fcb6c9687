package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.KeyUse;
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
     * The fingerprint of the first book.
     *
     * @return the SHA-256 of its entries, 64 hexadecimal digits
     */
    String policySha256A();

    /**
     * The fingerprint of the second book.
     *
     * @return the SHA-256 of its entries, 64 hexadecimal digits
     */
    String policySha256B();

    /**
     * The scenario that was assumed by the first book.
     *
     * @return its name; empty where nothing was
     */
    Optional<String> scenarioA();

    /**
     * The scenario that was assumed by the second book.
     *
     * @return its name; empty where nothing was
     */
    Optional<String> scenarioB();

    /**
     * What each framework bears.
     *
     * @return the positions, by year, form and framework
     */
    List<Position> positions();

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
     * By which keys amounts were divided by the first book, and by whose authority.
     *
     * @return each key with what it divided
     */
    List<KeyUse> keysA();

    /**
     * By which keys amounts were divided by the second book, and by whose authority.
     *
     * @return each key with what it divided
     */
    List<KeyUse> keysB();

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
     * From which verdict to which.
     *
     * @return a count per pair of verdicts that differ, in the order of the verdicts; they sum to {@link #changedVerdicts}
     */
    List<VerdictChange> verdicts();

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

    /**
     * Tells whether the two books make the same of everything.
     *
     * @return whether no line came out otherwise, and every row could be read
     */
    default boolean nothingChanged() {
        return changedLines() == 0 && totalsA().unreadableRows() == 0;
    }

    /** Refuses totals of different input, and verdicts that are not all counted. */
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
        long counted = verdicts().stream().mapToLong(VerdictChange::lines).sum();
        if (counted != changedVerdicts()) {
            throw new IllegalArgumentException("The lines with another verdict must be " + changedVerdicts()
                    + ", but the verdicts are counted of " + counted);
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

    /** A cause with the number of lines that came out otherwise by it. */
    @Value.Immutable
    @JsonSerialize(as = ImmutableCauseCount.class)
    @JsonDeserialize(as = ImmutableCauseCount.class)
    interface CauseCount {

        /**
         * The cause.
         *
         * @return the cause
         */
        @Value.Parameter
        ChangedLine.Cause cause();

        /**
         * How many lines.
         *
         * @return the number; a line of several causes counts for each
         */
        @Value.Parameter
        long lines();
    }

    /** How many lines got one verdict by the first policy book and another by the second. */
    @Value.Immutable
    @JsonSerialize(as = ImmutableVerdictChange.class)
    @JsonDeserialize(as = ImmutableVerdictChange.class)
    interface VerdictChange {

        /**
         * May they be declared by the first book?
         *
         * @return the verdict
         */
        @Value.Parameter
        Verdict a();

        /**
         * May they be declared by the second book?
         *
         * @return another verdict
         */
        @Value.Parameter
        Verdict b();

        /**
         * How many lines.
         *
         * @return the number
         */
        @Value.Parameter
        long lines();
    }

    /** What one framework bears of one form of funding in one year, by two policy books. */
    @Value.Immutable
    @JsonSerialize(as = ImmutablePosition.class)
    @JsonDeserialize(as = ImmutablePosition.class)
    interface Position {

        /**
         * Who bears it.
         *
         * @return the framework
         */
        MacroFramework framework();

        /**
         * In which form the care was funded.
         *
         * @return the form
         */
        FundingForm form();

        /**
         * Which year's framework bears it.
         *
         * @return the calendar year
         */
        int year();

        /**
         * What it bears by the first book.
         *
         * @return the amount
         */
        @JsonProperty("aCents")
        Euro a();

        /**
         * What it bears by the second book.
         *
         * @return the amount
         */
        @JsonProperty("bCents")
        Euro b();

        /**
         * What the second book adds.
         *
         * @return what it bears by the second book less what it bears by the first
         */
        @JsonProperty("differenceCents")
        Euro difference();

        /**
         * How many lines put another amount on it.
         *
         * @return the number
         */
        long changedLines();

        /** Refuses a difference that is not one. */
        @Value.Check
        default void check() {
            if (!difference().equals(b().minus(a()))) {
                throw new IllegalArgumentException(
                        "The difference of a compared position must be " + b().minus(a()) + ", but is " + difference());
            }
        }

        /**
         * Starts a position.
         *
         * @return an empty builder
         */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Position}. */
        final class Builder extends ImmutablePosition.Builder {
            Builder() {}
        }
    }
}
