package nl.birthcare.funding.core.budget;

/** On what basis an amount is put on the frameworks. */
public enum AllocationBasis {
    /** The care is the work of one discipline, whose framework bears all of it. */
    DISCIPLINE,

    /** The care is divided by a fixed key. */
    KEY,

    /**
     * The declarant states the part of each discipline, and the care is divided as stated. The care authority (NZa) may
     * rule that all declare through one party with the parts shown separately (Wmg 37(3)).
     */
    STATED_PARTS,

    /**
     * The declarant lists the monodisciplinary performances that were delivered inside the bundle, and the care is divided
     * in proportion to their tariffs.
     */
    DELIVERED_ACTIVITIES;

    /**
     * Tells whether an amount is divided, and not put whole on the framework of one discipline.
     *
     * @return whether it is divided
     */
    public boolean isDivided() {
        return switch (this) {
            case DISCIPLINE -> false;
            case KEY, STATED_PARTS, DELIVERED_ACTIVITIES -> true;
        };
    }

    /**
     * Tells whether one key divides all lines alike.
     *
     * @return whether the key is fixed
     */
    public boolean isOfFixedKey() {
        return isDivided() && !isOfLine();
    }

    /**
     * Tells whether the line itself gives the weights by which it is divided.
     *
     * @return whether it states them, in parts or in activities
     */
    public boolean isOfLine() {
        return switch (this) {
            case DISCIPLINE, KEY -> false;
            case STATED_PARTS, DELIVERED_ACTIVITIES -> true;
        };
    }

    /**
     * Tells whether the parts that a line states divide it.
     *
     * @return whether they do
     */
    public boolean usesStatedParts() {
        return switch (this) {
            case DISCIPLINE, KEY, DELIVERED_ACTIVITIES -> false;
            case STATED_PARTS -> true;
        };
    }
}
