package nl.birthcare.funding.core.care;

/** How far a price is bound (<i>tariefsoort</i>). */
public enum TariffKind {
    /** Parties agree the price; a performance description is still needed (Wmg 50(1)(a)). */
    FREE,

    /** The price may be this amount or less. */
    MAXIMUM;

    /**
     * Tells whether a price may not be above the amount of the tariff.
     *
     * @return whether the amount is a maximum
     */
    public boolean isMaximum() {
        return switch (this) {
            case FREE -> false;
            case MAXIMUM -> true;
        };
    }
}
