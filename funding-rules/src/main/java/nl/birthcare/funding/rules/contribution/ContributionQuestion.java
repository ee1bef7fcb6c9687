package nl.birthcare.funding.rules.contribution;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import org.immutables.value.Value;

/** Asks what a client pays of a number of units of care that were given on one day, or under the rules of one day. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ContributionQuestion {

    /** The largest number of units of one question: more than any client has. */
    long LARGEST_QUANTITY = 100_000;

    /** In how many minutes parts of an hour are counted, as lines count them. */
    int STEP_MINUTES = 5;

    /** How many minutes an hour has. */
    int HOUR_MINUTES = 60;

    /** The largest price of one unit: a hundred million euros. */
    Euro LARGEST_PRICE = Euro.ofCents(10_000_000_000L);

    /** {@return which day decides} Care of a day with other rules is another question. */
    LocalDate day();

    /** {@return what she had: the item} */
    ContributionRule.Item item();

    /** {@return how many units of it: hours, or days of one person each, from 1 (0 beside minutes) to {@value #LARGEST_QUANTITY}} */
    long quantity();

    /** {@return which part of an hour beside the whole ones: 5 to 55 minutes in steps of 5, as lines count them; empty for none} */
    Optional<Integer> minutes();

    /** {@return what one unit costs: the amount, from 0.00 to {@link #LARGEST_PRICE}; empty where it is not known} */
    @JsonProperty("priceCents")
    Optional<Euro> price();

    /** Refuses a quantity, part of an hour or price out of range. */
    @Value.Check
    default void check() {
        minutes().ifPresent(this::checkMinutes);
        long least = minutes().isPresent() ? 0 : 1;
        if (quantity() < least || quantity() > LARGEST_QUANTITY) {
            throw new IllegalArgumentException("The quantity of a question about " + item() + " must be from " + least
                    + " to " + LARGEST_QUANTITY + ", but is " + quantity());
        }
        if (price().isPresent() && (price().get().isNegative() || price().get().compareTo(LARGEST_PRICE) > 0)) {
            throw new IllegalArgumentException("The price of a question about " + item() + " must be from 0.00 to "
                    + LARGEST_PRICE + ", but is " + price().get());
        }
    }

    private void checkMinutes(int minutes) {
        if (!item().isHourly()) {
            throw new IllegalArgumentException(
                    "The minutes of a question must be of an item per hour, but are of " + item());
        }
        if (minutes < STEP_MINUTES || minutes >= HOUR_MINUTES || minutes % STEP_MINUTES != 0) {
            throw new IllegalArgumentException("The minutes of a question about " + item() + " must be from "
                    + STEP_MINUTES + " to 55 in steps of " + STEP_MINUTES + ", but are " + minutes);
        }
    }

    /**
     * Asks about care of some hours: three and a half are {@code Duration.ofMinutes(210)}.
     *
     * @param day which day decides
     * @param item an item whose unit is an hour
     * @param time how long, in steps of five minutes
     * @param price what an hour costs, where it is known
     * @return the question
     * @throws IllegalArgumentException if the time is not a number of five minutes, or more than {@link #LARGEST_QUANTITY}
     *     hours, or none
     */
    static ContributionQuestion ofTime(LocalDate day, ContributionRule.Item item, Duration time, Optional<Euro> price) {
        Require.present("The day", day);
        Require.present("The item", item);
        Require.present("The time", time);
        Require.present("The price", price);
        if (!time.equals(Duration.ofMinutes(time.toMinutes()))) {
            throw new IllegalArgumentException(
                    "The time of a question about " + item + " must be whole minutes, but is " + time);
        }
        int minutes = time.toMinutesPart();
        return builder()
                .day(day)
                .item(item)
                .quantity(time.toHours())
                .minutes(minutes == 0 ? Optional.empty() : Optional.of(minutes))
                .price(price)
                .build();
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
        Require.present("The price", price);
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
        Require.present("The price", price);
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
