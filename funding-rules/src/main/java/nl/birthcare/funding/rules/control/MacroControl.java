package nl.birthcare.funding.rules.control;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;

/**
 * The macro-control instrument (<i>macrobeheersinstrument</i>, MBI) of medical-specialist care: what institutions turned
 * over above a national ceiling they repay, each in proportion to its turnover (stcrt-2011-23196 art. 4).
 *
 * <p>With P the ceiling, O<sub>i</sub> the turnover of institution i that counts, and O the sum of these: where O is P or
 * less nobody repays anything; else i repays O<sub>i</sub> / O x (O - P) and keeps O<sub>i</sub> / O x P. There is no
 * threshold. What counts is the turnover, plus what the care authority settled afterwards, less what came under the
 * transition rules for capital costs.
 *
 * <p>No document says how the cents are rounded. By convention of this library they go by {@link
 * ApportionmentMethod#LARGEST_REMAINDER}, and of equal remainders first to the institution whose name comes first. So
 * every repayment is within one cent of its exact share, and all together are the excess.
 *
 * <p>An institution whose turnover that counts is negative is a finding. It lowers O, and with that the excess; it is left
 * out of the division, so that it repays nothing and its limit is its turnover. The others bear the whole excess in
 * proportion to theirs.
 */
public final class MacroControl {

    private static final SourceReference FORMULA = SourceReference.of("stcrt-2011-23196", "art. 4");

    private static final SourceReference INSTRUMENT = SourceReference.of("kst-32279-206", "p. 10");

    private static final SourceReference CONVENTION = SourceReference.of("birthcare-funding", "Macro-control");

    private MacroControl() {}

    /**
     * Refuses a framework that has no control instrument: only medical-specialist care has one.
     *
     * @param framework the framework
     * @throws IllegalArgumentException if it is another; the message names the document that says so
     */
    public static void requireInstrument(MacroFramework framework) {
        if (framework != MacroFramework.MEDICAL_SPECIALIST_CARE) {
            throw new IllegalArgumentException("The framework of a macro-control settlement must be "
                    + MacroFramework.MEDICAL_SPECIALIST_CARE + ", the only one with a control instrument ("
                    + INSTRUMENT.text() + "), but is " + framework);
        }
    }

    /**
     * Settles a year, without the medical-specialist share of integral care.
     *
     * <p>With turnovers of 60.00 and 40.00 and a ceiling of 90.00 the institutions repay 6.00 and 4.00.
     *
     * @param year the calendar year
     * @param ceiling what all institutions together could turn over, 0.00 or more
     * @param ceilingSetOn when the ceiling was set
     * @param turnovers the turnover of each institution, in any order
     * @return the settlement
     * @throws IllegalArgumentException if the ceiling is negative, or an institution stands in the list twice
     * @throws ArithmeticException if a turnover that counts, or the sum of these, is out of the range of {@link Euro}
     */
    public static MacroSettlement settle(
            int year, Euro ceiling, LocalDate ceilingSetOn, List<InstitutionTurnover> turnovers) {
        return settle(year, ceiling, ceilingSetOn, turnovers, IntegralCareTreatment.EXCLUDED);
    }

