package nl.birthcare.funding.core.party;

/** Why a small-scale innovation experiment goes on after its first term. */
public enum ExtensionGround {
    /** The results so far do not suffice for a judgement. */
    INSUFFICIENT_RESULTS,

    /** The design of the experiment needs a longer time. */
    DESIGN_NEEDS_LONGER
}
