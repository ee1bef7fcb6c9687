package nl.birthcare.funding.core.law;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * A period of whole days, the first and the last day both included, as Dutch rules write it (<i>van ... t/m ...</i>).
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Validity {

    /**
     * The first day of the period.
     *
     * @return the first day, included
     */
    @Value.Parameter
    LocalDate firstDay();

    /**
     * The last day of the period.
     *
     * @return the last day, included; empty while no end is known
     */
    @Value.Parameter
    Optional<LocalDate> lastDay();

    /** Refuses a period that ends before it starts. */
    @Value.Check
    default void check() {
        if (lastDay().isPresent() && lastDay().get().isBefore(firstDay())) {
            throw new IllegalArgumentException("The last day of a validity must not be before its first day, "
                    + firstDay() + ", but is " + lastDay().get());
        }
    }

    /**
     * The period from a day on, without an end.
     *
     * @param firstDay the first day, included
     * @return the period
     */
    static Validity from(LocalDate firstDay) {
        return ImmutableValidity.of(firstDay, Optional.empty());
    }

    /**
     * The period from one day until and including another.
     *
     * @param firstDay the first day, included
     * @param lastDay the last day, included
     * @return the period
     * @throws IllegalArgumentException if the last day is before the first
     */
    static Validity between(LocalDate firstDay, LocalDate lastDay) {
        Require.present("The last day of a validity", lastDay);
        return ImmutableValidity.of(firstDay, Optional.of(lastDay));
    }

    /**
     * The period of one calendar year.
     *
     * @param year the year
     * @return the period from its 1 January until and including its 31 December
     */
    static Validity ofYear(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Tells whether a day falls in this period.
     *
     * @param day the day
     * @return whether it is the first day, the last day, or between them
     */
    default boolean contains(LocalDate day) {
        Require.present("The day", day);
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay().orElse(LocalDate.MAX));
    }

    /**
     * Tells whether this period and another share a day.
     *
     * @param other the other period
     * @return whether some day falls in both
     */
    default boolean overlaps(Validity other) {
        Require.present("The other validity", other);
        return contains(other.firstDay()) || other.contains(firstDay());
    }

    /**
     * Tells whether some day comes before this period. None comes before 1 January of the year 0, on which begins what is no
     * matter of dates: to people that is no day, but the beginning.
     *
     * @return whether it begins on a later day
     */
    default boolean hasBeginning() {
        return firstDay().toEpochDay() > LocalDate.of(0, 1, 1).toEpochDay();
    }

    /**
     * Prints the period: {@code 2017-01-01..2021-12-31}, or {@code 2023-01-01..} while it has no end.
     *
     * @return the text
     */
    default String text() {
        return firstDay() + ".." + lastDay().map(LocalDate::toString).orElse("");
    }
}
