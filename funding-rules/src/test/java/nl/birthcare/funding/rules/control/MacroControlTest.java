package nl.birthcare.funding.rules.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.entry.MacroControlCeiling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settlements worked by hand. */
class MacroControlTest {

    private static final PolicyBook FIGURES = PolicyBooks.figures();

    private static MacroControlQuestion.Turnover turnover(String institution, String euros) {
        return MacroControlQuestion.Turnover.builder()
                .institution(institution)
                .turnover(Euro.parse(euros))
                .build();
    }

    private static MacroSettlement settle(String ceiling, MacroControlQuestion.Turnover... turnovers) {
        return settle(2012, ceiling, List.of(turnovers));
    }

    private static MacroSettlement settle(int year, String ceiling, List<MacroControlQuestion.Turnover> turnovers) {
        return MacroControl.settle(
                FIGURES, question(year, turnovers).ceiling(Euro.parse(ceiling)).build());
    }

    private static MacroControlQuestion.Builder question(int year, List<MacroControlQuestion.Turnover> turnovers) {
        return MacroControlQuestion.builder().year(year).turnovers(turnovers);
    }

    private static List<String> rows(MacroSettlement settlement) {
        return settlement.institutions().stream()
                .map(row -> row.institution() + " " + row.controlTurnover() + " " + row.limit() + " " + row.repayment())
                .collect(Collectors.toList());
    }

    @Test
    void theExcessIsRepaidInProportionToTurnover() {
        // O = 120.00, P = 100.00, O - P = 20.00.
        // a: 50/120 x 2000 = 833 1/3; b: 40/120 x 2000 = 666 2/3; c: 30/120 x 2000 = 500.
        // 833 + 666 + 500 = 1999, so one cent is left; the largest remainder is that of b.
        MacroSettlement settlement =
                settle("100.00", turnover("c", "30.00"), turnover("a", "50.00"), turnover("b", "40.00"));

        assertThat(rows(settlement)).containsExactly("a 50.00 41.67 8.33", "b 40.00 33.33 6.67", "c 30.00 25.00 5.00");
        assertThat(settlement.controlTurnover()).isEqualTo(Euro.parse("120.00"));
        assertThat(settlement.excess()).isEqualTo(Euro.parse("20.00"));
        assertThat(settlement.findings()).isEmpty();
        assertThat(settlement.integralCare()).isEqualTo(MacroControlQuestion.IntegralCare.EXCLUDED);
        assertThat(settlement.grade()).isEqualTo(EvidenceGrade.DERIVED);
        assertThat(settlement.sources().stream().map(SourceReference::text))
                .containsExactly("stcrt-2011-23196 art. 4", "birthcare-funding Macro-control");
    }

    @ParameterizedTest
    @CsvSource({"120.00, a turnover exactly at the ceiling", "120.01, a turnover below it"})
    void nobodyRepaysUpToTheCeiling(String ceiling, String which) {
        MacroSettlement settlement = settle(ceiling, turnover("a", "80.00"), turnover("b", "40.00"));

        assertThat(rows(settlement)).as(which).containsExactly("a 80.00 80.00 0.00", "b 40.00 40.00 0.00");
        assertThat(settlement.excess()).as(which).isEqualTo(Euro.ZERO);
    }

    @Test
    void thereIsNoThreshold() {
        // One cent too much is repaid: 2/3 of it against 1/3, so by the larger.
        assertThat(rows(settle("119.99", turnover("a", "80.00"), turnover("b", "40.00"))))
                .containsExactly("a 80.00 79.99 0.01", "b 40.00 40.00 0.00");
    }

    @Test
    void aCeilingOfNothingTakesEverything() {
        assertThat(rows(settle("0.00", turnover("a", "80.00"), turnover("b", "0.00"))))
                .containsExactly("a 80.00 0.00 80.00", "b 0.00 0.00 0.00");
    }

    @Test
    void ofEqualRemaindersTheFirstByNameRepaysTheCentInWhateverOrderTheyAreGiven() {
        List<MacroControlQuestion.Turnover> turnovers =
                new ArrayList<>(List.of(turnover("a", "1.00"), turnover("b", "1.00"), turnover("c", "1.00")));
        for (int i = 0; i < 3; i++) {
            Collections.rotate(turnovers, 1);
            assertThat(rows(settle(2012, "2.98", turnovers)))
                    .containsExactly("a 1.00 0.99 0.01", "b 1.00 0.99 0.01", "c 1.00 1.00 0.00");
        }
    }

