package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Validity;
import org.immutables.value.Value;

/** A provider that takes part in a partnership, with one discipline, in some period. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Participant {

    /**
     * Who takes part.
     *
     * @return the provider
     */
    @Value.Parameter
    AgbCode provider();

    /**
     * With which work.
     *
     * @return the discipline
     */
    @Value.Parameter
    Discipline discipline();

    /**
     * When.
     *
     * @return the period
     */
    @Value.Parameter
    Validity validity();

    /**
     * Names a participant.
     *
     * @param provider who takes part
     * @param discipline with which work
     * @param validity when
     * @return the participant
     */
    static Participant of(AgbCode provider, Discipline discipline, Validity validity) {
        return ImmutableParticipant.of(provider, discipline, validity);
    }
}
