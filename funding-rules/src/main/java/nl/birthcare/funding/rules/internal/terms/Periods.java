package nl.birthcare.funding.rules.internal.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import nl.birthcare.funding.core.internal.DayNumber;
import org.jspecify.annotations.Nullable;

/** The terms of one performance, by day of service. */
final class Periods {

    /** How far the months reach beyond the last change. */
    private static final int YEARS_AHEAD = 10;

    /** How many years of months there are at most; other days are searched. */
    private static final int MOST_YEARS = 60;

    private final long[] firstDays;
    private final List<@Nullable Terms> terms;

    /** The terms of each whole month, since almost every change is on the first of one; null where one is not. */
    private final @Nullable Terms[] months;

    private final long firstMonth;

    /** Periods by their first days, in order; null in place of terms where another date than that of service decides. */
    Periods(List<LocalDate> firstDays, List<@Nullable Terms> terms) {
        this.firstDays = firstDays.stream().mapToLong(DayNumber::of).toArray();
        this.terms = terms;
        int lastYear = firstDays.get(firstDays.size() - 1).getYear() + YEARS_AHEAD;
        int firstYear = Math.max(firstDays.get(0).getYear(), lastYear - MOST_YEARS);
        this.firstMonth = DayNumber.month(DayNumber.of(LocalDate.of(firstYear, 1, 1)));
        long lastMonth = DayNumber.month(DayNumber.of(LocalDate.of(lastYear, 12, 1)));
        this.months = new @Nullable Terms[(int) (lastMonth - firstMonth) + 1];
        for (YearMonth month = YearMonth.of(firstYear, 1); month.getYear() <= lastYear; month = month.plusMonths(1)) {
            long first = DayNumber.of(month.atDay(1));
            int period = periodOf(first);
            boolean whole = period == periodOf(DayNumber.of(month.atEndOfMonth()));
            months[(int) (DayNumber.month(first) - firstMonth)] = whole && period >= 0 ? terms.get(period) : null;
        }
    }

    /** The terms of a day; null if the book itself must be asked. */
    @Nullable
    Terms on(LocalDate serviceDay) {
        long day = DayNumber.of(serviceDay);
        long month = DayNumber.month(day) - firstMonth;
        Terms ofMonth = month >= 0 && month < months.length ? months[(int) month] : null;
        if (ofMonth != null) {
            return ofMonth;
        }
        int period = periodOf(day);
        return period < 0 ? null : terms.get(period);
    }

    private int periodOf(long day) {
        int found = Arrays.binarySearch(firstDays, day);
        return found >= 0 ? found : -found - 2;
    }
}
