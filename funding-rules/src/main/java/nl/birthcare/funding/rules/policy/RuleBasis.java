package nl.birthcare.funding.rules.policy;

/** On what kind of authority a check rests. */
public enum RuleBasis {
    /** The law, or a document made under it: its reference is on the rule. */
    LAW,

    /** A message standard, or the form in which declarations travel. */
    MESSAGE_STANDARD,

    /** A convention of this library, because no document decides. */
    LIBRARY
}
