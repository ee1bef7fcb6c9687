package nl.birthcare.funding.core.money;

import static nl.birthcare.funding.core.money.ApportionmentMethod.LARGEST_REMAINDER;
import static nl.birthcare.funding.core.money.ApportionmentMethod.SAINTE_LAGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.birthcare.funding.core.internal.ManyWaySplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionmentTest {

    private static final long MAX = Long.MAX_VALUE;

    @ParameterizedTest(name = "{0}: {1} over {2} is {3}")
    @CsvSource({
        // One party takes all, whatever its weight.
        "SAINTE_LAGUE, 152300, 7, 152300",
        "LARGEST_REMAINDER, -152300, 7, -152300",
        // What divides evenly.
        "SAINTE_LAGUE, 0, 5 3 2, 0 0 0",
        "SAINTE_LAGUE, 1000, 5 3 2, 500 300 200",
        "LARGEST_REMAINDER, 1000, 5 3 2, 500 300 200",
        // A tie: the earlier party gains first.
        "SAINTE_LAGUE, 100, 1 1 1, 34 33 33",
        "SAINTE_LAGUE, 101, 1 1 1, 34 34 33",
        "LARGEST_REMAINDER, 100, 1 1 1, 34 33 33",
        "LARGEST_REMAINDER, 101, 1 1 1, 34 34 33",
        "SAINTE_LAGUE, 1, 1 1, 1 0",
        "LARGEST_REMAINDER, 1, 1 1, 1 0",
        "SAINTE_LAGUE, 2, 1 1 1 1, 1 1 0 0",
        "LARGEST_REMAINDER, 2, 1 1 1 1, 1 1 0 0",
        // A tie in which all shares round up and one must lose: the later party loses first.
        "SAINTE_LAGUE, 1, 0 1 1, 0 1 0",
        "SAINTE_LAGUE, 3, 1 3 2, 1 1 1",
        "SAINTE_LAGUE, 3, 3 1 2, 2 0 1",
        // Rounding up each share gives a cent too much: 0.6, 1.6 and 2.8 of 5.
        "SAINTE_LAGUE, 5, 3 8 14, 1 1 3",
        "LARGEST_REMAINDER, 5, 3 8 14, 1 1 3",
        // Rounding down each share leaves a cent: 0.4, 1.4 and 3.2 of 5.
        "SAINTE_LAGUE, 5, 2 7 16, 0 2 3",
        "LARGEST_REMAINDER, 5, 2 7 16, 1 1 3",
        // Where the methods differ: 0.44, 3.28 and 3.28 of 7.
        "SAINTE_LAGUE, 7, 1 7.45 7.45, 0 4 3",
        "LARGEST_REMAINDER, 7, 1 7.45 7.45, 1 3 3",
        // A party of weight zero gets nothing.
        "SAINTE_LAGUE, 101, 0 1 0 1 0, 0 51 0 50 0",
        "LARGEST_REMAINDER, 101, 0 1 0 1 0, 0 51 0 50 0",
        // Many small parties rounded alike move more than one cent of the same large party.
        "SAINTE_LAGUE, 22, 50 1 1 1 1 1 1 1 1 1, 22 0 0 0 0 0 0 0 0 0",
        "SAINTE_LAGUE, 35, 50 1 1 1 1 1 1 1 1 1, 26 1 1 1 1 1 1 1 1 1",
        // A negative amount is the mirror image.
        "SAINTE_LAGUE, -100, 1 1 1, -34 -33 -33",
        "LARGEST_REMAINDER, -100, 1 1 1, -34 -33 -33",
    })
    void dividesWorkedExamples(ApportionmentMethod method, long total, String weights, String parts) {
        long[] hundredths = Arrays.stream(weights.split(" "))
                .mapToLong(weight -> new BigDecimal(weight).movePointRight(2).longValueExact())
                .toArray();

        assertThat(Apportionment.apportion(method, total, hundredths)).containsExactly(longs(parts));
    }

    @ParameterizedTest(name = "{0}: {1} over {2}")
    @CsvSource({
        "SAINTE_LAGUE, 9223372036854775807, 1 1 1, 3074457345618258603 3074457345618258602 3074457345618258602",
        "SAINTE_LAGUE, -9223372036854775808, 1 1 1, -3074457345618258603 -3074457345618258603 -3074457345618258602",
        "LARGEST_REMAINDER, -9223372036854775808, 1 1 1, -3074457345618258603 -3074457345618258603 -3074457345618258602",
        "SAINTE_LAGUE, -9223372036854775808, 0 1 0, 0 -9223372036854775808 0",
        "LARGEST_REMAINDER, -9223372036854775808, 9223372036854775807, -9223372036854775808",
        "SAINTE_LAGUE, 9223372036854775807, 9223372036854775806 1, 9223372036854775806 1",
        "SAINTE_LAGUE, -9223372036854775808, 9223372036854775806 1, -9223372036854775807 -1",
        "LARGEST_REMAINDER, -9223372036854775808, 9223372036854775806 1, -9223372036854775807 -1",
        "SAINTE_LAGUE, 9223372036854775806, 4611686018427387904 4611686018427387903, 4611686018427387903 4611686018427387903",
        "LARGEST_REMAINDER, 9223372036854775806, 4611686018427387904 4611686018427387903, 4611686018427387903 4611686018427387903",
    })
    void dividesTheLargestAmountsByTheLargestWeights(
            ApportionmentMethod method, long total, String weights, String parts) {
        assertThat(Apportionment.apportion(method, total, longs(weights))).containsExactly(longs(parts));
    }

    @ParameterizedTest
    @EnumSource
    void refusesToDivideOverNobody(ApportionmentMethod method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.apportion(method, 100))
                .withMessage("The weights must name at least one party, but there are none");
    }

    @ParameterizedTest
    @CsvSource({
        "-1 1 1, 'Weight 0 must be 0 or more, but is -1'",
        "1 -2 1, 'Weight 1 must be 0 or more, but is -2'",
        "1 1 -9223372036854775808, 'Weight 2 must be 0 or more, but is -9223372036854775808'",
        "0 0 0, 'At least one weight must be more than 0, but all are 0'",
        "9223372036854775807 1 0, 'The sum of the weights must fit in 63 bits, but does not at weight 1, 1'",
        "9223372036854775807 0 9223372036854775807, 'The sum of the weights must fit in 63 bits, but does not at weight 2, 9223372036854775807'",
    })
    void refusesWeightsThatDivideNothingAndSaysWhich(String weights, String message) {
        long[] w = longs(weights);

        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportionment.apportion(method, 100, w))
                    .withMessage(message);
        }
    }

    @Test
    void refusesAnOverflowThatWrapsToMoreThanZero() {
        // MAX + MAX + MAX is more than zero again in 64 bits.
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.apportion(SAINTE_LAGUE, 1, MAX, MAX, MAX))
                .withMessageContaining("weight 1");
    }

    @Test
    void leavesTheWeightsAsTheyWere() {
        long[] weights = {5, 3, 2};

        Apportionment.apportion(LARGEST_REMAINDER, 101, weights);

        assertThat(weights).containsExactly(5, 3, 2);
    }

    /** The sums on both sides of the limit up to which products fit in a long. */
    @ParameterizedTest
    @ValueSource(longs = {1_999_999_999, 2_000_000_000, 2_000_000_001, 2_147_483_648L, 3_037_000_500L, 4_294_967_296L})
    void dividesAlikeWhereProductsStopFittingInALong(long sum) {
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            for (long first : new long[] {1, sum / 3, sum / 2, sum - 2}) {
                long[] weights = {first, (sum - first) / 2, sum - first - (sum - first) / 2};
                for (long total : new long[] {1, 2, sum / 2, sum / 2 + 1, sum - 1, sum, sum + 1, 3 * sum - 1}) {
                    assertThat(Apportionment.apportion(method, total, weights))
                            .containsExactly(ReferenceApportionment.apportion(method, total, weights));
                }
            }
        }
    }

    /** Small enough to try all: every total below twice the sum of the weights, every triple of weights up to six. */
    @ParameterizedTest
    @EnumSource
    void agreesWithTheDefinitionForAllSmallWeights(ApportionmentMethod method) {
        triples(6).forEach(weights -> {
            long sum = Arrays.stream(weights).sum();
            for (long total = -sum; total <= 2 * sum; total++) {
                long[] expected = ReferenceApportionment.apportion(method, total, weights);

                assertThat(Apportionment.apportion(method, total, weights))
                        .as("%s of %d over %s", method, total, Arrays.toString(weights))
                        .containsExactly(expected);
            }
        });
    }

    private static Stream<long[]> triples(int most) {
        int base = most + 1;
        return Stream.iterate(1, i -> i + 1)
                .limit((long) base * base * base - 1)
                .map(i -> new long[] {i % base, i / base % base, i / base / base});
    }

    private static long[] longs(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    /** Products of these with a weight do not fit in a long, so that multiples of the sum must be set apart. */
    @ParameterizedTest
    @ValueSource(
            longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE + 1, Long.MIN_VALUE, 5_000_000_000_000_000_000L
            })
    void theLargestAmountsAreDividedOverThreeAsOverAnyNumber(long total) {
        for (long third = 0; third < 20; third++) {
            assertThat(Apportionment.apportion(SAINTE_LAGUE, total, 1, 3, third))
                    .containsExactly(ManyWaySplit.byDivisor(total, 1, 3, third));
            assertThat(Apportionment.apportion(LARGEST_REMAINDER, total, 1, 3, third))
                    .containsExactly(ManyWaySplit.byRemainder(total, 1, 3, third));
        }
    }

    @Test
    void aFractionOfAnAmountIsASplitAndWholeMultiplesAreExact() {
        Euro euro = Euro.parse("1.00");
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            assertThat(Apportionment.times(method, euro, Fraction.of(2, 3))).hasToString("0.67");
            assertThat(Apportionment.times(method, euro, Fraction.of(5, 3))).hasToString("1.67");
            assertThat(Apportionment.times(method, euro.negated(), Fraction.of(5, 3)))
                    .hasToString("-1.67");
            assertThat(Apportionment.times(method, euro, Fraction.of(7, 1))).hasToString("7.00");
            assertThat(Apportionment.times(method, euro, Fraction.ZERO)).isEqualTo(Euro.ZERO);
        }
    }

    @Test
    void aFractionThatCannotBeTakenIsRefused() {
        ApportionmentMethod method = ApportionmentMethod.SAINTE_LAGUE;
        assertThatThrownBy(() -> Apportionment.times(method, Euro.ZERO, Fraction.of(-1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The factor of an amount must be 0 or more, and its denominator fit in 63 bits, but is -1/2");
        assertThatThrownBy(
                        () -> Apportionment.times(method, Euro.ofCents(Long.MAX_VALUE), Fraction.of(Long.MAX_VALUE, 1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
