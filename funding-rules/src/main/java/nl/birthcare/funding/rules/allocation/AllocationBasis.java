package nl.birthcare.funding.rules.allocation;

/** On what basis an amount is put on the frameworks. */
public enum AllocationBasis {
    /** The care is the work of one discipline, whose framework bears all of it. */
    DISCIPLINE,

    /** The care is divided by a fixed key. */
    KEY
}
