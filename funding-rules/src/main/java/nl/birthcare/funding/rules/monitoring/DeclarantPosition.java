package nl.birthcare.funding.rules.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import org.immutables.value.Value;

/** What one declarant charged for one performance in one year, as far as it was divided over the frameworks. */
@Value.Immutable
@JsonSerialize(as = ImmutableDeclarantPosition.class)
@JsonDeserialize(as = ImmutableDeclarantPosition.class)
public interface DeclarantPosition {

    /**
     * To which year it was charged.
     *
     * @return the calendar year
     */
    int year();

    /**
     * In which form the care was funded.
     *
     * @return the form
     */
    FundingForm form();

    /**
     * Who declared it.
     *
     * @return the provider
     */
    AgbCode declarant();

    /**
     * What was declared.
     *
     * @return the code
     */
    PerformanceCode performance();

    /**
     * What it came to: debits less credits.
     *
     * @return the amount
     */
    @JsonProperty("chargedCents")
    Euro charged();

    /**
     * By how many lines.
     *
     * @return the number, credits included
     */
    long lines();

    /**
     * Starts a position.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DeclarantPosition}. */
    final class Builder extends ImmutableDeclarantPosition.Builder {
        Builder() {}
    }
}
