package nl.birthcare.funding.rules.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Participant;

/**
 * Who takes part in a partnership, and when, never to change. Asked for every line, so that one search finds the provider
 * and the period side by side.
 */
final class Participants {

    /** At most half full: every search ends. */
    private static final int SLOTS_PER_PARTICIPANT = 2;

    /** A slot is the number of a provider, its first day and its last. */
    private static final int WIDTH = 3;

    private static final int FIRST_DAY = 1;
    private static final int LAST_DAY = 2;
    private static final long NOBODY = -1;

    /** The periods of one provider, by first day, and the latest last day of each and those before it. */
    private static final class Periods {

        private final long[] firstDays;
        private final long[] latestEnds;

        Periods(List<Validity> periods) {
            List<Validity> sorted = periods.stream()
                    .sorted(Comparator.comparing(Validity::firstDay))
                    .toList();
            this.firstDays = sorted.stream()
                    .mapToLong(period -> Days.number(period.firstDay()))
                    .toArray();
            this.latestEnds = sorted.stream().mapToLong(Days::last).toArray();
            Arrays.parallelPrefix(latestEnds, Math::max);
        }

        /** Whether one of them holds from one numbered day to another. */
        boolean include(long firstDay, long lastDay) {
            int from = 0;
            int to = firstDays.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (firstDays[middle] <= firstDay) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from > 0 && lastDay <= latestEnds[from - 1];
        }
    }

    private final long[] slots;

    /** Of providers that take part in several periods, by number. */
    private final Map<Integer, Periods> several = new HashMap<>();

    private final int mask;
    private final int multiplier;

    private Participants(int count, int multiplier) {
        this.slots = new long[count * WIDTH];
        this.mask = count - 1;
        this.multiplier = multiplier;
        Arrays.fill(slots, NOBODY);
    }

    static Participants of(List<Participant> participants) {
        int count = Slots.count(participants.size(), SLOTS_PER_PARTICIPANT);
        // In the order in which they come, so that the same agreements always make the same table.
        Map<Integer, List<Validity>> periods = new LinkedHashMap<>();
        for (Participant participant : participants) {
            periods.computeIfAbsent(participant.provider().number(), first -> new ArrayList<>())
                    .add(participant.validity());
        }
        int[] numbers = periods.keySet().stream().mapToInt(Integer::intValue).toArray();
        Participants table = new Participants(count, Slots.multiplier(numbers, count - 1));
        periods.forEach(table::put);
        return table;
    }

    /** A provider has a slot for its first period, and those that take part in several have all of them beside it. */
    private void put(int provider, List<Validity> periods) {
        int slot = slotOf(provider);
        while (slots[slot * WIDTH] != NOBODY) {
            slot = (slot + 1) & mask;
        }
        slots[slot * WIDTH] = provider;
        slots[slot * WIDTH + FIRST_DAY] = Days.number(periods.get(0).firstDay());
        slots[slot * WIDTH + LAST_DAY] = Days.last(periods.get(0));
        if (periods.size() > 1) {
            several.put(provider, new Periods(periods));
        }
    }

    private int slotOf(int provider) {
        return Slots.of(provider, multiplier, mask);
    }

    /** Whether a provider takes part, in one period, from one numbered day to that or a later one. */
    boolean include(AgbCode provider, long firstDay, long lastDay) {
        long number = provider.number();
        for (int slot = slotOf(provider.number()); slots[slot * WIDTH] != NOBODY; slot = (slot + 1) & mask) {
            int at = slot * WIDTH;
            if (slots[at] == number) {
                return (firstDay >= slots[at + FIRST_DAY] && lastDay <= slots[at + LAST_DAY])
                        || isInOneOfSeveral(provider.number(), firstDay, lastDay);
            }
        }
        return false;
    }

    private boolean isInOneOfSeveral(int provider, long firstDay, long lastDay) {
        Periods periods = several.isEmpty() ? null : several.get(provider);
        return periods != null && periods.include(firstDay, lastDay);
    }
}
