package nl.birthcare.funding.core.declaration;

import nl.birthcare.funding.core.care.PerformanceCode;
import org.immutables.value.Value;

/**
 * A monodisciplinary performance that was delivered inside an integral one.
 *
 * <p>In JSON: {@code {"list":"032","code":"1101","quantity":1}}.
 */
@Value.Immutable
public interface DeliveredActivity {

    /**
     * What was delivered.
     *
     * @return the code
     */
    @Value.Parameter
    PerformanceCode performance();

    /**
     * How many, in the unit of its tariff.
     *
     * @return the quantity, 0 or more
     */
    @Value.Parameter
    long quantity();

    /** Refuses a quantity below 0: nothing less than nothing can have been delivered. */
    @Value.Check
    default void check() {
        if (quantity() < 0) {
            throw new IllegalArgumentException("The quantity of delivered activity "
                    + performance().text() + " must be 0 or more, but is " + quantity());
        }
    }

    /**
     * Names an activity.
     *
     * @param performance what was delivered
     * @param quantity how many, in the unit of its tariff
     * @return the activity
     * @throws IllegalArgumentException if the quantity is below 0
     */
    static DeliveredActivity of(PerformanceCode performance, long quantity) {
        return ImmutableDeliveredActivity.of(performance, quantity);
    }
}
