package nl.birthcare.funding.core.json;

import org.jspecify.annotations.Nullable;

/**
 * The values of texts that were seen before, for one thread: most codes and days of a file stand in it many times. Each
 * text has one place; a newcomer takes it from whoever had it.
 *
 * <p>A text of up to 16 bytes is its own key, as two numbers, so that no two texts are taken for one another.
 */
final class SeenValues<T> {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int shift;
    private final long[] firsts;
    private final long[] seconds;
    private final @Nullable Object[] values;

    /** Has room for a power of two. */
    SeenValues(int bits) {
        this.shift = Long.SIZE - bits;
        this.firsts = new long[1 << bits];
        this.seconds = new long[1 << bits];
        this.values = new @Nullable Object[1 << bits];
    }

    private int place(long first, long second) {
        return (int) (((first ^ Long.rotateLeft(second * SPREAD, 32)) * SPREAD) >>> shift);
    }

    @SuppressWarnings("unchecked") // Only remember() puts values in.
    @Nullable
    T find(long first, long second) {
        int place = place(first, second);
        return firsts[place] == first && seconds[place] == second ? (T) values[place] : null;
    }

    T remember(long first, long second, T value) {
        int place = place(first, second);
        firsts[place] = first;
        seconds[place] = second;
        values[place] = value;
        return value;
    }
}
