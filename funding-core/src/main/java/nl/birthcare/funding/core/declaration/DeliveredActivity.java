package nl.birthcare.funding.core.declaration;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.RefusedDatumException;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * A monodisciplinary performance that was delivered inside an integral one.
 *
 * <p>In JSON: {@code {"list":"032","code":"1101","quantity":1}}.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
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
            String code = performance().code();
            String datum = code.matches("[0-9]{8,9}") ? Require.kind(code) : code;
            throw new RefusedDatumException(refusal(code), refusal(datum));
        }
    }

    private String refusal(String code) {
        return "The quantity of delivered activity " + performance().list() + ":" + code + " must be 0 or more, but is "
                + quantity();
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
