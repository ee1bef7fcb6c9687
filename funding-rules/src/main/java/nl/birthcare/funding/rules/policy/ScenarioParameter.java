package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** Something that a scenario leaves to the caller, because no document says it: a first day, a list of declarants. */
@Value.Immutable
@JsonSerialize(as = ImmutableScenarioParameter.class)
@JsonDeserialize(as = ImmutableScenarioParameter.class)
public interface ScenarioParameter {

    /**
     * The name by which a value is given.
     *
     * @return letters
     */
    String name();

    /**
     * What the value means.
     *
     * @return a phrase
     */
    String meaning();

    /**
     * Whether several values can be given.
     *
     * @return whether it is a list; false where it is not said
     */
    @Value.Default
    default boolean list() {
        return false;
    }

    /**
     * Starts a parameter.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScenarioParameter}. */
    final class Builder extends ImmutableScenarioParameter.Builder {
        Builder() {}
    }
}
