package nl.birthcare.funding.rules.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.Verdict;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final Declaration DECLARATION = Samples.declaration(
                    Samples.line(Samples.INTEGRAL, LocalDate.of(2021, 3, 14)).build())
            .build();

    private static final Receipt BOOKED = FundingEngine.of(Samples.bookOfFirstChecks("enacted"))
            .with(Samples.agreements())
            .assess(DECLARATION, Samples.historyOf(DECLARATION))
            .receipts()
            .get(0);

    private static Receipt.Builder booked() {
        return Receipt.builder().from(BOOKED);
    }

    private static Receipt with(Receipt.Allocation allocation) {
        return booked().charged(allocation.split().total())
                .allocation(allocation)
                .build();
    }

    private static Receipt.Allocation.Builder allocation() {
        return Receipt.Allocation.builder().from(BOOKED.allocation().orElseThrow());
    }

    private static List<String> causes(Receipt now) {
        return Correction.of(BOOKED, now).causes().stream()
                .map(cause -> cause.kind() + " " + cause.was().orElse("-") + " "
                        + cause.is().orElse("-"))
                .toList();
    }

    @Test
    void aLineThatMovesToAnotherYearLeavesTheFirstWhole() {
        Correction moved =
                Correction.of(BOOKED, with(allocation().budgetYear(2020).build()));

        assertThat(moved.difference()).isEqualTo(FrameworkSplit.ZERO);
        assertThat(moved.deltas())
                .extracting(posting ->
                        posting.place().year() + " " + posting.split().total())
                .containsExactly("2021 -1523.00", "2020 1523.00");
        assertThat(moved.reversalAndRebooking())
                .extracting(Posting::kind)
                .containsExactly(Posting.Kind.REVERSAL, Posting.Kind.BOOKING);
    }

    @Test
    void aPartThatIsTakenBackIsOneDelta() {
        FrameworkSplit less = FrameworkSplit.of(100_000, 53_266, 20_479, 26_255);
        Correction correction =
                Correction.of(BOOKED, with(allocation().split(less).build()));

        assertThat(correction.deltas())
                .singleElement()
                .satisfies(delta -> assertThat(delta.split().total()).isEqualTo(Euro.parse("-523.00")));
        assertThat(correction.reversalAndRebooking())
                .extracting(posting -> posting.split().total())
                .containsExactly(Euro.parse("-1523.00"), Euro.parse("1000.00"));
    }

    @Test
    void aRefusedLineIsTakenBackAndBookedNoMore() {
        Receipt refused =
                booked().verdict(Verdict.REFUSED).allocation(Optional.empty()).build();
        Correction correction = Correction.of(BOOKED, refused);

        assertThat(correction.deltas())
                .extracting(posting -> posting.split().total())
                .containsExactly(Euro.parse("-1523.00"));
        assertThat(correction.reversalAndRebooking()).extracting(Posting::kind).containsExactly(Posting.Kind.REVERSAL);
        assertThat(Correction.ofNew(refused).deltas()).isEmpty();
        assertThat(Correction.ofNew(BOOKED).deltas()).hasSize(1);
    }

    @Test
    void theCauseIsWhatIsDifferent() {
        AllocationKey key = BOOKED.allocation().flatMap(Receipt.Allocation::key).orElseThrow();
        AllocationKey other =
                AllocationKey.builder().from(key).midwifery(key.midwifery() + 1).build();
        String sha = "0".repeat(64);

        assertThat(causes(with(allocation().budgetYear(2020).build()))).containsExactly("OTHER_LINES - -");
        assertThat(causes(booked().inputSha256(sha).build()))
                .containsExactly("INPUT " + BOOKED.inputSha256() + " " + sha);
        assertThat(causes(booked().scenario("what-if").build())).containsExactly("SCENARIO - what-if");
        assertThat(causes(booked().agreementSha256(sha).build()))
                .containsExactly("AGREEMENT " + BOOKED.agreementSha256().orElseThrow() + " " + sha);
        assertThat(causes(booked().agreement("A-new").agreementSha256(sha).build()))
                .contains("AGREEMENT " + BOOKED.agreement().orElseThrow() + " A-new");
        assertThat(causes(booked().policySha256(sha).build()))
                .containsExactly("POLICY " + BOOKED.policySha256() + " " + sha);
        assertThat(causes(booked().library("9").build())).isEmpty();
        assertThat(causes(Receipt.builder()
                        .from(with(allocation().key(other).build()))
                        .policySha256(sha)
                        .build()))
                .containsExactly("KEY " + key.id() + " SAINTE_LAGUE " + key.medicalSpecialistCare() + " "
                        + key.midwifery()
                        + " " + key.maternityCare() + " " + key.id() + " SAINTE_LAGUE "
                        + other.medicalSpecialistCare() + " " + other.midwifery() + " " + other.maternityCare());
        assertThat(causes(Receipt.builder()
                        .from(with(allocation().addBy("new-entry").build()))
                        .policySha256(sha)
                        .build()))
                .containsExactly("ENTRY - new-entry");
    }

    @Test
    void aNewWarningAloneIsNothingToBook() {
        Receipt noticed = booked().addNotices("a-gap").build();

        assertThat(Correction.isNothing(BOOKED, noticed)).isTrue();
        assertThat(Correction.isNothing(
                        BOOKED, booked().verdict(Verdict.UNVERIFIED).build()))
                .isFalse();
        assertThat(Correction.isNothing(
                        BOOKED, with(allocation().budgetYear(2020).build())))
                .isFalse();
    }

    @Test
    void aCorrectionIsOfOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correction.of(BOOKED, booked().number(2).build()))
                .withMessageStartingWith("A correction must be of one line, but is of line 1 of declaration D-1");
    }
}
