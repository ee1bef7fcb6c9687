package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/** A step on the way of a policy, or a term of an experiment: what must be done, and the figures of it, in some period. */
@Value.Immutable
@JsonSerialize(as = ImmutableProcedureRule.class)
@JsonDeserialize(as = ImmutableProcedureRule.class)
public interface ProcedureRule extends Provision {

    /**
     * What it speaks of.
     *
     * @return the subject
     */
    ProcedureSubject subject();

    /**
     * What must be.
     *
     * @return one sentence
     */
    String title();

    /**
     * The figures, by name.
     *
     * @return the figures, whole numbers in the unit that the name says
     */
    Map<String, Long> figures();

    /**
     * The kinds of change that it speaks of.
     *
     * @return the changes; none where it speaks of no kind in particular
     */
    List<PolicyChangeKind> changes();

    /**
     * Returns a figure of this rule.
     *
     * @param name its name
     * @return the figure
     * @throws IllegalStateException if the rule does not state it
     */
    default long figure(String name) {
        Long figure = figures().get(name);
        if (figure == null) {
            throw new IllegalStateException(
                    "Procedure rule " + id() + " must state the figure " + name + ", but states " + figures());
        }
        return figure;
    }

    /**
     * Starts a rule.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProcedureRule}. */
    final class Builder extends ImmutableProcedureRule.Builder {
        Builder() {}
    }
}
