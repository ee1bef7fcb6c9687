package nl.birthcare.funding.core.internal;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days as numbers that sort in the same order, made without counting days: every month takes 32 numbers and every year
 * takes 16 months.
 */
public final class DayNumber {

    private static final int DAY_BITS = 5;
    private static final int MONTH_BITS = 4;
    private static final int DAYS = (1 << DAY_BITS) - 1;
    private static final int MONTHS = (1 << MONTH_BITS) - 1;
    private static final int MONTHS_PER_YEAR = 12;

    /** How many numbers a year takes. */
    public static final int PER_YEAR = 1 << (MONTH_BITS + DAY_BITS);

    private DayNumber() {}

    /**
     * Returns the number of a day.
     *
     * @param day the day
     * @return its number
     */
    public static long of(LocalDate day) {
        return ((long) day.getYear() << (MONTH_BITS + DAY_BITS))
                + (day.getMonthValue() << DAY_BITS)
                + day.getDayOfMonth();
    }

    /**
     * Returns the number of a day that may not exist.
     *
     * @param year the year, 0 to 9999
     * @param month the month, 0 to 15
     * @param day the day of the month, 0 to 31
     * @return the number
     */
    public static int of(int year, int month, int day) {
        return year << (MONTH_BITS + DAY_BITS) | month << DAY_BITS | day;
    }

    /**
     * Returns the number of the last day of a period.
     *
     * @param day the last day; absent if the period has no end
     * @return its number; the largest {@code long} if the period has no end
     */
    public static long last(Optional<LocalDate> day) {
        return day.isPresent() ? of(day.get()) : Long.MAX_VALUE;
    }

    /**
     * Returns the number of the month that a day is in.
     *
     * @param number the number of the day
     * @return 1 to 12 more than 16 times the year
     */
    public static long month(long number) {
        return number >> DAY_BITS;
    }

    /**
     * Returns the day that a number stands for.
     *
     * @param number the number
     * @return the day, or null if the calendar has no such day
     */
    public static @Nullable LocalDate day(int number) {
        int year = number >> (MONTH_BITS + DAY_BITS);
        int month = (number >> DAY_BITS) & MONTHS;
        int day = number & DAYS;
        boolean exists = month > 0
                && month <= MONTHS_PER_YEAR
                && day > 0
                && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? LocalDate.of(year, month, day) : null;
    }
}
