package nl.birthcare.funding.core.law;

/**
 * How a fact was established, the strongest first.
 *
 * <p>What was looked for and not found has no grade: it is a {@link Gap}.
 */
public enum EvidenceGrade {
    /** Read in the law, a ministerial letter, a page of the care authority (NZa) or a message standard (Vektis). */
    PRIMARY,

    /** Read on one or more secondary pages: an insurer, a provider, the press. */
    SECONDARY,

    /** Calculated from the above by a stated formula. */
    DERIVED,

    /** Ours, by assumption or for examples: no document says it. Marks every result that it touches. */
    ILLUSTRATIVE;

    /**
     * Returns the weaker of two grades, which is the grade of what rests on both.
     *
     * @param other the other grade
     * @return the one that comes later in this list
     */
    public EvidenceGrade weaker(EvidenceGrade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
