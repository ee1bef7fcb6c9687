package nl.birthcare.funding.examples.benchmarks;

/** Does the work in one way. Prepared when it is made, so that only the lines themselves are timed. */
interface Contender extends AutoCloseable {

    /** Keeps the place of a contender until there is one. */
    Contender NOBODY = new Contender() {
        @Override
        public void run(int from, int to) {}

        @Override
        public void drainTo(long[] totals) {}
    };

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

    /** How many lines it does at a time: few, where a result per line is kept, so that none is kept for long. */
    default int atATime() {
        return LineBenchmark.RESULTS;
    }

    /** Whether it rounds by largest remainders, and so must come to the same cents as the others that do. */
    default boolean sameRounding() {
        return true;
    }

    @Override
    default void close() {}
}
