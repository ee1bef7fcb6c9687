package nl.birthcare.funding.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTotalsTest {

    private static ImmutableControlTotals.Builder closing() {
        return ImmutableControlTotals.builder()
                .rows(4)
                .unreadableRows(1)
                .lines(6)
                .allocatedLines(3)
                .unallocatedLines(2)
                .refusedLines(1)
                .debitCents(BigInteger.valueOf(1000))
                .creditCents(BigInteger.valueOf(300))
                .allocatedCents(BigInteger.valueOf(500))
                .unallocatedCents(BigInteger.valueOf(150))
                .refusedCents(BigInteger.valueOf(50));
    }

    @Test
    void totalsThatCloseAreAccepted() {
        assertThat(closing().build().rows()).isEqualTo(4);
    }

    @Test
    void theSumsAreAmountsToo() {
        ControlTotals totals = closing().build();

        assertThat(totals.debit()).isEqualTo(Euro.parse("10.00"));
        assertThat(totals.credit()).isEqualTo(Euro.parse("3.00"));
        assertThat(totals.allocated()).isEqualTo(Euro.parse("5.00"));
        assertThat(totals.unallocated()).isEqualTo(Euro.parse("1.50"));
        assertThat(totals.refused()).isEqualTo(Euro.parse("0.50"));
    }

    @Test
    void aSumBeyondTheRangeOfAmountsIsThereInCentsOnly() {
        BigInteger large = BigInteger.TWO.pow(63);
        ControlTotals totals = closing()
                .debitCents(large.add(BigInteger.valueOf(300)))
                .refusedCents(large.subtract(BigInteger.valueOf(650)))
                .build();

        assertThat(totals.debitCents()).isGreaterThan(large);
        assertThatThrownBy(totals::debit).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1001, 300, 701", "999, 300, 699", "1000, 301, 699", "1000, -300, 1300"})
    void centsThatDoNotCloseAreRefusedWithBothSums(long debit, long credit, long in) {
        assertThatThrownBy(() -> closing()
                        .debitCents(BigInteger.valueOf(debit))
                        .creditCents(BigInteger.valueOf(credit))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The control totals must close, but " + in + " cents came in and 700 are accounted for");
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 2, 1", "6, 2, 2, 1", "6, 3, 1, 1", "6, 3, 2, 2"})
    void linesThatDoNotCloseAreRefused(long lines, long allocated, long unallocated, long refused) {
        assertThatThrownBy(() -> closing()
                        .lines(lines)
                        .allocatedLines(allocated)
                        .unallocatedLines(unallocated)
                        .refusedLines(refused)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must close")
                .hasMessageContaining(lines + " lines came in");
    }

    @Test
    void totalsReadFromAFileMustCloseToo() {
        String json = FundingJson.write(closing().build());

        assertThat(FundingJson.read(ControlTotals.class, json))
                .isEqualTo(closing().build());
        assertThatThrownBy(() -> FundingJson.read(
                        ControlTotals.class, json.replace("\"debitCents\":1000", "\"debitCents\":1001")))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessageContaining("must close");
    }

    @Test
    void amountsOfAnySizeAreReadBackExactly() {
        BigInteger huge = BigInteger.TWO.pow(100);
        ControlTotals totals = closing()
                .debitCents(huge.add(BigInteger.valueOf(1000)))
                .allocatedCents(huge.add(BigInteger.valueOf(500)))
                .build();

        assertThat(FundingJson.read(ControlTotals.class, FundingJson.write(totals)))
                .isEqualTo(totals);
    }

    @Test
    void everythingIsAllocatedIfNoLineIsLeftOutAndNoRowWasUnreadable() {
        ImmutableControlTotals.Builder all = ImmutableControlTotals.builder()
                .rows(1)
                .unreadableRows(0)
                .lines(2)
                .allocatedLines(2)
                .unallocatedLines(0)
                .refusedLines(0)
                .debitCents(BigInteger.TEN)
                .creditCents(BigInteger.ZERO)
                .allocatedCents(BigInteger.TEN)
                .unallocatedCents(BigInteger.ZERO)
                .refusedCents(BigInteger.ZERO);

        assertThat(all.build().everythingAllocated()).isTrue();
        assertThat(all.unreadableRows(1).build().everythingAllocated()).isFalse();
        assertThat(all.unreadableRows(0)
                        .allocatedLines(1)
                        .unallocatedLines(1)
                        .build()
                        .everythingAllocated())
                .isFalse();
        assertThat(all.unallocatedLines(0).refusedLines(1).build().everythingAllocated())
                .isFalse();
    }
}
