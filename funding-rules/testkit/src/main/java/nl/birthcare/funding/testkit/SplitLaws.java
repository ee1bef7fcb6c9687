package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import nl.birthcare.funding.core.money.ApportionmentMethod;

/** What must hold of a splitter of three parties. */
final class SplitLaws {

    /** The largest sum of weights. */
    private static final long MOST = Long.MAX_VALUE;

    private static final int PARTIES = 3;

    /**
     * An amount and the weights by which it is divided.
     *
     * @param cents the amount
     * @param weights a weight for each party
     * @param other another number, for laws that need one
     */
    record Division(long cents, List<Long> weights, long other) {

        long[] by(Splitter splitter) {
            return by(splitter, cents);
        }

        long[] by(Splitter splitter, long amount) {
            return splitter.split(amount, array());
        }

        long[] array() {
            return weights.stream().mapToLong(Long::longValue).toArray();
        }

        long sum() {
            return LongStream.of(array()).sum();
        }

        @Override
        public String toString() {
            return cents + " cents by " + weights + ", and " + other;
        }
    }

    private static final Generator<Division> DIVISIONS = Generator.of(
            choices -> new Division(Numbers.cents(choices), Numbers.weights(choices, PARTIES), choices.upTo(100)));

    private SplitLaws() {}

    static List<Law<Splitter>> of(ApportionmentMethod method) {
        List<Law<Splitter>> laws = new ArrayList<>(List.of(
                Law.of("The parts sum to the amount", DIVISIONS, SplitLaws::conserves),
                Law.of("Every part is within one cent of its exact share", DIVISIONS, SplitLaws::staysWithinQuota),
                Law.of("A negative amount is divided as the mirror image", DIVISIONS, SplitLaws::mirrors),
                Law.of("Zero weight, zero part; only the ratio of the weights counts", DIVISIONS, SplitLaws::scales),
                Law.of("Whole multiples of the weights divide exactly", DIVISIONS, SplitLaws::divideWholes)));
        switch (method) {
            case SAINTE_LAGUE -> {
                laws.add(Law.of("One more cent never takes a cent away", DIVISIONS, SplitLaws::growsWithTheAmount));
                laws.add(Law.of("A larger weight never gets less", DIVISIONS, SplitLaws::growsWithTheWeight));
                laws.add(Law.of(
                        "The last cent goes to the largest claim, of equal ones to the first",
                        DIVISIONS,
                        SplitLaws::followsWebster));
            }
            case LARGEST_REMAINDER ->
                laws.add(Law.of(
                        "The last cents go to the largest remainders, of equal ones to the first",
                        DIVISIONS,
                        SplitLaws::followsHamilton));
        }
        return List.copyOf(laws);
    }

    private static void conserves(Splitter splitter, Division division) {
        assertThat(Numbers.sum(division.by(splitter))).isEqualTo(BigInteger.valueOf(division.cents()));
    }

    private static void staysWithinQuota(Splitter splitter, Division division) {
        long[] parts = division.by(splitter);
        for (int i = 0; i < parts.length; i++) {
            BigInteger drift = times(parts[i], division.sum())
                    .subtract(times(division.cents(), division.weights().get(i)));
            assertThat(drift.abs())
                    .as("part %s, in cents times the sum of the weights, beside its exact share", i)
                    .isLessThan(BigInteger.valueOf(division.sum()));
        }
    }

    private static void mirrors(Splitter splitter, Division division) {
        assertThat(negated(division.by(splitter, -division.cents()))).isEqualTo(division.by(splitter));
    }

    private static void scales(Splitter splitter, Division division) {
        long[] parts = division.by(splitter);
        for (int i = 0; i < parts.length; i++) {
            if (division.weights().get(i) == 0) {
                assertThat(parts[i]).as("part %s, of weight 0", i).isZero();
            }
        }
        long factor = Math.min(1 + division.other(), MOST / division.sum());
        long[] scaled =
                Arrays.stream(division.array()).map(weight -> factor * weight).toArray();
        assertThat(splitter.split(division.cents(), scaled))
                .as("by weights times %s", factor)
                .isEqualTo(parts);
    }

