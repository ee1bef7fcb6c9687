package nl.birthcare.funding.core.law;

/** How far a rule has come on its way into force. */
public enum PolicyStatus {
    /** Decided and published, or a fact that has happened. */
    ENACTED,

    /** Announced by the minister, not yet decided or published in the document that says so. */
    ANNOUNCED,

    /** Advised or discussed only. Decides nothing unless a scenario is named that says it does. */
    UNDECIDED;

    /**
     * Tells whether what has this status decides about care without a scenario that says so.
     *
     * @return whether it does
     */
    public boolean decides() {
        return switch (this) {
            case ENACTED, ANNOUNCED -> true;
            case UNDECIDED -> false;
        };
    }
}
