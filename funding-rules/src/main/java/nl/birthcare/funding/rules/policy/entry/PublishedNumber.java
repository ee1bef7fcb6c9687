package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigDecimal;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/** A published count or rate about birth care in some period, as it was printed. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PublishedNumber extends Provision {

    /** {@return what it counts: the measure} */
    Measure measure();

    /** {@return in which edition it was printed; empty where the publication is not repeated} */
    Optional<Edition> edition();

    /** {@return the number in the unit of its measure: 78 for a rate of 7.8, 0 or more} */
    long value();

    /**
     * {@return what was counted and how, without which a rate is not comparable with another: the definition; always
     * present for a rate}
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

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublishedNumber}. */
    final class Builder extends ImmutablePublishedNumber.Builder {
        Builder() {}
    }

    /** What a published number counts. */
    enum Measure {
        /** Clients of integral care. */
        INTEGRAL_CLIENTS(0),

        /** Clients of birth care in all, whatever the form of funding. */
        CLIENTS(0),

        /** Births. */
        BIRTHS(0),

        /** Partnerships that work with integral funding (<i>integrale geboortezorgorganisaties</i>). */
        PARTNERSHIPS(0),

        /** What midwifery, maternity care and integral care cost together, in euro. */
        BIRTH_CARE_COST_WITHOUT_SPECIALIST(0),

        /** What all medical-specialist care cost, of which birth care is a small part, in euro. */
        SPECIALIST_CARE_COST(0),

        /** What all care under the Health Insurance Act cost, in euro. */
        HEALTH_INSURANCE_COST(0),

        /** Deaths before, at and after birth per 1,000 births, in tenths. */
        PERINATAL_MORTALITY(1),

        /** Deaths before birth per 1,000 births, in tenths. */
        FOETAL_MORTALITY(1),

        /** Deaths after birth per 1,000 births, in tenths. */
        NEONATAL_MORTALITY(1);

        private final int decimals;

        Measure(int decimals) {
            this.decimals = decimals;
        }

        /** {@return how many of the digits stand behind the decimal mark: 0 for a count, 1 for a rate} */
        public int decimals() {
            return decimals;
        }

        /** {@return whether this is a rate, which means nothing without its definition, and not a count} */
        public boolean isRate() {
            return decimals > 0;
        }
    }
}
