package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;

/**
 * When all that stands earlier in a file is delivered: from then on whoever reads the next rows may deliver at any time, and
 * nobody else does.
 */
public interface Turn {

    /** Whether it has come. */
    boolean hasCome();

    /**
     * Waits for it.
     *
     * @throws IOException if it never comes, since the run has ended
     */
    void await() throws IOException;
}
