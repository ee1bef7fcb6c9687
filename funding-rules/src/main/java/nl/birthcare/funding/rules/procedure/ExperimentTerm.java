package nl.birthcare.funding.rules.procedure;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import org.immutables.value.Value;

/** How long an experiment under the law lasts and what follows (Wmg 58). */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ExperimentTerm {

    /** {@return the first day of the experiment} */
    LocalDate firstDay();

    /** {@return the last day of the experiment, included} */
    LocalDate lastDay();

    /** {@return until when the care authority may keep the effects of the experiment: the last day, included} */
    LocalDate effectsUntil();

    /** {@return when the report is due: the last day, included} */
    LocalDate reportUntil();

    /** {@return by which rule, with its documents} */
    ProcedureRule rule();
}
