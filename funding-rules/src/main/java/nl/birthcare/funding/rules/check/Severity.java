package nl.birthcare.funding.rules.check;

/** What a finding means for the line, the gravest first. */
public enum Severity {
    /** The line may not be declared: a rule read in the document itself forbids it. */
    REFUSAL,

    /** It could not be verified that the line may be declared. */
    WARNING,

    /** Worth knowing; says nothing against the line. */
    NOTICE
}
