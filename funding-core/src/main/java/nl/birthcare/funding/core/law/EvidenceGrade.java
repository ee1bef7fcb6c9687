package nl.birthcare.funding.core.law;

import nl.birthcare.funding.core.internal.Require;

/**
 * How a fact was established, from sure to unsure. A result has the least sure grade of what decided it.
 *
 * <p>What was looked for and not found has no grade: it is a {@link Gap}.
 */
public enum EvidenceGrade {
    /** Read in the law, a ministerial letter, a page of the care authority (NZa) or a message standard (Vektis). */
    PRIMARY,

    /** Agreed between the parties of a declaration line, in a contract that the caller holds. */
    AGREED,

    /** Read on one or more secondary pages: an insurer, a provider, the press. */
    SECONDARY,

    /** Our interpretation of a text that was read. Refuses nothing. */
    READING,

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
        Require.present("The other grade", other);
        return compareTo(other) >= 0 ? this : other;
    }
}
