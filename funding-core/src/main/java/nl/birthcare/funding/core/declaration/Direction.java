package nl.birthcare.funding.core.declaration;

/** Which way the money of a line goes. */
public enum Direction {
    /** The insurer pays. */
    DEBIT,

    /** The declarant pays back, all or part of an earlier line that the credit names. */
    CREDIT
}
