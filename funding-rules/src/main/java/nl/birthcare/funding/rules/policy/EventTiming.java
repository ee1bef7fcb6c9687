package nl.birthcare.funding.rules.policy;

/** How the period of an event is to be read. */
public enum EventTiming {
    /** It happened on that one day. */
    ON_DAY,

    /** It took all of the period; a period without a last day has no known end. */
    DURING,

    /** It happened on a day of the period that is not known exactly. */
    WITHIN
}
