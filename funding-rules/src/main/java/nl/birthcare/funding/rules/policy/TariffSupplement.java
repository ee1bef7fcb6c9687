package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What may be added to maximum tariffs, in a {@link TariffFormula}. */
@Value.Immutable
@JsonSerialize(as = ImmutableTariffSupplement.class)
@JsonDeserialize(as = ImmutableTariffSupplement.class)
public interface TariffSupplement {

    /**
     * The name of the supplement.
     *
     * @return the name
     */
    String name();

    /**
     * By how much at most.
     *
     * @return whole percents of the tariff that it is added to
     */
    int percent();

    /**
     * Whether it needs an agreement with the insurer of the client.
     *
     * @return whether it does
     */
    boolean agreementNeeded();

    /**
     * When it may be charged.
     *
     * @return a clause
     */
    String condition();

    /**
     * Starts a {@code TariffSupplement}.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TariffSupplement}. */
    final class Builder extends ImmutableTariffSupplement.Builder {
        Builder() {}
    }
}
