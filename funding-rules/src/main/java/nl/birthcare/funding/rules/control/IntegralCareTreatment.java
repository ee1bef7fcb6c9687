package nl.birthcare.funding.rules.control;

import nl.birthcare.funding.core.law.EvidenceGrade;

/**
 * Whether the medical-specialist share of integral care counts as turnover under the macro-control instrument. No
 * document decides it, so the caller does, and the settlement says how.
 */
public enum IntegralCareTreatment {
    /** It does not count. */
    EXCLUDED(EvidenceGrade.DERIVED, false),

    /** It counts, by an assumption of the caller's. */
    INCLUDED(EvidenceGrade.ILLUSTRATIVE, true);

    private final EvidenceGrade grade;
    private final boolean counts;

    IntegralCareTreatment(EvidenceGrade grade, boolean counts) {
        this.grade = grade;
        this.counts = counts;
    }

    /** Whether the share counts as turnover. */
    boolean counts() {
        return counts;
    }

    /** How sure a settlement is that was made with this choice. */
    EvidenceGrade grade() {
        return grade;
    }
}