    /**
     * Settles a year, with or without the medical-specialist share of integral care.
     *
     * @param year the calendar year
     * @param ceiling what all institutions together could turn over, 0.00 or more
     * @param ceilingSetOn when the ceiling was set
     * @param turnovers the turnover of each institution, in any order
     * @param integralCare whether {@link InstitutionTurnover#integralShare()} counts
     * @return the settlement, which says what was chosen
     * @throws IllegalArgumentException if the ceiling is negative, or an institution stands in the list twice
     * @throws ArithmeticException if a turnover that counts, or the sum of these, is out of the range of {@link Euro}
     */
    public static MacroSettlement settle(
            int year,
            Euro ceiling,
            LocalDate ceilingSetOn,
            List<InstitutionTurnover> turnovers,
            IntegralCareTreatment integralCare) {
        if (ceiling.isNegative()) {
            throw new IllegalArgumentException("The ceiling of " + year + " must be 0.00 or more, but is " + ceiling);
        }
        List<InstitutionTurnover> sorted = new ArrayList<>(turnovers);
        sorted.sort(Comparator.comparing(InstitutionTurnover::institution));
        refuseRepeated(sorted);
        Euro[] counting = new Euro[sorted.size()];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < counting.length; i++) {
            counting[i] = counting(sorted.get(i), integralCare);
            sum = sum.add(BigInteger.valueOf(counting[i].cents()));
        }
        Euro total = inRange("The sum of the turnovers that count in " + year, sum);
        Euro excess = total.compareTo(ceiling) > 0 ? total.minus(ceiling) : Euro.ZERO;
        long[] repayments = repayments(year, excess, counting);
        MacroSettlement.Builder settlement = MacroSettlement.builder()
                .year(year)
                .ceiling(ceiling)
                .ceilingSetOn(ceilingSetOn)
                .integralCare(integralCare)
                .controlTurnover(total)
                .excess(excess)
                .findings(findings(year, ceilingSetOn, sorted, counting, integralCare))
                .grade(integralCare.grade())
                .addSources(FORMULA, CONVENTION);
        for (int i = 0; i < counting.length; i++) {
            Euro repayment = Euro.ofCents(repayments[i]);
            settlement.addInstitutions(InstitutionSettlement.builder()
                    .institution(sorted.get(i).institution())
                    .controlTurnover(counting[i])
                    .limit(counting[i].minus(repayment))
                    .repayment(repayment)
                    .build());
        }
        return settlement.build();
    }

    private static void refuseRepeated(List<InstitutionTurnover> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            String institution = sorted.get(i).institution();
            if (institution.equals(sorted.get(i - 1).institution())) {
                throw new IllegalArgumentException(
                        "An institution must have one turnover only, but " + institution + " has more");
            }
        }
    }

    private static Euro counting(InstitutionTurnover turnover, IntegralCareTreatment integralCare) {
        BigInteger cents = BigInteger.valueOf(turnover.turnover().cents())
                .add(BigInteger.valueOf(turnover.settlement().cents()))
                .subtract(BigInteger.valueOf(turnover.capitalTransition().cents()));
        if (integralCare == IntegralCareTreatment.INCLUDED) {
            cents = cents.add(BigInteger.valueOf(turnover.integralShare().cents()));
        }
        return inRange("The turnover that counts of institution " + turnover.institution(), cents);
    }

    private static Euro inRange(String what, BigInteger cents) {
        if (cents.bitLength() > 63 || cents.equals(BigInteger.valueOf(Long.MIN_VALUE))) {
            throw new ArithmeticException(what + " must be an amount within 63 bits of cents, but is " + cents);
        }
        return Euro.ofCents(cents.longValueExact());
    }

    private static long[] repayments(int year, Euro excess, Euro[] counting) {
        long[] weights = new long[counting.length];
        if (excess.isZero()) {
            return weights;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0, counting[i].cents());
            sum = sum.add(BigInteger.valueOf(weights[i]));
        }
        inRange("The sum of the positive turnovers that count in " + year, sum);
        return Apportionment.apportion(ApportionmentMethod.LARGEST_REMAINDER, excess.cents(), weights);
    }

    private static List<ControlFinding> findings(
            int year,
            LocalDate ceilingSetOn,
            List<InstitutionTurnover> turnovers,
            Euro[] counting,
            IntegralCareTreatment integralCare) {
        List<ControlFinding> findings = new ArrayList<>();
        LocalDate firstDay = LocalDate.of(year, 1, 1);
        if (!ceilingSetOn.isBefore(firstDay)) {
            findings.add(ControlFinding.builder()
                    .code(ControlFindingCode.CEILING_SET_AFTER_YEAR_BEGAN)
                    .putValues("year", String.valueOf(year))
                    .putValues("firstDay", firstDay.toString())
                    .putValues("setOn", ceilingSetOn.toString())
                    .build());
        }
        BigInteger integral = BigInteger.ZERO;
        for (int i = 0; i < counting.length; i++) {
            InstitutionTurnover turnover = turnovers.get(i);
            integral = integral.add(BigInteger.valueOf(turnover.integralShare().cents()));
            if (counting[i].isNegative()) {
                findings.add(ControlFinding.builder()
                        .code(ControlFindingCode.CONTROL_TURNOVER_NEGATIVE)
                        .putValues("institution", turnover.institution())
                        .putValues("controlTurnover", counting[i].toString())
                        .build());
            }
        }
        if (integralCare == IntegralCareTreatment.INCLUDED) {
            Euro amount = inRange("The sum of the integral shares of " + year, integral);
            findings.add(ControlFinding.builder()
                    .code(ControlFindingCode.INTEGRAL_CARE_INCLUDED)
                    .putValues("amount", amount.toString())
                    .build());
        }
        return findings;
    }
}
