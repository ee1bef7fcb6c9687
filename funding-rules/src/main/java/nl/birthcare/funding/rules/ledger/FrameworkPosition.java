package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.immutables.value.Value;

/** What one framework bears of one form of funding in one year. */
@Value.Immutable
@JsonSerialize(as = ImmutableFrameworkPosition.class)
@JsonDeserialize(as = ImmutableFrameworkPosition.class)
public interface FrameworkPosition {

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
     * What it bears: debits less credits.
     *
     * @return the amount
     */
    @JsonProperty("chargedCents")
    Euro charged();

    /**
     * How many lines put an amount on this framework, be it nothing after rounding.
     *
     * @return the number
     */
    long lines();

    /**
     * What the rounding of single lines has come to: the cents charged less the exact share of the lines' sum.
     *
     * @return the drift in cents, exact; 0 where every line was put whole on one framework, and not counted for
     *     lines that were divided by weights of their own
     */
    Fraction driftCents();

    /**
     * Starts a position.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FrameworkPosition}. */
    final class Builder extends ImmutableFrameworkPosition.Builder {
        Builder() {}
    }
}
