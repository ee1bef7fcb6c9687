package nl.birthcare.funding.rules.policy.entry;

/** What a date of a line decides about. */
public enum DateSubject {
    /** Which version of the performance holds. */
    PERFORMANCE,

    /** Which regime of the form of funding holds. */
    FUNDING_FORM,

    /** Which tariff holds, and how far prices are bound. */
    TARIFF,

    /** Which agreement covers the line. */
    AGREEMENT,

    /** Which allocation rule holds. */
    ALLOCATION,

    /** To which year's macro framework the amount is charged. */
    BUDGET_YEAR
}
