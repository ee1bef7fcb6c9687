package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** What one institution may keep of its turnover, and what it owes the health insurance fund. */
@Value.Immutable
@JsonSerialize(as = ImmutableInstitutionSettlement.class)
@JsonDeserialize(as = ImmutableInstitutionSettlement.class)
public interface InstitutionSettlement {

    /** {@return which institution: the caller's name for it} */
    String institution();

    /** {@return the turnover that counts: the amount; below 0.00 only by a finding} */
    @JsonProperty("controlTurnoverCents")
    Euro controlTurnover();

    /** {@return what the institution may keep (<i>omzetplafond</i>): the turnover that counts, less the repayment} */
    @JsonProperty("limitCents")
    Euro limit();

    /** {@return what it owes: the amount, between 0.00 and the turnover that counts; 0.00 where that is negative} */
    @JsonProperty("repaymentCents")
    Euro repayment();

    /** Refuses parts that do not come to the turnover, and a repayment beyond it. */
    @Value.Check
    default void check() {
        if (!limit().plus(repayment()).equals(controlTurnover())) {
            throw new IllegalArgumentException("Limit and repayment of institution " + institution()
                    + " must come to its turnover, " + controlTurnover() + ", but are " + limit() + " and "
                    + repayment());
        }
        if (repayment().isNegative() || (!repayment().isZero() && limit().isNegative())) {
            throw new IllegalArgumentException("The repayment of institution " + institution()
                    + " must be between 0.00 and its turnover, " + controlTurnover() + ", but is " + repayment());
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link InstitutionSettlement}. */
    final class Builder extends ImmutableInstitutionSettlement.Builder {
        Builder() {}
    }
}
