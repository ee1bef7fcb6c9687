package nl.birthcare.funding.examples.benchmarks;

import java.io.IOException;

/** Reads a whole file of the work, from the disk's cache, in one way. */
interface FileContender extends AutoCloseable {

    /**
     * Reads the file.
     *
     * @return what its lines come to, three frameworks for each year; of one that only reads, the sum of all amounts
     * @throws IOException if reading fails
     */
    long[] run() throws IOException;

    @Override
    default void close() {}
}
