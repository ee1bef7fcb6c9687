package nl.birthcare.funding.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.time.LocalDate;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import org.junit.jupiter.api.Test;

class FrameworkLedgerTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final FundingEngine ENGINE = FundingEngine.of(Samples.bookOfFirstChecks("enacted"));

    private static FrameworkLedger ledgerOf(DeclarationLine.Builder... lines) {
        FrameworkLedger ledger = new FrameworkLedger();
        for (DeclarationLine.Builder line : lines) {
            ledger.post(ENGINE.assess(Samples.declaration(line.build()).build()));
        }
        return ledger;
    }

    @Test
    void anEmptyLedgerHoldsNothingAndCloses() {
        LedgerReport report = new FrameworkLedger().report();

        assertThat(report.positions()).isEmpty();
        assertThat(report.totals().rows()).isZero();
        assertThat(report.totals().debitCents()).isEqualTo(BigInteger.ZERO);
        assertThat(report.totals().everythingAllocated()).isTrue();
    }

    @Test
    void aPositionIsMadeForEveryFrameworkEvenIfItBearsNothing() {
        FrameworkLedger ledger = ledgerOf(Samples.line(Samples.MIDWIFERY, DAY));

        assertThat(ledger.positions())
                .extracting(
                        FrameworkPosition::framework,
                        FrameworkPosition::form,
                        FrameworkPosition::year,
                        FrameworkPosition::charged,
                        FrameworkPosition::lines,
                        FrameworkPosition::driftCents)
                .containsExactly(
                        tuple(
                                MacroFramework.MEDICAL_SPECIALIST_CARE,
                                FundingForm.MONODISCIPLINARY,
                                2021,
                                Euro.ZERO,
                                0L,
                                Fraction.ZERO),
                        tuple(
                                MacroFramework.MIDWIFERY,
                                FundingForm.MONODISCIPLINARY,
                                2021,
                                Euro.parse("1523.00"),
                                1L,
                                Fraction.ZERO),
                        tuple(
                                MacroFramework.MATERNITY_CARE,
                                FundingForm.MONODISCIPLINARY,
                                2021,
                                Euro.ZERO,
                                0L,
                                Fraction.ZERO));
    }

    @Test
    void positionsComeByYearThenFormThenFramework() {
        FrameworkLedger ledger = ledgerOf(
                Samples.line(Samples.INTEGRAL, LocalDate.of(2021, 1, 1)),
                Samples.line(Samples.INTEGRAL, LocalDate.of(2020, 12, 31)),
                Samples.line(Samples.EXPERIMENT, LocalDate.of(2020, 1, 1)),
                Samples.line(Samples.MATERNITY_CARE, LocalDate.of(2021, 6, 1)),
                Samples.line(Samples.OBSTETRICS, LocalDate.of(2020, 6, 1)));

        assertThat(ledger.positions())
                .extracting(position -> position.year() + " " + position.form() + " " + position.framework())
                .containsExactly(
                        "2020 MONODISCIPLINARY MEDICAL_SPECIALIST_CARE",
                        "2020 MONODISCIPLINARY MIDWIFERY",
                        "2020 MONODISCIPLINARY MATERNITY_CARE",
                        "2020 INTEGRAL MEDICAL_SPECIALIST_CARE",
                        "2020 INTEGRAL MIDWIFERY",
                        "2020 INTEGRAL MATERNITY_CARE",
                        "2020 SMALL_SCALE_EXPERIMENT MEDICAL_SPECIALIST_CARE",
                        "2020 SMALL_SCALE_EXPERIMENT MIDWIFERY",
                        "2020 SMALL_SCALE_EXPERIMENT MATERNITY_CARE",
                        "2021 MONODISCIPLINARY MEDICAL_SPECIALIST_CARE",
                        "2021 MONODISCIPLINARY MIDWIFERY",
                        "2021 MONODISCIPLINARY MATERNITY_CARE",
                        "2021 INTEGRAL MEDICAL_SPECIALIST_CARE",
                        "2021 INTEGRAL MIDWIFERY",
                        "2021 INTEGRAL MATERNITY_CARE");
    }

    /** Two lines of 0.01 by 0 : 1 : 2 put both cents on maternity care, which has a share of 4/3. */
    @Test
    void driftIsWhatRoundingLineByLineHasComeTo() {
        FrameworkLedger ledger = ledgerOf(
                Samples.line(Samples.EXPERIMENT, DAY).amount(Euro.ofCents(1)),
                Samples.line(Samples.EXPERIMENT, DAY).amount(Euro.ofCents(1)));

        assertThat(ledger.positions())
                .extracting(FrameworkPosition::charged, FrameworkPosition::lines, FrameworkPosition::driftCents)
                .containsExactly(
                        tuple(Euro.ZERO, 0L, Fraction.ZERO),
                        tuple(Euro.ZERO, 2L, Fraction.of(-2, 3)),
                        tuple(Euro.ofCents(2), 2L, Fraction.of(2, 3)));
    }

    @Test
    void aLineCountsForEveryFrameworkThatHasAShareInItEvenOfZeroCents() {
        FrameworkLedger ledger = ledgerOf(Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ZERO));

        assertThat(ledger.positions()).extracting(FrameworkPosition::lines).containsExactly(1L, 1L, 1L);
        assertThat(ledger.totals().everythingAllocated()).isTrue();
    }

    @Test
    void linesOfTwoKeysInOneYearAreAddedUpInOnePosition() {
        FrameworkLedger ledger = ledgerOf(
                Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ofCents(15)),
                Samples.line(Samples.INTEGRAL_WITH_OWN_KEY, DAY).amount(Euro.ofCents(15)));

        assertThat(ledger.positions()).hasSize(3);
        assertThat(ledger.positions().get(0).lines()).isEqualTo(2);
        // 15 by 7 : 5 : 3 is exact, so the drift is that of the other: 8 - 15 * 6825 / 12813.
        assertThat(ledger.positions().get(0).charged()).isEqualTo(Euro.ofCents(8 + 7));
        assertThat(ledger.positions().get(0).driftCents()).isEqualTo(Fraction.of(8L * 12813 - 15 * 6825, 12813));
    }

    @Test
    void whatCameInIsCountedWhereItWent() {
        FrameworkLedger ledger = ledgerOf(
                Samples.line(Samples.MIDWIFERY, DAY).amount(Euro.ofCents(100)),
                Samples.line(Samples.MIDWIFERY, DAY).amount(Euro.ofCents(30)).direction(Direction.CREDIT),
                Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 1, 1)).amount(Euro.ofCents(7)),
                Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 1, 1)).amount(Euro.ofCents(5)),
                Samples.line(Samples.MIDWIFERY, DAY).amount(Euro.ofCents(1000)).granted(Euro.ofCents(11)));
        ledger.postUnreadableRow();
        ledger.postUnreadableRow();

        assertThat(ledger.totals())
                .isEqualTo(ControlTotals.builder()
                        .rows(7)
                        .unreadableRows(2)
                        .lines(5)
                        .allocatedLines(3)
                        .unallocatedLines(1)
                        .refusedLines(1)
                        .debitCents(BigInteger.valueOf(123))
                        .creditCents(BigInteger.valueOf(30))
                        .allocatedCents(BigInteger.valueOf(81))
                        .unallocatedCents(BigInteger.valueOf(7))
                        .refusedCents(BigInteger.valueOf(5))
                        .build());
        assertThat(ledger.report().totals()).isEqualTo(ledger.totals());
        assertThat(ledger.report().positions()).isEqualTo(ledger.positions());
    }

    @Test
    void garbageInAFileDoesNotMakeTheTotalsOverflow() {
        FrameworkLedger ledger = new FrameworkLedger();
        for (int i = 0; i < 3; i++) {
            ledger.post(ENGINE.assess(Samples.declaration(
                            Samples.line(Samples.MIDWIFERY, DAY)
                                    .amount(Euro.ofCents(Long.MAX_VALUE))
                                    .build(),
                            Samples.line(Samples.MIDWIFERY, DAY)
                                    .amount(Euro.ofCents(-Long.MAX_VALUE))
                                    .build())
                    .build()));
        }

        BigInteger three = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3));
        assertThat(ledger.totals().unallocatedCents()).isEqualTo(three);
        assertThat(ledger.totals().refusedCents()).isEqualTo(three.negate());
        assertThat(ledger.totals().debitCents()).isEqualTo(BigInteger.ZERO);
        assertThat(ledger.positions()).isEmpty();
    }

    @Test
    void aLedgerCannotBeMergedWithItself() {
        FrameworkLedger ledger = new FrameworkLedger();

        assertThatThrownBy(() -> ledger.merge(ledger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("merged with itself");
    }

    @Test
    void aMergeLeavesTheOtherLedgerAsItIs() {
        FrameworkLedger one = ledgerOf(Samples.line(Samples.INTEGRAL, DAY));
        FrameworkLedger other = ledgerOf(Samples.line(Samples.INTEGRAL, DAY));
        LedgerReport before = other.report();

        one.merge(other);
        one.merge(other);

        assertThat(other.report()).isEqualTo(before);
        assertThat(one.totals().rows()).isEqualTo(3);
        assertThat(one.totals().allocatedCents()).isEqualTo(BigInteger.valueOf(3 * 152300));
        // What is posted to the one afterwards does not reach the other, nor the reverse.
        one.post(ENGINE.assess(
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build()).build()));
        assertThat(other.report()).isEqualTo(before);
    }

    @Test
    void aMergeIntoAnEmptyLedgerSharesNothingWithTheOther() {
        FrameworkLedger other = ledgerOf(Samples.line(Samples.INTEGRAL, DAY));
        LedgerReport before = other.report();
        FrameworkLedger empty = new FrameworkLedger();

        empty.merge(other);
        empty.post(ENGINE.assess(
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build()).build()));

        assertThat(other.report()).isEqualTo(before);
        assertThat(empty.totals().rows()).isEqualTo(2);
    }

    @Test
    void laterPostingsDoNotChangeAReport() {
        FrameworkLedger ledger = ledgerOf(Samples.line(Samples.INTEGRAL, DAY));
        LedgerReport report = ledger.report();
        String before = report.toString();

        ledger.post(ENGINE.assess(
                Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build()).build()));

        assertThat(report).hasToString(before);
        assertThat(ledger.report()).isNotEqualTo(report);
    }

    @Test
    void aReportIsWrittenInTheOrderOfTheContract() {
        LedgerReport report = ledgerOf(Samples.line(Samples.EXPERIMENT, DAY).amount(Euro.ofCents(1)))
                .report();

        assertThat(FundingJson.write(report))
                .isEqualTo("{\"positions\":["
                        + "{\"framework\":\"MEDICAL_SPECIALIST_CARE\",\"form\":\"SMALL_SCALE_EXPERIMENT\",\"year\":2021,"
                        + "\"chargedCents\":0,\"lines\":0,\"driftCents\":\"0\"},"
                        + "{\"framework\":\"MIDWIFERY\",\"form\":\"SMALL_SCALE_EXPERIMENT\",\"year\":2021,"
                        + "\"chargedCents\":0,\"lines\":1,\"driftCents\":\"-1/3\"},"
                        + "{\"framework\":\"MATERNITY_CARE\",\"form\":\"SMALL_SCALE_EXPERIMENT\",\"year\":2021,"
                        + "\"chargedCents\":1,\"lines\":1,\"driftCents\":\"1/3\"}],"
                        + "\"totals\":{\"rows\":1,\"unreadableRows\":0,\"lines\":1,\"allocatedLines\":1,"
                        + "\"unallocatedLines\":0,\"refusedLines\":0,\"debitCents\":1,\"creditCents\":0,"
                        + "\"allocatedCents\":1,\"unallocatedCents\":0,\"refusedCents\":0}}");
        assertThat(FundingJson.read(LedgerReport.class, FundingJson.write(report)))
                .isEqualTo(report);
    }

    private static final DeclarationLine.Builder[] NOTICED_AND_NOT = {
        Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 1, 1)),
        Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 6, 1)),
        Samples.line(Samples.INTEGRAL, LocalDate.of(2022, 12, 31)),
        Samples.line(Samples.INTEGRAL, LocalDate.of(2024, 2, 1)),
        Samples.line(Samples.MIDWIFERY, LocalDate.of(2023, 6, 1)),
        Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 6, 1))
    };

    @Test
    void aNoticeIsCountedForEveryLineThatItTouchesInWhateverOrderTheyCome() {
        FrameworkLedger ledger = ledgerOf(NOTICED_AND_NOT);

        LedgerReport report = ledger.report();

        assertThat(report.notices())
                .extracting(NoticeCount::gap, NoticeCount::lines)
                .containsExactly(
                        tuple("allocation-key", 5L), tuple("deciding-date", 5L), tuple("double-funding-rule", 4L));
        assertThat(ledger.report()).as("looking twice").isEqualTo(report);
        ledger.post(
                ENGINE.assess(Samples.declaration(NOTICED_AND_NOT[0].build()).build()));
        assertThat(ledger.report().notices()).extracting(NoticeCount::lines).containsExactly(6L, 6L, 5L);
    }

    @Test
    void noticesOfMergedLedgersAreCountedTogether() {
        FrameworkLedger one = ledgerOf(NOTICED_AND_NOT);
        FrameworkLedger other = ledgerOf(NOTICED_AND_NOT[3], NOTICED_AND_NOT[4], NOTICED_AND_NOT[5]);

        one.merge(other);

        assertThat(one.report().notices()).extracting(NoticeCount::lines).containsExactly(7L, 7L, 6L);
        assertThat(other.report().notices()).extracting(NoticeCount::lines).containsExactly(2L, 2L, 2L);
    }

    /** More keys and years than the ledger keeps at hand. */
    @Test
    void linesOfManyYearsGoEachToTheirOwn() {
        FrameworkLedger ledger = new FrameworkLedger();
        for (int round = 0; round < 3; round++) {
            for (int year = 1; year <= 3_000; year++) {
                ledger.post(ENGINE.assess(Samples.declaration(Samples.line(Samples.MIDWIFERY, LocalDate.of(year, 1, 1))
                                .build())
                        .build()));
            }
        }

        long divided = ledger.totals().allocatedLines();
        assertThat(divided).isPositive().isEqualTo(3L * (ledger.positions().size() / 3));
        assertThat(ledger.positions())
                .filteredOn(position -> position.framework() == MacroFramework.MIDWIFERY)
                .allSatisfy(position -> assertThat(position.charged()).isEqualTo(Euro.parse("4569.00")));
    }
}
