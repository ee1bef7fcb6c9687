package nl.birthcare.funding.core.law;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * Something that was looked for and not found, so that the library has no datum for it and never makes one up.
 *
 * <p>A caller who knows more supplies it in an overlay.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Gap {

    /**
     * The short name by which findings quote this gap.
     *
     * @return the id, not blank
     */
    String id();

    /**
     * What is unknown.
     *
     * @return one sentence
     */
    String unknown();

    /**
     * Where it was looked for.
     *
     * @return one sentence
     */
    String lookedIn();

    /** Refuses a blank id. */
    @Value.Check
    default void check() {
        Require.notBlank("The id of a gap", id());
    }

    /**
     * Starts a gap.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Gap}. */
    final class Builder extends ImmutableGap.Builder {
        Builder() {}
    }
}
