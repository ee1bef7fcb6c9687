package nl.birthcare.funding.core.care;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/**
 * The price rule of a performance in some period (<i>tarief</i>).
 *
 * <p>A period need not be a calendar year.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Tariff extends Provision {

    /**
     * The performance it prices.
     *
     * @return the code
     */
    PerformanceCode performance();

    /**
     * Whether the price is bound.
     *
     * @return the kind
     */
    TariffKind kind();

    /**
     * The bound, per {@link #unit()}.
     *
     * @return the amount; always present for a maximum
     */
    @JsonProperty("amountCents")
    Optional<Euro> amount();

    /**
     * What the amount is the price of.
     *
     * @return the unit
     */
    TariffUnit unit();

    /**
     * Tells whether this tariff is strong enough to refuse a declaration: it was read in the document itself, or is what
     * the parties agreed.
     *
     * @return whether it may refuse
     */
    @Override
    default boolean mayRefuse() {
        return decides() && (grade() == EvidenceGrade.PRIMARY || grade() == EvidenceGrade.AGREED);
    }

    /** Refuses a maximum without an amount, and a negative amount. */
    @Value.Check
    default void check() {
        if (kind().isMaximum() && amount().isEmpty()) {
            throw new IllegalArgumentException("Maximum tariff " + id() + " must state its amount, but states none");
        }
        if (amount().isPresent() && amount().get().isNegative()) {
            throw new IllegalArgumentException("Tariff " + id() + " must be 0.00 or more, but is " + amount().get());
        }
    }

    /**
     * Starts a tariff.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Tariff}. */
    final class Builder extends ImmutableTariff.Builder {
        Builder() {}
    }
}
