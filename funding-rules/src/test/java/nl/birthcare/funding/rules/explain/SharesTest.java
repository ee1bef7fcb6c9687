package nl.birthcare.funding.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.Declarations;
import nl.birthcare.funding.rules.Samples;
import org.junit.jupiter.api.Test;

/** The shares of a split: exact, rounded, and who got the cents that were left. */
class SharesTest {

    private static List<Share> shares(ApportionmentMethod method, long cents, long... weights) {
        AllocationKey key = Samples.key("tests", method, weights[0], weights[1], weights[2]);
        return new Shares(key, key.split(Euro.ofCents(cents))).list();
    }

    private static List<LastCent> lastCents(List<Share> shares) {
        return shares.stream().map(Share::lastCent).toList();
    }

    @Test
    void anAmountThatDividesEvenlyLeavesNoCent() {
        List<Share> shares = shares(ApportionmentMethod.SAINTE_LAGUE, 100, 2, 1, 1);

        assertThat(lastCents(shares)).containsOnly(LastCent.NONE_LEFT);
        assertThat(shares).extracting(share -> share.part().cents()).containsExactly(50L, 25L, 25L);
        assertThat(shares.get(0).text())
                .isEqualTo(
                        "Medical-specialist care has weight 2. Its exact share is 50 cents, which is its part: 0.50.");
    }

    @Test
    void equalClaimsAreServedInTheOrderOfTheFrameworks() {
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            assertThat(lastCents(shares(method, 100, 1, 1, 1)))
                    .containsExactly(
                            LastCent.GAINED_BY_ORDER, LastCent.PASSED_OVER_BY_ORDER, LastCent.PASSED_OVER_BY_ORDER);
            assertThat(lastCents(shares(method, -101, 1, 1, 1)))
                    .containsExactly(LastCent.GAINED_BY_ORDER, LastCent.GAINED_BY_ORDER, LastCent.PASSED_OVER_BY_ORDER);
        }
    }

    @Test
    void theLargestClaimGainsByTheComparisonOfItsMethod() {
        List<Share> byDivisor = shares(ApportionmentMethod.SAINTE_LAGUE, 2, 70, 20, 10);
        List<Share> byRemainder = shares(ApportionmentMethod.LARGEST_REMAINDER, 2, 70, 20, 10);

        assertThat(byDivisor).extracting(share -> share.exactCents().toString()).containsExactly("7/5", "2/5", "1/5");
        assertThat(byDivisor).extracting(share -> share.claim().toString()).containsExactly("70/3", "20", "10");
        assertThat(lastCents(byDivisor)).containsExactly(LastCent.GAINED, LastCent.PASSED_OVER, LastCent.PASSED_OVER);
        assertThat(byRemainder).extracting(share -> share.claim().toString()).containsExactly("2/5", "2/5", "1/5");
        assertThat(lastCents(byRemainder))
                .containsExactly(LastCent.GAINED_BY_ORDER, LastCent.PASSED_OVER_BY_ORDER, LastCent.PASSED_OVER);
    }

    @Test
    void aShareSaysInWordsWhyItGainedACent() {
        assertThat(shares(ApportionmentMethod.LARGEST_REMAINDER, -100, 1, 1, 1)
                        .get(0)
                        .text())
                .isEqualTo("Medical-specialist care has weight 1. Its exact share is -100/3 cents, about -0.3333; its"
                        + " claim, 1/3, is equal to that of one that gets none, and the earlier framework gains. Its part:"
                        + " -0.34.");
    }

    @Provide
    Arbitrary<AllocationKey> keys() {
        Arbitrary<Long> small = Arbitraries.longs().between(0, 12);
        Arbitrary<Long> wide = Arbitraries.longs().between(0, Long.MAX_VALUE / 4);
        Arbitrary<Long> weights = Arbitraries.oneOf(small, wide);
        return Combinators.combine(Arbitraries.of(ApportionmentMethod.class), weights, weights, weights)
                .filter((method, one, two, three) -> one + two + three > 0)
                .as((method, one, two, three) -> Samples.key("tests", method, one, two, three));
    }

    @Provide
    Arbitrary<Euro> amounts() {
        return Arbitraries.oneOf(Arbitraries.longs().between(-300, 300).map(Euro::ofCents), Declarations.anyAmount());
    }

    @Property(tries = 2_000)
    void theClaimsAreThoseByWhichTheSplitGaveTheCentsThatWereLeft(
            @ForAll("keys") AllocationKey key, @ForAll("amounts") Euro amount) {
        List<Share> shares = new Shares(key, key.split(amount)).list();

        long sum = 0;
        long gained = 0;
        for (Share share : shares) {
            sum += share.part().cents();
            Fraction off = Fraction.of(share.part().cents(), 1).minus(share.exactCents());
            assertThat(off).isBetween(Fraction.of(-1, 1), Fraction.of(1, 1));
            gained += isGained(share) ? 1 : 0;
        }
        assertThat(sum).isEqualTo(amount.cents());
        assertThat(shares).extracting(Share::framework).containsExactly(MacroFramework.values());
        if (shares.get(0).lastCent() != LastCent.NONE_LEFT) {
            List<Share> byClaim = shares.stream()
                    .sorted(Comparator.comparing(Share::claim).reversed())
                    .toList();
            assertThat(byClaim.subList(0, Math.toIntExact(gained))).allMatch(SharesTest::isGained);
            assertThat(gained).isBetween(1L, 2L);
            assertTies(shares);
        }
    }

    /** A tie is told exactly where one that gained and one that did not have the same claim. */
    private static void assertTies(List<Share> shares) {
        for (Share share : shares) {
            boolean tied = shares.stream()
                    .anyMatch(other ->
                            isGained(other) != isGained(share) && other.claim().equals(share.claim()));
            assertThat(share.lastCent().name().endsWith("_BY_ORDER")).isEqualTo(tied);
        }
    }

    private static boolean isGained(Share share) {
        return share.lastCent() == LastCent.GAINED || share.lastCent() == LastCent.GAINED_BY_ORDER;
    }
}
