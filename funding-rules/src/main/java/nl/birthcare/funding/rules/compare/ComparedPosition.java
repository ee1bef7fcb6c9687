package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** What one framework bears of one form of funding in one year, by two policy books. */
@Value.Immutable
@JsonSerialize(as = ImmutableComparedPosition.class)
@JsonDeserialize(as = ImmutableComparedPosition.class)
public interface ComparedPosition {

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

    /** Builds a {@link ComparedPosition}. */
    final class Builder extends ImmutableComparedPosition.Builder {
        Builder() {}
    }
}
