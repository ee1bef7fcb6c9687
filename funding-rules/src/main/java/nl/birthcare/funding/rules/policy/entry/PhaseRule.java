package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * Where a phase of integral birth care begins and ends, and which dates of it are declared.
 *
 * <p>Set by the declaration rules of the care authority (NZa), which changed the end of the postnatal phase and the
 * declared dates.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PhaseRule extends Provision {

    /** {@return the phase} */
    CarePhase phase();

    /** {@return with what it begins: a clause} */
    String begins();

    /** {@return with what it ends: a clause} */
    String ends();

    /**
     * {@return how many weeks after the birth it ends, where it ends so: whole weeks; empty for a phase that ends
     * otherwise}
     */
    Optional<Integer> weeksAfterBirth();

    /** {@return which start and end dates a declaration states: a clause; empty where no text says it} */
    Optional<String> declaredDates();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PhaseRule}. */
    final class Builder extends ImmutablePhaseRule.Builder {
        Builder() {}
    }
}
