package nl.birthcare.funding.examples.benchmarks;

import java.math.RoundingMode;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * joda-money, which has no way to divide an amount over parties: the first two parts are rounded, the third is the rest.
 * The search is that of {@link PlainLoop}.
 */
final class JodaMoney implements Contender {

    private final Work work;
    private final KeyVersion[][] versions;
    private final Money[] amounts;
    private final boolean summing;
    private final Money[] parts = new Money[LineBenchmark.BATCH * Work.FRAMEWORKS];
    private final Money[] totals = new Money[Work.YEARS * Work.FRAMEWORKS];
    private int first;
    private int count;

    private JodaMoney(Work work, boolean summing) {
        this.work = work;
        this.summing = summing;
        this.versions = Tables.versions(work);
        this.amounts = new Money[work.lines()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = Money.ofMinor(CurrencyUnit.EUR, work.cents[i]);
        }
        Arrays.fill(totals, Money.zero(CurrencyUnit.EUR));
    }

    /** Divides each line and keeps the parts. */
    static JodaMoney splitting(Work work) {
        return new JodaMoney(work, false);
    }

    /** Divides each line and adds the parts up. */
    static JodaMoney summing(Work work) {
        return new JodaMoney(work, true);
    }

    @Override
    public void run(int from, int to) {
        first = from;
        count = to - from;
        for (int i = from; i < to; i++) {
            KeyVersion key = Tables.keyOn(versions[work.performance[i]], work.epochDay[i]);
            Money amount = amounts[i];
            long sum = key.sum();
            Money a = amount.multipliedBy(key.first()).dividedBy(sum, RoundingMode.HALF_UP);
            Money b = amount.multipliedBy(key.second()).dividedBy(sum, RoundingMode.HALF_UP);
            Money c = amount.minus(a).minus(b);
            if (summing) {
                int row = Work.rowOf(work.epochDay[i]);
                totals[row] = totals[row].plus(a);
                totals[row + 1] = totals[row + 1].plus(b);
                totals[row + 2] = totals[row + 2].plus(c);
            } else {
                int at = (i - from) * Work.FRAMEWORKS;
                parts[at] = a;
                parts[at + 1] = b;
                parts[at + 2] = c;
            }
        }
    }

    @Override
    public void drainTo(long[] sums) {
        if (!summing) {
            for (int i = 0; i < count; i++) {
                int row = Work.rowOf(work.epochDay[first + i]);
                for (int f = 0; f < Work.FRAMEWORKS; f++) {
                    totals[row + f] = totals[row + f].plus(parts[i * Work.FRAMEWORKS + f]);
                }
            }
        }
        for (int i = 0; i < totals.length; i++) {
            sums[i] += totals[i].getAmountMinorLong();
        }
        Arrays.fill(totals, Money.zero(CurrencyUnit.EUR));
    }

    @Override
    public boolean sameRounding() {
        return false;
    }
}
