package nl.birthcare.funding.rules.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import org.immutables.value.Value;

/** What the frameworks bear in one later year, by a {@link ProjectionAssumption} and a policy book. */
@Value.Immutable
@JsonSerialize(as = ImmutableProjectedYear.class)
@JsonDeserialize(as = ImmutableProjectedYear.class)
public interface ProjectedYear {

    /**
     * The year.
     *
     * @return the calendar year
     */
    int year();

    /**
     * What monodisciplinary care costs each framework.
     *
     * @return the amounts, whether or not the book decides that such care exists
     */
    FrameworkSplit monodisciplinary();

    /**
     * What integral care costs.
     *
     * @return the amount
     */
    @JsonProperty("integralCents")
    Euro integral();

    /**
     * Whether the book decides that monodisciplinary care exists in the year.
     *
     * @return whether its costs are on the frameworks
     */
    boolean monodisciplinaryDecided();

    /**
     * How integral care is divided over the frameworks.
     *
     * @return the split, or empty where the book does not decide it
     */
    Optional<FrameworkSplit> integralSplit();

    /**
     * Why costs are on no framework.
     *
     * @return the reasons, each once; none where all costs are on the frameworks
     */
    List<UnallocatedReason> reasons();

    /**
     * What each framework bears, as far as the book decides.
     *
     * @return the amounts
     */
    FrameworkSplit frameworks();

    /**
     * What is on no framework.
     *
     * @return the amount
     */
    @JsonProperty("unallocatedCents")
    Euro unallocated();

    /** Refuses a year in which amounts get lost. */
    @Value.Check
    default void check() {
        Euro in = monodisciplinary().total().plus(integral());
        Euro out = frameworks().total().plus(unallocated());
        if (!in.equals(out)) {
            throw new IllegalArgumentException(
                    "The costs of projected year " + year() + " must be " + in + " in all, but are " + out);
        }
    }

    /**
     * Starts a year.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProjectedYear}. */
    final class Builder extends ImmutableProjectedYear.Builder {
        Builder() {}
    }
}
