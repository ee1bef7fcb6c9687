package nl.birthcare.funding.rules.procedure;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import org.immutables.value.Value;

/** How long an experiment under the law lasts and what follows (Wmg 58). */
@Value.Immutable
@JsonSerialize(as = ImmutableExperimentTerm.class)
@JsonDeserialize(as = ImmutableExperimentTerm.class)
public interface ExperimentTerm {

    /**
     * The first day of the experiment.
     *
     * @return the day
     */
    LocalDate firstDay();

    /**
     * The last day of the experiment.
     *
     * @return the day, included
     */
    LocalDate lastDay();

    /**
     * Until when the care authority may keep the effects of the experiment.
     *
     * @return the last day, included
     */
    LocalDate effectsUntil();

    /**
     * When the report is due.
     *
     * @return the last day, included
     */
    LocalDate reportUntil();

    /**
     * By which rule.
     *
     * @return the rule, with its documents
     */
    ProcedureRule rule();

    /**
     * Starts a term.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ExperimentTerm}. */
    final class Builder extends ImmutableExperimentTerm.Builder {
        Builder() {}
    }
}
