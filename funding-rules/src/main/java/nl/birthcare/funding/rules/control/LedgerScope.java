package nl.birthcare.funding.rules.control;

/** Of whom the charges in a ledger are. */
public enum LedgerScope {
    /** Of all insurers in the country together: what a budget is for. */
    NATIONAL,

    /** Of some of them, such as one insurer. */
    PARTIAL
}
