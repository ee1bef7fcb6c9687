package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * That the maximum tariff of a performance follows from the full tariff of its discipline: as a part by the {@link
 * TariffFormula} of the day, with a {@link TariffSupplement}, or both. No document publishes the codes, so only callers
 * supply such entries.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface TariffDerivation extends Provision {

    /** {@return what is priced: the code} */
    PerformanceCode performance();

    /** {@return whose maximum tariff is the full one: the code} */
    PerformanceCode full();

    /** {@return which part of the formula it is: the name of the part; empty for the whole} */
    Optional<String> part();

    /** {@return with which supplement: the key; empty for none} */
    Optional<String> supplement();

    /** Refuses a performance whose tariff follows from itself, or follows by nothing. */
    @Value.Check
    default void check() {
        if (performance().equals(full())) {
            throw new IllegalArgumentException("Tariff derivation " + id()
                    + " must name the full performance, but names " + full().text() + " itself");
        }
        if (part().isEmpty() && supplement().isEmpty()) {
            throw new IllegalArgumentException(
                    "Tariff derivation " + id() + " must name a part or a supplement, but names neither");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TariffDerivation}. */
    final class Builder extends ImmutableTariffDerivation.Builder {
        Builder() {}
    }
}
