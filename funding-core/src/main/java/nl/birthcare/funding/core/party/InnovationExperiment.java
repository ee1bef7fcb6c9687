package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import org.immutables.value.Value;

/** A small-scale innovation experiment that an agreement is about (BR/REG-19158). */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface InnovationExperiment {

    /**
     * The name by which declaration lines refer to it.
     *
     * @return the id
     */
    String id();

    /**
     * The day on which the experiment began.
     *
     * @return the first day
     */
    LocalDate firstDay();

    /**
     * Whether provider and insurer applied for it together, as they must (kst-32279-206).
     *
     * @return whether they did
     */
    boolean jointApplication();

    /**
     * Why it goes on after its first term.
     *
     * @return the ground; empty while it has not been extended
     */
    Optional<ExtensionGround> extensionGround();

    /**
     * Starts an experiment.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link InnovationExperiment}. */
    final class Builder extends ImmutableInnovationExperiment.Builder {
        Builder() {}
    }

    /** Why a small-scale innovation experiment goes on after its first term. */
    enum ExtensionGround {
        /** The results so far do not suffice for a judgement. */
        INSUFFICIENT_RESULTS,

        /** The design of the experiment needs a longer time. */
        DESIGN_NEEDS_LONGER
    }
}
