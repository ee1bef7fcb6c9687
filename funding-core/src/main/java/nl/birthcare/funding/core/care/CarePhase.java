package nl.birthcare.funding.core.care;

/** The phases of birth care, as NR/REG-2201 bounds them. */
public enum CarePhase {
    /** From the physical intake until the start of the active phase of the birth. */
    PRENATAL,

    /** From the start of the active phase until two hours after the birth of the placenta. */
    NATAL,

    /** After that. Where it ends is not known. */
    POSTNATAL
}
