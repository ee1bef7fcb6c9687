package nl.birthcare.funding.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.bulk.BulkAllocator;
import nl.birthcare.funding.rules.bulk.BulkOutcome;
import nl.birthcare.funding.rules.bulk.LineColumns;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static MarkedAmount permitted(long cents, long lines) {
        return MarkedAmount.of(Verdict.PERMITTED, EvidenceGrade.ILLUSTRATIVE, BigInteger.valueOf(cents), lines);
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
    void whatIsPostedTwiceCountsTwiceAndWhatADossierHoldsTwiceOnce() {
        Declaration received = Samples.declaration(
                        Samples.line(Samples.MIDWIFERY, DAY).build())
                .build();
        Assessment answer = ENGINE.assess(received);
        FrameworkLedger posted = new FrameworkLedger();
        posted.post(answer);
        posted.post(answer);
        FrameworkLedger judged = new FrameworkLedger();
        ENGINE.assess(Dossier.of(List.of(received, received))).forEach(judged::post);

        assertThat(posted.positions().get(1).charged()).isEqualTo(Euro.parse("3046.00"));
        assertThat(judged.positions().get(1).charged()).isEqualTo(Euro.parse("1523.00"));
        assertThat(judged.report().totals().copiedLines()).isEqualTo(1);
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
    void driftIsHeldAgainstTheLargestOfTheReportWhicheverItsSide() {
        LedgerReport report = ledgerOf(
                        Samples.line(Samples.EXPERIMENT, DAY).amount(Euro.ofCents(1)),
                        Samples.line(Samples.EXPERIMENT, DAY).amount(Euro.ofCents(1)),
                        Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ofCents(1)))
                .report();

        assertThat(report.positions())
                .allSatisfy(position -> assertThat(
                                report.relativeDrift(position).times(Fraction.of(2, 3)))
                        .isEqualTo(
                                position.driftCents().compareTo(Fraction.ZERO) < 0
                                        ? Fraction.ZERO.minus(position.driftCents())
                                        : position.driftCents()))
                .anySatisfy(
                        position -> assertThat(report.relativeDrift(position)).isEqualTo(Fraction.of(1, 1)));
        LedgerReport exact =
                ledgerOf(Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ZERO)).report();
        assertThat(exact.positions())
                .allSatisfy(
                        position -> assertThat(exact.relativeDrift(position)).isEqualTo(Fraction.ZERO));
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
                .isEqualTo(ImmutableControlTotals.builder()
                        .rows(7)
                        .unreadableRows(2)
                        .lines(5)
                        .allocatedLines(2)
                        .unallocatedLines(2)
                        .refusedLines(1)
                        .debitCents(BigInteger.valueOf(123))
                        .creditCents(BigInteger.valueOf(30))
                        .allocatedCents(BigInteger.valueOf(111))
                        .unallocatedCents(BigInteger.valueOf(7 - 30))
                        .refusedCents(BigInteger.valueOf(5))
                        .addAllocatedMarks(permitted(111, 2))
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
                .isEqualTo(
                        "{\"positions\":["
                                + "{\"framework\":\"MEDICAL_SPECIALIST_CARE\",\"form\":\"SMALL_SCALE_EXPERIMENT\",\"year\":2021,"
                                + "\"chargedCents\":0,\"lines\":0,\"driftCents\":\"0\"},"
                                + "{\"framework\":\"MIDWIFERY\",\"form\":\"SMALL_SCALE_EXPERIMENT\",\"year\":2021,"
                                + "\"chargedCents\":0,\"lines\":1,\"driftCents\":\"-1/3\",\"marks\":[{\"verdict\":\"PERMITTED\",\"grade\":\"ILLUSTRATIVE\",\"cents\":0,\"lines\":1}],\"keys\":[{\"basis\":\"KEY\",\"key\":{\"id\":\"nothing-for-specialists\",\"method\":\"SAINTE_LAGUE\",\"medicalSpecialistCare\":0,\"midwifery\":1,\"maternityCare\":2},\"grade\":\"ILLUSTRATIVE\",\"sources\":[{\"source\":\"samples\"}],\"cents\":0,\"lines\":1}]},"
                                + "{\"framework\":\"MATERNITY_CARE\",\"form\":\"SMALL_SCALE_EXPERIMENT\",\"year\":2021,"
                                + "\"chargedCents\":1,\"lines\":1,\"driftCents\":\"1/3\",\"marks\":[{\"verdict\":\"PERMITTED\",\"grade\":\"ILLUSTRATIVE\",\"cents\":1,\"lines\":1}],\"keys\":[{\"basis\":\"KEY\",\"key\":{\"id\":\"nothing-for-specialists\",\"method\":\"SAINTE_LAGUE\",\"medicalSpecialistCare\":0,\"midwifery\":1,\"maternityCare\":2},\"grade\":\"ILLUSTRATIVE\",\"sources\":[{\"source\":\"samples\"}],\"cents\":1,\"lines\":1}]}],"
                                + "\"totals\":{\"rows\":1,\"unreadableRows\":0,\"lines\":1,\"allocatedLines\":1,"
                                + "\"unallocatedLines\":0,\"refusedLines\":0,\"copiedLines\":0,\"debitCents\":1,\"creditCents\":0,"
                                + "\"allocatedCents\":1,\"unallocatedCents\":0,\"refusedCents\":0,\"copiedCents\":0,\"allocatedMarks\":[{\"verdict\":\"PERMITTED\",\"grade\":\"ILLUSTRATIVE\",\"cents\":1,\"lines\":1}]},\"keys\":[{\"basis\":\"KEY\",\"key\":{\"id\":\"nothing-for-specialists\",\"method\":\"SAINTE_LAGUE\",\"medicalSpecialistCare\":0,\"midwifery\":1,\"maternityCare\":2},\"grade\":\"ILLUSTRATIVE\",\"sources\":[{\"source\":\"samples\"}],\"cents\":1,\"lines\":1}]}");
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
                .extracting(
                        LedgerReport.NoticeCount::gap,
                        notice ->
                                notice.performance().map(PerformanceCode::text).orElse(""),
                        LedgerReport.NoticeCount::lines)
                .containsExactly(
                        tuple("allocation-key", "", 5L),
                        tuple("care-of-a-code", Samples.MIDWIFERY.text(), 1L),
                        tuple("care-of-a-code", Samples.INTEGRAL.text(), 4L),
                        tuple("day-of-birth", "", 5L),
                        tuple("deciding-date", "", 5L),
                        tuple("double-funding-rule", "", 4L),
                        tuple("end-of-care", "", 5L));
        assertThat(ledger.report()).as("looking twice").isEqualTo(report);
        ledger.post(
                ENGINE.assess(Samples.declaration(NOTICED_AND_NOT[0].build()).build()));
        assertThat(ledger.report().notices())
                .extracting(LedgerReport.NoticeCount::lines)
                .containsExactly(6L, 1L, 5L, 6L, 6L, 5L, 6L);
    }

    @Test
    void noticesOfMergedLedgersAreCountedTogether() {
        FrameworkLedger one = ledgerOf(NOTICED_AND_NOT);
        FrameworkLedger other = ledgerOf(NOTICED_AND_NOT[3], NOTICED_AND_NOT[4], NOTICED_AND_NOT[5]);

        one.merge(other);

        assertThat(one.report().notices())
                .extracting(LedgerReport.NoticeCount::lines)
                .containsExactly(7L, 2L, 6L, 7L, 7L, 6L, 7L);
        assertThat(other.report().notices())
                .extracting(LedgerReport.NoticeCount::lines)
                .containsExactly(2L, 1L, 2L, 2L, 2L, 2L, 2L);
    }

    /** More years than the ledger keeps at hand. */
    @Test
    void linesOfManyYearsGoEachToTheirOwn() {
        FrameworkLedger ledger = new FrameworkLedger();
        for (int round = 0; round < 2; round++) {
            for (int year = 2010; year < 4_100; year++) {
                ledger.post(ENGINE.assess(Samples.declaration(Samples.line(Samples.MIDWIFERY, LocalDate.of(year, 1, 1))
                                .build())
                        .build()));
            }
        }

        assertThat(ledger.totals().allocatedLines()).isEqualTo(2L * 2_090);
        assertThat(ledger.positions())
                .hasSize(3 * 2_090)
                .filteredOn(position -> position.framework() == MacroFramework.MIDWIFERY)
                .allSatisfy(position -> {
                    assertThat(position.charged()).isEqualTo(Euro.parse("3046.00"));
                    assertThat(position.lines()).isEqualTo(2);
                });
    }

    /** Lines of two keys and of none, of two forms, in turn. */
    @Test
    void linesOfOneYearGoEachToTheirOwnFormAndKeepTheDriftOfTheirKey() {
        DeclarationLine.Builder[] lines = {
            Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ofCents(16)),
            Samples.line(Samples.MIDWIFERY, DAY).amount(Euro.ofCents(10)),
            Samples.line(Samples.INTEGRAL_WITH_OWN_KEY, DAY).amount(Euro.ofCents(16)),
            Samples.line(Samples.EXPERIMENT, DAY).amount(Euro.ofCents(1)),
            Samples.line(Samples.MATERNITY_CARE, DAY).amount(Euro.ofCents(20))
        };
        FrameworkLedger inTurn = new FrameworkLedger();
        for (int round = 0; round < 2; round++) {
            inTurn.merge(ledgerOf(lines));
        }
        FrameworkLedger once = ledgerOf(
                lines[0], lines[1], lines[2], lines[3], lines[4], lines[0], lines[1], lines[2], lines[3], lines[4]);

        assertThat(once.report()).isEqualTo(inTurn.report());
        assertThat(once.positions())
                .extracting(FrameworkPosition::form, FrameworkPosition::framework, FrameworkPosition::charged)
                .contains(
                        tuple(FundingForm.MONODISCIPLINARY, MacroFramework.MIDWIFERY, Euro.ofCents(20)),
                        tuple(FundingForm.MONODISCIPLINARY, MacroFramework.MATERNITY_CARE, Euro.ofCents(40)),
                        tuple(FundingForm.SMALL_SCALE_EXPERIMENT, MacroFramework.MATERNITY_CARE, Euro.ofCents(2)));
        assertThat(once.positions().stream()
                        .mapToLong(position -> position.charged().cents())
                        .sum())
                .isEqualTo(2 * (16 + 10 + 16 + 1 + 20));
    }

    @Test
    void aMergedLedgerHoldsAllThatBothHold() {
        FrameworkLedger one = ledgerOf(
                Samples.line(Samples.MIDWIFERY, DAY).amount(Euro.ofCents(100)),
                Samples.line(Samples.MIDWIFERY, DAY).amount(Euro.ofCents(30)).direction(Direction.CREDIT));
        FrameworkLedger other = ledgerOf(
                Samples.line(Samples.MIDWIFERY, DAY).amount(Euro.ofCents(1)),
                Samples.line(Samples.MIDWIFERY, DAY).amount(Euro.ofCents(20)).direction(Direction.CREDIT),
                Samples.line(Samples.INTEGRAL, LocalDate.of(2023, 1, 1)).amount(Euro.ofCents(7)),
                Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 1, 1)).amount(Euro.ofCents(5)));
        other.postUnreadableRow();

        one.merge(other);

        assertThat(one.totals())
                .isEqualTo(ImmutableControlTotals.builder()
                        .rows(7)
                        .unreadableRows(1)
                        .lines(6)
                        .allocatedLines(2)
                        .unallocatedLines(3)
                        .refusedLines(1)
                        .debitCents(BigInteger.valueOf(113))
                        .creditCents(BigInteger.valueOf(50))
                        .allocatedCents(BigInteger.valueOf(101))
                        .unallocatedCents(BigInteger.valueOf(7 - 30 - 20))
                        .refusedCents(BigInteger.valueOf(5))
                        .addAllocatedMarks(permitted(101, 2))
                        .build());
        assertThat(one.positions())
                .filteredOn(position -> position.framework() == MacroFramework.MIDWIFERY)
                .extracting(FrameworkPosition::charged, FrameworkPosition::lines)
                .containsExactly(tuple(Euro.ofCents(101), 2L));
    }

    @Test
    void theSumOfTwoReportsIsTheReportOfBothLedgersTogether() {
        FrameworkLedger one = ledgerOf(NOTICED_AND_NOT);
        one.post(ENGINE.assess(Samples.declaration(
                        Samples.line(Samples.INTEGRAL, DAY)
                                .amount(Euro.ofCents(16))
                                .build(),
                        Samples.line(Samples.MIDWIFERY, DAY)
                                .amount(Euro.ofCents(30))
                                .direction(Direction.CREDIT)
                                .build(),
                        Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 1, 1)).build())
                .build()));
        FrameworkLedger other = ledgerOf(
                NOTICED_AND_NOT[2],
                Samples.line(Samples.INTEGRAL, DAY).amount(Euro.ofCents(17)),
                Samples.line(Samples.OBSTETRICS, DAY.minusYears(1)),
                Samples.line(Samples.MIDWIFERY, DAY).amount(Euro.ofCents(4)).direction(Direction.CREDIT),
                Samples.line(Samples.INTEGRAL, LocalDate.of(2015, 1, 1)));
        one.postUnreadableRow();
        other.postUnreadableRow();
        LedgerReport sum = one.report().plus(other.report());
        LedgerReport turned = other.report().plus(one.report());

        one.merge(other);

        assertThat(sum).isEqualTo(one.report());
        assertThat(turned).isEqualTo(sum);
        assertThat(sum.totals().unreadableRows()).isEqualTo(2);
        assertThat(sum.totals().unallocatedLines()).isPositive();
        assertThat(sum.totals().refusedLines()).isEqualTo(2);
        assertThat(sum.notices()).isNotEmpty();
    }

    @Test
    void reportsOfTwoScenariosAreNotAddedUp() {
        LedgerReport under = ledgerUnder(SCENARIO, DAY).report();
        LedgerReport none = ledgerUnder(WITHOUT_SCENARIO, DAY).report();
        LedgerReport empty = new FrameworkLedger().report();

        assertThatThrownBy(() -> under.plus(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Reports that are added up must be of one scenario, but are of monodisciplinary-ends and none");
        assertThatThrownBy(() -> none.plus(under))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none and monodisciplinary-ends");
        assertThat(under.plus(empty)).isEqualTo(under);
        assertThat(empty.plus(under)).isEqualTo(under);
        assertThat(under.plus(under).scenario()).contains("monodisciplinary-ends");
    }

    /** An invoice may hold what the record of the caller leaves out: that is said once, with the number of lines. */
    @Test
    void datesThatAreLeftOutAreCountedWhereTheyAre() {
        Declaration born = Samples.declaration(
                        Samples.line(Samples.INTEGRAL, LocalDate.of(2022, 1, 1))
                                .serviceEnd(LocalDate.of(2022, 1, 2))
                                .build(),
                        Samples.line(Samples.INTEGRAL, LocalDate.of(2022, 1, 1))
                                .reference("hours")
                                .unit(TariffUnit.HOUR)
                                .build())
                .birthDate(LocalDate.of(2022, 1, 1))
                .build();
        FrameworkLedger ledger = ledgerOf(
                Samples.line(Samples.INTEGRAL, LocalDate.of(2022, 1, 1)),
                Samples.line(Samples.INTEGRAL, LocalDate.of(2021, 12, 31)));
        ledger.post(ENGINE.assess(born));

        List<LedgerReport.NoticeCount> leftOut = ledger.report().notices().stream()
                .filter(notice -> notice.finding(ENGINE.book()).code() == FindingCode.INPUT_INCOMPLETE)
                .toList();

        assertThat(leftOut)
                .extracting(LedgerReport.NoticeCount::gap, LedgerReport.NoticeCount::lines)
                .containsExactly(tuple("day-of-birth", 1L), tuple("end-of-care", 1L));
        assertThat(leftOut.get(1).finding(ENGINE.book()).message())
                .isEqualTo(
                        "When integral care ended: an invoice states it. Looked for in: The declarations of this run."
                                + " 1 lines of this run leave it out, so nothing was verified by it. If the invoice holds it, add"
                                + " it to the declarations of the next run.");
    }

    @Test
    void aNoticeSaysWhatTheBookDoesNotKnow() {
        LedgerReport.NoticeCount notice =
                ledgerOf(NOTICED_AND_NOT).report().notices().get(4);
        Gap gap = ENGINE.book().gaps().stream()
                .filter(each -> each.id().equals("deciding-date"))
                .findFirst()
                .orElseThrow();
        PolicyBook withoutGaps = PolicyBook.of(Samples.document("none").build());

        assertThat(notice.finding(ENGINE.book()).code()).isEqualTo(FindingCode.POLICY_UNKNOWN);
        assertThat(notice.finding(ENGINE.book()).severity()).isEqualTo(Severity.NOTICE);
        assertThat(notice.finding(ENGINE.book()).values())
                .containsOnly(
                        entry("gap", "deciding-date"),
                        entry("unknown", gap.unknown()),
                        entry("lookedIn", gap.lookedIn()),
                        entry("lines", "5"));
        assertThatThrownBy(() -> notice.finding(withoutGaps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The gap of a notice must stand in policy book none, but deciding-date does not");
    }

    private static final PolicyBook WITHOUT_SCENARIO = WhatIf.book("enacted");
    private static final PolicyBook SCENARIO = WITHOUT_SCENARIO.under(WhatIf.scenario("monodisciplinary-ends"));

    private static FrameworkLedger ledgerUnder(PolicyBook book, LocalDate day) {
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(WhatIf.assessed(book, WhatIf.declaration(WhatIf.OBSTETRICS, day)));
        return ledger;
    }

    /** Lines that are divided, refused and left undivided, alone and together, under the scenario. */
    static Stream<FrameworkLedger> ledgersUnderTheScenario() {
        FrameworkLedger undivided = new FrameworkLedger();
        undivided.post(WhatIf.assessed(
                PolicyBooks.named("enacted").with(WhatIf.catalogue()).under(WhatIf.scenario("monodisciplinary-ends")),
                WhatIf.declaration(WhatIf.INTEGRAL, LocalDate.of(2023, 2, 1))));
        FrameworkLedger dividedAndUndivided = ledgerUnder(SCENARIO, DAY);
        dividedAndUndivided.merge(undivided);
        FrameworkLedger dividedAndRefused = ledgerUnder(SCENARIO, DAY);
        dividedAndRefused.merge(ledgerUnder(SCENARIO, LocalDate.of(2028, 1, 1)));
        return Stream.of(
                ledgerUnder(SCENARIO, DAY),
                ledgerUnder(SCENARIO, LocalDate.of(2028, 1, 1)),
                undivided,
                dividedAndUndivided,
                dividedAndRefused);
    }

    @ParameterizedTest
    @MethodSource("ledgersUnderTheScenario")
    void amountsUnderAScenarioAreNotAddedToThoseUnderNone(FrameworkLedger under) {
        Assessment none = WhatIf.assessed(WITHOUT_SCENARIO, WhatIf.declaration(WhatIf.OBSTETRICS, DAY));
        BulkOutcome columns = columns(WITHOUT_SCENARIO);
        FrameworkLedger other = ledgerUnder(WITHOUT_SCENARIO, DAY);
        LedgerReport before = under.report();

        assertThat(before.scenario()).contains("monodisciplinary-ends");
        String message = "A ledger must be of one scenario, monodisciplinary-ends, but is given amounts of null";
        assertThatThrownBy(() -> under.post(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> under.post(columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> under.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> other.merge(under))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be of one scenario, null, but is given amounts of monodisciplinary-ends");
        assertThat(under.report()).isEqualTo(before);
    }

    @Test
    void anEmptyLedgerIsOfNoScenarioYet() {
        FrameworkLedger under = ledgerUnder(SCENARIO, DAY);
        LedgerReport before = under.report();
        FrameworkLedger empty = new FrameworkLedger();
        empty.postUnreadableRow();

        under.merge(empty);
        assertThat(under.report().scenario()).contains("monodisciplinary-ends");
        assertThat(under.report().positions()).isEqualTo(before.positions());
        empty.post(columns(SCENARIO));
        assertThat(empty.report().scenario()).contains("monodisciplinary-ends");
    }

    @Test
    void nothingThatIsPostedOrMergedChangesTheScenario() {
        FrameworkLedger under = ledgerUnder(SCENARIO, DAY);

        under.post(ENGINE.assess(Samples.declaration().build()));
        under.post(BulkAllocator.of(WITHOUT_SCENARIO, List.of(WhatIf.OBSTETRICS))
                .allocate(LineColumns.of(new int[0], new int[0], new long[0])));

        assertThat(under.report().scenario()).contains("monodisciplinary-ends");
        assertThat(under.totals().rows()).isEqualTo(2);
    }

    /** Debits, credits, lines that are left undivided and lines that are refused, in columns. */
    private static BulkOutcome columns(PolicyBook book) {
        int day = (int) DAY.toEpochDay();
        int before = (int) LocalDate.of(2016, 1, 1).toEpochDay();
        int after = (int) LocalDate.of(2023, 2, 1).toEpochDay();
        long tooMuch = LineFacts.LARGEST_AMOUNT.cents() + 1;
        return BulkAllocator.of(book, List.of(WhatIf.OBSTETRICS, WhatIf.INTEGRAL))
                .withNetSums()
                .allocate(LineColumns.of(
                        new int[] {0, 0, 0, 1, 1, 1, 1},
                        new int[] {day, day, 0, before, before, after, after},
                        new long[] {100, -30, 7, 5, -2, 60, tooMuch}));
    }

    @Test
    void linesInColumnsAreCountedWhereTheyWent() {
        FrameworkLedger ledger = new FrameworkLedger();

        ledger.post(columns(WITHOUT_SCENARIO));
        ledger.post(columns(WITHOUT_SCENARIO));

        BigInteger tooMuch = BigInteger.valueOf(LineFacts.LARGEST_AMOUNT.cents() + 1);
        assertThat(ledger.totals())
                .isEqualTo(ImmutableControlTotals.builder()
                        .rows(14)
                        .unreadableRows(0)
                        .lines(14)
                        .allocatedLines(6)
                        .unallocatedLines(4)
                        .refusedLines(4)
                        .debitCents(BigInteger.TWO.multiply(tooMuch.add(BigInteger.valueOf(172))))
                        .creditCents(BigInteger.valueOf(64))
                        .allocatedCents(BigInteger.valueOf(260))
                        .unallocatedCents(BigInteger.TWO.multiply(tooMuch.add(BigInteger.valueOf(7))))
                        .refusedCents(BigInteger.valueOf(6))
                        .addAllocatedMarks(permitted(260, 6))
                        .build());
        assertThat(ledger.positions())
                .filteredOn(position -> position.form() == FundingForm.MONODISCIPLINARY)
                .extracting(FrameworkPosition::charged, FrameworkPosition::lines)
                .containsExactly(tuple(Euro.ofCents(140), 4L), tuple(Euro.ZERO, 0L), tuple(Euro.ZERO, 0L));
        assertThat(ledger.report().notices())
                .extracting(LedgerReport.NoticeCount::gap, LedgerReport.NoticeCount::lines)
                .containsExactly(
                        tuple("allocation-key", 4L),
                        tuple("care-of-a-code", 4L),
                        tuple("day-of-birth", 4L),
                        tuple("deciding-date", 4L),
                        tuple("double-funding-rule", 4L),
                        tuple("end-of-care", 4L));
    }

    @Test
    void sumsSayThatCreditsAreInThemThatColumnsDividedByThemselves() {
        FrameworkLedger net = new FrameworkLedger();
        net.post(columns(WITHOUT_SCENARIO));
        FrameworkLedger others = new FrameworkLedger();
        others.post(WhatIf.assessed(WITHOUT_SCENARIO, WhatIf.declaration(WhatIf.OBSTETRICS, DAY)));
        assertThat(others.report().netSums()).isFalse();
        assertThat(FundingJson.write(others.report())).doesNotContain("netSums");

        LedgerReport sum = others.report().plus(net.report());
        others.merge(net);

        assertThat(others.report()).isEqualTo(sum).returns(true, LedgerReport::netSums);
        assertThat(FundingJson.read(LedgerReport.class, FundingJson.write(sum))).isEqualTo(sum);
        assertThat(LedgerStatement.of(WITHOUT_SCENARIO, sum).netSums()).isTrue();
    }

    /** Neither has a key that it shares with other lines. */
    @Test
    void linesThatStateTheirPartsAndLinesOfOneDisciplineGoEachToTheirOwnForm() {
        FundingEngine byParts = FundingEngine.of(PolicyBook.of(Samples.copyOf(ENGINE.book(), "parts")
                .allocationRules(List.of(Samples.rule("of-the-line", Validity.from(LocalDate.of(2017, 1, 1)))
                        .basis(AllocationBasis.STATED_PARTS)
                        .key(Optional.empty())
                        .build()))
                .build()));
        DeclarationLine stated = Samples.line(Samples.INTEGRAL, DAY)
                .addParts(
                        StatedPart.of(Discipline.MIDWIFERY, Euro.ofCents(100_000)),
                        StatedPart.of(Discipline.OBSTETRICS, Euro.ofCents(52_300)))
                .build();
        DeclarationLine midwifery = Samples.line(Samples.MIDWIFERY, DAY).build();
        FrameworkLedger ledger = new FrameworkLedger();

        for (DeclarationLine line : List.of(stated, midwifery, stated, midwifery)) {
            ledger.post(byParts.assess(Samples.declaration(line).build()));
        }

        assertThat(ledger.positions())
                .extracting(FrameworkPosition::form, FrameworkPosition::charged, FrameworkPosition::lines)
                .containsExactly(
                        tuple(FundingForm.MONODISCIPLINARY, Euro.ZERO, 0L),
                        tuple(FundingForm.MONODISCIPLINARY, Euro.parse("3046.00"), 2L),
                        tuple(FundingForm.MONODISCIPLINARY, Euro.ZERO, 0L),
                        tuple(FundingForm.INTEGRAL, Euro.parse("1046.00"), 2L),
                        tuple(FundingForm.INTEGRAL, Euro.parse("2000.00"), 2L),
                        tuple(FundingForm.INTEGRAL, Euro.ZERO, 0L));
    }

    private static final Source CONTRACT = Source.builder()
            .id("contract-9")
            .title("Contract of insurer and partnership")
            .kind(SourceKind.CONTRACT)
            .build();

    private static final AllocationKey AGREED = AllocationKey.builder()
            .id("agreed")
            .method(ApportionmentMethod.LARGEST_REMAINDER)
            .medicalSpecialistCare(1)
            .midwifery(0)
            .maternityCare(1)
            .build();

    /** An engine that knows of an agreement about integral care, with a key and, if there is one, a contract. */
    private static FundingEngine agreed(List<SourceReference> contract) {
        return ENGINE.with(Agreements.builder()
                .addSources(CONTRACT)
                .addAgreements(Agreement.builder()
                        .id("A-9")
                        .insurer(Uzovi.of("0000"))
                        .declarant(Samples.PARTNERSHIP)
                        .validity(Validity.from(LocalDate.of(2021, 1, 1)))
                        .addPerformances(Samples.INTEGRAL)
                        .sources(contract)
                        .allocationKey(AGREED)
                        .build())
                .build());
    }

    private static final SourceReference ARTICLE = SourceReference.of("contract-9", "art. 3");

    @Test
    void aKeyOfAnAgreementStandsInEveryPositionWithItsContract() {
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(agreed(List.of(ARTICLE))
                .assess(Samples.declaration(
                                Samples.line(Samples.INTEGRAL, DAY)
                                        .amount(Euro.ofCents(10))
                                        .build(),
                                Samples.line(Samples.INTEGRAL, DAY)
                                        .amount(Euro.ofCents(20))
                                        .build())
                        .build()));

        LedgerReport report = ledger.report();

        assertThat(report.keys())
                .containsExactly(ImmutableKeyUse.of(
                        AllocationBasis.KEY,
                        Optional.of(AGREED),
                        EvidenceGrade.AGREED,
                        List.of(ARTICLE),
                        BigInteger.valueOf(30),
                        2));
        assertThat(report.positions())
                .extracting(
                        position -> position.keys().stream().map(KeyUse::cents).toList())
                .containsExactly(List.of(BigInteger.valueOf(15)), List.of(), List.of(BigInteger.valueOf(15)));
        assertThat(FundingJson.read(LedgerReport.class, FundingJson.write(report)))
                .isEqualTo(report);
    }

    @Test
    void aKeyOfAnAgreementWithoutAContractIsOfNoDocument() {
        FrameworkLedger ledger = new FrameworkLedger();
        ledger.post(agreed(List.of())
                .assess(Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build())
                        .build()));

        assertThat(ledger.report().keys())
                .extracting(KeyUse::name, KeyUse::grade, KeyUse::sources)
                .containsExactly(tuple("agreed", EvidenceGrade.ILLUSTRATIVE, List.of()));
    }

    /** The same line by the key of the book, by that of an agreement, and with a credit that nobody can verify. */
    @Test
    void aPositionSaysHowMuchOfItIsPermittedAndHowSureThatIs() {
        FundingEngine primary = FundingEngine.of(PolicyBook.of(Samples.copyOf(ENGINE.book(), "primary")
                .performances(List.of(Performance.builder()
                        .from(Samples.integral(Samples.INTEGRAL, Validity.from(LocalDate.of(2017, 1, 1)))
                                .build())
                        .grade(EvidenceGrade.PRIMARY)
                        .build()))
                .build()));
        FundingEngine withAgreement = primary.with(agreed(List.of(ARTICLE)).agreements());
        Declaration declaration = Samples.declaration(Samples.line(Samples.INTEGRAL, DAY)
                        .amount(Euro.ofCents(100))
                        .build())
                .build();
        FrameworkLedger ledger = new FrameworkLedger();

        ledger.post(primary.assess(declaration));
        ledger.post(withAgreement.assess(declaration));

        assertThat(ledger.positions().get(2).marks())
                .extracting(MarkedAmount::grade, MarkedAmount::lines)
                .containsExactly(tuple(EvidenceGrade.AGREED, 1L), tuple(EvidenceGrade.ILLUSTRATIVE, 1L));
        assertThat(ledger.positions().get(2).charged(Verdict.PERMITTED))
                .isEqualTo(ledger.positions().get(2).charged());
        assertThat(ledger.positions().get(2).charged(Verdict.UNVERIFIED)).isEqualTo(Euro.ZERO);
        assertThat(ledger.totals().allocatedMarks())
                .extracting(MarkedAmount::cents)
                .containsExactly(BigInteger.valueOf(100), BigInteger.valueOf(100));
    }

    @Test
    void marksThatDoNotComeToTheChargeAreRefused() {
        FrameworkPosition position =
                ledgerOf(Samples.line(Samples.MIDWIFERY, DAY)).positions().get(1);

        assertThatThrownBy(() -> FrameworkPosition.builder()
                        .from(position)
                        .charged(Euro.ofCents(1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The marked amounts of MIDWIFERY in 2021 must come to 1 cents, but come to 152300");
        assertThatThrownBy(() -> MarkedAmount.of(Verdict.REFUSED, EvidenceGrade.PRIMARY, BigInteger.ONE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The verdict of a marked amount must be PERMITTED or UNVERIFIED, but is REFUSED");
    }
}
