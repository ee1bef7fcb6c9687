package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/** Whether an item is exempt from the deductible in some period. */
@Value.Immutable
@JsonSerialize(as = ImmutableDeductibleRule.class)
@JsonDeserialize(as = ImmutableDeductibleRule.class)
public interface DeductibleRule extends Provision {

    /**
     * What it speaks of.
     *
     * @return the item
     */
    DeductibleItem item();

    /**
     * Whether the client pays none of it from her deductible.
     *
     * @return whether it is exempt
     */
    boolean exempt();

    /**
     * Starts a rule.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DeductibleRule}. */
    final class Builder extends ImmutableDeductibleRule.Builder {
        Builder() {}
    }
}
