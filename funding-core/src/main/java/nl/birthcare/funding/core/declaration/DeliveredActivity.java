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
     * @return the quantity
     */
    @Value.Parameter
    long quantity();

    /**
     * Names an activity.
     *
     * @param performance what was delivered
     * @param quantity how many, in the unit of its tariff
     * @return the activity
     */
    static DeliveredActivity of(PerformanceCode performance, long quantity) {
        return ImmutableDeliveredActivity.of(performance, quantity);
    }
}
