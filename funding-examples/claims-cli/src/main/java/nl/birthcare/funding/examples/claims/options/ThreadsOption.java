package nl.birthcare.funding.examples.claims.options;

import nl.birthcare.funding.examples.claims.exit.NoResultException;
import picocli.CommandLine.Option;

/** How many threads judge. */
public final class ThreadsOption {

    private static final int MOST = 256;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            description =
                    "How many threads judge; without it, as many as there are processors. The output is the same, to"
                            + " the byte, for any number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** {@return how many threads judge, of a number that makes sense} */
    public int threads() {
        if (threads < 1 || threads > MOST) {
            throw new NoResultException("--threads must be from 1 to " + MOST + ", but is " + threads);
        }
        return threads;
    }
}
