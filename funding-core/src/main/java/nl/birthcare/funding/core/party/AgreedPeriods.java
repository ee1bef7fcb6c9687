package nl.birthcare.funding.core.party;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.birthcare.funding.core.law.Validity;
import org.jspecify.annotations.Nullable;

/**
 * The periods of some agreements, in order, never to change: whether another period meets one of them, and which of them
 * covers a day, is found without a walk over all.
 */
final class AgreedPeriods {

    /** Of none. */
    static final AgreedPeriods NONE = new AgreedPeriods(List.of());

    private final long[] firstDays;
    private final long[] lastDays;

    private final List<Agreement> byFirstDay;

    AgreedPeriods(List<Agreement> agreements) {
        this.firstDays = sorted(agreements, AgreedPeriods::firstDay);
        this.lastDays = sorted(agreements, AgreedPeriods::lastDay);
        this.byFirstDay = agreements.stream()
                .sorted(Comparator.comparing(agreement -> agreement.validity().firstDay()))
                .toList();
    }

    private static long[] sorted(List<Agreement> agreements, ToLongFunction<Validity> day) {
        return agreements.stream()
                .mapToLong(agreement -> day.applyAsLong(agreement.validity()))
                .sorted()
                .toArray();
    }

    private static long firstDay(Validity period) {
        return period.firstDay().toEpochDay();
    }

    private static long lastDay(Validity period) {
        return period.lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    /** How many of the periods share a day with one: all but those that end before it, and those that begin after it. */
    int overlapping(Validity period) {
        int ended = countBefore(lastDays, firstDay(period));
        long last = lastDay(period);
        int begun = last == Long.MAX_VALUE ? firstDays.length : countBefore(firstDays, last + 1);
        return begun - ended;
    }

    /** How many of some sorted days, which may be equal to one another, come before a day. */
    private static int countBefore(long[] sortedDays, long day) {
        int from = 0;
        int to = sortedDays.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sortedDays[middle] < day) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The agreement of a day, where no two periods overlap; null if none covers it. */
    @Nullable
    Agreement on(LocalDate day) {
        int begun = countBefore(firstDays, day.toEpochDay() + 1);
        Agreement latest = begun == 0 ? null : byFirstDay.get(begun - 1);
        return latest != null && latest.validity().contains(day) ? latest : null;
    }
}
