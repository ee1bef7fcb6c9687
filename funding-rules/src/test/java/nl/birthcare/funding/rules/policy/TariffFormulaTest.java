package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.policy.entry.PublishedTariff;
import nl.birthcare.funding.rules.policy.entry.TariffFormula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Midwifery maxima that follow from the full tariff, against the published page of 2024. */
class TariffFormulaTest {

    private static final Euro FULL_2024 = Euro.parse("1863.97");

    private static TariffFormula formula(int year) {
        Timeline<TariffFormula> formulas =
                PolicyBooks.documented("enacted").timeline(EntryKinds.TARIFF_FORMULAS, Discipline.MIDWIFERY);
        return formulas.on(LocalDate.of(year, 1, 1)).orElseThrow();
    }

    private static BigDecimal shown(Fraction cents) {
        return cents.toBigDecimal(0, RoundingMode.HALF_UP).movePointLeft(2);
    }

    @ParameterizedTest
    @CsvSource({
        "prenatal, 689.67",
        "natal, 755.52",
        "postnatal, 419.73",
        "weeks 0-14, 234.49",
        "weeks 15-29, 351.73",
        "after week 29, 793.12",
        "'change of practice 0-14, first provider', 117.24",
        "'change of practice 0-14, second provider', 689.67",
        "'change of practice 15-29, first provider', 351.73",
        "'change of practice 15-29, second provider', 455.18",
        "'change of practice after 29, first provider', 496.56",
        "'change of practice after 29, second provider', 310.35"
    })
    void thePartialTariffsOf2024FollowFromTheFullOne(String part, BigDecimal published) {
        assertThat(shown(formula(2024).part(part, FULL_2024))).isEqualTo(published);
    }

    @Test
    void thePublishedPricesOf2024AreThoseOfTheFormula() {
        Timeline<PublishedTariff> natal = PolicyBooks.figures()
                .timeline(EntryKinds.PUBLISHED_TARIFFS, List.of(Discipline.MIDWIFERY, "natal", kind()));

        assertThat(natal.on(LocalDate.of(2024, 6, 1)).map(PublishedTariff::amount))
                .contains(Euro.parse("755.52"));
    }

    private static Object kind() {
        return PolicyBooks.figures().entries().publishedTariffs().get(0).kind();
    }

    /** The deductions are not taken off the base of all parts, so that from 2024 on parts need not sum to the whole. */
    @ParameterizedTest
    @CsvSource({"2023, true", "2024, false", "2025, false"})
    void thePartsSumToTheWholeWhereNothingIsTakenOff(int year, boolean sums) {
        TariffFormula formula = formula(year);
        Fraction sum = formula.part("prenatal", FULL_2024)
                .plus(formula.part("natal", FULL_2024))
                .plus(formula.part("postnatal", FULL_2024));

        assertThat(sum.equals(Fraction.of(FULL_2024.cents(), 1))).isEqualTo(sums);
    }

    @Test
    void noFormulaHoldsBefore2023() {
        assertThat(PolicyBooks.documented("enacted")
                        .timeline(EntryKinds.TARIFF_FORMULAS, Discipline.MIDWIFERY)
                        .on(LocalDate.of(2022, 12, 31)))
                .isEmpty();
    }

    @Test
    void anUnknownPartIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> formula(2024).part("nothing", FULL_2024))
                .withMessageStartingWith("The part of tariff formula midwifery-formula-2024 must be one of [prenatal,")
                .withMessageEndingWith("but is nothing");
    }

    @Test
    void aFormulaWhoseDeductionIsNotStatedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TariffFormula.builder()
                        .from(formula(2023))
                        .fullLess(List.of("something"))
                        .build())
                .withMessage("The deductions of tariff formula midwifery-formula-2023 must be stated in it, but"
                        + " [something] are not");
    }

    /** What is printed for 2013 sums to the whole; no formula is known for that year. */
    @Test
    void theMaximaOf2013AreDataThatSum() {
        assertThat(price("prenatal").plus(price("natal")).plus(price("postnatal")))
                .isEqualTo(price("full"))
                .isEqualTo(Euro.parse("1186.65"));
        assertThat(price("full, deprived area")).isEqualTo(Euro.parse("1459.58"));
    }

    private static Euro price(String name) {
        return PolicyBooks.figures().entries().publishedTariffs().stream()
                .filter(tariff -> tariff.name().equals(name)
                        && tariff.validity().contains(LocalDate.of(2013, 6, 1))
                        && tariff.discipline() == Discipline.MIDWIFERY)
                .findFirst()
                .orElseThrow()
                .amount();
    }
}
