package nl.birthcare.funding.rules.line;

import java.util.BitSet;

/** Where the entries of the tables of this package stand: in an array of a power of two, from a place that a hash gives. */
final class Slots {

    /** The first multiplier that is tried; the next are the odd numbers that it makes by multiplying itself. */
    private static final int SEED = 0x9E3779B1;

    /** So many are tried to find one that keeps all entries apart. */
    private static final int TRIALS = 16;

    private Slots() {}

    /** The power of two that has at least so many slots for each of so many entries. */
    static int count(int entries, int slotsPerEntry) {
        int least = Math.max(1, entries) * slotsPerEntry;
        return Integer.highestOneBit(2 * least - 1);
    }

    /** Where a search for a hash begins. */
    static int of(int hash, int mask) {
        return of(hash, SEED, mask);
    }

    /** Where a search for a hash begins, with the multiplier of {@link #multiplier}. */
    static int of(int hash, int multiplier, int mask) {
        int product = hash * multiplier;
        return (product ^ (product >>> Short.SIZE)) & mask;
    }

    /**
     * The multiplier, of some, that lets the fewest hashes begin where another does. Of a few entries that is mostly none,
     * so that every search ends where it begins and the processor guesses that rightly.
     */
    static int multiplier(int[] hashes, int mask) {
        int best = SEED;
        int fewest = Integer.MAX_VALUE;
        for (int trial = 0, multiplier = SEED; trial < TRIALS && fewest > 0; trial++, multiplier *= SEED) {
            BitSet taken = new BitSet(mask + 1);
            for (int hash : hashes) {
                taken.set(of(hash, multiplier, mask));
            }
            int meetings = hashes.length - taken.cardinality();
            if (meetings < fewest) {
                fewest = meetings;
                best = multiplier;
            }
        }
        return best;
    }
}
