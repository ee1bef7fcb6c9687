package nl.birthcare.funding.rules.explain;

/**
 * Why a framework did, or did not, get one of the cents that are left when every share is rounded down. There are two of them
 * at most, and they go to the largest {@linkplain Share#claim() claims}.
 */
public enum LastCent {
    /** No cent was left: every share is a whole number of cents. */
    NONE_LEFT,

    /** Its claim is larger than that of a framework that got none. */
    GAINED,

    /** Its claim is equal to that of a framework that got none, and it comes earlier. */
    GAINED_BY_ORDER,

    /** Its claim is smaller than those of the frameworks that got one. */
    PASSED_OVER,

    /** Its claim is equal to that of a framework that got one, and it comes later. */
    PASSED_OVER_BY_ORDER
}
