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

    /** {@return the calendar year} */
    int year();

    /**
     * {@return what monodisciplinary care costs each framework: the amounts, whether or not the book decides that such
     * care exists}
     */
    FrameworkSplit monodisciplinary();

    /** {@return what integral care costs: the amount} */
    @JsonProperty("integralCents")
    Euro integral();

    /**
     * {@return whether the book decides that monodisciplinary care exists in the year: whether its costs are on the
     * frameworks}
     */
    boolean monodisciplinaryDecided();

    /**
     * {@return how integral care is divided over the frameworks: the split, or empty where the book does not decide it}
     */
    Optional<FrameworkSplit> integralSplit();

    /** {@return why costs are on no framework: the reasons, each once; none where all costs are on the frameworks} */
    List<UnallocatedReason> reasons();

    /** {@return what each framework bears, as far as the book decides: the amounts} */
    FrameworkSplit frameworks();

    /** {@return what is on no framework: the amount} */
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

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProjectedYear}. */
    final class Builder extends ImmutableProjectedYear.Builder {
        Builder() {}
    }
}
