package nl.birthcare.funding.core.internal;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map for look-ups that happen once or more per line: open addressing, with a multiplier that is chosen to
 * keep the entries apart.
 *
 * @param <K> the type of the keys, with {@code equals} and {@code hashCode}
 * @param <V> the type of the values
 */
public final class HashTable<K, V> {

    /** At most half full, so that every search ends. */
    private static final int SLOTS_PER_ENTRY = 2;

    /** The first multiplier to try. The next ones are its powers, which are odd as well. */
    private static final int SEED = 0x9E3779B1;

    /** How many multipliers are tried to find one that gives every entry a slot of its own. */
    private static final int TRIALS = 16;

    /** Each slot is a key followed by its value, so that both are fetched from memory together. */
    private final @Nullable Object[] entries;

    private final int mask;
    private final int multiplier;

    private HashTable(int slots, int multiplier) {
        this.entries = new @Nullable Object[2 * slots];
        this.mask = slots - 1;
        this.multiplier = multiplier;
    }

    /**
     * Makes a table with the entries of a map.
     *
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @param map the entries; a map with a fixed order always makes the same table
     * @return the table
     */
    public static <K, V> HashTable<K, V> copyOf(Map<K, V> map) {
        int slots = slots(map.size());
        int[] hashes = map.keySet().stream().mapToInt(Object::hashCode).toArray();
        HashTable<K, V> table = new HashTable<>(slots, multiplier(hashes, slots - 1));
        map.forEach(table::put);
        return table;
    }

    /** The least power of two that has at least two slots for each entry. */
    static int slots(int entries) {
        int least = Math.max(1, entries) * SLOTS_PER_ENTRY;
        return Integer.highestOneBit(2 * least - 1);
    }

    /**
     * Chooses the multiplier for which the fewest searches begin where another one does. With few entries that is mostly
     * none: every search then ends where it begins, and the processor predicts it rightly.
     */
    static int multiplier(int[] hashes, int mask) {
        int best = SEED;
        int fewest = Integer.MAX_VALUE;
        for (int trial = 0, multiplier = SEED; trial < TRIALS && fewest > 0; trial++, multiplier *= SEED) {
            BitSet taken = new BitSet(mask + 1);
            for (int hash : hashes) {
                taken.set(start(hash, multiplier, mask));
            }
            int meetings = hashes.length - taken.cardinality();
            if (meetings < fewest) {
                fewest = meetings;
                best = multiplier;
            }
        }
        return best;
    }

    /** The slot where the search for a hash begins. */
    static int start(int hash, int multiplier, int mask) {
        int product = hash * multiplier;
        return (product ^ (product >>> Short.SIZE)) & mask;
    }

    private void put(K key, V value) {
        int slot = start(key.hashCode(), multiplier, mask);
        while (entries[2 * slot] != null) {
            slot = (slot + 1) & mask;
        }
        entries[2 * slot] = key;
        entries[2 * slot + 1] = value;
    }

    /**
     * Looks a key up.
     *
     * @param key the key
     * @return its value, or null if it has none
     */
    @SuppressWarnings("unchecked") // Only put writes.
    public @Nullable V get(K key) {
        int slot = start(key.hashCode(), multiplier, mask);
        while (!key.equals(entries[2 * slot])) {
            if (entries[2 * slot] == null) {
                return null;
            }
            slot = (slot + 1) & mask;
        }
        return (V) entries[2 * slot + 1];
    }
}
