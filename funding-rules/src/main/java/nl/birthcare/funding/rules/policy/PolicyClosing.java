package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import org.immutables.value.Value;

/** How a {@link PolicyQuestion} was closed: when, with which outcome, and how sure that is. */
@Value.Immutable
@JsonSerialize(as = ImmutablePolicyClosing.class)
@JsonDeserialize(as = ImmutablePolicyClosing.class)
public interface PolicyClosing {

    /**
     * When it was closed.
     *
     * @return the day
     */
    LocalDate day();

    /**
     * What was decided.
     *
     * @return one sentence
     */
    String outcome();

    /**
     * How sure the outcome is.
     *
     * @return the grade
     */
    EvidenceGrade grade();

    /**
     * Which documents say so.
     *
     * @return the references, at least one
     */
    List<SourceReference> sources();

    /** Refuses a closing without a source. */
    @Value.Check
    default void check() {
        if (sources().isEmpty()) {
            throw new IllegalArgumentException("A closing must name a source, but that of " + day() + " names none");
        }
    }

    /**
     * Starts a closing.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PolicyClosing}. */
    final class Builder extends ImmutablePolicyClosing.Builder {
        Builder() {}
    }
}
