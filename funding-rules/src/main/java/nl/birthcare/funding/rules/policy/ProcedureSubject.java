package nl.birthcare.funding.rules.policy;

/** What a {@link ProcedureRule} speaks of: the steps of an instruction in their order, then the terms of experiments. */
public enum ProcedureSubject {
    /** Whom an instruction may be about. */
    INSTRUCTION_SCOPE,

    /** Which changes need an instruction first. */
    INSTRUCTION_NEEDED,

    /** The substance of the instruction goes to both chambers (<i>voorhang</i>). */
    ADVANCE_NOTICE,

    /** The minister gives the instruction (<i>aanwijzing</i>). */
    INSTRUCTION,

    /** The instruction is published in the <i>Staatscourant</i>. */
    PUBLICATION,

    /** The care authority consults the field on drafts of its policy rules. */
    CONSULTATION,

    /** The care authority fixes its policy rules (<i>beleidsregels</i>). */
    POLICY_RULE,

    /** Insurers purchase care by the rules. */
    CARE_PURCHASING,

    /** The rules hold. */
    IN_FORCE,

    /** How long an experiment lasts, and what comes after it (Wmg 58). */
    EXPERIMENT_TERM,

    /** How long a small-scale innovation experiment lasts in principle. */
    INNOVATION_TERM,

    /** By how much it can be extended. */
    INNOVATION_EXTENSION,

    /** Who applies for it. */
    INNOVATION_APPLICATION,

    /** When its final evaluation is due. */
    INNOVATION_EVALUATION,

    /** Whether others may join it. */
    INNOVATION_JOINING
}
