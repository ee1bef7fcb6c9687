package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.booking.DeclarantSums;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.KeyUse;
import org.immutables.value.Value;

/** What two policy books make of the same declarations. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ComparisonReport {

    /** {@return the first book: its name, with overlays and scenarios} */
    String policyA();

    /** {@return the second book: its name, with overlays and scenarios} */
    String policyB();

    /** {@return the fingerprint of the first book: the SHA-256 of its entries, 64 hexadecimal digits} */
    String policySha256A();

    /** {@return the fingerprint of the second book: the SHA-256 of its entries, 64 hexadecimal digits} */
    String policySha256B();

    /** {@return the scenario that was assumed by the first book: its name; empty where nothing was} */
    Optional<String> scenarioA();

    /** {@return the scenario that was assumed by the second book: its name; empty where nothing was} */
    Optional<String> scenarioB();

    /** {@return what each framework bears: the positions, by year, form and framework} */
    List<Position> positions();

    /** {@return what came in and where it went by the first book: the totals} */
    ControlTotals totalsA();

    /** {@return what came in and where it went by the second book: the totals, of the same input} */
    ControlTotals totalsB();

    /**
     * {@return by which keys amounts were divided by the first book, and by whose authority: each key with what it
     * divided}
     */
    List<KeyUse> keysA();

    /**
     * {@return by which keys amounts were divided by the second book, and by whose authority: each key with what it
     * divided}
     */
    List<KeyUse> keysB();

    /** {@return how many lines came out otherwise} */
    long changedLines();

    /** {@return how many of them got another verdict} */
    long changedVerdicts();

    /**
     * {@return from which verdict to which: a count per pair of verdicts that differ, in the order of the verdicts;
     * they sum to {@link #changedVerdicts}}
     */
    List<VerdictChange> verdicts();

    /** {@return how many of them put other amounts on the frameworks, or on other years or forms} */
    long changedSplits();

    /** {@return for whom amounts move: the sums of the lines that came out otherwise, by insurer and declarant} */
    List<DeclarantSums.DeclarantSum> declarants();

    /** {@return why: a count per cause, the most lines first} */
    List<CauseCount> causes();

    /**
     * {@return whether the two books make the same of everything: whether no line came out otherwise, and every row
     * could be read}
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
        long ofDeclarants = declarants().stream()
                .mapToLong(DeclarantSums.DeclarantSum::lines)
                .sum();
        if (ofDeclarants != changedLines()) {
            throw new IllegalArgumentException(
                    "The changed lines of declarants must be " + changedLines() + " together, but are " + ofDeclarants);
        }
        long counted = verdicts().stream().mapToLong(VerdictChange::lines).sum();
        if (counted != changedVerdicts()) {
            throw new IllegalArgumentException("The lines with another verdict must be " + changedVerdicts()
                    + ", but the verdicts are counted of " + counted);
        }
    }

    /** A cause with the number of lines that came out otherwise by it. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface CauseCount {

        /** {@return the cause} */
        @Value.Parameter
        ChangedLine.Cause cause();

        /** {@return how many lines; a line of several causes counts for each} */
        @Value.Parameter
        long lines();
    }

    /** How many lines got one verdict by the first policy book and another by the second. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
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

        /** {@return how many lines} */
        @Value.Parameter
        long lines();
    }

    /** What all frameworks bear of one form of funding in one year, by two policy books. */
    @Value.Immutable
    @JsonFilter(JsonForm.NONE)
    interface FormChange {

        /** {@return which year's frameworks bear it: the calendar year} */
        @Value.Parameter
        int year();

        /** {@return in which form the care was funded} */
        @Value.Parameter
        FundingForm form();

        /** {@return what each framework bears by the first book} */
        @Value.Parameter
        FrameworkSplit a();

        /** {@return what each framework bears by the second book} */
        @Value.Parameter
        FrameworkSplit b();

        /**
         * Adds up positions of one form and year.
         *
         * @param positions the positions, by year, form and framework
         * @return what all frameworks bear of each form in each year, in the same order
         */
        static List<FormChange> of(List<Position> positions) {
            Require.present("The positions", positions);
            List<FormChange> changes = new ArrayList<>();
            for (Position position : positions) {
                FrameworkSplit a = FrameworkSplit.whole(position.framework(), position.a());
                FrameworkSplit b = FrameworkSplit.whole(position.framework(), position.b());
                FormChange last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
                if (last != null && last.year() == position.year() && last.form() == position.form()) {
                    a = last.a().plus(a);
                    b = last.b().plus(b);
                    changes.remove(changes.size() - 1);
                }
                changes.add(ImmutableFormChange.of(position.year(), position.form(), a, b));
            }
            return List.copyOf(changes);
        }
    }

    /** What one framework bears of one form of funding in one year, by two policy books. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Position {

        /** {@return who bears it: the framework} */
        MacroFramework framework();

        /** {@return in which form the care was funded} */
        FundingForm form();

        /** {@return which year's framework bears it: the calendar year} */
        int year();

        /** {@return what it bears by the first book: the amount} */
        @JsonProperty("aCents")
        Euro a();

        /** {@return what it bears by the second book: the amount} */
        @JsonProperty("bCents")
        Euro b();

        /** {@return what the second book adds: what it bears by the second book less what it bears by the first} */
        @JsonProperty("differenceCents")
        Euro difference();

        /** {@return how many lines put another amount on it} */
        long changedLines();

        /** Refuses a difference that is not one. */
        @Value.Check
        default void check() {
            if (!difference().equals(b().minus(a()))) {
                throw new IllegalArgumentException(
                        "The difference of a compared position must be " + b().minus(a()) + ", but is " + difference());
            }
        }
    }
}
