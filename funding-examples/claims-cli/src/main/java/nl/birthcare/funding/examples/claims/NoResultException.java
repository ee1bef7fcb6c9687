package nl.birthcare.funding.examples.claims;

/** Says in one sentence why a command has no result: what, which rule, which value, and what to do. */
final class NoResultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoResultException(String sentence) {
        super(sentence);
    }

    NoResultException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
