package nl.birthcare.funding.examples.claims.exit;

/** The three ways in which a command ends, for scripts. */
public final class ExitCode {

    /** Everything was allocated, or done. */
    public static final int DONE = 0;

    /** The run is complete, but something was refused, left unallocated or unreadable. */
    static final int NOT_ALL = 1;

    /** Wrong usage, no input, or a file that could not be read or written: there is no result. */
    public static final int NO_RESULT = 2;

    private ExitCode() {}

    /**
     * The code of a run that is complete.
     *
     * @param everything whether all of it was allocated, or done
     * @return {@link #DONE}, or that something was left out
     */
    public static int of(boolean everything) {
        return everything ? DONE : NOT_ALL;
    }
}
