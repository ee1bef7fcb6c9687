package nl.birthcare.funding.examples.claims.exit;

/** Says in one sentence why a command has no result: what, which rule, which value, and what to do. */
public final class NoResultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Ends a command.
     *
     * @param sentence what, which rule, which value, and what to do
     */
    public NoResultException(String sentence) {
        super(sentence);
    }

    /**
     * Ends a command for a reason that was thrown.
     *
     * @param sentence what, which rule, which value, and what to do
     * @param cause the reason
     */
    public NoResultException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
