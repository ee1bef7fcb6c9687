package nl.birthcare.funding.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostShareTest {

    private static final ClientContributions CONTRIBUTIONS = ClientContributions.of(PolicyBooks.figures());

    @Property
    void theClientsAndTheInsurersPartAreThePriceByEveryRule(
            @ForAll("rules") ContributionRule rule,
            @ForAll @LongRange(min = 0, max = 100_000) long price,
            @ForAll @IntRange(min = 1, max = 100) int quantity) {
        ContributionQuestion question = ContributionQuestion.builder()
                .day(rule.validity().firstDay())
                .item(rule.item())
                .quantity(quantity)
                .price(Euro.ofCents(price))
                .build();
        CostShare share = CONTRIBUTIONS.answer(question).share().orElseThrow();

        assertThat(share.price()).isEqualTo(Euro.ofCents(price * quantity));
        assertThat(share.client().plus(share.insurer())).isEqualTo(share.price());
        assertThat(share.client().isNegative()).isFalse();
        assertThat(share.insurer().isNegative()).isFalse();
        assertThat(share.client().cents())
                .isGreaterThanOrEqualTo(Math.min(price, rule.contribution().cents()) * quantity);
    }

    @Property
    void aHigherPriceNeverLowersEitherPart(
            @ForAll("rules") ContributionRule rule,
            @ForAll @LongRange(min = 0, max = 100_000) long one,
            @ForAll @LongRange(min = 0, max = 100_000) long other) {
        Euro lower = Euro.ofCents(Math.min(one, other));
        Euro higher = Euro.ofCents(Math.max(one, other));

        assertThat(rule.clientPart(higher)).isGreaterThanOrEqualTo(rule.clientPart(lower));
        assertThat(higher.minus(rule.clientPart(higher))).isGreaterThanOrEqualTo(lower.minus(rule.clientPart(lower)));
    }

    @Provide
    Arbitrary<ContributionRule> rules() {
        return Arbitraries.of(PolicyBooks.figures().entries().contributionRules());
    }

    @Property
    void roundTripsThroughJson(@ForAll("shares") CostShare share) {
        assertThat(FundingJson.read(CostShare.class, FundingJson.write(share))).isEqualTo(share);
    }

    @Property
    void addsUpPartByPart(@ForAll("shares") CostShare one, @ForAll("shares") CostShare other) {
        CostShare sum = one.plus(other);

        assertThat(sum.price()).isEqualTo(one.price().plus(other.price()));
        assertThat(sum.client()).isEqualTo(one.client().plus(other.client()));
        assertThat(sum.insurer()).isEqualTo(one.insurer().plus(other.insurer()));
        assertThat(one.plus(one)).isEqualTo(one.times(2)).hasSameHashCodeAs(one.times(2));
    }

    @Provide
    Arbitrary<CostShare> shares() {
        Arbitrary<Long> cents = Arbitraries.longs().between(0, 1_000_000_000_000L);
        return Combinators.combine(cents, cents)
                .as((client, insurer) -> CostShare.of(client + insurer, client, insurer));
    }

    @Test
    void printsThePriceAndItsParts() {
        assertThat(CostShare.of(84_151, 58_051, 26_100)).hasToString("841.51 = 580.51 + 261.00");
        assertThat(FundingJson.write(CostShare.of(84_151, 58_051, 26_100)))
                .isEqualTo("{\"priceCents\":84151,\"clientCents\":58051,\"insurerCents\":26100}");
        assertThat(CostShare.ZERO).isEqualTo(CostShare.of(0, 0, 0)).isNotEqualTo(CostShare.of(1, 1, 0));
    }

    @Test
    void refusesPartsThatAreNotThePrice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostShare.of(100, 50, 51))
                .withMessage("The parts of a price must sum to it, 1.00, but sum to 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostShare.of(100, -1, 101))
                .withMessage("The parts of a price must be 0 or more, but are -1 and 101 cents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostShare.ofClient(Euro.parse("1.00"), Euro.parse("1.01")))
                .withMessage("The parts of a price must be 0 or more, but are 101 and -1 cents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostShare.of(100, 50, 50).times(-1));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> CostShare.of(0, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"priceCents\":100,\"clientCents\":50,\"insurerCents\":51}",
                "{\"priceCents\":100,\"clientCents\":100}",
                "{\"priceCents\":100,\"clientCents\":50,\"insurerCents\":50,\"other\":0}",
                "{\"priceCents\":100.0,\"clientCents\":50,\"insurerCents\":50}",
            })
    void refusesJsonThatIsNoShare(String json) {
        assertThatExceptionOfType(RefusedJsonException.class).isThrownBy(() -> FundingJson.read(CostShare.class, json));
    }
}
