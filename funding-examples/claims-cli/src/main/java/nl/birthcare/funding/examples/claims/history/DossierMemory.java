package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;

/** How much of one client fits in memory: all of it must, while it is judged. */
final class DossierMemory {

    /** What the program takes beside the client. */
    private static final long BESIDE = 40L << 20;

    /** How many bytes a byte of a row takes, as a declaration that is judged: some 3 to 5, and more with findings on each line. */
    private static final int TIMES = 10;

    /** No client of fewer bytes is refused: the memory is never that small, or nothing works. */
    private static final long LEAST = 1 << 20;

    private static final long STEP = 64L << 20;

    /** How many bytes the rows of a client may have. */
    static final long MOST_BYTES = Math.max(LEAST, (Runtime.getRuntime().maxMemory() - BESIDE) / TIMES);

    private DossierMemory() {}

    /** Refuses a client that is too large, before it fills the memory. */
    static void require(long bytes, long firstRow) throws IOException {
        if (bytes > MOST_BYTES) {
            long enough = (BESIDE + TIMES * bytes + STEP - 1) / STEP * (STEP >> 20);
            throw new IOException("all that there is about the client of row " + firstRow
                    + " must fit in memory, but has "
                    + bytes + " bytes, of which " + MOST_BYTES + " fit; give Java more, as in java -Xmx" + enough
                    + "m -jar claims.jar");
        }
    }
}
