package nl.birthcare.funding.rules.line;

import java.util.Map;
import nl.birthcare.funding.core.care.PerformanceCode;
import org.jspecify.annotations.Nullable;

/** A map by performance that never changes, for what is looked up for every line. */
final class PerformanceTable<V> {

    /** At most half full: every search ends. */
    private static final int SLOTS_PER_CODE = 2;

    /** At each slot a code and, beside it, its value: both are fetched from memory together. */
    private final @Nullable Object[] entries;

    private final int mask;
    private final int multiplier;

    private PerformanceTable(int slots, int multiplier) {
        this.entries = new @Nullable Object[2 * slots];
        this.mask = slots - 1;
        this.multiplier = multiplier;
    }

    static <V> PerformanceTable<V> copyOf(Map<PerformanceCode, V> values) {
        int slots = Slots.count(values.size(), SLOTS_PER_CODE);
        int[] hashes =
                values.keySet().stream().mapToInt(PerformanceCode::hashCode).toArray();
        PerformanceTable<V> table = new PerformanceTable<>(slots, Slots.multiplier(hashes, slots - 1));
        values.forEach(table::put);
        return table;
    }

    private void put(PerformanceCode code, V value) {
        int slot = slotOf(code);
        while (entries[2 * slot] != null) {
            slot = (slot + 1) & mask;
        }
        entries[2 * slot] = code;
        entries[2 * slot + 1] = value;
    }

    private int slotOf(PerformanceCode code) {
        return Slots.of(code.hashCode(), multiplier, mask);
    }

    @SuppressWarnings("unchecked") // Only put writes.
    @Nullable
    V get(PerformanceCode code) {
        int slot = slotOf(code);
        while (!code.equals(entries[2 * slot])) {
            if (entries[2 * slot] == null) {
                return null;
            }
            slot = (slot + 1) & mask;
        }
        return (V) entries[2 * slot + 1];
    }
}
