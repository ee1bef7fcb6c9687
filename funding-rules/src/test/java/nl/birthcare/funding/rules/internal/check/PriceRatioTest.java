package nl.birthcare.funding.rules.internal.check;

import static nl.birthcare.funding.core.care.TariffUnit.DAY;
import static nl.birthcare.funding.core.care.TariffUnit.FIVE_MINUTES;
import static nl.birthcare.funding.core.care.TariffUnit.HOUR;
import static nl.birthcare.funding.core.care.TariffUnit.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriceRatioTest {

    private static final Euro PER_HOUR = Euro.ofCents(5060);

    @ParameterizedTest
    @EnumSource
    void everyUnitComparesWithItself(TariffUnit unit) {
        PriceRatio ratio = PriceRatio.between(unit, unit);

        assertThat(ratio.compare(Euro.ofCents(15_180), 3, PER_HOUR)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"12, 5060, 0", "12, 5061, 1", "12, 5059, -1", "5, 2108, -1", "5, 2109, 1", "588, 247940, 0", "0, 0, 0"})
    void twelveTimesFiveMinutesAreAnHour(long quantity, long cents, int expected) {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR);

        assertThat(ratio.compare(Euro.ofCents(cents), quantity, PER_HOUR)).isEqualTo(expected);
    }

    @Test
    void anHourIsTwelveTimesFiveMinutes() {
        PriceRatio ratio = PriceRatio.between(HOUR, FIVE_MINUTES);

        assertThat(ratio.compare(Euro.ofCents(12_000), 2, Euro.ofCents(500))).isZero();
        assertThat(ratio.compare(Euro.ofCents(12_001), 2, Euro.ofCents(500))).isPositive();
        assertThat(ratio.compare(Euro.ofCents(11_999), 2, Euro.ofCents(500))).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"PERFORMANCE, HOUR", "PERFORMANCE, DAY", "PERFORMANCE, FIVE_MINUTES", "DAY, HOUR", "DAY, FIVE_MINUTES"})
    void otherUnitsDoNotCompare(TariffUnit one, TariffUnit other) {
        assertThat(PriceRatio.between(one, other)).isNull();
        assertThat(PriceRatio.between(other, one)).isNull();
    }

    /** What a line of 60.00 for twelve of something costs by each way to read a stated tariff or an agreed price. */
    private static List<Integer> compared(List<PriceRatio> readings, Euro price) {
        return readings.stream()
                .map(reading -> reading.compare(Euro.ofCents(6_000), 12, price))
                .toList();
    }

    private static LineFacts facts(PolicyBook book, DeclarationLine.Builder line) {
        DeclarationLine built = line.build();
        return Samples.facts(book, Samples.declaration(built).build(), built);
    }

    private static DeclarationLine.Builder hours() {
        return Samples.line(Samples.MATERNITY_CARE, LocalDate.of(2020, 5, 5));
    }

    /** A book in which maternity care has a maximum of 5.00 per unit. */
    private static PolicyBook pricedPer(TariffUnit unit) {
        return Samples.book("enacted")
                .with(Samples.document("priced")
                        .addTariffs(Tariff.builder()
                                .id("priced")
                                .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                                .status(PolicyStatus.ENACTED)
                                .grade(EvidenceGrade.PRIMARY)
                                .addSources(SourceReference.of("samples"))
                                .performance(Samples.MATERNITY_CARE)
                                .kind(TariffKind.MAXIMUM)
                                .amount(Euro.ofCents(500))
                                .unit(unit)
                                .build())
                        .build());
    }

    @Test
    void aStatedTariffIsPerHourWhereFiveMinutesAreCounted() {
        PolicyBook book = Samples.book("enacted");

        assertThat(compared(PriceRatio.ofStatedTariff(facts(book, hours().unit(FIVE_MINUTES))), Euro.ofCents(6_000)))
                .containsExactly(0);
        for (TariffUnit unit : new TariffUnit[] {HOUR, DAY, PERFORMANCE}) {
            assertThat(compared(PriceRatio.ofStatedTariff(facts(book, hours().unit(unit))), Euro.ofCents(500)))
                    .containsExactly(0);
        }
        assertThat(compared(PriceRatio.ofStatedTariff(facts(book, hours())), Euro.ofCents(500)))
                .containsExactly(0);
        assertThat(compared(PriceRatio.ofStatedTariff(facts(pricedPer(HOUR), hours())), Euro.ofCents(500)))
                .containsExactly(0);
    }

    @Test
    void whatIsLessThanACentAboveMayBeRounded() {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR);
        Euro perHour = Euro.ofCents(5_060);

        assertThat(ratio.isACentAbove(Euro.ofCents(2_951), 7, perHour)).isFalse();
        assertThat(ratio.isACentAbove(Euro.ofCents(2_952), 7, perHour)).isFalse();
        assertThat(ratio.isACentAbove(Euro.ofCents(2_953), 7, perHour)).isTrue();
        assertThat(ratio.isACentAbove(Euro.ofCents(2_530), 6, perHour)).isFalse();
        assertThat(ratio.isACentAbove(Euro.ofCents(2_531), 6, perHour)).isTrue();
        assertThat(ratio.percent(110).isACentAbove(Euro.ofCents(3_247), 7, perHour))
                .isFalse();
        assertThat(ratio.percent(110).isACentAbove(Euro.ofCents(3_248), 7, perHour))
                .isTrue();
    }

    @Test
    void aRatioIsToldAsTheFactorsOfItsProduct() {
        PriceRatio twelfth = PriceRatio.between(FIVE_MINUTES, HOUR);

        assertThat(PriceRatio.factors(List.of())).isEmpty();
        assertThat(PriceRatio.factors(List.of(PriceRatio.between(HOUR, HOUR)))).isEmpty();
        assertThat(PriceRatio.factors(List.of(twelfth))).isEqualTo(" times 1/12");
        assertThat(PriceRatio.between(HOUR, FIVE_MINUTES).factor()).isEqualTo(" times 12");
        assertThat(PriceRatio.factors(PriceRatio.ofStatedTariff(facts(pricedPer(FIVE_MINUTES), hours()))))
                .isEqualTo(", or that times 1/12");
    }

    @Test
    void ofAQuantityWithoutAUnitThatCountsFiveMinutesNobodyKnowsPerWhatTheStatedTariffIs() {
        LineFacts line = facts(pricedPer(FIVE_MINUTES), hours());

        assertThat(compared(PriceRatio.ofStatedTariff(line), Euro.ofCents(500))).containsExactly(0, 1);
        assertThat(compared(PriceRatio.ofStatedTariff(line), Euro.ofCents(6_000)))
                .containsExactly(-1, 0);
    }

    @Test
    void aQuantityWithoutAUnitCountsInThatOfTheAgreedPriceOrOfTheMaximum() {
        AgreedPrice perHour = AgreedPrice.of(Samples.MATERNITY_CARE, Euro.ofCents(6_000), HOUR);
        AgreedPrice perDay = AgreedPrice.of(Samples.MATERNITY_CARE, Euro.ofCents(500), DAY);
        PolicyBook perFiveMinutes = pricedPer(FIVE_MINUTES);

        assertThat(compared(PriceRatio.ofAgreedPrice(facts(perFiveMinutes, hours()), perHour), perHour.amount()))
                .containsExactly(-1, 0);
        assertThat(compared(
                        PriceRatio.ofAgreedPrice(facts(perFiveMinutes, hours().unit(HOUR)), perHour), perHour.amount()))
                .containsExactly(-1);
        assertThat(compared(
                        PriceRatio.ofAgreedPrice(facts(perFiveMinutes, hours().unit(FIVE_MINUTES)), perHour),
                        perHour.amount()))
                .containsExactly(0);
        assertThat(compared(PriceRatio.ofAgreedPrice(facts(perFiveMinutes, hours()), perDay), perDay.amount()))
                .containsExactly(0);
        assertThat(PriceRatio.ofAgreedPrice(facts(perFiveMinutes, hours().unit(HOUR)), perDay))
                .isEmpty();
    }

    /** What a quantity may count does not hang on whether its price is bound: less certainty must not refuse more. */
    @ParameterizedTest
    @EnumSource
    void aQuantityMayCountInTheUnitOfTheMaximumThoughItIsUndecidedWhetherThatBinds(PolicyStatus status) {
        PolicyBook book = pricedPer(FIVE_MINUTES);
        PolicyBook otherwise = PolicyBook.of(Samples.copyOf(book, "otherwise")
                .tariffRegimes(book.entries().tariffRegimes().stream()
                        .map(regime -> TariffRegime.builder()
                                .from(regime)
                                .status(status)
                                .build())
                        .toList())
                .build());
        AgreedPrice perHour = AgreedPrice.of(Samples.MATERNITY_CARE, Euro.ofCents(6_000), HOUR);

        assertThat(compared(PriceRatio.ofAgreedPrice(facts(otherwise, hours()), perHour), perHour.amount()))
                .containsExactly(-1, 0);
        assertThat(compared(PriceRatio.ofStatedTariff(facts(otherwise, hours())), Euro.ofCents(500)))
                .containsExactly(0, 1);
    }

    @Test
    void anAmountIsRoundedIfItComesNearByOneReadingAndIsExactByNone() {
        DeclarationLine twelve =
                hours().quantity(12).amount(Euro.ofCents(6_000)).build();
        DeclarationLine five = hours().quantity(5).amount(Euro.ofCents(2_108)).build();
        List<PriceRatio> both = PriceRatio.ofStatedTariff(facts(pricedPer(FIVE_MINUTES), hours()));

        assertThat(PriceRatio.isWithinACent(both, twelve, Euro.ofCents(500))).isTrue();
        assertThat(PriceRatio.isWithinACent(both, twelve, Euro.ofCents(6_000))).isTrue();
        assertThat(PriceRatio.isWithinACent(both, twelve, Euro.ofCents(501))).isFalse();
        assertThat(PriceRatio.rounded(both, twelve, Euro.ofCents(500))).isNull();
        assertThat(PriceRatio.rounded(both, twelve, Euro.ofCents(6_000))).isNull();
        assertThat(PriceRatio.rounded(both, five, PER_HOUR)).isSameAs(both.get(1));
        assertThat(PriceRatio.rounded(both, five, Euro.ofCents(421))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // 1,310.75 and a tenth: 1,441.825, so 1,441.82 is the most.
        "110, 1, 131075, 144182, -1",
        "110, 1, 131075, 144183, 1",
        "110, 2, 131075, 288365, 0",
        "100, 1, 131075, 131075, 0",
        "100, 1, 131075, 131076, 1"
    })
    void aTenthMoreIsNotRounded(int percent, long quantity, long price, long amount, int expected) {
        PriceRatio ratio = PriceRatio.between(PERFORMANCE, PERFORMANCE).percent(percent);

        assertThat(ratio.compare(Euro.ofCents(amount), quantity, Euro.ofCents(price)))
                .isEqualTo(expected);
    }

    @Test
    void aTenthMoreOfFiveMinutes() {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR).percent(110);

        assertThat(ratio.compare(Euro.ofCents(5566), 12, PER_HOUR)).isZero();
        assertThat(ratio.compare(Euro.ofCents(5567), 12, PER_HOUR)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"2107, false", "2108, true", "2109, true", "2110, false"})
    void lessThanACentOffIsLessThanACent(long cents, boolean expected) {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR);

        assertThat(ratio.isWithinACent(Euro.ofCents(cents), 5, PER_HOUR)).isEqualTo(expected);
    }

    @Test
    void aWholeCentOffIsNotWithinACent() {
        PriceRatio ratio = PriceRatio.between(HOUR, HOUR);

        assertThat(ratio.isWithinACent(Euro.ofCents(5060), 1, PER_HOUR)).isTrue();
        assertThat(ratio.isWithinACent(Euro.ofCents(5061), 1, PER_HOUR)).isFalse();
        assertThat(ratio.isWithinACent(Euro.ofCents(5059), 1, PER_HOUR)).isFalse();
    }

    @Example
    void theLargestAmountsCompareWithoutOverflow() {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR).percent(110);
        Euro largest = Euro.ofCents(Long.MAX_VALUE);

        assertThat(ratio.compare(largest, Long.MAX_VALUE, largest)).isNegative();
        assertThat(ratio.compare(largest, Long.MIN_VALUE, largest)).isPositive();
        assertThat(ratio.compare(largest.negated(), Long.MAX_VALUE, largest)).isNegative();
    }

    @Property(tries = 2000)
    void comparesAsExactDecimalsWould(
            @ForAll @LongRange(min = -1_000, max = 10_000_000) long amount,
            @ForAll @IntRange(min = -3, max = 2_000) int quantity,
            @ForAll @LongRange(min = 0, max = 10_000) long price,
            @ForAll @IntRange(min = 1, max = 200) int percent) {
        BigDecimal worth =
                BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(quantity)).multiply(BigDecimal.valueOf(percent));
        int expected =
                BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(1200)).compareTo(worth);

        assertThat(PriceRatio.between(FIVE_MINUTES, HOUR)
                        .percent(percent)
                        .compare(Euro.ofCents(amount), quantity, Euro.ofCents(price)))
                .isEqualTo(expected);
    }

    @Property
    void exactlyOneOrTwoAmountsAreWithinACent(
            @ForAll @IntRange(min = 1, max = 2_000) int quantity,
            @ForAll @LongRange(min = 1, max = 10_000) long price) {
        PriceRatio ratio = PriceRatio.between(FIVE_MINUTES, HOUR);
        BigInteger[] floor = BigInteger.valueOf(price * quantity).divideAndRemainder(BigInteger.valueOf(12));
        long down = floor[0].longValueExact();
        boolean exact = floor[1].signum() == 0;

        assertThat(ratio.isWithinACent(Euro.ofCents(down - 1), quantity, Euro.ofCents(price)))
                .isFalse();
        assertThat(ratio.isWithinACent(Euro.ofCents(down), quantity, Euro.ofCents(price)))
                .isTrue();
        assertThat(ratio.isWithinACent(Euro.ofCents(down + 1), quantity, Euro.ofCents(price)))
                .isEqualTo(!exact);
        assertThat(ratio.isWithinACent(Euro.ofCents(down + 2), quantity, Euro.ofCents(price)))
                .isFalse();
    }
}
