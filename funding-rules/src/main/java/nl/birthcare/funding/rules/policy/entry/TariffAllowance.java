package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * By how much a maximum tariff may be exceeded under a written agreement, towards the insurer it was made with (the
 * <i>max-max</i> tariff).
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface TariffAllowance extends Provision {

    /** {@return whose maximum tariffs: the discipline} */
    Discipline discipline();

    /** {@return by how much at most: whole percents of the maximum, 0 to 100} */
    int percent();

    /**
     * {@return what is not known about an allowance of which it cannot be said on which days it held: the id of a gap
     * of the book; empty for an allowance that holds in its period} Such a one never permits an amount: it only keeps
     * one from being refused.
     */
    Optional<String> gap();

    /** Refuses an allowance that would lower the maximum, or more than double it. */
    @Value.Check
    default void check() {
        if (percent() < 0 || percent() > 100) {
            throw new IllegalArgumentException(
                    "The percentage of tariff allowance " + id() + " must be 0 to 100, but is " + percent());
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TariffAllowance}. */
    final class Builder extends ImmutableTariffAllowance.Builder {
        Builder() {}
    }
}
