package nl.birthcare.funding.core.care;

/** What one tariff amount is the price of. */
public enum TariffUnit {
    /** One performance. */
    PERFORMANCE,

    /** One hour of care. */
    HOUR,

    /** Five minutes of care: twelve of them make an hour. */
    FIVE_MINUTES,

    /** One day of stay. */
    DAY
}
