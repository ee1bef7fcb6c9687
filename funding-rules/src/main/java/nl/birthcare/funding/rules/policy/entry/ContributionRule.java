package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/**
 * What a client pays of one unit of an item in some period (<i>eigen bijdrage</i>): a contribution, and all of the price
 * above a cap.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ContributionRule extends Provision {

    /** {@return of what the client pays a part: the item} */
    Item item();

    /** {@return what the client pays of the price up to the cap, per unit: the amount, 0.00 or more} */
    @JsonProperty("contributionCents")
    Euro contribution();

    /**
     * {@return the most of the price that the insurance counts, per unit: the amount, the contribution or more; empty
     * where it counts the whole price}
     */
    @JsonProperty("capCents")
    Optional<Euro> cap();

    /** {@return the price in an example that was published with the rule: the amount, which decides nothing} */
    @JsonProperty("examplePriceCents")
    Optional<Euro> examplePrice();

    /** Refuses a negative contribution, and a cap below it. */
    @Value.Check
    default void check() {
        if (contribution().isNegative()) {
            throw new IllegalArgumentException(
                    "The contribution of rule " + id() + " must be 0.00 or more, but is " + contribution());
        }
        if (cap().isPresent() && cap().get().compareTo(contribution()) < 0) {
            throw new IllegalArgumentException("The cap of contribution rule " + id()
                    + " must be its contribution, " + contribution() + ", or more, but is "
                    + cap().get());
        }
    }

    /**
     * {@return the part of the price of one unit that the client pays: with a contribution of 20.00 and a cap of 143.00
     * she pays 27.00 of 150.00; her part, between 0.00 and the price} Of a price below the contribution she pays all.
     *
     * @param price the price of one unit, 0.00 or more
     */
    default Euro clientPart(Euro price) {
        Require.present("The price", price);
        Euro counted = cap().isPresent() && cap().get().compareTo(price) < 0 ? cap().get() : price;
        Euro insured = counted.minus(contribution());
        return insured.isNegative() ? price : price.minus(insured);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ContributionRule}. */
    final class Builder extends ImmutableContributionRule.Builder {
        Builder() {}
    }

    /** What a client may have to pay a part of, and of which unit the price is. */
    enum Item {
        /** One hour of maternity care at home. */
        MATERNITY_CARE_HOUR,

        /** One hour of assistance at the birth by a maternity nurse (<i>partusassistentie</i>). */
        BIRTH_ASSISTANCE_HOUR,

        /** One day of one person in an institution without medical need; mother and child are two persons. */
        INSTITUTION_STAY_DAY,

        /** One outpatient birth without medical need (<i>poliklinische bevalling</i>). */
        OUTPATIENT_BIRTH,

        /** One outpatient birth with medical need. */
        OUTPATIENT_BIRTH_WITH_MEDICAL_NEED,

        /** One non-invasive prenatal test. */
        NIPT;

        /** {@return whether its unit is an hour, of which parts of five minutes count} */
        public boolean isHourly() {
            return switch (this) {
                case MATERNITY_CARE_HOUR, BIRTH_ASSISTANCE_HOUR -> true;
                case INSTITUTION_STAY_DAY, OUTPATIENT_BIRTH, OUTPATIENT_BIRTH_WITH_MEDICAL_NEED, NIPT -> false;
            };
        }
    }
}
