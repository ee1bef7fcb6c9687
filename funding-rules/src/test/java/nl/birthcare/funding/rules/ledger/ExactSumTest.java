package nl.birthcare.funding.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    @Provide
    Arbitrary<List<Long>> values() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE - 1))
                .list()
                .ofMaxSize(40);
    }

    private static ExactSum sum(List<Long> values) {
        ExactSum sum = new ExactSum();
        values.forEach(sum::add);
        return sum;
    }

    private static BigInteger exact(List<Long> values) {
        return values.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Test
    void nothingAddedIsNothing() {
        assertThat(new ExactSum().value()).isEqualTo(BigInteger.ZERO);
    }

    @Property(tries = 1000)
    void theSumOfAnyValuesIsExact(@ForAll("values") List<Long> values) {
        assertThat(sum(values).value()).isEqualTo(exact(values));
    }

    @Property(tries = 1000)
    void theSumOfTwoSumsIsExact(@ForAll("values") List<Long> one, @ForAll("values") List<Long> other) {
        ExactSum sum = sum(one);
        ExactSum added = sum(other);

        sum.add(added);

        assertThat(sum.value()).isEqualTo(exact(one).add(exact(other)));
        assertThat(added.value()).as("what was added").isEqualTo(exact(other));
    }

    @Property(tries = 300)
    void theSumOfDoublingsBeyondALongIsExact(@ForAll long value) {
        ExactSum sum = new ExactSum();
        sum.add(value);
        BigInteger expected = BigInteger.valueOf(value);
        for (int i = 0; i < 60; i++) {
            ExactSum same = new ExactSum();
            same.add(sum);
            sum.add(same);
            expected = expected.shiftLeft(1);

            assertThat(sum.value()).isEqualTo(expected);
        }
    }
}
