package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * How far prices are bound, per form of funding and discipline, in some period (<i>tariefsoort</i>).
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface TariffRegime extends Provision {

    /** {@return the form of funding that it speaks of} */
    FundingForm form();

    /** {@return the discipline that it speaks of; empty for care that is not the work of one} */
    Optional<Discipline> discipline();

    /** {@return whether prices are bound: the kind} */
    TariffKind kind();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TariffRegime}. */
    final class Builder extends ImmutableTariffRegime.Builder {
        Builder() {}
    }
}
