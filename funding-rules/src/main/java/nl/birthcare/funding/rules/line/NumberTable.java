package nl.birthcare.funding.rules.line;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map by a number of 0 or more that never changes, for what is looked up for every line. */
final class NumberTable<V> {

    private static final int SLOTS_PER_NUMBER = 4;
    private static final int NONE = -1;

    private final int[] numbers;
    private final @Nullable Object[] values;
    private final int mask;

    private NumberTable(int slots) {
        this.numbers = new int[slots];
        this.values = new @Nullable Object[slots];
        this.mask = slots - 1;
        Arrays.fill(numbers, NONE);
    }

    static <V> NumberTable<V> copyOf(Map<Integer, V> entries) {
        // A power of two, at most a quarter full: most searches end where they begin, and every one ends.
        int least = Math.max(1, entries.size()) * SLOTS_PER_NUMBER;
        NumberTable<V> table = new NumberTable<>(Integer.highestOneBit(2 * least - 1));
        entries.forEach(table::put);
        return table;
    }

    private void put(int number, V value) {
        int slot = slotOf(number);
        while (numbers[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        numbers[slot] = number;
        values[slot] = value;
    }

    private int slotOf(int number) {
        int hash = number * 0x9E3779B1;
        return (hash ^ (hash >>> Short.SIZE)) & mask;
    }

    @SuppressWarnings("unchecked") // Only put writes.
    @Nullable
    V get(int number) {
        int slot = slotOf(number);
        while (numbers[slot] != number) {
            if (numbers[slot] == NONE) {
                return null;
            }
            slot = (slot + 1) & mask;
        }
        return (V) values[slot];
    }
}
