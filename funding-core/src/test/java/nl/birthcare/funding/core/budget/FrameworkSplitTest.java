package nl.birthcare.funding.core.budget;

import static nl.birthcare.funding.core.budget.MacroFramework.MATERNITY_CARE;
import static nl.birthcare.funding.core.budget.MacroFramework.MEDICAL_SPECIALIST_CARE;
import static nl.birthcare.funding.core.budget.MacroFramework.MIDWIFERY;
import static nl.birthcare.funding.core.money.ApportionmentMethod.LARGEST_REMAINDER;
import static nl.birthcare.funding.core.money.ApportionmentMethod.SAINTE_LAGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrameworkSplitTest {

    /** So small that sums of a few stay in range. */
    private static final long QUARTER = 1L << 60;

    @Test
    void listsTheFrameworksInTheOrderInWhichTheyGain() {
        assertThat(MacroFramework.values()).containsExactly(MEDICAL_SPECIALIST_CARE, MIDWIFERY, MATERNITY_CARE);
    }

    @Test
    void holdsATotalAndThreeParts() {
        FrameworkSplit split = FrameworkSplit.of(100, 50, 30, 20);

        assertThat(split.total()).isEqualTo(Euro.ofCents(100));
        assertThat(split.part(MEDICAL_SPECIALIST_CARE)).isEqualTo(Euro.ofCents(50));
        assertThat(split.part(MIDWIFERY)).isEqualTo(Euro.ofCents(30));
        assertThat(split.part(MATERNITY_CARE)).isEqualTo(Euro.ofCents(20));
        assertThat(split.cents(MIDWIFERY)).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 30, 19, 'The parts of a framework split must sum to its total, 1.00, but sum to 0.99'",
        "-100, 50, 30, 20, 'The parts of a framework split must sum to its total, -1.00, but sum to 1.00'",
        "0, 1, 0, 0, 'The parts of a framework split must sum to its total, 0.00, but sum to 0.01'",
    })
    void refusesPartsThatDoNotSumToTheTotal(long total, long first, long second, long third, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameworkSplit.of(total, first, second, third))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, -9223372036854775808, 0, 0",
        "-9223372036854775808, -9223372036854775807, -1, 0",
        "-9223372036854775808, 0, 0, 0",
        // In 64 bits these wrap around to their total.
        "-2, 9223372036854775807, 9223372036854775807, 0",
        "-9223372036854775808, 9223372036854775807, 1, 0",
    })
    void refusesWhatIsOutOfRange(long total, long first, long second, long third) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> FrameworkSplit.of(total, first, second, third));
    }

    @ParameterizedTest
    @EnumSource
    void mayPutAnAmountWholeOnOneFramework(MacroFramework bearer) {
        FrameworkSplit split = FrameworkSplit.whole(bearer, Euro.ofCents(-152_300));

        assertThat(split.total()).isEqualTo(Euro.ofCents(-152_300));
        for (MacroFramework framework : MacroFramework.values()) {
            assertThat(split.cents(framework)).isEqualTo(framework == bearer ? -152_300 : 0);
        }
    }

    @Test
    void dividesByWeightsInTheOrderOfTheFrameworks() {
        assertThat(FrameworkSplit.apportioned(SAINTE_LAGUE, Euro.ofCents(101), 1, 1, 2))
                .isEqualTo(FrameworkSplit.of(101, 25, 25, 51));
        assertThat(FrameworkSplit.apportioned(LARGEST_REMAINDER, Euro.ofCents(10), 1, 0, 0))
                .isEqualTo(FrameworkSplit.whole(MEDICAL_SPECIALIST_CARE, Euro.ofCents(10)));
        // 0.45, 3.27 and 3.27: the methods differ, so the method that was asked for must be the one used.
        assertThat(FrameworkSplit.apportioned(SAINTE_LAGUE, Euro.ofCents(7), 10, 72, 72))
                .isEqualTo(FrameworkSplit.of(7, 0, 4, 3));
        assertThat(FrameworkSplit.apportioned(LARGEST_REMAINDER, Euro.ofCents(7), 10, 72, 72))
                .isEqualTo(FrameworkSplit.of(7, 1, 3, 3));
    }

    @Test
    void printsTotalAndParts() {
        assertThat(FrameworkSplit.of(100, 50, 25, 25)).hasToString("1.00 = 0.50 + 0.25 + 0.25");
        assertThat(FrameworkSplit.of(-1, 0, 0, -1)).hasToString("-0.01 = 0.00 + 0.00 + -0.01");
    }

    @Test
    void equalsByAllFourAmounts() {
        FrameworkSplit split = FrameworkSplit.of(100, 50, 30, 20);

        assertThat(split)
                .isEqualTo(FrameworkSplit.of(100, 50, 30, 20))
                .hasSameHashCodeAs(FrameworkSplit.of(100, 50, 30, 20));
        List<FrameworkSplit> others = List.of(
                FrameworkSplit.of(101, 51, 30, 20),
                FrameworkSplit.of(100, 49, 31, 20),
                FrameworkSplit.of(100, 50, 29, 21),
                FrameworkSplit.of(100, 49, 30, 21));
        assertThat(others).doesNotContain(split);
        assertThat(split).isNotEqualTo(null).isNotEqualTo("1.00");
    }

    @Test
    void spreadsOverHashTables() {
        Set<Integer> hashes = new HashSet<>();
        for (int first = 0; first < 20; first++) {
            for (int second = 0; second < 20; second++) {
                hashes.add(FrameworkSplit.of(100, first, second, 100 - first - second)
                        .hashCode());
            }
        }
        assertThat(hashes).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, 1", "-9223372036854775807, -1"})
    void refusesASumOutOfRange(long one, long other) {
        FrameworkSplit most = FrameworkSplit.whole(MIDWIFERY, Euro.ofCents(one));
        FrameworkSplit cent = FrameworkSplit.whole(MIDWIFERY, Euro.ofCents(other));

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(cent));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.minus(cent.negated()));
    }

    @Property
    void addingIsCommutativeAssociativeAndFrameworkByFramework(
            @ForAll @LongRange(min = -QUARTER, max = QUARTER) long one,
            @ForAll @LongRange(min = -QUARTER, max = QUARTER) long two,
            @ForAll @LongRange(min = -QUARTER, max = QUARTER) long three) {
        FrameworkSplit a = FrameworkSplit.apportioned(SAINTE_LAGUE, Euro.ofCents(one), 3, 2, 5);
        FrameworkSplit b = FrameworkSplit.apportioned(SAINTE_LAGUE, Euro.ofCents(two), 1, 1, 1);
        FrameworkSplit c = FrameworkSplit.apportioned(LARGEST_REMAINDER, Euro.ofCents(three), 0, 7, 4);

        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(FrameworkSplit.ZERO)).isEqualTo(a);
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        for (MacroFramework framework : MacroFramework.values()) {
            assertThat(a.plus(b).cents(framework)).isEqualTo(a.cents(framework) + b.cents(framework));
            assertThat(a.minus(b).cents(framework)).isEqualTo(a.cents(framework) - b.cents(framework));
        }
    }

    @Property
    void aSplitAndItsMirrorImageCancel(
            @ForAll ApportionmentMethod method,
            @ForAll @LongRange(min = -Long.MAX_VALUE) long cents,
            @ForAll @LongRange(min = 1, max = 1_000) long weight) {
        FrameworkSplit split = FrameworkSplit.apportioned(method, Euro.ofCents(cents), weight, 17, 31);

        assertThat(split.plus(split.negated())).isEqualTo(FrameworkSplit.ZERO);
        assertThat(split.minus(split)).isEqualTo(FrameworkSplit.ZERO);
        assertThat(FrameworkSplit.apportioned(method, Euro.ofCents(-cents), weight, 17, 31))
                .isEqualTo(split.negated());
    }

    @Property
    void thePartsOfAnySplitSumToItsTotal(
            @ForAll ApportionmentMethod method,
            @ForAll @LongRange(min = -Long.MAX_VALUE) long cents,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 3) long first,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 3) long second,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 3) long third) {
        FrameworkSplit split = FrameworkSplit.apportioned(method, Euro.ofCents(cents), first, second, third);

        assertThat(Arrays.stream(MacroFramework.values()).map(split::part).reduce(Euro.ZERO, Euro::plus))
                .isEqualTo(split.total())
                .isEqualTo(Euro.ofCents(cents));
    }

    @Test
    void aShareIsExactAndThereIsNoneOfNothing() {
        FrameworkSplit split = FrameworkSplit.of(15, 8, 3, 4);

        assertThat(split.share(MacroFramework.MIDWIFERY)).contains(Fraction.of(1, 5));
        assertThat(split.negated().share(MacroFramework.MIDWIFERY)).contains(Fraction.of(1, 5));
        assertThat(FrameworkSplit.ZERO.share(MacroFramework.MIDWIFERY)).isEmpty();
    }
}
