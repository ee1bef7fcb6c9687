package nl.birthcare.funding.core.json;

/**
 * Says that a JSON text is not what it should be, where and why.
 *
 * <p>The message never repeats a client's identity.
 */
public final class RefusedJsonException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Where the trouble is. */
    private final String path;

    RefusedJsonException(String path, String rule) {
        super(path + ": " + rule);
        this.path = path;
    }

    /**
     * Returns where the trouble is.
     *
     * @return a path such as {@code $.lines[0].amountCents}; {@code $} for the text as a whole
     */
    public String path() {
        return path;
    }
}