    @Test
    void theSettledAmountCountsAndTheCapitalTransitionDoesNot() {
        // a: 1000.00 + 50.00 - 150.00 = 900.00; b: 620.00 - 20.00 = 600.00. O = 1500.00, O - P = 150.00.
        // a: 900/1500 x 150 = 90; b: 600/1500 x 150 = 60.
        MacroControlQuestion.Turnover a = MacroControlQuestion.Turnover.builder()
                .institution("a")
                .turnover(Euro.parse("1000.00"))
                .settlement(Euro.parse("50.00"))
                .capitalTransition(Euro.parse("150.00"))
                .build();
        MacroControlQuestion.Turnover b = MacroControlQuestion.Turnover.builder()
                .institution("b")
                .turnover(Euro.parse("620.00"))
                .settlement(Euro.parse("-20.00"))
                .build();

        assertThat(rows(settle("1350.00", a, b))).containsExactly("a 900.00 810.00 90.00", "b 600.00 540.00 60.00");
    }

    @Test
    void anInstitutionBelowZeroLowersTheTotalAndRepaysNothing() {
        // O = 100.00 - 10.00 + 50.00 = 140.00, O - P = 20.00, divided over 150.00.
        // a: 100/150 x 2000 = 1333 1/3; c: 50/150 x 2000 = 666 2/3; the cent left goes to c.
        // The limits: 86.67 - 10.00 + 43.33 = 120.00, the ceiling.
        MacroSettlement settlement =
                settle("120.00", turnover("a", "100.00"), turnover("b", "-10.00"), turnover("c", "50.00"));

        assertThat(rows(settlement))
                .containsExactly("a 100.00 86.67 13.33", "b -10.00 -10.00 0.00", "c 50.00 43.33 6.67");
        assertThat(settlement.findings()).hasSize(1);
        ControlFinding finding = settlement.findings().get(0);
        assertThat(finding.code()).isEqualTo(ControlFinding.Code.CONTROL_TURNOVER_NEGATIVE);
        assertThat(finding.code().sentence()).contains("{institution}", "{controlTurnover}");
        assertThat(finding.message())
                .isEqualTo("Institution b: the turnover that counts must be 0.00 or more, but is -10.00. It lowers the"
                        + " total, bears no part of the excess, and repays nothing.");
    }

    @Test
    void from2015TheSettledAmountAndAvailabilityContributionsDoNotCount() {
        // a until 2014: 1000.00 + 50.00 - 150.00 = 900.00; from 2015: 1000.00 - 150.00 - 250.00 = 600.00. b: 600.00.
        MacroControlQuestion.Turnover a = MacroControlQuestion.Turnover.builder()
                .institution("a")
                .turnover(Euro.parse("1000.00"))
                .settlement(Euro.parse("50.00"))
                .capitalTransition(Euro.parse("150.00"))
                .availabilityContributions(Euro.parse("250.00"))
                .build();
        List<MacroControlQuestion.Turnover> turnovers = List.of(a, turnover("b", "600.00"));

        MacroSettlement last = settle(2014, "1050.00", turnovers);
        MacroSettlement first = settle(2015, "1050.00", turnovers);

        // 2014: O = 1500.00, E = 450.00: 900/1500 and 600/1500 of it. 2015: O = 1200.00, E = 150.00: half each.
        assertThat(rows(last)).containsExactly("a 900.00 630.00 270.00", "b 600.00 420.00 180.00");
        assertThat(rows(first)).containsExactly("a 600.00 525.00 75.00", "b 600.00 525.00 75.00");
        assertThat(last.sources().get(0).text()).isEqualTo("stcrt-2011-23196 art. 4");
        assertThat(first.sources().get(0).text()).isEqualTo("stcrt-2014-14914 ch. IV");
        assertThat(first.turnoverRule()).contains("without availability contributions");
    }

