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

    /** {@return to which year it was charged: the calendar year} */
    int year();

    /** {@return in which form the care was funded} */
    FundingForm form();

    /** {@return who declared it: the provider} */
    AgbCode declarant();

    /** {@return what was declared: the code} */
    PerformanceCode performance();

    /** {@return what it came to: debits less credits; the amount} */
    @JsonProperty("chargedCents")
    Euro charged();

    /** {@return by how many lines, credits included} */
    long lines();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DeclarantPosition}. */
    final class Builder extends ImmutableDeclarantPosition.Builder {
        Builder() {}
    }
}
