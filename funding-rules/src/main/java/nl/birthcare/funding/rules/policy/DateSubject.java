package nl.birthcare.funding.rules.policy;

/** What a date of a line decides about. */
public enum DateSubject {
    /** Which version of the performance holds. */
    PERFORMANCE,

    /** Which regime of the form of funding holds. */
    FUNDING_FORM,

    /** Which allocation rule holds. */
    ALLOCATION,

    /** To which year's macro framework the amount is charged. */
    BUDGET_YEAR
}
