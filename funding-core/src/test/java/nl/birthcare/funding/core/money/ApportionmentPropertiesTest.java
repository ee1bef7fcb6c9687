package nl.birthcare.funding.core.money;

import static nl.birthcare.funding.core.money.ApportionmentMethod.LARGEST_REMAINDER;
import static nl.birthcare.funding.core.money.ApportionmentMethod.SAINTE_LAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import nl.birthcare.funding.core.internal.ThreeWaySplit;

/** The laws of dividing, for any amount and any weights. */
class ApportionmentPropertiesTest {

    private static final int MOST_PARTIES = 8;

    // Law 1, conservation.

    @Property
    void thePartsSumToTheTotal(
            @ForAll ApportionmentMethod method, @ForAll("totals") long total, @ForAll("weights") long[] weights) {
        assertThat(ReferenceApportionment.sum(Apportionment.apportion(method, total, weights)))
                .isEqualTo(BigInteger.valueOf(total));
    }

    // Law 2, quota.

    @Property
    void withThreePartiesEveryPartIsWithinACentOfItsExactShare(
            @ForAll ApportionmentMethod method, @ForAll("totals") long total, @ForAll("threeWeights") long[] weights) {
        assertWithinACent(total, weights, Apportionment.apportion(method, total, weights));
    }

    @Property
    void largestRemainderIsWithinACentForAnyNumberOfParties(
            @ForAll("totals") long total, @ForAll("weights") long[] weights) {
        assertWithinACent(total, weights, Apportionment.apportion(LARGEST_REMAINDER, total, weights));
    }

    /** Part - total * weight / sum lies strictly between -1 and 1, multiplied by the sum to stay in integers. */
    private static void assertWithinACent(long total, long[] weights, long[] parts) {
        BigInteger sum = ReferenceApportionment.sum(weights);
        for (int i = 0; i < parts.length; i++) {
            BigInteger share = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
            assertThat(BigInteger.valueOf(parts[i])
                            .multiply(sum)
                            .subtract(share)
                            .abs())
                    .isLessThan(sum);
        }
    }

    // Law 3, monotone.

    @Property
    void aLargerAmountNeverGivesASmallerPart(
            @ForAll("totals") long one, @ForAll("totals") long other, @ForAll("weights") long[] weights) {
        assertMonotoneInTotal(one, other, weights);
    }

    @Property
    void oneMoreCentGoesToOnePartyAndTakesFromNobody(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        Assume.that(total > Long.MIN_VALUE && total < Long.MAX_VALUE);
        assertMonotoneInTotal(total, total < 0 ? total - 1 : total + 1, weights);
    }

    private static void assertMonotoneInTotal(long one, long other, long[] weights) {
        Assume.that(one < 0 == other < 0);
        long[] ofSmaller =
                Apportionment.apportion(SAINTE_LAGUE, one < 0 ? Math.max(one, other) : Math.min(one, other), weights);
        long[] ofLarger =
                Apportionment.apportion(SAINTE_LAGUE, one < 0 ? Math.min(one, other) : Math.max(one, other), weights);
        for (int i = 0; i < weights.length; i++) {
            assertThat(magnitude(ofLarger[i])).isGreaterThanOrEqualTo(magnitude(ofSmaller[i]));
        }
    }

    @Property
    void aLargerWeightNeverGivesItsOwnerASmallerPart(
            @ForAll("totals") long total,
            @ForAll("weights") long[] weights,
            @ForAll @IntRange(max = MOST_PARTIES - 1) int owner,
            @ForAll("increases") long increase) {
        Assume.that(owner < weights.length);
        long[] heavier = weights.clone();
        heavier[owner] += Math.min(
                increase, Long.MAX_VALUE - ReferenceApportionment.sum(weights).longValueExact());

        assertThat(magnitude(Apportionment.apportion(SAINTE_LAGUE, total, heavier)[owner]))
                .isGreaterThanOrEqualTo(magnitude(Apportionment.apportion(SAINTE_LAGUE, total, weights)[owner]));
    }

