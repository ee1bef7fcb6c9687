package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** The price of a performance on which insurer and declarant agreed. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface AgreedPrice {

    /**
     * What is priced.
     *
     * @return the performance
     */
    @Value.Parameter
    PerformanceCode performance();

    /**
     * The price per {@link #unit()}.
     *
     * @return the amount, 0.00 or more
     */
    @Value.Parameter
    @JsonProperty("amountCents")
    Euro amount();

    /**
     * What the amount is the price of.
     *
     * @return the unit
     */
    @Value.Parameter
    TariffUnit unit();

    /** Refuses a price below 0.00. */
    @Value.Check
    default void check() {
        if (amount().isNegative()) {
            throw new IllegalArgumentException(
                    "The agreed price of " + performance().text() + " must be 0.00 or more, but is " + amount());
        }
    }

    /**
     * Names a price.
     *
     * @param performance what is priced
     * @param amount the price per unit
     * @param unit what the amount is the price of
     * @return the price
     * @throws IllegalArgumentException if the amount is below 0.00
     */
    static AgreedPrice of(PerformanceCode performance, Euro amount, TariffUnit unit) {
        return ImmutableAgreedPrice.of(performance, amount, unit);
    }
}
