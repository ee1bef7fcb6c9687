package nl.birthcare.funding.examples.claims.csv;

/** Says why a row is not what it should be: what it must, and what it is. */
public final class UnreadableRowException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableRowException(String rule) {
        super(rule);
    }
}
