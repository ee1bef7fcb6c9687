package nl.birthcare.funding.rules.contribution;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import org.immutables.value.Value;

/** Asks what a client pays of a number of units of care that were given on one day, or under the rules of one day. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ContributionQuestion {

    /** The largest number of units of one question: more than any client has. */
    long LARGEST_QUANTITY = 100_000;

    /** The largest price of one unit: a hundred million euros. */
    Euro LARGEST_PRICE = Euro.ofCents(10_000_000_000L);

    /** {@return which day decides} Care of a day with other rules is another question. */
    LocalDate day();

    /** {@return what she had: the item} */
    ContributionRule.Item item();

    /** {@return how many units of it: hours, or days of one person each, from 1 to {@value #LARGEST_QUANTITY}} */
    long quantity();

    /** {@return what one unit costs: the amount, from 0.00 to {@link #LARGEST_PRICE}; empty where it is not known} */
    @JsonProperty("priceCents")
    Optional<Euro> price();

    /** Refuses a quantity or price out of range. */
    @Value.Check
    default void check() {
        if (quantity() < 1 || quantity() > LARGEST_QUANTITY) {
            throw new IllegalArgumentException("The quantity of a question about " + item() + " must be from 1 to "
                    + LARGEST_QUANTITY + ", but is " + quantity());
        }
        if (price().isPresent() && (price().get().isNegative() || price().get().compareTo(LARGEST_PRICE) > 0)) {
            throw new IllegalArgumentException("The price of a question about " + item() + " must be from 0.00 to "
                    + LARGEST_PRICE + ", but is " + price().get());
        }
    }

    /**
     * Asks about a stay in an institution without medical need, for which every person pays by the day.
     *
     * @param day which day decides
     * @param days how many days
     * @param persons how many persons: 2 for a mother and her child
     * @param price what a day of one person costs
     * @return the question
     * @throws IllegalArgumentException if there are more person-days than {@link #LARGEST_QUANTITY}, or none
     */
    static ContributionQuestion ofStay(LocalDate day, int days, int persons, Euro price) {
        return ofStay(day, days, persons, Optional.of(price));
    }

    /**
     * Asks about such a stay of which the price may not be known.
     *
     * @param day which day decides
     * @param days how many days
     * @param persons how many persons: 2 for a mother and her child
     * @param price what a day of one person costs, where it is known
     * @return the question
     * @throws IllegalArgumentException if there are more person-days than {@link #LARGEST_QUANTITY}, or none
     */
    static ContributionQuestion ofStay(LocalDate day, int days, int persons, Optional<Euro> price) {
        return builder()
                .day(day)
                .item(ContributionRule.Item.INSTITUTION_STAY_DAY)
                .quantity((long) days * persons)
                .price(price)
                .build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ContributionQuestion}. */
    final class Builder extends ImmutableContributionQuestion.Builder {
        Builder() {}
    }
}
