package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * On what basis performances that are not the work of one discipline are divided over the frameworks in some period.
 *
 * <p>A rule that names performances goes before one that speaks of all. No document publishes a key, so no book of the
 * library holds such a rule; overlays do.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface AllocationRule extends Provision {

    /**
     * {@return the performances it speaks of: the codes; none means all performances that are not the work of one
     * discipline}
     */
    List<PerformanceCode> performances();

    /**
     * {@return on what basis they are divided; a fixed key unless the rule says otherwise, never {@link
     * AllocationBasis#DISCIPLINE}}
     */
    @Value.Default
    default AllocationBasis basis() {
        return AllocationBasis.KEY;
    }

    /**
     * {@return the ratio and the method of rounding: the key; always present on the basis {@link AllocationBasis#KEY}.
     * On another basis it divides only where an agreement says that a key stands in for missing weights}
     */
    Optional<AllocationKey> key();

    /** Refuses the basis of one discipline, and a fixed key that is not there. */
    @Value.Check
    default void check() {
        if (!basis().isDivided()) {
            throw new IllegalArgumentException("Allocation rule " + id()
                    + " must divide by a key, by parts or by activities, but names " + basis());
        }
        if (basis().isOfFixedKey() && key().isEmpty()) {
            throw new IllegalArgumentException("Allocation rule " + id() + " must state its key, but states none");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AllocationRule}. */
    final class Builder extends ImmutableAllocationRule.Builder {
        Builder() {}
    }
}
