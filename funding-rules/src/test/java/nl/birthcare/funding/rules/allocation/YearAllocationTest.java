package nl.birthcare.funding.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearAllocationTest {

    private static final PolicyBook BOOK = PolicyBooks.named("enacted").with(PolicyBooks.overlay("national-mono-cost"));

    /**
     * Integral costs in million euro, NZa key figures on birth care, edition 2021; the parts were
     * found apart from this library, by giving cent after cent to the largest quotient w / (2s + 1).
     */
    @ParameterizedTest
    @CsvSource({
        "2017, 28500000.00, 15791218.95, 5271270.04, 7437511.01",
        "2018, 46300000.00, 25056375.25, 9497435.90, 11746188.85",
        "2019, 62200000.00, 33635616.20, 12507260.56, 16057123.24",
        "2020, 81300000.00, 42806407.88, 17114348.27, 21379243.85",
        "2021, 109400000.00, 58273238.12, 22404245.69, 28722516.19"
    })
    void thePublishedIntegralCostsOfAYearAreDividedToTheCent(
            int year, String euros, String medicalSpecialistCare, String midwifery, String maternityCare) {
        YearAllocation allocation = YearAllocation.of(BOOK, year, Euro.parse(euros));

        FrameworkSplit split = allocation.split().orElseThrow();
        assertThat(split.part(MacroFramework.MEDICAL_SPECIALIST_CARE)).isEqualTo(Euro.parse(medicalSpecialistCare));
        assertThat(split.part(MacroFramework.MIDWIFERY)).isEqualTo(Euro.parse(midwifery));
        assertThat(split.part(MacroFramework.MATERNITY_CARE)).isEqualTo(Euro.parse(maternityCare));
        assertThat(split.total()).isEqualTo(Euro.parse(euros));
        assertThat(Euro.parse(medicalSpecialistCare).plus(Euro.parse(midwifery)).plus(Euro.parse(maternityCare)))
                .isEqualTo(Euro.parse(euros));
        assertThat(allocation.rule().map(AllocationRule::id)).contains("national-mono-cost-" + year);
        assertThat(allocation.reason()).isEmpty();
        assertThat(allocation.year()).isEqualTo(year);
        assertThat(allocation.amount()).isEqualTo(Euro.parse(euros));
    }

    @ParameterizedTest
    @ValueSource(ints = {2016, 2022, 1, 9999})
    void aYearWithoutAKeyIsNotDividedByThatOfItsNeighbour(int year) {
        YearAllocation allocation = YearAllocation.of(BOOK, year, Euro.parse("100.00"));

        assertThat(allocation.rule()).isEmpty();
        assertThat(allocation.split()).isEmpty();
        assertThat(allocation.reason()).contains(UnallocatedReason.NO_KEY);
    }

    @Test
    void theBundledBooksDivideNoYear() {
        assertThat(YearAllocation.of(PolicyBooks.named("enacted"), 2021, Euro.parse("100.00"))
                        .reason())
                .contains(UnallocatedReason.NO_KEY);
    }

    @Test
    void aYearInWhichTheKeyChangesIsNotDividedAtAll() {
        PolicyBook book = keys(
                Samples.rule("first", Validity.between(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 6, 30)))
                        .build(),
                Samples.rule("second", Validity.from(LocalDate.of(2021, 7, 1))).build());

        assertThat(YearAllocation.of(book, 2020, Euro.parse("1.00")).rule().map(AllocationRule::id))
                .contains("first");
        assertThat(YearAllocation.of(book, 2021, Euro.parse("1.00")).reason()).contains(UnallocatedReason.NO_KEY);
        assertThat(YearAllocation.of(book, 2022, Euro.parse("1.00")).rule().map(AllocationRule::id))
                .contains("second");
    }

    @ParameterizedTest
    @CsvSource({"2021-01-02, 2021-12-31", "2021-01-01, 2021-12-30"})
    void aKeyThatLacksOneDayOfTheYearDoesNotDivideIt(LocalDate firstDay, LocalDate lastDay) {
        PolicyBook book =
                keys(Samples.rule("short", Validity.between(firstDay, lastDay)).build());

        assertThat(YearAllocation.of(book, 2021, Euro.parse("1.00")).split()).isEmpty();
    }

    @Test
    void aKeyOfOnePerformanceDividesNoYear() {
        PolicyBook book = keys(Samples.rule("named", Validity.from(Samples.CATALOGUE_START))
                .addPerformances(Samples.INTEGRAL)
                .build());

        assertThat(YearAllocation.of(book, 2021, Euro.parse("1.00")).split()).isEmpty();
    }

    @Test
    void anUndecidedKeyDividesNoYearAndTheReasonSaysThatItIsUndecided() {
        PolicyBook book = keys(Samples.rule("undecided", Validity.from(Samples.CATALOGUE_START))
                .status(PolicyStatus.UNDECIDED)
                .build());

        YearAllocation allocation = YearAllocation.of(book, 2021, Euro.parse("1.00"));

        assertThat(allocation.split()).isEmpty();
        assertThat(allocation.reason()).contains(UnallocatedReason.UNDECIDED_RULE);
    }

    @Test
    void aCorrectionOfAYearIsDividedAsTheMirrorImage() {
        FrameworkSplit debit =
                YearAllocation.of(BOOK, 2021, Euro.parse("0.07")).split().orElseThrow();
        FrameworkSplit credit =
                YearAllocation.of(BOOK, 2021, Euro.parse("-0.07")).split().orElseThrow();

        assertThat(credit).isEqualTo(debit.negated());
    }

    private static PolicyBook keys(AllocationRule... rules) {
        PolicyDocument document = Samples.document("keys")
                .addSources(Samples.SOURCE)
                .addAllocationRules(rules)
                .build();
        return PolicyBook.of(document);
    }
}
