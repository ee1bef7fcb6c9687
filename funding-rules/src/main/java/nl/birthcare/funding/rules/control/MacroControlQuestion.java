package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** What {@link MacroControl} is asked: the year, its ceiling, and who turned over how much. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface MacroControlQuestion {

    /** {@return which framework is settled; medical-specialist care where it is not said} */
    @Value.Default
    default MacroFramework framework() {
        return MacroFramework.MEDICAL_SPECIALIST_CARE;
    }

    /** {@return which year is settled: the calendar year} */
    int year();

    /**
     * {@return what all institutions together could turn over: the amount, 0.00 or more; empty for the ceiling that the
     * book knows}
     */
    @JsonProperty("ceilingCents")
    Optional<Euro> ceiling();

    /**
     * {@return what the minister names as the basis for enforcement: the amount, 0.00 up to the excess; empty where the
     * whole excess is taken}
     */
    @JsonProperty("enforcedCents")
    Optional<Euro> enforced();

    /** {@return who turned over how much: one per institution, in any order} */
    List<Turnover> turnovers();

    /**
     * {@return whether {@link Turnover#integralShare()} counts: the caller's choice; excluded where it is
     * not said} No document says.
     */
    @Value.Default
    default IntegralCare integralCare() {
        return IntegralCare.EXCLUDED;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MacroControlQuestion}. */
    final class Builder extends ImmutableMacroControlQuestion.Builder {
        Builder() {}
    }

    /**
     * Whether the medical-specialist share of integral care counts as turnover under the macro-control instrument. No
     * document decides it, so the caller does, and the settlement says how.
     */
    enum IntegralCare {
        /** It does not count. */
        EXCLUDED(EvidenceGrade.DERIVED, false),

        /** It counts, by an assumption of the caller's. */
        INCLUDED(EvidenceGrade.ILLUSTRATIVE, true);

        private final EvidenceGrade grade;
        private final boolean counts;

        IntegralCare(EvidenceGrade grade, boolean counts) {
            this.grade = grade;
            this.counts = counts;
        }

        /** Whether the share counts as turnover. */
        boolean counts() {
            return counts;
        }

        /** How sure a settlement is that was made with this choice. */
        EvidenceGrade grade() {
            return grade;
        }
    }

    /** What one institution for medical-specialist care turned over in a year, in the parts that the instrument knows. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Turnover {

        /** {@return which institution: a name of the caller's, the same for the same institution, not blank} */
        String institution();

        /** {@return what it turned over: the amount} */
        @JsonProperty("turnoverCents")
        Euro turnover();

        /**
         * {@return what the care authority settled with it afterwards (<i>verrekenbedrag</i>), which counts where the rule
         * of the year says so: the amount, below 0.00 where the institution paid}
         */
        @Value.Default
        @JsonProperty("settlementCents")
        default Euro settlement() {
            return Euro.ZERO;
        }

        /**
         * {@return what of the turnover came under the transition rules for capital costs, which does not count: the
         * amount}
         */
        @Value.Default
        @JsonProperty("capitalTransitionCents")
        default Euro capitalTransition() {
            return Euro.ZERO;
        }

        /**
         * {@return what of the turnover is availability contributions (<i>beschikbaarheidbijdragen</i>), which count where
         * the rule of the year says so: the amount}
         */
        @Value.Default
        @JsonProperty("availabilityContributionsCents")
        default Euro availabilityContributions() {
            return Euro.ZERO;
        }

        /**
         * {@return what of integral birth care is charged to medical-specialist care through it, and is not in the
         * turnover: the amount, which counts only where the caller chooses so}
         */
        @Value.Default
        @JsonProperty("integralShareCents")
        default Euro integralShare() {
            return Euro.ZERO;
        }

        /** Refuses a blank institution. */
        @Value.Check
        default void check() {
            if (institution().isBlank()) {
                throw new IllegalArgumentException(
                        "The institution of a turnover must not be blank, but is \"" + institution() + "\"");
            }
        }

        /** {@return a builder with all but institution and turnover at 0.00} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds an {@link Turnover}. */
        final class Builder extends ImmutableTurnover.Builder {
            Builder() {}
        }
    }
}
