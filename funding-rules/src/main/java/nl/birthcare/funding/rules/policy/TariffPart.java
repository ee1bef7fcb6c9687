package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.money.Fraction;
import org.immutables.value.Value;

/** A partial tariff in a {@link TariffFormula}: a share of the full one, or of another part. */
@Value.Immutable
@JsonSerialize(as = ImmutableTariffPart.class)
@JsonDeserialize(as = ImmutableTariffPart.class)
public interface TariffPart {

    /**
     * The name of the part.
     *
     * @return unique in its formula
     */
    String name();

    /**
     * The part of which it is a share.
     *
     * @return its name; empty for a share of the whole
     */
    Optional<String> of();

    /**
     * Which share.
     *
     * @return a fraction in lowest terms
     */
    Fraction share();

    /**
     * Which deductions are taken off the whole before the share is taken. A share of another part has those of that part.
     *
     * @return names of deductions of the formula
     */
    List<String> less();

    /**
     * Starts a {@code TariffPart}.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TariffPart}. */
    final class Builder extends ImmutableTariffPart.Builder {
        Builder() {}
    }
}
