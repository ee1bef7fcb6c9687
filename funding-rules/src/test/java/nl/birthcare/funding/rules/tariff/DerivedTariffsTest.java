package nl.birthcare.funding.rules.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Midwifery maxima that follow from the full tariff (BR/REG-23128b, BR/REG-24109, BR/REG-25111). */
class DerivedTariffsTest {

    private static final PolicyBook ENACTED = PolicyBooks.named("enacted").with(PolicyBooks.overlay("figures"));
    private static final LocalDate IN_2024 = LocalDate.of(2024, 6, 1);

    private static DerivedTariffs published() {
        return DerivedTariffs.ofPublished(ENACTED, Discipline.MIDWIFERY, IN_2024)
                .orElseThrow();
    }

    private static DerivedTariff tariff(DerivedTariffs tariffs, String part, String supplement) {
        return tariffs.tariffs().stream()
                .filter(each -> Objects.equals(each.part().orElse(null), part)
                        && Objects.equals(each.supplement().orElse(null), supplement))
                .findFirst()
                .orElseThrow();
    }

    /** The figures of 2024 that follow from the published full tariff of 1863.97, to the cent. */
    @ParameterizedTest
    @CsvSource({
        " , , 1863.97",
        "prenatal, , 689.67",
        "natal, , 755.52",
        "postnatal, , 419.73",
        "weeks 0-14, , 234.49",
        "weeks 15-29, , 351.73",
        "after week 29, , 793.12",
        "'change of practice 0-14, first provider', , 117.24",
        "'change of practice 0-14, second provider', , 689.67",
        "'change of practice 15-29, first provider', , 351.73",
        "'change of practice 15-29, second provider', , 455.18",
        "'change of practice after 29, first provider', , 496.56",
        "'change of practice after 29, second provider', , 310.35",
        " , integral-birth-care, 186.40",
        " , deprived-area, 2292.68",
        "prenatal, deprived-area, 848.29",
        "prenatal, second-line-reduction, 965.54",
    })
    void theMaximaOf2024FollowFromTheFullTariff(String part, String supplement, String euro) {
        assertThat(tariff(published(), part, supplement).roundedHalfUp()).isEqualTo(Euro.parse(euro));
    }

    @Test
    void aMaximumStaysAnExactFraction() {
        assertThat(tariff(published(), "prenatal", null).exactCents()).isEqualTo(Fraction.of(6_896_689, 100));
        assertThat(tariff(published(), "prenatal", "deprived-area").exactCents())
                .isEqualTo(Fraction.of(6_896_689, 100).times(Fraction.of(123, 100)));
    }

    /** Only a supplement on a line of its own is of the whole; what raises a tariff raises each part as well. */
    @Test
    void eachPartIsThereOnceWithoutAndOnceWithEachSupplementThatRaisesIt() {
        List<DerivedTariff> tariffs = published().tariffs();

        assertThat(tariffs).hasSize(4 + 12 * 3).doesNotHaveDuplicates();
        assertThat(tariffs)
                .filteredOn(each -> each.supplement().equals(Optional.of("integral-birth-care")))
                .singleElement()
                .satisfies(each -> assertThat(each.part()).isEmpty())
                .satisfies(each -> assertThat(each.agreementNeeded()).isTrue());
        assertThat(tariff(published(), "natal", "deprived-area").agreementNeeded())
                .isFalse();
    }

    @Test
    void whatFollowsIsDerivedAndNamesTheDocumentsOfTheDay() {
        assertThat(published().grade()).isEqualTo(EvidenceGrade.DERIVED);
        assertThat(published().sources())
                .extracting(SourceReference::source)
                .containsExactly("BR/REG-24109", "provider-pages");
        assertThat(DerivedTariffs.of(ENACTED, Discipline.MIDWIFERY, IN_2024, Euro.parse("2000.00"))
                        .orElseThrow()
                        .sources())
                .extracting(SourceReference::source)
                .containsExactly("BR/REG-24109");
    }

    @ParameterizedTest
    @CsvSource({
        "enacted, 2022-12-31, ",
        "enacted, 2023-01-01, midwifery-formula-2023",
        "enacted, 2023-12-31, midwifery-formula-2023",
        "enacted, 2024-01-01, midwifery-formula-2024",
        "enacted, 2024-12-31, midwifery-formula-2024",
        "enacted, 2025-01-01, midwifery-formula-2025",
        "announced-2020, 2024-01-01, ",
    })
    void theFormulaOfTheDayCountsAndNoNeighbour(String book, LocalDate day, String formula) {
        assertThat(DerivedTariffs.of(PolicyBooks.named(book), Discipline.MIDWIFERY, day, Euro.parse("1000.00"))
                        .map(DerivedTariffs::formula)
                        .orElse(null))
                .isEqualTo(formula);
    }

    @ParameterizedTest
    @CsvSource({"2013-06-01", "2023-06-01", "2025-06-01"})
    void withoutAPublishedFullTariffOrAFormulaNothingFollows(LocalDate day) {
        assertThat(DerivedTariffs.ofPublished(ENACTED, Discipline.MIDWIFERY, day))
                .isEmpty();
    }

    /** From 2024 on deductions are taken off the whole and not off every part. */
    @Property(tries = 50)
    void thePartsOf2023SumToTheWholeAndThoseOf2024Exceed(@ForAll @LongRange(min = 1, max = 1_000_000) long cents) {
        assertThat(sumOfPhases(cents, 2023)).isEqualTo(Fraction.of(cents, 1));
        assertThat(sumOfPhases(cents, 2024)).isGreaterThan(Fraction.of(cents, 1));
    }

    private static Fraction sumOfPhases(long cents, int year) {
        DerivedTariffs tariffs = DerivedTariffs.of(
                        ENACTED, Discipline.MIDWIFERY, LocalDate.of(year, 6, 1), Euro.ofCents(cents))
                .orElseThrow();
        return Fraction.sum(List.of(
                tariff(tariffs, "prenatal", null).exactCents(),
                tariff(tariffs, "natal", null).exactCents(),
                tariff(tariffs, "postnatal", null).exactCents()));
    }

    @Test
    void aFullTariffBelowZeroIsRefused() {
        assertThatThrownBy(() -> DerivedTariffs.of(ENACTED, Discipline.MIDWIFERY, IN_2024, Euro.ofCents(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The full tariff must be 0.00 or more, but is -0.01");
    }

    @Test
    void itReadsAsItWrites() {
        assertThat(FundingJson.read(DerivedTariffs.class, FundingJson.write(published())))
                .isEqualTo(published());
    }
}
