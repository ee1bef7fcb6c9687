package nl.birthcare.funding.rules.policy;

/** What a {@link PolicyStatement} is about. */
public enum StatementTopic {
    /** To which macro frameworks (<i>macrokaders</i>) costs are charged, and what controls them. */
    FRAMEWORKS_AND_CONTROL,

    /** What care a form of funding contains. */
    CONTAINS,

    /** Who monitors and evaluates what, and how often. */
    MONITORING,

    /** What an instruction to the care authority (NZa) contains. */
    INSTRUCTION,

    /** Principles of funding, and what the letters say of it in general. */
    FUNDING,

    /** Who declares, with which data. */
    DECLARATION,

    /** How prices are bound, lifted and rounded. */
    PRICES,

    /** How a policy comes about and what its implementation asks. */
    PROCEDURE
}
