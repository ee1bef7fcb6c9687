package nl.birthcare.funding.core.budget;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/**
 * What the ministry's budget has for one framework in one calendar year (<i>macrokader</i>), nationally.
 *
 * <p>Budgets are restated, so several editions of one year can stand side by side. The budget of medical-specialist care
 * is for all such care in the country, of which birth care is a small part.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface MacroBudget extends Provision {

    /**
     * Whose budget it is.
     *
     * @return the framework
     */
    MacroFramework framework();

    /**
     * Which edition of the budget says so.
     *
     * @return the edition
     */
    Edition edition();

    /**
     * What there is for the year.
     *
     * @return the amount, more than 0.00
     */
    @JsonProperty("amountCents")
    Euro amount();

    /** Refuses a period that is not one calendar year, and an amount that is no budget. */
    @Value.Check
    default void check() {
        if (!validity().equals(Validity.ofYear(year()))) {
            throw new IllegalArgumentException("The validity of macro budget " + id()
                    + " must be one calendar year, but is " + validity().text());
        }
        if (amount().compareTo(Euro.ZERO) <= 0) {
            throw new IllegalArgumentException("Macro budget " + id() + " must be more than 0.00, but is " + amount());
        }
    }

    /**
     * Returns the year that the budget is for.
     *
     * @return the calendar year
     */
    default int year() {
        return validity().firstDay().getYear();
    }

    /**
     * Starts a budget.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MacroBudget}. */
    final class Builder extends ImmutableMacroBudget.Builder {
        Builder() {}
    }
}
