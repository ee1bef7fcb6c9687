package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * How far prices are bound, per form of funding and discipline, in some period (<i>tariefsoort</i>).
 */
@Value.Immutable
@JsonSerialize(as = ImmutableTariffRegime.class)
@JsonDeserialize(as = ImmutableTariffRegime.class)
public interface TariffRegime extends Provision {

    /**
     * The form of funding that it speaks of.
     *
     * @return the form
     */
    FundingForm form();

    /**
     * The discipline that it speaks of.
     *
     * @return the discipline; empty for care that is not the work of one
     */
    Optional<Discipline> discipline();

    /**
     * Whether prices are bound.
     *
     * @return the kind
     */
    TariffKind kind();

    /**
     * Starts a tariff regime.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TariffRegime}. */
    final class Builder extends ImmutableTariffRegime.Builder {
        Builder() {}
    }
}
