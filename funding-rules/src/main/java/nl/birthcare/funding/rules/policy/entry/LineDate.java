package nl.birthcare.funding.rules.policy.entry;

/** The dates of a declaration by which a rule can be chosen. */
public enum LineDate {
    /** The day on which the care of the line was given or began. */
    SERVICE_DATE,

    /** The day on which the care started of which the line is a part; not every declaration says it. */
    CARE_STARTED_ON,

    /** The day on which the declaration was sent. */
    SUBMITTED_ON
}
