package nl.birthcare.funding.rules.procedure;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import org.immutables.value.Value;

/** One step on the way of an instruction. */
@Value.Immutable
@JsonSerialize(as = ImmutableCourseStep.class)
@JsonDeserialize(as = ImmutableCourseStep.class)
public interface CourseStep {

    /** {@return the rule of the step, with its documents} */
    ProcedureRule rule();

    /** {@return the first day on which it can be taken; no document says how long the steps after the decision take} */
    LocalDate notBefore();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CourseStep}. */
    final class Builder extends ImmutableCourseStep.Builder {
        Builder() {}
    }
}
