package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** What {@link MacroControl} is asked: the year, its ceiling, and who turned over how much. */
@Value.Immutable
@JsonSerialize(as = ImmutableMacroControlQuestion.class)
@JsonDeserialize(as = ImmutableMacroControlQuestion.class)
public interface MacroControlQuestion {

    /**
     * Which framework is settled.
     *
     * @return the framework; medical-specialist care where it is not said
     */
    @Value.Default
    default MacroFramework framework() {
        return MacroFramework.MEDICAL_SPECIALIST_CARE;
    }

    /**
     * Which year is settled.
     *
     * @return the calendar year
     */
    int year();

    /**
     * What all institutions together could turn over.
     *
     * @return the amount, 0.00 or more; empty for the ceiling that the book knows
     */
    @JsonProperty("ceilingCents")
    Optional<Euro> ceiling();

    /**
     * What the minister names as the basis for enforcement.
     *
     * @return the amount, 0.00 up to the excess; empty where the whole excess is taken
     */
    @JsonProperty("enforcedCents")
    Optional<Euro> enforced();

    /**
     * Who turned over how much.
     *
     * @return one per institution, in any order
     */
    List<InstitutionTurnover> turnovers();

    /**
     * Whether {@link InstitutionTurnover#integralShare()} counts. No document says.
     *
     * @return the caller's choice; excluded where it is not said
     */
    @Value.Default
    default IntegralCareTreatment integralCare() {
        return IntegralCareTreatment.EXCLUDED;
    }

    /**
     * Starts a question.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MacroControlQuestion}. */
    final class Builder extends ImmutableMacroControlQuestion.Builder {
        Builder() {}
    }
}
