package nl.birthcare.funding.core.declaration;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/**
 * The part of one discipline in an integral line, as the declarant states it (Wmg 37(3): all declare through one party
 * and each part is shown separately).
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface StatedPart {

    /**
     * Whose part it is.
     *
     * @return the discipline
     */
    @Value.Parameter
    Discipline discipline();

    /**
     * The part, in the direction of its line.
     *
     * @return the amount
     */
    @Value.Parameter
    @JsonProperty("amountCents")
    Euro amount();

    /**
     * States a part.
     *
     * @param discipline whose part it is
     * @param amount the part, in the direction of its line
     * @return the part
     */
    static StatedPart of(Discipline discipline, Euro amount) {
        return ImmutableStatedPart.of(discipline, amount);
    }
}
