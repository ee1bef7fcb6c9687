package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/**
 * What each institution repays of a year, so that all together keep the ceiling. Its repayments always sum to what is enforced:
 * no other settlement can be built.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableMacroSettlement.class)
@JsonDeserialize(as = ImmutableMacroSettlement.class)
public interface MacroSettlement {

    /**
     * Which framework was settled.
     *
     * @return the framework
     */
    MacroFramework framework();

    /**
     * Which year was settled.
     *
     * @return the calendar year
     */
    int year();

    /**
     * What all institutions together could turn over.
     *
     * @return the amount, 0.00 or more
     */
    @JsonProperty("ceilingCents")
    Euro ceiling();

    /**
     * How the medical-specialist share of integral care was treated.
     *
     * @return the caller's choice
     */
    MacroControlQuestion.IntegralCare integralCare();

    /**
     * What they did turn over, as far as it counts.
     *
     * @return the sum over the institutions
     */
    @JsonProperty("controlTurnoverCents")
    Euro controlTurnover();

    /**
     * What they turned over above the ceiling.
     *
     * @return the amount; 0.00 where the ceiling was kept
     */
    @JsonProperty("excessCents")
    Euro excess();

    /**
     * What of the excess they repay together.
     *
     * @return the amount that the minister names; the excess where he named none
     */
    @JsonProperty("enforcedCents")
    Euro enforced();

    /**
     * What counts as turnover in the year.
     *
     * @return the rule in words
     */
    String turnoverRule();

    /**
     * What that means for each.
     *
     * @return one per institution, in order of their names
     */
    List<InstitutionSettlement> institutions();

    /**
     * What is to be known about the settlement.
     *
     * @return the findings
     */
    List<ControlFinding> findings();

    /**
     * How sure the settlement is.
     *
     * @return the grade: calculated by the formula of the instruction, or weaker by a choice of the caller's
     */
    EvidenceGrade grade();

    /**
     * By which documents it was made.
     *
     * @return the references
     */
    List<SourceReference> sources();

    /** Refuses a settlement that does not close. */
    @Value.Check
    default void check() {
        BigInteger turnover = sum(institutions(), InstitutionSettlement::controlTurnover);
        refuseOther("turnovers", controlTurnover(), turnover);
        BigInteger above = turnover.subtract(BigInteger.valueOf(ceiling().cents()));
        refuseOther("turnovers above the ceiling", excess(), above.max(BigInteger.ZERO));
        refuseOther("repayments", enforced(), sum(institutions(), InstitutionSettlement::repayment));
    }

    private void refuseOther(String what, Euro stated, BigInteger sum) {
        if (!sum.equals(BigInteger.valueOf(stated.cents()))) {
            throw new IllegalArgumentException("The " + what + " of the settlement of " + year() + " must come to "
                    + stated + ", but come to " + sum + " cents");
        }
    }

    private static BigInteger sum(
            List<InstitutionSettlement> institutions, Function<InstitutionSettlement, Euro> amount) {
        BigInteger sum = BigInteger.ZERO;
        for (InstitutionSettlement institution : institutions) {
            sum = sum.add(BigInteger.valueOf(amount.apply(institution).cents()));
        }
        return sum;
    }

    /**
     * Starts a settlement.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MacroSettlement}. */
    final class Builder extends ImmutableMacroSettlement.Builder {
        Builder() {}
    }
}
