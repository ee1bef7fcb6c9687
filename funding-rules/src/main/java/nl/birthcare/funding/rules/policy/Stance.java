package nl.birthcare.funding.rules.policy;

/** What parties hold of an option. */
public enum Stance {
    /** They support it. */
    FOR("for"),

    /** They do not support it. */
    AGAINST("no support"),

    /** They hold that it should not be decided yet. */
    TOO_EARLY("too early");

    private final String inWords;

    Stance(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }
}
