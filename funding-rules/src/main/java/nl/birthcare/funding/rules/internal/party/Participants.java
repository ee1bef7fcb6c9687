package nl.birthcare.funding.rules.internal.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.internal.DayNumber;
import nl.birthcare.funding.core.internal.HashTable;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Participant;

/** Who takes part in a partnership, and when. */
final class Participants {

    /** The periods of one provider, by first day, and the latest last day of each and those before it. */
    private static final class Periods {

        private final long[] firstDays;
        private final long[] latestEnds;

        Periods(List<Validity> periods) {
            List<Validity> sorted = periods.stream()
                    .sorted(Comparator.comparing(Validity::firstDay))
                    .toList();
            this.firstDays = sorted.stream()
                    .mapToLong(period -> DayNumber.of(period.firstDay()))
                    .toArray();
            this.latestEnds = sorted.stream()
                    .mapToLong(period -> DayNumber.last(period.lastDay()))
                    .toArray();
            Arrays.parallelPrefix(latestEnds, Math::max);
        }

        boolean include(long day) {
            int from = 0;
            int to = firstDays.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (firstDays[middle] <= day) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from > 0 && day <= latestEnds[from - 1];
        }
    }

    private final HashTable<AgbCode, Periods> byProvider;

    private Participants(Map<AgbCode, Periods> byProvider) {
        this.byProvider = HashTable.copyOf(byProvider);
    }

    static Participants of(List<Participant> participants) {
        Map<AgbCode, List<Validity>> validities = new LinkedHashMap<>();
        for (Participant participant : participants) {
            validities
                    .computeIfAbsent(participant.provider(), first -> new ArrayList<>())
                    .add(participant.validity());
        }
        Map<AgbCode, Periods> periods = new LinkedHashMap<>();
        validities.forEach((provider, some) -> periods.put(provider, new Periods(some)));
        return new Participants(periods);
    }

    /** Whether a provider takes part on a {@linkplain DayNumber numbered} day. */
    boolean include(AgbCode provider, long day) {
        Periods periods = byProvider.get(provider);
        return periods != null && periods.include(day);
    }
}
