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

    /** {@return which framework was settled} */
    MacroFramework framework();

    /** {@return which year was settled: the calendar year} */
    int year();

    /** {@return what all institutions together could turn over: the amount, 0.00 or more} */
    @JsonProperty("ceilingCents")
    Euro ceiling();

    /** {@return how the medical-specialist share of integral care was treated: the caller's choice} */
    MacroControlQuestion.IntegralCare integralCare();

    /** {@return what they did turn over, as far as it counts: the sum over the institutions} */
    @JsonProperty("controlTurnoverCents")
    Euro controlTurnover();

    /** {@return what they turned over above the ceiling: the amount; 0.00 where the ceiling was kept} */
    @JsonProperty("excessCents")
    Euro excess();

    /**
     * {@return what of the excess they repay together: the amount that the minister names; the excess where he named
     * none}
     */
    @JsonProperty("enforcedCents")
    Euro enforced();

    /** {@return what counts as turnover in the year: the rule in words} */
    String turnoverRule();

    /** {@return what that means for each: one per institution, in order of their names} */
    List<InstitutionSettlement> institutions();

    /** {@return what is to be known about the settlement: the findings} */
    List<ControlFinding> findings();

    /**
     * {@return how sure the settlement is: the grade: calculated by the formula of the instruction, or weaker by a
     * choice of the caller's}
     */
    EvidenceGrade grade();

    /** {@return by which documents it was made: the references} */
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

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MacroSettlement}. */
    final class Builder extends ImmutableMacroSettlement.Builder {
        Builder() {}
    }
}
