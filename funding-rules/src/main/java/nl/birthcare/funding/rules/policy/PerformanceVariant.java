package nl.birthcare.funding.rules.policy;

/** Which of the performances of one phase a description is of. Phase and variant are two axes. */
public enum PerformanceVariant {
    /** The ordinary course of care. */
    ORDINARY,

    /** With a long admission or a complex operative intervention (<i>complex</i>). */
    COMPLEX,

    /** A birth in an institution at the client's own request (<i>intramuraal op eigen verzoek</i>). */
    ON_OWN_REQUEST
}
