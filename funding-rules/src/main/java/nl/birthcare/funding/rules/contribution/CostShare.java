package nl.birthcare.funding.rules.contribution;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;

/**
 * A price divided over the client and the insurer. The two parts always sum to the price, and none of the three is below
 * 0.00: nothing else can be built.
 *
 * <p>In JSON: {@code {"priceCents":84151,"clientCents":58051,"insurerCents":26100}}.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class CostShare {

    /** Nothing, divided. */
    public static final CostShare ZERO = new CostShare(0, 0, 0);

    private final long priceCents;
    private final long clientCents;
    private final long insurerCents;

    private CostShare(long priceCents, long clientCents, long insurerCents) {
        this.priceCents = priceCents;
        this.clientCents = clientCents;
        this.insurerCents = insurerCents;
    }

    /**
     * Makes a share of parts in cents.
     *
     * @param priceCents the price in cents
     * @param clientCents what the client pays of it in cents
     * @param insurerCents what the insurer pays of it in cents
     * @return the share
     * @throws IllegalArgumentException if a part is below 0, or the parts do not sum to the price
     * @throws ArithmeticException if the parts overflow
     */
    @JsonCreator
    public static CostShare of(
            @JsonProperty(value = "priceCents", required = true) long priceCents,
            @JsonProperty(value = "clientCents", required = true) long clientCents,
            @JsonProperty(value = "insurerCents", required = true) long insurerCents) {
        if (clientCents < 0 || insurerCents < 0) {
            throw new IllegalArgumentException("The parts of a price must be 0 or more, but are " + clientCents
                    + " and " + insurerCents + " cents");
        }
        Euro sum = Euro.ofCents(clientCents).plus(Euro.ofCents(insurerCents));
        if (sum.cents() != priceCents) {
            throw new IllegalArgumentException(
                    "The parts of a price must sum to it, " + Euro.ofCents(priceCents) + ", but sum to " + sum);
        }
        return new CostShare(priceCents, clientCents, insurerCents);
    }

    /**
     * Divides a price of which the client's part is known; the insurer pays the rest.
     *
     * @param price the price
     * @param client what the client pays of it
     * @return the share
     * @throws IllegalArgumentException if the client's part is below 0.00 or more than the price
     */
    public static CostShare ofClient(Euro price, Euro client) {
        Require.present("The price", price);
        Require.present("The client", client);
        return of(price.cents(), client.cents(), price.minus(client).cents());
    }

    /** {@return the price: the amount} */
    public Euro price() {
        return Euro.ofCents(priceCents);
    }

    /** {@return what the client pays: the amount} */
    public Euro client() {
        return Euro.ofCents(clientCents);
    }

    /** {@return what the insurer pays: the amount} */
    public Euro insurer() {
        return Euro.ofCents(insurerCents);
    }

    /**
     * {@return this share plus another, part by part: the sum}
     *
     * @param other the share to add
     * @throws ArithmeticException if it is out of range
     */
    public CostShare plus(CostShare other) {
        Require.present("The other share", other);
        return ofClient(price().plus(other.price()), client().plus(other.client()));
    }

    /**
     * {@return this share a whole number of times: the product}
     *
     * @param factor how many times, 0 or more
     * @throws IllegalArgumentException if the factor is negative
     * @throws ArithmeticException if the product is out of range
     */
    public CostShare times(long factor) {
        return ofClient(price().times(factor), client().times(factor));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CostShare that
                && priceCents == that.priceCents
                && clientCents == that.clientCents
                && insurerCents == that.insurerCents;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * clientCents + insurerCents);
    }

    /**
     * Prints the price and its parts: {@code 841.51 = 580.51 + 261.00}, the client's first.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return price() + " = " + client() + " + " + insurer();
    }
}
