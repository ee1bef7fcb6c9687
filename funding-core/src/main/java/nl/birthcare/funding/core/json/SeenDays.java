package nl.birthcare.funding.core.json;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** The days that were seen before, for one thread, by the number that {@link PlainCursor#dayNumber} makes of them. */
final class SeenDays {

    /** Of usual years; other days are made anew each time. */
    private static final int FIRST_YEAR = 2000;

    private static final int YEARS = 64;
    private static final int MONTHS = (1 << (PlainCursor.YEAR_SHIFT - PlainCursor.MONTH_SHIFT)) - 1;
    private static final int DAYS = (1 << PlainCursor.MONTH_SHIFT) - 1;
    private static final int FIRST = FIRST_YEAR << PlainCursor.YEAR_SHIFT;

    private final @Nullable LocalDate[] days = new @Nullable LocalDate[YEARS << PlainCursor.YEAR_SHIFT];

    /** The day of a number, or null if there is no such day. */
    @Nullable
    LocalDate day(int number) {
        int place = number - FIRST;
        if (place < 0 || place >= days.length) {
            return made(number);
        }
        LocalDate known = days[place];
        if (known == null) {
            known = made(number);
            days[place] = known;
        }
        return known;
    }

    private static @Nullable LocalDate made(int number) {
        int year = number >> PlainCursor.YEAR_SHIFT;
        int month = (number >> PlainCursor.MONTH_SHIFT) & MONTHS;
        int day = number & DAYS;
        boolean exists = month > 0 && day > 0 && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? LocalDate.of(year, month, day) : null;
    }
}