    /** Stronger than the one before: whatever else changes, nobody loses to somebody whose weight did not grow. */
    @Property
    void nobodyWhoGrowsLosesACentToSomebodyWhoDoesNot(
            @ForAll("totals") long total, @ForAll("twoWeightings") Tuple2<long[], long[]> weightings) {
        long[] before = weightings.get1();
        long[] after = weightings.get2();
        long[] partsBefore = Apportionment.apportion(SAINTE_LAGUE, total, before);
        long[] partsAfter = Apportionment.apportion(SAINTE_LAGUE, total, after);
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < before.length; j++) {
                if (after[i] >= before[i] && after[j] <= before[j]) {
                    assertThat(magnitude(partsAfter[i]).compareTo(magnitude(partsBefore[i])) < 0
                                    && magnitude(partsAfter[j]).compareTo(magnitude(partsBefore[j])) > 0)
                            .as("party %d grows and loses to party %d", i, j)
                            .isFalse();
                }
            }
        }
    }

    // Law 4, mirror.

    @Property
    void aNegativeAmountIsTheMirrorImage(
            @ForAll ApportionmentMethod method, @ForAll("totals") long total, @ForAll("weights") long[] weights) {
        Assume.that(total != Long.MIN_VALUE);
        long[] mirrored = Arrays.stream(Apportionment.apportion(method, total, weights))
                .map(Math::negateExact)
                .toArray();

        assertThat(Apportionment.apportion(method, -total, weights)).containsExactly(mirrored);
    }

    @Property
    void noPartHasTheOtherSign(
            @ForAll ApportionmentMethod method, @ForAll("totals") long total, @ForAll("weights") long[] weights) {
        assertThat(Arrays.stream(Apportionment.apportion(method, total, weights)))
                .allMatch(part -> part == 0 || Long.signum(part) == Long.signum(total));
    }

    // Law 5, nothing for nothing.

    @Property
    void aWeightOfZeroGetsNothing(
            @ForAll ApportionmentMethod method, @ForAll("totals") long total, @ForAll("weights") long[] weights) {
        long[] parts = Apportionment.apportion(method, total, weights);
        for (int i = 0; i < parts.length; i++) {
            if (weights[i] == 0) {
                assertThat(parts[i]).isZero();
            }
        }
    }

    @Property
    void scalingAllWeightsChangesNothing(
            @ForAll ApportionmentMethod method,
            @ForAll("totals") long total,
            @ForAll("weights") long[] weights,
            @ForAll("increases") long factor) {
        long most = Long.MAX_VALUE / ReferenceApportionment.sum(weights).longValueExact();
        long fitting = Math.max(1, Math.min(factor, most));
        long[] scaled = Arrays.stream(weights).map(weight -> weight * fitting).toArray();

        assertThat(Apportionment.apportion(method, total, scaled))
                .containsExactly(Apportionment.apportion(method, total, weights));
    }

    @Property
    void wholeMultiplesDivideExactly(
            @ForAll ApportionmentMethod method,
            @ForAll("totals") long total,
            @ForAll("totals") long multiple,
            @ForAll("weights") long[] weights) {
        BigInteger sum = ReferenceApportionment.sum(weights);
        long rest = BigInteger.valueOf(total).abs().mod(sum).longValueExact();
        long q = BigInteger.valueOf(multiple)
                .abs()
                .mod(BigInteger.valueOf(Long.MAX_VALUE - rest).divide(sum).add(BigInteger.ONE))
                .longValueExact();
        long[] expected = Apportionment.apportion(method, rest, weights);
        for (int i = 0; i < weights.length; i++) {
            expected[i] += q * weights[i];
        }

        assertThat(Apportionment.apportion(method, q * sum.longValueExact() + rest, weights))
                .containsExactly(expected);
    }

    // Against the definitions, ties included.

    @Property
    void agreesWithTheDefinition(
            @ForAll ApportionmentMethod method, @ForAll("totals") long total, @ForAll("weights") long[] weights) {
        Assume.that(total != Long.MIN_VALUE);

        assertThat(Apportionment.apportion(method, total, weights))
                .containsExactly(ReferenceApportionment.apportion(method, total, weights));
    }

    @Property
    void agreesWithTheDefinitionWhereTiesAbound(
            @ForAll ApportionmentMethod method,
            @ForAll @IntRange(min = -60, max = 60) int total,
            @ForAll("tiedWeights") long[] weights) {
        assertThat(Apportionment.apportion(method, total, weights))
                .containsExactly(ReferenceApportionment.apportion(method, total, weights));
    }

    @Property
    void ofEqualPartiesTheEarlierGainsFirstAndLosesLast(
            @ForAll ApportionmentMethod method, @ForAll("totals") long total, @ForAll("weights") long[] weights) {
        long[] parts = Apportionment.apportion(method, total, weights);
        for (int i = 1; i < parts.length; i++) {
            for (int j = 0; j < i; j++) {
                if (weights[j] == weights[i]) {
                    assertThat(magnitude(parts[j]).subtract(magnitude(parts[i])))
                            .isBetween(BigInteger.ZERO, BigInteger.ONE);
                }
            }
        }
    }

    // Three parties by prepared weights, over the whole range.

    @Property
    void threePartiesAgreeWithTheDefinition(
            @ForAll ApportionmentMethod method, @ForAll("totals") long total, @ForAll("threeWeights") long[] weights) {
        assertAgrees(method, total, weights);
    }

    @Property
    void soTheyDoAroundTheLargestAmountWhoseProductsFit(
            @ForAll ApportionmentMethod method,
            @ForAll("threeWeights") long[] weights,
            @ForAll @IntRange(min = -3, max = 3) int offset,
            @ForAll boolean negative) {
        long limit = Long.MAX_VALUE / 4 / Arrays.stream(weights).sum() + offset;
        assertAgrees(method, negative ? -limit : limit, weights);
    }

    @Property
    void soTheyDoWhereTiesAbound(
            @ForAll ApportionmentMethod method,
            @ForAll @IntRange(min = -60, max = 60) int total,
            @ForAll @IntRange(max = 4) int first,
            @ForAll @IntRange(max = 4) int second,
            @ForAll @IntRange(max = 4) int third) {
        Assume.that(first + second + third > 0);
        assertAgrees(method, total, first, second, third);
    }

    private static void assertAgrees(ApportionmentMethod method, long total, long... weights) {
        Assume.that(total != Long.MIN_VALUE);
        ThreeWaySplit prepared = switch (method) {
            case SAINTE_LAGUE -> ThreeWaySplit.byDivisor(weights[0], weights[1], weights[2]);
            case LARGEST_REMAINDER -> ThreeWaySplit.byRemainder(weights[0], weights[1], weights[2]);
        };

        assertThat(prepared.split(total))
                .containsExactly(ReferenceApportionment.apportion(method, total, weights))
                .containsExactly(Apportionment.apportion(method, total, weights));
    }

    private static BigInteger magnitude(long part) {
        return BigInteger.valueOf(part).abs();
    }

    // Amounts and weights.

    @Provide
    Arbitrary<Long> totals() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-200, 200),
                Arbitraries.longs().between(-10_000_000, 10_000_000),
                Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, -1L, 0L, 1L, Long.MAX_VALUE - 1, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<Long> increases() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Arbitraries.integers().between(1, MOST_PARTIES).flatMap(ApportionmentPropertiesTest::weights);
    }

    @Provide
    Arbitrary<long[]> threeWeights() {
        return weights(3);
    }

    @Provide
    Arbitrary<long[]> tiedWeights() {
        return Arbitraries.longs()
                .between(0, 4)
                .array(long[].class)
                .ofMinSize(2)
                .ofMaxSize(MOST_PARTIES)
                .filter(ApportionmentPropertiesTest::isNotAllZero)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Tuple2<long[], long[]>> twoWeightings() {
        return Arbitraries.integers().between(2, MOST_PARTIES).flatMap(parties -> {
            Arbitrary<long[]> small = weightsUpTo(30, parties);
            Arbitrary<long[]> any = weights(parties);
            return Arbitraries.oneOf(
                    Combinators.combine(small, small).as(Tuple::of),
                    Combinators.combine(any, any).as(Tuple::of));
        });
    }

    /** Small weights for ties, then sums around the limit of plain arithmetic, then sums up to the largest long. */
    private static Arbitrary<long[]> weights(int parties) {
        return Arbitraries.oneOf(
                weightsUpTo(5, parties),
                weightsUpTo(10_000, parties),
                weightsUpTo(3, parties).map(ApportionmentPropertiesTest::withOneLarge),
                weightsUpTo(4_000_000_000L / parties, parties),
                weightsUpTo(Long.MAX_VALUE / parties, parties),
                weightsUpTo(Long.MAX_VALUE / parties, parties).map(ApportionmentPropertiesTest::filledToTheLargestSum));
    }

    private static Arbitrary<long[]> weightsUpTo(long most, int parties) {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.longs().between(0, most)),
                        Tuple.of(1, Arbitraries.of(0L, 1L)),
                        Tuple.of(1, Arbitraries.of(most - 1, most)))
                .array(long[].class)
                .ofSize(parties)
                .filter(ApportionmentPropertiesTest::isNotAllZero)
                .withoutEdgeCases();
    }

    private static boolean isNotAllZero(long[] weights) {
        return Arrays.stream(weights).anyMatch(weight -> weight != 0);
    }

    private static long[] withOneLarge(long[] weights) {
        long[] lopsided = weights.clone();
        lopsided[lopsided.length / 2] += 50;
        return lopsided;
    }

    private static long[] filledToTheLargestSum(long[] weights) {
        long[] filled = weights.clone();
        filled[filled.length - 1] +=
                Long.MAX_VALUE - ReferenceApportionment.sum(weights).longValueExact();
        return filled;
    }
}
