package nl.birthcare.funding.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FractionSumTest {

    @Property(tries = 500)
    void theSumIsThatOfAddingOneByOne(@ForAll("fractions") List<Fraction> fractions) {
        Fraction oneByOne = Fraction.ZERO;
        for (Fraction fraction : fractions) {
            oneByOne = oneByOne.plus(fraction);
        }
        assertThat(Fraction.sum(fractions)).isEqualTo(oneByOne);
    }

    @Provide
    Arbitrary<List<Fraction>> fractions() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000, 1_000_000_000),
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(1, 12),
                                Arbitraries.longs().between(1, 1_000_000_000)))
                .as(Fraction::of)
                .list()
                .ofMaxSize(30);
    }

    /** Written out by the telescope 1/n(n+1) = 1/n - 1/(n+1). */
    @Example
    void manyUnlikeFractionsAreAddedUp() {
        List<Fraction> fractions = LongStream.rangeClosed(1, 20_000)
                .mapToObj(n -> Fraction.of(1, n * (n + 1)))
                .collect(Collectors.toList());

        assertThat(Fraction.sum(fractions)).isEqualTo(Fraction.of(20_000, 20_001));
    }

    @Example
    void aSumOfManyDigitsIsReadBackAsItWasPrinted() {
        Fraction many = Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(99_999));

        assertThat(Fraction.parse(many.toString())).isEqualTo(many);
    }

    @Example
    void moreDigitsThanALedgerEverPrintsAreRefused() {
        assertThatThrownBy(() -> Fraction.parse("1" + "0".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
