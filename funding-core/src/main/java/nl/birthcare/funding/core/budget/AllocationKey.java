package nl.birthcare.funding.core.budget;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.internal.ThreeWaySplit;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/**
 * The ratio by which an integral amount is divided over the three frameworks (<i>verdeelsleutel</i>), and the method by
 * which its last cents go.
 *
 * <p>No published document contains one: a key is supplied by the user, who knows what the parties agreed.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public abstract class AllocationKey {

    AllocationKey() {}

    /**
     * The name by which results say which key was used.
     *
     * @return the id, not blank
     */
    public abstract String id();

    /**
     * By which rule the last cents go.
     *
     * @return the method
     */
    public abstract ApportionmentMethod method();

    /**
     * The weight of medical-specialist care. Only the ratio to the other two counts.
     *
     * @return the weight, 0 or more
     */
    public abstract long medicalSpecialistCare();

    /**
     * The weight of midwifery.
     *
     * @return the weight, 0 or more
     */
    public abstract long midwifery();

    /**
     * The weight of maternity care.
     *
     * @return the weight, 0 or more
     */
    public abstract long maternityCare();

    /** Refuses a blank id, and weights that divide nothing. */
    @Value.Check
    void check() {
        Require.notBlank("The id of an allocation key", id());
        for (MacroFramework framework : MacroFramework.values()) {
            if (weight(framework) < 0) {
                throw new IllegalArgumentException("Allocation key " + id() + ": the weight of " + framework
                        + " must be 0 or more, but is " + weight(framework));
            }
        }
        try {
            weights();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Allocation key " + id() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns the weight of one framework.
     *
     * @param framework the framework
     * @return its weight, 0 or more
     */
    public final long weight(MacroFramework framework) {
        Require.present("The framework", framework);
        return switch (framework) {
            case MEDICAL_SPECIALIST_CARE -> medicalSpecialistCare();
            case MIDWIFERY -> midwifery();
            case MATERNITY_CARE -> maternityCare();
        };
    }

    /**
     * Divides an amount by this key: a ratio of 2 : 1 : 1 makes of 1.00 the parts 0.50, 0.25 and 0.25.
     *
     * @param amount the amount, may be negative
     * @return the parts, summing to the amount
     */
    public final FrameworkSplit split(Euro amount) {
        Require.present("The amount", amount);
        return FrameworkSplit.by(weights(), amount);
    }

    /** The weights as they divide: prepared once, because a key divides many amounts. */
    @Value.Lazy
    ThreeWaySplit weights() {
        return FrameworkSplit.weights(method(), medicalSpecialistCare(), midwifery(), maternityCare());
    }

    /**
     * Starts a key.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AllocationKey}. */
    public static final class Builder extends ImmutableAllocationKey.Builder {
        Builder() {}
    }
}
