package nl.birthcare.funding.rules.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringReportTest {

    private static final PolicyBook BOOK = PolicyBooks.figures();
    private final MonitoringReport newest = MonitoringReport.published(BOOK);

    private static MonitoringRow row(List<MonitoringRow> rows, int year, FundingForm form, MacroFramework framework) {
        List<MonitoringRow> found = rows.stream()
                .filter(row -> row.year() == year
                        && row.form().equals(Optional.ofNullable(form))
                        && row.framework().equals(Optional.ofNullable(framework)))
                .collect(Collectors.toList());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> names(List<MonitoringRow> rows) {
        return rows.stream()
                .map(row -> row.year() + " " + row.form().map(Enum::name).orElse("ALL") + " "
                        + row.framework().map(Enum::name).orElse("ALL"))
                .collect(Collectors.toList());
    }

    // NZa-kerncijfers-2021.

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2019, 2020, 2021})
    void thePublishedTableAddsUpInEveryYear(int year) {
        MonitoringRow total = row(newest.published(), year, null, null);

        assertThat(total.sumOfParts()).contains(total.cost());
    }

    @Test
    void aYearHasItsFormsPartsBeforeWholeAndTheTotalLast() {
        assertThat(names(newest.published()))
                .hasSize(30)
                .startsWith(
                        "2017 MONODISCIPLINARY MEDICAL_SPECIALIST_CARE",
                        "2017 MONODISCIPLINARY MIDWIFERY",
                        "2017 MONODISCIPLINARY MATERNITY_CARE",
                        "2017 MONODISCIPLINARY ALL",
                        "2017 INTEGRAL ALL",
                        "2017 ALL ALL",
                        "2018 MONODISCIPLINARY MEDICAL_SPECIALIST_CARE");
    }

    @Test
    void theFormsAreComparedExactly() {
        MonitoringRow mono = row(newest.published(), 2021, FundingForm.MONODISCIPLINARY, null);
        MonitoringRow integral = row(newest.published(), 2021, FundingForm.INTEGRAL, null);

        // 682.5 + 262.4 + 336.4 = 1281.3, of 1390.7; a year before 625.3 + 250.0 + 312.3 = 1187.6.
        assertThat(mono.cost()).isEqualTo(Euro.parse("1281300000.00"));
        assertThat(mono.share()).contains(Fraction.of(12_813, 13_907));
        assertThat(mono.growth()).contains(Fraction.of(12_813 - 11_876, 11_876));
        assertThat(mono.grade()).contains(EvidenceGrade.DERIVED);
        assertThat(mono.sources()).hasSize(3);
        // 109.4 of 1390.7; a year before 81.3.
        assertThat(integral.share()).contains(Fraction.of(1_094, 13_907));
        assertThat(integral.growth()).contains(Fraction.of(1_094 - 813, 813));
        assertThat(integral.grade()).contains(EvidenceGrade.PRIMARY);
        assertThat(mono.share().orElseThrow().plus(integral.share().orElseThrow()))
                .isEqualTo(Fraction.of(1, 1));
    }

    @Test
    void theFirstYearHasNoGrowth() {
        assertThat(newest.published())
                .filteredOn(row -> row.year() == 2017)
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.growth()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2017, 2914.9, 2485.5, 831.4, 1292",
        "2018, 3101.0, 2507.4, 921.2, 1278",
        "2019, 3181.1, 2568.5, 917.2, 1342.5",
        "2020, 3489.7, 2609.2, 940.3, 1359.1",
        "2021, 3600.7, 2735.6, 954.9, 1427.0",
    })
    void theAveragesAreThoseThatWerePrinted(
            int year,
            BigDecimal integral,
            BigDecimal medicalSpecialistCare,
            BigDecimal midwifery,
            BigDecimal maternityCare) {
        List<MonitoringRow> rows = newest.published();
        FundingForm mono = FundingForm.MONODISCIPLINARY;
        assertAverage(row(rows, year, FundingForm.INTEGRAL, null), integral);
        assertAverage(row(rows, year, mono, MacroFramework.MEDICAL_SPECIALIST_CARE), medicalSpecialistCare);
        assertAverage(row(rows, year, mono, MacroFramework.MIDWIFERY), midwifery);
        assertAverage(row(rows, year, mono, MacroFramework.MATERNITY_CARE), maternityCare);
        assertThat(row(rows, year, mono, null).averageCents()).isEmpty();
        assertThat(row(rows, year, null, null).averageCents()).isEmpty();
    }

    private static void assertAverage(MonitoringRow row, BigDecimal euros) {
        assertThat(row.averageCents()).contains(Fraction.of(Euro.of(euros).cents(), 1));
    }

    @ParameterizedTest
    @CsvSource({"2017, 9776", "2018, 14937", "2019, 19573", "2020, ", "2021, "})
    void theClientsOfIntegralCareAreThereWhereTheyWerePublished(int year, Long clients) {
        assertThat(row(newest.published(), year, FundingForm.INTEGRAL, null).clients())
                .isEqualTo(clients == null ? OptionalLong.empty() : OptionalLong.of(clients));
        assertThat(row(newest.published(), year, null, null).clients()).isEmpty();
    }

    @Test
    void anOlderEditionHasOnlyWhatItPrints() {
        List<MonitoringRow> rows =
                MonitoringReport.published(BOOK, Edition.of("2020-or-earlier")).published();

        assertThat(names(rows))
                .containsExactly(
                        "2017 MONODISCIPLINARY MEDICAL_SPECIALIST_CARE",
                        "2018 MONODISCIPLINARY MEDICAL_SPECIALIST_CARE",
                        "2019 MONODISCIPLINARY MEDICAL_SPECIALIST_CARE");
        assertThat(rows.stream().map(MonitoringRow::cost))
                .containsExactly(Euro.parse("589900000.00"), Euro.parse("578900000.00"), Euro.parse("586100000.00"));
        // (578.9 - 589.9) / 589.9; the share would need a total of the same edition.
        assertThat(rows.get(1).growth()).contains(Fraction.of(-110, 5_899));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.share()).isEmpty();
            assertThat(row.averageCents()).isEmpty();
            assertThat(row.clients()).isEmpty();
        });
    }

    @Test
    void figuresOfDifferentEditionsAreNotAddedUpOrCompared() {
        List<MonitoringRow> rows = MonitoringReport.published(restated("realised-2021-midwifery-2020", "251000000.00"))
                .published();

        MonitoringRow midwifery = row(rows, 2020, FundingForm.MONODISCIPLINARY, MacroFramework.MIDWIFERY);
        assertThat(midwifery.cost()).isEqualTo(Euro.parse("251000000.00"));
        assertThat(midwifery.edition()).contains(Edition.of("2022"));
        assertThat(midwifery.share()).isEmpty();
        assertThat(midwifery.growth()).isEmpty();
        assertThat(midwifery.averageCents()).isEmpty();
        assertThat(row(rows, 2021, FundingForm.MONODISCIPLINARY, MacroFramework.MIDWIFERY)
                        .growth())
                .isEmpty();
        assertThat(names(rows)).doesNotContain("2020 MONODISCIPLINARY ALL").contains("2021 MONODISCIPLINARY ALL");
        assertThat(row(rows, 2020, null, null).sumOfParts()).isEmpty();
    }

    @Test
    void clientsOfOneEditionDoNotStandBesideTheCostOfAnother() {
        List<MonitoringRow> rows = MonitoringReport.published(restated("realised-2021-integral-2019", "63000000.00"))
                .published();

        MonitoringRow integral = row(rows, 2019, FundingForm.INTEGRAL, null);
        assertThat(integral.cost()).isEqualTo(Euro.parse("63000000.00"));
        assertThat(integral.clients()).isEmpty();
        assertThat(integral.averageCents()).isEmpty();
    }

    private static PolicyBook restated(String id, String amount) {
        PublishedCost printed = BOOK.entries().realisedCosts().stream()
                .filter(cost -> cost.id().equals(id))
                .findFirst()
                .orElseThrow();
        return BOOK.with(PolicyDocument.builder()
                .id("restated")
                .title("A restated figure.")
                .addRealisedCosts(PublishedCost.builder()
                        .from(printed)
                        .id("restated")
                        .edition(Edition.of("2022"))
                        .amount(Euro.parse(amount))
                        .build())
                .build());
    }

    // What stands beside the costs.

    @Test
    void theReportHoldsTheOtherNumbersAndTheErrata() {
        assertThat(newest.policy()).isEqualTo("figures");
        assertThat(newest.numbers().stream()
                        .filter(number -> number.measure() == PublishedNumber.Measure.PARTNERSHIPS)
                        .map(PublishedNumber::value))
                .containsExactly(6L, 8L, 9L, 8L);
        assertThat(newest.numbers().stream()
                        .filter(number -> number.measure() == PublishedNumber.Measure.PERINATAL_MORTALITY)
                        .map(PublishedNumber::text))
                .containsExactly("7.9", "7.8");
        assertThat(newest.errata()).isEqualTo(BOOK.entries().errata()).hasSize(2);
    }

    @Test
    void aNumberIsTakenFromItsNewestEdition() {
        PublishedNumber births = PublishedNumber.builder()
                .from(newest.numbers().stream()
                        .filter(number -> number.id().equals("births-2019"))
                        .findFirst()
                        .orElseThrow())
                .id("births-restated")
                .edition(Edition.of("2022"))
                .value(167_600)
                .build();
        PolicyBook book = BOOK.with(PolicyDocument.builder()
                .id("restated")
                .title("A restated number.")
                .addPublishedNumbers(births)
                .build());

        assertThat(births(MonitoringReport.published(book))).containsExactly(167_600L);
        assertThat(births(MonitoringReport.published(book, Edition.of("2021")))).containsExactly(167_588L);
    }

    private static List<Long> births(MonitoringReport report) {
        return report.numbers().stream()
                .filter(number -> number.measure() == PublishedNumber.Measure.BIRTHS)
                .filter(number -> number.validity().equals(Validity.ofYear(2019)))
                .map(PublishedNumber::value)
                .collect(Collectors.toList());
    }

    // The caller's own positions.

    private static FrameworkPosition position(MacroFramework framework, FundingForm form, int year, String charged) {
        return FrameworkPosition.builder()
                .framework(framework)
                .form(form)
                .year(year)
                .charged(Euro.parse(charged))
                .lines(1)
                .driftCents(Fraction.ZERO)
                .build();
    }

    @Test
    void ownPositionsHaveTheSameShapeBesideThePublishedFigures() {
        MonitoringReport report = newest.besidePositions(List.of(
                position(MacroFramework.MEDICAL_SPECIALIST_CARE, FundingForm.INTEGRAL, 2021, "50.00"),
                position(MacroFramework.MIDWIFERY, FundingForm.INTEGRAL, 2021, "30.00"),
                position(MacroFramework.MATERNITY_CARE, FundingForm.INTEGRAL, 2021, "20.00"),
                position(MacroFramework.MEDICAL_SPECIALIST_CARE, FundingForm.MONODISCIPLINARY, 2021, "60.00"),
                position(MacroFramework.MIDWIFERY, FundingForm.MONODISCIPLINARY, 2021, "40.00"),
                position(MacroFramework.MATERNITY_CARE, FundingForm.MONODISCIPLINARY, 2021, "0.00"),
                position(MacroFramework.MEDICAL_SPECIALIST_CARE, FundingForm.INTEGRAL, 2020, "10.00"),
                position(MacroFramework.MIDWIFERY, FundingForm.INTEGRAL, 2020, "0.00"),
                position(MacroFramework.MATERNITY_CARE, FundingForm.INTEGRAL, 2020, "-10.00")));

        assertThat(report.published()).isEqualTo(newest.published());
        MonitoringRow integral = row(report.own(), 2021, FundingForm.INTEGRAL, null);
        assertThat(integral.cost()).isEqualTo(Euro.parse("100.00"));
        assertThat(integral.sumOfParts()).contains(Euro.parse("100.00"));
        assertThat(integral.share()).contains(Fraction.of(1, 2));
        assertThat(integral.edition()).isEmpty();
        assertThat(integral.grade()).isEmpty();
        assertThat(integral.clients()).isEmpty();
        assertThat(row(report.own(), 2021, FundingForm.INTEGRAL, MacroFramework.MEDICAL_SPECIALIST_CARE)
                        .growth())
                .contains(Fraction.of(4, 1));
        assertThat(row(report.own(), 2021, null, null).cost()).isEqualTo(Euro.parse("200.00"));
        // A year that came to nothing has neither shares nor a growth upon it.
        assertThat(row(report.own(), 2020, FundingForm.INTEGRAL, MacroFramework.MEDICAL_SPECIALIST_CARE)
                        .share())
                .isEmpty();
        assertThat(integral.growth()).isEmpty();
        assertThat(FundingJson.read(MonitoringReport.class, FundingJson.write(report)))
                .isEqualTo(report);
    }

    @Test
    void refusesTwoPositionsOfOneName() {
        FrameworkPosition position = position(MacroFramework.MIDWIFERY, FundingForm.INTEGRAL, 2021, "30.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> newest.besidePositions(List.of(position, position)))
                .withMessageContaining("There must be one cost of 2021 per form and framework");
    }

    @Test
    void anEditionThatIsNotKnownIsRefusedAndTheKnownOnesAreNamed() {
        assertThatThrownBy(() -> MonitoringReport.published(BOOK, Edition.of("2019")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "The edition of published figures must be one of \\[.*\\b2020-or-earlier, .*2021.*], those"
                                + " that policy book " + Pattern.quote(BOOK.name()) + " has, but is 2019");
    }
}
