package nl.birthcare.funding.rules.policy;

/** What a form of funding is in some period. */
public enum RegimeKind {
    /** It does not exist: nothing can be declared in this form. */
    NOT_AVAILABLE,

    /** An experiment (Wmg 58). */
    EXPERIMENT,

    /** A regular form of funding. */
    REGULAR;

    /**
     * Tells whether care can be declared in the form.
     *
     * @return whether the form exists
     */
    public boolean isAvailable() {
        return switch (this) {
            case NOT_AVAILABLE -> false;
            case EXPERIMENT, REGULAR -> true;
        };
    }
}
