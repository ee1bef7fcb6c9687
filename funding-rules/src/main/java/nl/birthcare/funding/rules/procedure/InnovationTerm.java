package nl.birthcare.funding.rules.procedure;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import org.immutables.value.Value;

/** How long a small-scale innovation experiment lasts (BR/REG-19158). */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface InnovationTerm {

    /** {@return the first day of the experiment} */
    LocalDate firstDay();

    /** {@return the last day of the experiment, included, with its extension where it has one} */
    LocalDate lastDay();

    /** {@return to which day it can be extended at most: the last day, included} */
    LocalDate extendableUntil();

    /** {@return when the final evaluation is due: the last day, included} */
    LocalDate evaluationUntil();

    /** {@return by which rules, with their documents} */
    List<ProcedureRule> rules();

    /**
     * Tells whether others may join the experiment on a day: they may while it lasts.
     *
     * @param day the day
     * @return whether it is from the first until the last day
     */
    default boolean canBeJoinedOn(LocalDate day) {
        return Validity.between(firstDay(), lastDay()).contains(day);
    }
}
