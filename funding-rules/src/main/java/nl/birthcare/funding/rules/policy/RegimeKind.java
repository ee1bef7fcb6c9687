package nl.birthcare.funding.rules.policy;

/** What a form of funding is in some period. */
public enum RegimeKind {
    /** It does not exist: nothing can be declared in this form. */
    NOT_AVAILABLE,

    /** An experiment (Wmg 58). */
    EXPERIMENT,

    /** A regular form of funding. */
    REGULAR
}
