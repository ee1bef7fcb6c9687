package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * By which key performances that are not the work of one discipline are divided over the frameworks in some period.
 *
 * <p>A rule that names performances goes before one that speaks of all. No document publishes a key, so no book of the
 * library holds such a rule; overlays do.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableAllocationRule.class)
@JsonDeserialize(as = ImmutableAllocationRule.class)
public interface AllocationRule extends Provision {

    /**
     * The performances it speaks of.
     *
     * @return the codes; none means all performances that are not the work of one discipline
     */
    List<PerformanceCode> performances();

    /**
     * The ratio and the method of rounding.
     *
     * @return the key
     */
    AllocationKey key();

    /**
     * Starts a rule.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AllocationRule}. */
    final class Builder extends ImmutableAllocationRule.Builder {
        Builder() {}
    }
}
