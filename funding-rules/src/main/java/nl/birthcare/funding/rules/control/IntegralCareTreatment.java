package nl.birthcare.funding.rules.control;

import nl.birthcare.funding.core.law.EvidenceGrade;

/**
 * Whether the medical-specialist share of integral care counts as turnover under the macro-control instrument. No
 * document decides it, so the caller does, and the settlement says how.
 */
public enum IntegralCareTreatment {
    /** It does not count. */
    EXCLUDED(EvidenceGrade.DERIVED),

    /** It counts, by an assumption of the caller's. */
    INCLUDED(EvidenceGrade.ILLUSTRATIVE);

    private final EvidenceGrade grade;

    IntegralCareTreatment(EvidenceGrade grade) {
        this.grade = grade;
    }

    /** How sure a settlement is that was made with this choice. */
    EvidenceGrade grade() {
        return grade;
    }
}
