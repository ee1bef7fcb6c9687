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
     * How many lines this framework bears a share of: those that are put whole on it, and those that are divided by
     * weights of which its own is more than 0. A share counts also where it is 0 cents, after rounding or of a line of 0.
     *
     * @return the number of lines, debits and credits
     */
    long lines();

    /**
     * What the rounding of single lines has come to: the cents charged less the exact shares of the lines, by their key or
     * by weights of their own.
     *
     * @return the drift in cents, exact; 0 where every line was put whole on one framework
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
