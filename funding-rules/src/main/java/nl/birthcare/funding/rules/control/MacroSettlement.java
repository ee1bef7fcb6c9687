package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.immutables.value.Value;

/**
 * What each institution repays of a year, so that all together keep the ceiling. Its repayments always sum to what is enforced:
 * no other settlement can be built.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
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
    List<Institution> institutions();

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
        BigInteger turnover = sum(institutions(), Institution::controlTurnover);
        refuseOther("turnovers", controlTurnover(), turnover);
        BigInteger above = turnover.subtract(BigInteger.valueOf(ceiling().cents()));
        refuseOther("turnovers above the ceiling", excess(), above.max(BigInteger.ZERO));
        refuseOther("repayments", enforced(), sum(institutions(), Institution::repayment));
    }

    private void refuseOther(String what, Euro stated, BigInteger sum) {
        if (!sum.equals(BigInteger.valueOf(stated.cents()))) {
            throw new IllegalArgumentException("The " + what + " of the settlement of " + year() + " must come to "
                    + stated + ", but come to " + sum + " cents");
        }
    }

    private static BigInteger sum(List<Institution> institutions, Function<Institution, Euro> amount) {
        BigInteger sum = BigInteger.ZERO;
        for (Institution institution : institutions) {
            sum = sum.add(BigInteger.valueOf(amount.apply(institution).cents()));
        }
        return sum;
    }

    /** What one institution may keep of its turnover, and what it owes the health insurance fund. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Institution {

        /** {@return which institution: the caller's name for it} */
        String institution();

        /** {@return the turnover that counts: the amount; below 0.00 only by a finding} */
        @JsonProperty("controlTurnoverCents")
        Euro controlTurnover();

        /** {@return what the institution may keep (<i>omzetplafond</i>): the turnover that counts, less the repayment} */
        @JsonProperty("limitCents")
        Euro limit();

        /** {@return what it owes: the amount, between 0.00 and the turnover that counts; 0.00 where that is negative} */
        @JsonProperty("repaymentCents")
        Euro repayment();

        /** {@return which part of the turnover that counts is repaid: the share, exact; empty where none counts} */
        default Optional<Fraction> repaidShare() {
            return controlTurnover().isZero()
                    ? Optional.empty()
                    : Optional.of(
                            Fraction.of(repayment().cents(), controlTurnover().cents()));
        }

        /** {@return which part of the turnover that counts is kept: the rest of {@link #repaidShare()}} */
        default Optional<Fraction> keptShare() {
            return repaidShare().map(Fraction.of(1, 1)::minus);
        }

        /** Refuses parts that do not come to the turnover, and a repayment beyond it. */
        @Value.Check
        default void check() {
            if (!limit().plus(repayment()).equals(controlTurnover())) {
                throw new IllegalArgumentException("Limit and repayment of institution " + institution()
                        + " must come to its turnover, " + controlTurnover() + ", but are " + limit() + " and "
                        + repayment());
            }
            if (repayment().isNegative() || (!repayment().isZero() && limit().isNegative())) {
                throw new IllegalArgumentException("The repayment of institution " + institution()
                        + " must be between 0.00 and its turnover, " + controlTurnover() + ", but is " + repayment());
            }
        }
    }
}
