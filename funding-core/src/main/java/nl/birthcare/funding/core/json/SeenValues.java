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

    private record Seen<T>(long first, long second, T value) {}

    private final int shift;
    private final @Nullable Object[] seen;

    /** Has room for a power of two. */
    SeenValues(int bits) {
        this.shift = Long.SIZE - bits;
        this.seen = new @Nullable Object[1 << bits];
    }

    private int place(long first, long second) {
        return (int) (((first ^ Long.rotateLeft(second * SPREAD, 32)) * SPREAD) >>> shift);
    }

    @SuppressWarnings("unchecked") // Only remember() puts something in.
    @Nullable
    T find(long first, long second) {
        Seen<T> here = (Seen<T>) seen[place(first, second)];
        return here != null && here.first == first && here.second == second ? here.value : null;
    }

    T remember(long first, long second, T value) {
        seen[place(first, second)] = new Seen<>(first, second, value);
        return value;
    }
}
