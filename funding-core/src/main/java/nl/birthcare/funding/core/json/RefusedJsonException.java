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

    /** What must be, and what is. */
    private final String rule;

    /**
     * Says where and why a text is refused.
     *
     * @param path where the trouble is, such as {@code $.lines[0].amountCents}
     * @param rule what must be, and what is: the end of a sentence that begins with the path
     */
    public RefusedJsonException(String path, String rule) {
        super(path + ": " + rule);
        this.path = path;
        this.rule = rule;
    }

    /**
     * Returns where the trouble is.
     *
     * @return a path such as {@code $.lines[0].amountCents}; {@code $} for the text as a whole
     */
    public String path() {
        return path;
    }

    /**
     * Returns why the text is refused.
     *
     * @return what must be, and what is
     */
    public String rule() {
        return rule;
    }
}
