package nl.birthcare.funding.rules.line;

import java.util.Map;
import nl.birthcare.funding.core.care.PerformanceCode;
import org.jspecify.annotations.Nullable;

/** A map by performance that never changes, for what is looked up for every line. */
final class PerformanceTable<V> {

    private static final int SLOTS_PER_CODE = 4;

    private final @Nullable PerformanceCode[] codes;
    private final @Nullable Object[] values;
    private final int mask;

    private PerformanceTable(int slots) {
        this.codes = new @Nullable PerformanceCode[slots];
        this.values = new @Nullable Object[slots];
        this.mask = slots - 1;
    }

    static <V> PerformanceTable<V> copyOf(Map<PerformanceCode, V> entries) {
        // A power of two, at most a quarter full: most searches end where they begin, and every one ends.
        int least = Math.max(1, entries.size()) * SLOTS_PER_CODE;
        PerformanceTable<V> table = new PerformanceTable<>(Integer.highestOneBit(2 * least - 1));
        entries.forEach(table::put);
        return table;
    }

    private void put(PerformanceCode code, V value) {
        int slot = slotOf(code);
        while (codes[slot] != null) {
            slot = (slot + 1) & mask;
        }
        codes[slot] = code;
        values[slot] = value;
    }

    private int slotOf(PerformanceCode code) {
        int hash = code.hashCode() * 0x9E3779B1;
        return (hash ^ (hash >>> Short.SIZE)) & mask;
    }

    @SuppressWarnings("unchecked") // Only put writes.
    @Nullable
    V get(PerformanceCode code) {
        int slot = slotOf(code);
        while (!code.equals(codes[slot])) {
            if (codes[slot] == null) {
                return null;
            }
            slot = (slot + 1) & mask;
        }
        return (V) values[slot];
    }
}
