package nl.birthcare.funding.rules.policy;

/** What a client may have to pay a part of, and of which unit the price is. */
public enum ContributionItem {
    /** One hour of maternity care at home. */
    MATERNITY_CARE_HOUR,

    /** One hour of assistance at the birth by a maternity nurse (<i>partusassistentie</i>). */
    BIRTH_ASSISTANCE_HOUR,

    /** One day of one person in an institution without medical need; mother and child are two persons. */
    INSTITUTION_STAY_DAY,

    /** One outpatient birth without medical need (<i>poliklinische bevalling</i>). */
    OUTPATIENT_BIRTH,

    /** One outpatient birth with medical need. */
    OUTPATIENT_BIRTH_WITH_MEDICAL_NEED,

    /** One non-invasive prenatal test. */
    NIPT
}
