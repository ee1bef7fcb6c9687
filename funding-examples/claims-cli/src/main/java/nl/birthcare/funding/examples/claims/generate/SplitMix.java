package nl.birthcare.funding.examples.claims.generate;

/**
 * A mutable source of pseudo-random numbers, for one thread: the generator SplitMix64 (Steele, Lea and Flood, 2014).
 *
 * <p>Our own, so that a seed gives the same file on every Java: the classes of the platform leave their algorithm open.
 */
final class SplitMix {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mixed(state);
    }

    /** A number from 0 up to and excluding a bound of at most 2^31 - 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Shuffles the bits of a number, one to one. */
    static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
