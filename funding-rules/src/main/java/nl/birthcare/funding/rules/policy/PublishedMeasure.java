package nl.birthcare.funding.rules.policy;

/** What a published number counts. */
public enum PublishedMeasure {
    /** Clients of integral care. */
    INTEGRAL_CLIENTS(0),

    /** Clients of birth care in all, whatever the form of funding. */
    CLIENTS(0),

    /** Births. */
    BIRTHS(0),

    /** Partnerships that work with integral funding (<i>integrale geboortezorgorganisaties</i>). */
    PARTNERSHIPS(0),

    /** What midwifery, maternity care and integral care cost together, in euro. */
    BIRTH_CARE_COST_WITHOUT_SPECIALIST(0),

    /** What all medical-specialist care cost, of which birth care is a small part, in euro. */
    SPECIALIST_CARE_COST(0),

    /** What all care under the Health Insurance Act cost, in euro. */
    HEALTH_INSURANCE_COST(0),

    /** Deaths before, at and after birth per 1,000 births, in tenths. */
    PERINATAL_MORTALITY(1),

    /** Deaths before birth per 1,000 births, in tenths. */
    FOETAL_MORTALITY(1),

    /** Deaths after birth per 1,000 births, in tenths. */
    NEONATAL_MORTALITY(1);

    private final int decimals;

    PublishedMeasure(int decimals) {
        this.decimals = decimals;
    }

    /**
     * Returns how many of the digits stand behind the decimal mark.
     *
     * @return 0 for a count, 1 for a rate
     */
    public int decimals() {
        return decimals;
    }

    /**
     * Tells whether this is a rate, which means nothing without its definition.
     *
     * @return whether it is not a count
     */
    public boolean isRate() {
        return decimals > 0;
    }
}
