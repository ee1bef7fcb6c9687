package nl.birthcare.funding.examples.claims.exit;

/** Says in one sentence why a command has no result: what, which rule, which value, and what to do. */
public final class NoResultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoResultException(String sentence) {
        super(sentence);
    }

    public NoResultException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
