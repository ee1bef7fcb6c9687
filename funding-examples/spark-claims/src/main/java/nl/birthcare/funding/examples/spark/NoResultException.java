package nl.birthcare.funding.examples.spark;

/** Ends a command without a result, with a sentence for the user. */
final class NoResultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoResultException(String sentence) {
        super(sentence);
    }

    NoResultException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
