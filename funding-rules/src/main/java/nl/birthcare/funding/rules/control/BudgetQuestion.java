package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.immutables.value.Value;

/** Which budgets charges are to be held against, and what must be said about the charges first. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface BudgetQuestion {

    /** {@return whose budgets: the calendar year} */
    int year();

    /** {@return by which edition of the budgets; empty for the newest that is known} */
    Optional<Edition> edition();

    /** {@return of whom the charges are: the scope} */
    Scope scope();

    /**
     * {@return what all medical-specialist care outside birth care is charged to its framework in the year, in the same
     * scope: the amount; empty where it is not known}
     */
    @JsonProperty("otherSpecialistChargesCents")
    Optional<Euro> otherSpecialistCharges();

    /**
     * {@return which share of the country the charges are of, where they are of a part: a fraction above 0 and at most 1,
     * such as an insurer's share of all insured; empty where it is not known} It is the caller's: no document gives it.
     */
    Optional<Fraction> shareOfCountry();

    /** Refuses a share that is none, and one of charges that are of the whole country. */
    @Value.Check
    default void check() {
        if (shareOfCountry().isEmpty()) {
            return;
        }
        Fraction share = shareOfCountry().get();
        if (share.compareTo(Fraction.ZERO) <= 0 || share.compareTo(Fraction.of(1, 1)) > 0) {
            throw new IllegalArgumentException(
                    "The share of the country must be above 0 and at most 1, but is " + share);
        }
        if (scope().isWhole()) {
            throw new IllegalArgumentException(
                    "The share of the country must be of charges of a part of it, but is of national ones");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BudgetQuestion}. */
    final class Builder extends ImmutableBudgetQuestion.Builder {
        Builder() {}
    }

    /** Of whom the charges in a ledger are. */
    enum Scope {
        /** Of all insurers in the country together: what a budget is for. */
        NATIONAL(true),

        /** Of some of them, such as one insurer. */
        PARTIAL(false);

        private final boolean whole;

        Scope(boolean whole) {
            this.whole = whole;
        }

        /**
         * Tells whether charges of this scope are of the whole country, as budgets are.
         *
         * @return whether they are
         */
        public boolean isWhole() {
            return whole;
        }
    }
}
