package nl.birthcare.funding.core.json;

import java.time.LocalDate;
import nl.birthcare.funding.core.internal.DayNumber;
import org.jspecify.annotations.Nullable;

/** The days that one thread has seen before, by {@link DayNumber}. */
final class SeenDays {

    /** Days of usual years are kept; other days are made anew each time. */
    private static final int FIRST = DayNumber.of(2000, 0, 0);

    private static final int YEARS = 64;

    private final @Nullable LocalDate[] days = new @Nullable LocalDate[YEARS * DayNumber.PER_YEAR];

    /** The day of a number, or null if there is no such day. */
    @Nullable
    LocalDate day(int number) {
        int place = number - FIRST;
        if (place < 0 || place >= days.length) {
            return DayNumber.day(number);
        }
        LocalDate known = days[place];
        if (known == null) {
            known = DayNumber.day(number);
            days[place] = known;
        }
        return known;
    }
}
