package nl.birthcare.funding.core.law;

/** What sort of document a {@link Source} is. */
public enum SourceKind {
    /** A statute, decree, regulation, policy rule, instruction, or a minister's letter about one. */
    LAW,

    /** A message standard or code list by which declarations travel. */
    MESSAGE_STANDARD,

    /** A written agreement between the parties of a declaration line, which the caller holds. */
    CONTRACT,

    /** Published figures or pages that state no rule of their own. */
    PUBLICATION,

    /** A convention of this library, chosen because no document decides. */
    LIBRARY
}
