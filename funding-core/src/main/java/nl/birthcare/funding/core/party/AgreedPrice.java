package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** The price of a performance on which insurer and declarant agreed. */
@Value.Immutable
@JsonSerialize(as = ImmutableAgreedPrice.class)
@JsonDeserialize(as = ImmutableAgreedPrice.class)
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
