package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import nl.birthcare.funding.core.law.Validity;

/** Days as numbers in their order, made without the cost of counting days: a month is 32 of them, a year 16 months. */
final class Days {

    private static final int DAY_BITS = 5;
    private static final int MONTH_BITS = 4;

    private Days() {}

    static long number(LocalDate day) {
        return ((long) day.getYear() << (MONTH_BITS + DAY_BITS))
                + (day.getMonthValue() << DAY_BITS)
                + day.getDayOfMonth();
    }

    /** The number of the month of a numbered day; those of a year are 1 to 12 more than 16 times the year. */
    static long month(long number) {
        return number >> DAY_BITS;
    }

    /** The number of the last day, or the largest where a period has no end. */
    static long last(Validity period) {
        LocalDate last = period.lastDay().orElse(null);
        return last == null ? Long.MAX_VALUE : number(last);
    }
}
