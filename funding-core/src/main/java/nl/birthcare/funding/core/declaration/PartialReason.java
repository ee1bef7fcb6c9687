package nl.birthcare.funding.core.declaration;

/** Why only a part of the midwifery care was given: the three reasons for which the care authority (NZa) allows it. */
public enum PartialReason {
    /** Spontaneous abortion. */
    SPONTANEOUS_ABORTION,

    /** Referral to the second line. */
    REFERRAL_TO_SECOND_LINE,

    /** Change of practice. */
    CHANGE_OF_PRACTICE
}
