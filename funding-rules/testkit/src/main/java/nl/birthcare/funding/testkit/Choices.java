package nl.birthcare.funding.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The choices from which a value is made: drawn at random, or made again as before. A choice of 0 always stands for what is
 * simplest, so that fewer and smaller choices make simpler values; that is how counterexamples get small.
 */
final class Choices {

    private final @Nullable RandomGenerator random;
    private final long largest;
    private final long[] given;
    private long[] taken = new long[16];
    private int count;

    private Choices(@Nullable RandomGenerator random, long largest, long[] given) {
        this.random = random;
        this.largest = largest;
        this.given = given;
    }

    static Choices drawn(RandomGenerator random) {
        return drawn(random, Long.MAX_VALUE);
    }

    /** Draws none but small choices: what is simple is not far from there. */
    static Choices drawn(RandomGenerator random, long largest) {
        return new Choices(random, largest, new long[0]);
    }

    /** Makes choices that were made before; what is asked beyond them is the simplest. */
    static Choices again(long[] given) {
        return new Choices(null, Long.MAX_VALUE, given);
    }

    /** Chooses a number from 0 through a largest one. */
    long upTo(long most) {
        long choice;
        if (random != null) {
            long bound = Math.min(most, largest);
            choice = bound == Long.MAX_VALUE ? random.nextLong() & Long.MAX_VALUE : random.nextLong(bound + 1);
        } else {
            choice = count < given.length ? Math.min(given[count], most) : 0;
        }
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = choice;
        return choice;
    }

    /** Chooses a number from 0 to a bound that is left out. */
    int below(int bound) {
        return (int) upTo(bound - 1L);
    }

    /** Chooses true so many times out of so many; false is simpler. */
    boolean sometimes(int times, int outOf) {
        return below(outOf) >= outOf - times;
    }

    /** Chooses one of some values; the first is the simplest. */
    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** {@return the choices that were made; simplest ones at the end are left out, since they make themselves} */
    long[] taken() {
        int length = count;
        while (length > 0 && taken[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(taken, length);
    }
}
