package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** What one institution for medical-specialist care turned over in a year, in the parts that the instrument knows. */
@Value.Immutable
@JsonSerialize(as = ImmutableInstitutionTurnover.class)
@JsonDeserialize(as = ImmutableInstitutionTurnover.class)
public interface InstitutionTurnover {

    /** {@return which institution: a name of the caller's, the same for the same institution, not blank} */
    String institution();

    /** {@return what it turned over: the amount} */
    @JsonProperty("turnoverCents")
    Euro turnover();

    /**
     * {@return what the care authority settled with it afterwards (<i>verrekenbedrag</i>), which counts where the rule
     * of the year says so: the amount, below 0.00 where the institution paid}
     */
    @Value.Default
    @JsonProperty("settlementCents")
    default Euro settlement() {
        return Euro.ZERO;
    }

    /**
     * {@return what of the turnover came under the transition rules for capital costs, which does not count: the
     * amount}
     */
    @Value.Default
    @JsonProperty("capitalTransitionCents")
    default Euro capitalTransition() {
        return Euro.ZERO;
    }

    /**
     * {@return what of the turnover is availability contributions (<i>beschikbaarheidbijdragen</i>), which count where
     * the rule of the year says so: the amount}
     */
    @Value.Default
    @JsonProperty("availabilityContributionsCents")
    default Euro availabilityContributions() {
        return Euro.ZERO;
    }

    /**
     * {@return what of integral birth care is charged to medical-specialist care through it, and is not in the
     * turnover: the amount, which counts only where the caller chooses so}
     */
    @Value.Default
    @JsonProperty("integralShareCents")
    default Euro integralShare() {
        return Euro.ZERO;
    }

    /** Refuses a blank institution. */
    @Value.Check
    default void check() {
        if (institution().isBlank()) {
            throw new IllegalArgumentException(
                    "The institution of a turnover must not be blank, but is \"" + institution() + "\"");
        }
    }

    /** {@return a builder with all but institution and turnover at 0.00} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link InstitutionTurnover}. */
    final class Builder extends ImmutableInstitutionTurnover.Builder {
        Builder() {}
    }
}
