package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import nl.birthcare.funding.core.law.SourceReference;
import org.immutables.value.Value;

/** Where parties stand on a {@link PolicyOption}. A document named them as examples, not as all. */
@Value.Immutable
@JsonSerialize(as = ImmutablePolicyPosition.class)
@JsonDeserialize(as = ImmutablePolicyPosition.class)
public interface PolicyPosition {

    /**
     * What they hold of it.
     *
     * @return the stance
     */
    Stance stance();

    /**
     * Who, such as.
     *
     * @return names or abbreviations, at least one
     */
    List<String> parties();

    /**
     * What they say for it, as the documents report it.
     *
     * @return short sentences; none where the documents report none
     */
    List<String> arguments();

    /**
     * Which documents say so.
     *
     * @return the references, at least one
     */
    List<SourceReference> sources();

    /** Refuses a position of nobody, and one without a source. */
    @Value.Check
    default void check() {
        if (parties().isEmpty() || sources().isEmpty()) {
            throw new IllegalArgumentException("A position must name parties and sources, but names " + parties()
                    + " and " + sources().size() + " sources");
        }
    }

    /**
     * Says who stands where: {@code for: parties such as NVOG and ZN}.
     *
     * @return a phrase
     */
    default String text() {
        return stance().inWords() + ": parties such as " + String.join(", ", parties());
    }

    /**
     * Starts a position.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PolicyPosition}. */
    final class Builder extends ImmutablePolicyPosition.Builder {
        Builder() {}
    }
}
