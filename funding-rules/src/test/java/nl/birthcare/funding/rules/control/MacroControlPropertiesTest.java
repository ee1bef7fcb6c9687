package nl.birthcare.funding.rules.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;

/** The laws of the settlement, for any turnovers and any ceiling. */
class MacroControlPropertiesTest {

    private static final long LARGEST = 2_400_000_000_000L;

    private static final PolicyBook FIGURES = PolicyBooks.figures();

    private static final Fraction ONE = Fraction.of(1, 1);

    /** Turnovers in cents and a ceiling in cents. */
    record Year(List<Long> turnovers, long ceiling) {

        MacroSettlement settle() {
            return settle(institutions());
        }

        MacroSettlement settle(List<MacroControlQuestion.Turnover> institutions) {
            return MacroControl.settle(
                    FIGURES,
                    MacroControlQuestion.builder()
                            .year(2012)
                            .ceiling(Euro.ofCents(ceiling))
                            .turnovers(institutions)
                            .build());
        }

        List<MacroControlQuestion.Turnover> institutions() {
            List<MacroControlQuestion.Turnover> institutions = new ArrayList<>();
            for (int i = 0; i < turnovers.size(); i++) {
                institutions.add(MacroControlQuestion.Turnover.builder()
                        .institution(String.format(Locale.ROOT, "%03d", i))
                        .turnover(Euro.ofCents(turnovers.get(i)))
                        .build());
            }
            return institutions;
        }

        /** The repayment of an institution before rounding, by the formula: O_i / O x (O - P). */
        Fraction exact(int index) {
            BigInteger sum = BigInteger.ZERO;
            BigInteger weights = BigInteger.ZERO;
            for (long turnover : turnovers) {
                sum = sum.add(BigInteger.valueOf(turnover));
                weights = weights.add(BigInteger.valueOf(Math.max(0, turnover)));
            }
            BigInteger excess = sum.subtract(BigInteger.valueOf(ceiling));
            return excess.signum() <= 0
                    ? Fraction.ZERO
                    : Fraction.of(excess.multiply(BigInteger.valueOf(Math.max(0, turnovers.get(index)))), weights);
        }

        Year with(int index, long turnover) {
            List<Long> changed = new ArrayList<>(turnovers);
            changed.set(index, turnover);
            return new Year(changed, ceiling);
        }
    }

    private static long repayment(MacroSettlement settlement, int index) {
        return settlement.institutions().get(index).repayment().cents();
    }

    @Property
    void theRepaymentsAreTheExcessAndTheLimitsTheCeiling(@ForAll("years") Year year) {
        MacroSettlement settlement = year.settle();
        long turnover = year.turnovers().stream().mapToLong(Long::longValue).sum();
        long repayments = 0;
        long limits = 0;
        for (MacroSettlement.Institution institution : settlement.institutions()) {
            repayments += institution.repayment().cents();
            limits += institution.limit().cents();
        }

        assertThat(repayments).isEqualTo(Math.max(0, turnover - year.ceiling()));
        assertThat(limits).isEqualTo(Math.min(turnover, year.ceiling()));
    }

    @Property
    void everyRepaymentIsWithinOneCentOfItsExactShare(@ForAll("years") Year year) {
        MacroSettlement settlement = year.settle();
        for (int i = 0; i < year.turnovers().size(); i++) {
            Fraction rounding = Fraction.of(repayment(settlement, i), 1).minus(year.exact(i));
            assertThat(rounding).isLessThan(ONE).isGreaterThan(Fraction.of(-1, 1));
        }
    }

    @Property
    void nobodyRepaysMoreThanTheTurnoverOrLessThanNothing(@ForAll("years") Year year) {
        for (MacroSettlement.Institution institution : year.settle().institutions()) {
            long turnover = institution.controlTurnover().cents();
            assertThat(institution.repayment().cents()).isBetween(0L, Math.max(0, turnover));
            assertThat(institution.limit().cents()).isBetween(Math.min(0, turnover), turnover);
        }
    }

