package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.Optional;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/** A published count or rate about birth care in some period, as it was printed. */
@Value.Immutable
@JsonSerialize(as = ImmutablePublishedNumber.class)
@JsonDeserialize(as = ImmutablePublishedNumber.class)
public interface PublishedNumber extends Provision {

    /**
     * What it counts.
     *
     * @return the measure
     */
    PublishedMeasure measure();

    /**
     * In which edition it was printed.
     *
     * @return the edition; empty where the publication is not repeated
     */
    Optional<Edition> edition();

    /**
     * The number in the unit of its measure: 78 for a rate of 7.8.
     *
     * @return the number, 0 or more
     */
    long value();

    /**
     * What was counted and how, without which a rate is not comparable with another.
     *
     * @return the definition; always present for a rate
     */
    Optional<String> definition();

    /** Refuses a negative number, and a rate without its definition. */
    @Value.Check
    default void check() {
        if (value() < 0) {
            throw new IllegalArgumentException("Published number " + id() + " must be 0 or more, but is " + value());
        }
        if (measure().isRate() && definition().isEmpty()) {
            throw new IllegalArgumentException(
                    "Published number " + id() + " must state its definition, since it is a rate, but states none");
        }
    }

    /**
     * Prints the number as it was published: {@code 7.8}.
     *
     * @return the digits, with a full stop before the decimals
     */
    default String text() {
        return BigDecimal.valueOf(value(), measure().decimals()).toPlainString();
    }

    /**
     * Starts a number.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublishedNumber}. */
    final class Builder extends ImmutablePublishedNumber.Builder {
        Builder() {}
    }
}
