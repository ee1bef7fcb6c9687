package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.check.Verdict;
import org.immutables.value.Value;

/** A line that came out otherwise by two policy books. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ChangedLine {

    /** {@return the declaration: its id} */
    String declaration();

    /** {@return the line: its reference} */
    String line();

    /** {@return who pays: the insurer} */
    Uzovi insurer();

    /** {@return who declared it: the declarant} */
    AgbCode declarant();

    /**
     * May it be declared by the first book?
     *
     * @return the verdict
     */
    Verdict verdictA();

    /**
     * May it be declared by the second book?
     *
     * @return the verdict
     */
    Verdict verdictB();

    /** {@return what it puts on the frameworks by the first book: the split, or empty if there is none} */
    Optional<FrameworkSplit> splitA();

    /** {@return what it puts on the frameworks by the second book: the split, or empty if there is none} */
    Optional<FrameworkSplit> splitB();

    /** {@return in which form the care is funded that it puts there by the first book; empty without a split} */
    Optional<FundingForm> formA();

    /** {@return in which form the care is funded that it puts there by the second book; empty without a split} */
    Optional<FundingForm> formB();

    /** {@return which year's frameworks bear it by the first book: the calendar year; empty without a split} */
    Optional<Integer> yearA();

    /** {@return which year's frameworks bear it by the second book: the calendar year; empty without a split} */
    Optional<Integer> yearB();

    /**
     * {@return what the frameworks bear more by the second book: its split less that of the first, where none counts as
     * nothing} Where year or form differ, the split of the first is to be taken off there, and that of the second put here.
     */
    FrameworkSplit difference();

    /** {@return the scenario that was assumed by the first book: its name; empty where nothing was} */
    Optional<String> scenarioA();

    /** {@return the scenario that was assumed by the second book: its name; empty where nothing was} */
    Optional<String> scenarioB();

    /** {@return why: the causes, at least one, by kind and id} */
    List<Cause> causes();

    /** Refuses a difference that is not one, and a split of no year or form. */
    @Value.Check
    default void check() {
        FrameworkSplit expected = splitB().orElse(FrameworkSplit.ZERO).minus(splitA().orElse(FrameworkSplit.ZERO));
        if (!difference().equals(expected)) {
            throw new IllegalArgumentException(
                    "The difference of changed line " + line() + " must be " + expected + ", but is " + difference());
        }
        boolean whole = splitA().isPresent() == yearA().isPresent()
                && splitA().isPresent() == formA().isPresent()
                && splitB().isPresent() == yearB().isPresent()
                && splitB().isPresent() == formB().isPresent();
        if (!whole) {
            throw new IllegalArgumentException(
                    "Each split of changed line " + line() + " must have its year and form, but not each has");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ChangedLine}. */
    final class Builder extends ImmutableChangedLine.Builder {
        Builder() {}
    }

    /**
     * Why a line comes out otherwise by two policy books: the dated entry of one that the other does not hold, or holds
     * otherwise, for the day that decides.
     */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Cause {

        /**
         * {@return what sort of entry it is: the name of the list of a policy document in which it stands, such as
         * {@code regimes}; {@code agreements} where insurer and declarant agreed otherwise on the two sides, {@code
         * history} where it is another line that came out otherwise}
         */
        String kind();

        /** {@return the entry by the first book: its id, or empty if that book has none for the day} */
        Optional<String> a();

        /** {@return the entry by the second book: its id, or empty if that book has none for the day} */
        Optional<String> b();

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Cause}. */
        final class Builder extends ImmutableCause.Builder {
            Builder() {}
        }
    }
}
