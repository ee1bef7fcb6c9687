package nl.birthcare.funding.rules.line;

import java.util.Arrays;
import java.util.List;
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

    private final long[] slots;
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
        int[] numbers = participants.stream()
                .mapToInt(participant -> participant.provider().number())
                .distinct()
                .toArray();
        Participants table = new Participants(count, Slots.multiplier(numbers, count - 1));
        for (Participant participant : participants) {
            table.put(participant.provider().number(), participant.validity());
        }
        return table;
    }

    /** A provider that takes part in several periods has a slot for each. */
    private void put(int provider, Validity period) {
        int slot = slotOf(provider);
        while (slots[slot * WIDTH] != NOBODY) {
            slot = (slot + 1) & mask;
        }
        slots[slot * WIDTH] = provider;
        slots[slot * WIDTH + FIRST_DAY] = Days.number(period.firstDay());
        slots[slot * WIDTH + LAST_DAY] = Days.last(period);
    }

    private int slotOf(int provider) {
        return Slots.of(provider, multiplier, mask);
    }

    /** Whether a provider takes part, in one period, from one numbered day to that or a later one. */
    boolean include(AgbCode provider, long firstDay, long lastDay) {
        long number = provider.number();
        for (int slot = slotOf(provider.number()); slots[slot * WIDTH] != NOBODY; slot = (slot + 1) & mask) {
            int at = slot * WIDTH;
            if (slots[at] == number && firstDay >= slots[at + FIRST_DAY] && lastDay <= slots[at + LAST_DAY]) {
                return true;
            }
        }
        return false;
    }
}
