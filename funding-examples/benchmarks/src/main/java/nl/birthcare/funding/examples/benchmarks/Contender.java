package nl.birthcare.funding.examples.benchmarks;

/** Does the work in one way. Prepared when it is made, so that only the lines themselves are timed. */
interface Contender extends AutoCloseable {

    /**
     * Does the lines of a part of the work.
     *
     * @param from the first line
     * @param to the line after the last
     */
    void run(int from, int to);

    /**
     * Adds to an array what the lines since the last call came to, three frameworks for each year, and forgets it.
     *
     * @param totals the array
     */
    void drainTo(long[] totals);

    /** Whether it rounds by largest remainders, and so must come to the same cents as the others that do. */
    default boolean sameRounding() {
        return true;
    }

    @Override
    default void close() {}
}