    @ParameterizedTest
    @CsvSource({"2012, 16634000000.00", "2013, 17578000000.00", "2015, 20297600000.00"})
    void theCeilingOfAYearIsThePublishedOneUnlessAnotherIsGiven(int year, String ceiling) {
        MacroSettlement settlement = MacroControl.settle(
                FIGURES, question(year, List.of(turnover("a", "1.00"))).build());

        assertThat(settlement.ceiling()).isEqualTo(Euro.parse(ceiling));
        assertThat(MacroControl.ceiling(FIGURES, MacroFramework.MEDICAL_SPECIALIST_CARE, year))
                .map(MacroControlCeiling::amount)
                .contains(Euro.parse(ceiling));
    }

    @ParameterizedTest
    @ValueSource(ints = {2014, 2016})
    void aYearWithoutAPublishedCeilingNeedsOneFromTheCaller(int year) {
        MacroControlQuestion question =
                question(year, List.of(turnover("a", "1.00"))).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MacroControl.settle(FIGURES, question))
                .withMessage("The ceiling of " + year + " must be given, since no document that was read states it");
    }

    @Test
    void onlyWhatTheMinisterEnforcesIsRepaid() {
        List<MacroControlQuestion.Turnover> turnovers = List.of(turnover("a", "80.00"), turnover("b", "40.00"));
        MacroControlQuestion.Builder question = question(2015, turnovers).ceiling(Euro.parse("60.00"));

        MacroSettlement part = MacroControl.settle(
                FIGURES, question.enforced(Euro.parse("30.00")).build());

        assertThat(rows(part)).containsExactly("a 80.00 60.00 20.00", "b 40.00 30.00 10.00");
        assertThat(part.excess()).isEqualTo(Euro.parse("60.00"));
        assertThat(part.enforced()).isEqualTo(Euro.parse("30.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MacroControl.settle(
                        FIGURES, question.enforced(Euro.parse("60.01")).build()))
                .withMessage("The amount that is enforced in 2015 must be between 0.00 and the excess, 60.00, but is"
                        + " 60.01");
    }

    @Test
    void aYearBeforeTheFirstRuleIsNotSettledByAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settle(2011, "1.00", List.of(turnover("a", "2.00"))))
                .withMessage("The year of a macro-control settlement must be one for which a rule is known,"
                        + " 2012-01-01..2014-12-31, 2015-01-01.., but is 2011");
    }

    @Test
    void theShareOfIntegralCareCountsOnlyByChoice() {
        MacroControlQuestion.Turnover a = MacroControlQuestion.Turnover.builder()
                .institution("a")
                .turnover(Euro.parse("90.00"))
                .integralShare(Euro.parse("30.00"))
                .build();
        List<MacroControlQuestion.Turnover> turnovers = List.of(a, turnover("b", "40.00"));
        Euro ceiling = Euro.parse("120.00");

        MacroSettlement excluded = settle(2012, "120.00", turnovers);
        MacroSettlement included = MacroControl.settle(
                FIGURES,
                question(2012, turnovers)
                        .ceiling(ceiling)
                        .integralCare(MacroControlQuestion.IntegralCare.INCLUDED)
                        .build());

        // Without it O = 130.00: 90/130 x 1000 = 692 4/13, 40/130 x 1000 = 307 9/13.
        assertThat(rows(excluded)).containsExactly("a 90.00 83.08 6.92", "b 40.00 36.92 3.08");
        // With it O = 160.00: 120/160 x 40.00 = 30.00, 40/160 x 40.00 = 10.00.
        assertThat(rows(included)).containsExactly("a 120.00 90.00 30.00", "b 40.00 30.00 10.00");
        assertThat(included.integralCare()).isEqualTo(MacroControlQuestion.IntegralCare.INCLUDED);
        assertThat(included.grade()).isEqualTo(EvidenceGrade.ILLUSTRATIVE);
        assertThat(included.findings().stream().map(ControlFinding::message))
                .containsExactly("The medical-specialist share of integral care, 30.00, was counted as turnover by"
                        + " choice of the caller: no document says whether it should be.");
        assertThat(excluded.findings()).isEmpty();
    }

    @Test
    void aYearWithoutInstitutionsHasNothingToRepay() {
        MacroSettlement settlement = settle("10.00");

        assertThat(settlement.institutions()).isEmpty();
        assertThat(settlement.controlTurnover()).isEqualTo(Euro.ZERO);
        assertThat(settlement.excess()).isEqualTo(Euro.ZERO);
    }

    @Test
    void tenThousandInstitutionsAndTwentyFourBillionEurosConserveToTheCent() {
        List<MacroControlQuestion.Turnover> turnovers = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            turnovers.add(MacroControlQuestion.Turnover.builder()
                    .institution("institution-" + i)
                    .turnover(Euro.ofCents(240_000_000L + i * 1_000_003L % 50_000_017L))
                    .build());
        }
        Euro ceiling = Euro.parse("24000000000.00");

        MacroSettlement settlement = settle(2012, ceiling.toString(), turnovers);

        long turnover =
                turnovers.stream().mapToLong(each -> each.turnover().cents()).sum();
        assertThat(settlement.excess().cents())
                .isEqualTo(turnover - ceiling.cents())
                .isPositive();
        assertThat(settlement.institutions().stream()
                        .mapToLong(row -> row.repayment().cents())
                        .sum())
                .isEqualTo(settlement.excess().cents());
        assertThat(settlement.institutions().stream()
                        .mapToLong(row -> row.limit().cents())
                        .sum())
                .isEqualTo(ceiling.cents());
    }

    // Misuse.

    @ParameterizedTest
    @EnumSource(
            value = MacroFramework.class,
            names = {"MIDWIFERY", "MATERNITY_CARE"})
    void onlyMedicalSpecialistCareHasAControlInstrument(MacroFramework framework) {
        MacroControlQuestion question = question(2015, List.of(turnover("a", "1.00")))
                .framework(framework)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MacroControl.settle(FIGURES, question))
                .withMessage("The framework of a macro-control settlement must have a control instrument, as"
                        + " MEDICAL_SPECIALIST_CARE has (stcrt-2011-23196 art. 4; stcrt-2014-14914 ch. IV;"
                        + " kst-32279-206 p. 10, De bekostiging van de integrale geboortezorg vanaf 2022), but is "
                        + framework);
    }

    @Test
    void refusesANegativeCeiling() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settle("-0.01", turnover("a", "1.00")))
                .withMessage("The ceiling of 2012 must be 0.00 or more, but is -0.01");
    }

    @Test
    void refusesAnInstitutionThatStandsInTheListTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settle("1.00", turnover("a", "1.00"), turnover("b", "1.00"), turnover("a", "2.00")))
                .withMessage("An institution must have one turnover only, but a has more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a  b ", " a b", "a b ", "a\tb", "a\u00a0b", "a \u200bb", "a\u2003b", "\ufeffa b"})
    void refusesInstitutionsWhoseNamesDifferByBlanks(String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> settle("1.00", turnover("a b", "1.00"), turnover("ab", "1.00"), turnover(other, "2.00")))
                .withMessage("An institution must have one turnover only, but a b has more, under names that differ by"
                        + " blanks");
    }

    @Test
    void refusesABlankInstitution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> turnover(" ", "1.00"))
                .withMessage("The institution of a turnover must not be blank, but is \" \"");
    }

    @Test
    void saysWhichSumIsOutOfRange() {
        MacroControlQuestion.Turnover largest = MacroControlQuestion.Turnover.builder()
                .institution("a")
                .turnover(Euro.ofCents(Long.MAX_VALUE))
                .build();
        MacroControlQuestion.Turnover beyond = MacroControlQuestion.Turnover.builder()
                .from(largest)
                .settlement(Euro.ofCents(1))
                .build();
        MacroControlQuestion.Turnover smallest = MacroControlQuestion.Turnover.builder()
                .institution("b")
                .turnover(Euro.ofCents(-Long.MAX_VALUE))
                .build();

        assertThat(rows(settle("0.00", largest))).containsExactly("a 92233720368547758.07 0.00 92233720368547758.07");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> settle("0.00", beyond))
                .withMessage(
                        "The turnover that counts of institution a must be an amount within 63 bits of cents, but is"
                                + " 9223372036854775808");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> settle("0.00", largest, turnover("b", "0.01")))
                .withMessage(
                        "The sum of the turnovers that count in 2012 must be an amount within 63 bits of cents, but"
                                + " is 9223372036854775808");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> settle("0.00", largest, smallest, turnover("c", "0.01")))
                .withMessage("The sum of the positive turnovers that count in 2012 must be an amount within 63 bits of"
                        + " cents, but is 9223372036854775808");
    }

    // JSON.

    @Test
    void readsTurnoversWithOnlyWhatIsKnown() {
        assertThat(FundingJson.read(
                        MacroControlQuestion.Turnover[].class,
                        "[{\"institution\":\"a\",\"turnoverCents\":5000},{\"institution\":\"b\",\"turnoverCents\":1,"
                                + "\"settlementCents\":2,\"capitalTransitionCents\":3,\"integralShareCents\":4}]"))
                .containsExactly(
                        turnover("a", "50.00"),
                        MacroControlQuestion.Turnover.builder()
                                .institution("b")
                                .turnover(Euro.ofCents(1))
                                .settlement(Euro.ofCents(2))
                                .capitalTransition(Euro.ofCents(3))
                                .integralShare(Euro.ofCents(4))
                                .build());
        assertThatExceptionOfType(RefusedJsonException.class)
                .isThrownBy(() -> FundingJson.read(MacroControlQuestion.Turnover.class, "{\"institution\":\"a\"}"));
    }

    @Test
    void aSettlementRoundTripsThroughJson() {
        MacroSettlement settlement = MacroControl.settle(
                FIGURES,
                question(2012, List.of(turnover("a", "100.00"), turnover("b", "-10.00"), turnover("c", "50.00")))
                        .ceiling(Euro.parse("120.00"))
                        .integralCare(MacroControlQuestion.IntegralCare.INCLUDED)
                        .build());
        String json = FundingJson.write(settlement);

        assertThat(json)
                .contains("{\"institution\":\"a\",\"controlTurnoverCents\":10000,\"limitCents\":8667,"
                        + "\"repaymentCents\":1333}");
        assertThat(json)
                .contains("{\"code\":\"CONTROL_TURNOVER_NEGATIVE\",\"values\":{\"institution\":\"b\","
                        + "\"controlTurnover\":\"-10.00\"}}");
        assertThat(FundingJson.read(MacroSettlement.class, json)).isEqualTo(settlement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"repaymentCents\":1333 | \"repaymentCents\":1334 | Limit and repayment of institution a",
                "\"controlTurnoverCents\":14000 | \"controlTurnoverCents\":14001 | The turnovers of the settlement",
                "\"excessCents\":2000 | \"excessCents\":1999 | The turnovers above the ceiling",
                "\"ceilingCents\":12000 | \"ceilingCents\":12001 | The turnovers above the ceiling",
                "\"limitCents\":8667,\"repaymentCents\":1333 | \"limitCents\":8666,\"repaymentCents\":1334 | The repayments of",
                "\"limitCents\":-1000,\"repaymentCents\":0 | \"limitCents\":-1001,\"repaymentCents\":1 | The repayment of institution b",
                "\"limitCents\":-1000,\"repaymentCents\":0 | \"limitCents\":-999,\"repaymentCents\":-1 | The repayment of institution b",
            })
    void refusesASettlementThatDoesNotClose(String right, String wrong, String message) {
        String json = FundingJson.write(
                settle("120.00", turnover("a", "100.00"), turnover("b", "-10.00"), turnover("c", "50.00")));
        assertThat(json).contains(right);

        assertThatExceptionOfType(RefusedJsonException.class)
                .isThrownBy(() -> FundingJson.read(MacroSettlement.class, json.replace(right, wrong)))
                .withMessageContaining(message);
    }

    @Test
    void whatAnInstitutionKeepsAndRepaysAreShares() {
        MacroSettlement settlement =
                settle("100.00", turnover("a", "80.00"), turnover("b", "45.00"), turnover("c", "0.00"));

        assertThat(settlement.institutions())
                .extracting(MacroSettlement.Institution::repaidShare, MacroSettlement.Institution::keptShare)
                .containsExactly(
                        tuple(Optional.of(Fraction.of(1, 5)), Optional.of(Fraction.of(4, 5))),
                        tuple(Optional.of(Fraction.of(1, 5)), Optional.of(Fraction.of(4, 5))),
                        tuple(Optional.empty(), Optional.empty()));
    }
}