    private static void divideWholes(Splitter splitter, Division division) {
        BigInteger more = times(division.other(), division.sum()).add(BigInteger.valueOf(division.cents()));
        if (division.cents() < 0 || more.bitLength() > 62) {
            return;
        }
        long[] expected = division.by(splitter);
        for (int i = 0; i < expected.length; i++) {
            expected[i] += division.other() * division.weights().get(i);
        }
        assertThat(division.by(splitter, more.longValueExact())).isEqualTo(expected);
    }

    private static void growsWithTheAmount(Splitter splitter, Division division) {
        if (division.cents() < 0 || division.cents() == Long.MAX_VALUE) {
            return;
        }
        long[] parts = division.by(splitter);
        long[] more = division.by(splitter, division.cents() + 1);
        for (int i = 0; i < parts.length; i++) {
            assertThat(more[i]).as("part %s of one more cent", i).isGreaterThanOrEqualTo(parts[i]);
        }
    }

    private static void growsWithTheWeight(Splitter splitter, Division division) {
        if (division.cents() < 0 || division.sum() > MOST - division.other()) {
            return;
        }
        long[] parts = division.by(splitter);
        for (int i = 0; i < parts.length; i++) {
            long[] weights = division.array();
            weights[i] += division.other();
            assertThat(splitter.split(division.cents(), weights)[i])
                    .as("part %s with a larger weight", i)
                    .isGreaterThanOrEqualTo(parts[i]);
        }
    }

    /** The definition: no party has a better claim to the last cent of another, by weight / (2 * cents + 1). */
    private static void followsWebster(Splitter splitter, Division division) {
        long[] parts = magnitudes(division.by(splitter));
        for (int i = 0; i < parts.length; i++) {
            for (int j = 0; j < parts.length; j++) {
                if (i != j && parts[i] > 0 && division.weights().get(j) > 0) {
                    BigInteger has = odd(parts[i], -1)
                            .multiply(BigInteger.valueOf(division.weights().get(j)));
                    BigInteger wants = odd(parts[j], 1)
                            .multiply(BigInteger.valueOf(division.weights().get(i)));
                    assertClaim(has.compareTo(wants), i, j);
                }
            }
        }
    }

    /** The definition: whole cents first, and the rest to the largest remainders. */
    private static void followsHamilton(Splitter splitter, Division division) {
        long[] parts = magnitudes(division.by(splitter));
        BigInteger[][] shares = new BigInteger[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            shares[i] = times(Math.abs(division.cents()), division.weights().get(i))
                    .divideAndRemainder(BigInteger.valueOf(division.sum()));
        }
        for (int i = 0; i < parts.length; i++) {
            for (int j = 0; j < parts.length; j++) {
                boolean tookTheCent =
                        parts[i] > shares[i][0].longValueExact() && parts[j] == shares[j][0].longValueExact();
                if (tookTheCent) {
                    assertClaim(shares[j][1].compareTo(shares[i][1]), i, j);
                }
            }
        }
    }

    /** Party i has the cent that party j wants. */
    private static void assertClaim(int claim, int i, int j) {
        assertThat(claim < 0 || (claim == 0 && i < j))
                .as("party %s has its last cent by a better claim than party %s", i, j)
                .isTrue();
    }

    private static BigInteger odd(long cents, int one) {
        return BigInteger.valueOf(cents).shiftLeft(1).add(BigInteger.valueOf(one));
    }

    private static BigInteger times(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private static long[] negated(long[] parts) {
        return Arrays.stream(parts).map(part -> -part).toArray();
    }

    private static long[] magnitudes(long[] parts) {
        return Arrays.stream(parts).map(Math::abs).toArray();
    }
}
