package nl.birthcare.funding.rules.line;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes, for what is looked up once or more for every line.
 *
 * <p>Keys and values lie in two arrays instead of a node each. It is used with codes of performances and of providers
 * only: with no more than two kinds of keys the compiler writes their comparison out in place.
 */
final class FixedMap<K, V> {

    private static final int SLOTS_PER_KEY = 4;

    private final @Nullable Object[] keys;
    private final @Nullable Object[] values;
    private final int mask;

    private FixedMap(int slots) {
        this.keys = new @Nullable Object[slots];
        this.values = new @Nullable Object[slots];
        this.mask = slots - 1;
    }

    static <K, V> FixedMap<K, V> copyOf(Map<K, V> entries) {
        // A power of two, at most a quarter full: most searches end where they begin.
        FixedMap<K, V> map = new FixedMap<>(Integer.highestOneBit(Math.max(1, entries.size() * SLOTS_PER_KEY - 1)) * 2);
        entries.forEach(map::put);
        return map;
    }

    private void put(K key, V value) {
        int slot = slotOf(key);
        while (keys[slot] != null) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private int slotOf(K key) {
        int hash = key.hashCode() * 0x9E3779B1;
        return (hash ^ (hash >>> Short.SIZE)) & mask;
    }

    @SuppressWarnings("unchecked") // Only put writes.
    @Nullable
    V get(K key) {
        for (int slot = slotOf(key); ; slot = (slot + 1) & mask) {
            Object found = keys[slot];
            if (found == null) {
                return null;
            }
            if (key.equals(found)) {
                return (V) values[slot];
            }
        }
    }
}
