package nl.birthcare.funding.rules.policy;

/** Kinds of change in the funding of care, as far as the law asks whether an instruction comes first (Wmg 59). */
public enum PolicyChangeKind {
    /** A performance gets a type of tariff for the first time. */
    NEW_TARIFF_TYPE,

    /** The tariff of a performance becomes of another type, such as free in place of a maximum. */
    OTHER_TARIFF_TYPE,

    /** A limit on turnover or production. */
    LIMIT,

    /** An experiment. */
    EXPERIMENT,

    /** Another amount of a tariff of the same type. */
    TARIFF_AMOUNT,

    /** Other words for a performance. */
    PERFORMANCE_DESCRIPTION
}