    @Property
    void moreTurnoverNeverLowersAnExactShareAndNoRepaymentByMoreThanACent(
            @ForAll("years") Year year,
            @ForAll @LongRange(min = 0, max = 99) long which,
            @ForAll("turnovers") long to) {
        int index = (int) (which % year.turnovers().size());
        Assume.that(to >= year.turnovers().get(index));
        Year more = year.with(index, to);

        assertThat(more.exact(index)).isGreaterThanOrEqualTo(year.exact(index));
        assertThat(repayment(more.settle(), index)).isGreaterThanOrEqualTo(repayment(year.settle(), index) - 1);
    }

    @Property
    void aLowerCeilingNeverLowersAnExactShareAndNoRepaymentByMoreThanACent(
            @ForAll("years") Year year, @ForAll("ceilings") long other) {
        Assume.that(other <= year.ceiling());
        Year stricter = new Year(year.turnovers(), other);
        MacroSettlement lenient = year.settle();
        MacroSettlement strict = stricter.settle();

        for (int i = 0; i < year.turnovers().size(); i++) {
            assertThat(stricter.exact(i)).isGreaterThanOrEqualTo(year.exact(i));
            assertThat(repayment(strict, i)).isGreaterThanOrEqualTo(repayment(lenient, i) - 1);
        }
    }

    @Property
    void mergingTwoInstitutionsChangesAnyOtherByACentAtMost(@ForAll("yearsWithoutNegatives") Year year) {
        Assume.that(year.turnovers().size() >= 3);
        List<Long> merged = new ArrayList<>(year.turnovers());
        long last = merged.remove(merged.size() - 1);
        merged.set(0, merged.get(0) + last);
        MacroSettlement apart = year.settle();
        MacroSettlement together = new Year(merged, year.ceiling()).settle();

        for (int i = 1; i < merged.size(); i++) {
            assertThat(repayment(together, i) - repayment(apart, i)).isBetween(-1L, 1L);
        }
    }

    @Property
    void theOrderOfTheInputMeansNothing(@ForAll("years") Year year, @ForAll long seed) {
        List<MacroControlQuestion.Turnover> shuffled = new ArrayList<>(year.institutions());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(year.settle(shuffled)).isEqualTo(year.settle());
    }

    @Property(tries = 200)
    void aSettlementRoundTripsThroughJson(@ForAll("years") Year year) {
        MacroSettlement settlement = year.settle();

        assertThat(FundingJson.read(MacroSettlement.class, FundingJson.write(settlement)))
                .isEqualTo(settlement);
    }

    // Ceilings on either side of the sum of the turnovers, from cents to 24 billion euros.

    @Provide
    Arbitrary<Year> years() {
        return years(turnovers());
    }

    @Provide
    Arbitrary<Year> yearsWithoutNegatives() {
        return years(turnovers().filter(turnover -> turnover >= 0));
    }

    private Arbitrary<Year> years(Arbitrary<Long> turnovers) {
        return turnovers
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .flatMap(list -> ceilingsAround(Math.max(
                                0, list.stream().mapToLong(Long::longValue).sum()))
                        .map(ceiling -> new Year(list, ceiling)));
    }

    private static Arbitrary<Long> ceilingsAround(long sum) {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, sum),
                Arbitraries.longs().between(Math.max(0, sum - 20), sum + 2),
                Arbitraries.longs().between(sum, sum + LARGEST));
    }

    @Provide
    Arbitrary<Long> turnovers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-5, 20),
                Arbitraries.longs().between(0, LARGEST),
                Combinators.combine(Arbitraries.longs().between(0, 9), Arbitraries.of(1L, 100L, 1_000_000L))
                        .as((digit, unit) -> digit * unit));
    }

    @Provide
    Arbitrary<Long> ceilings() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 100), Arbitraries.longs().between(0, LARGEST));
    }
}
