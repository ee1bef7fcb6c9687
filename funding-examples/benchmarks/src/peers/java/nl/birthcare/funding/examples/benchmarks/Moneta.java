package nl.birthcare.funding.examples.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryRounding;
import javax.money.RoundingQueryBuilder;
import org.javamoney.moneta.Money;

/**
 * Moneta, the reference of JSR 354, which has no way to divide an amount over parties: the first two parts are rounded,
 * the third is the rest. The search is that of {@link PlainLoop}.
 */
final class Moneta implements Contender {

    private static final CurrencyUnit EURO = Monetary.getCurrency("EUR");
    private static final MonetaryRounding TO_CENTS = Monetary.getRounding(
            RoundingQueryBuilder.of().setScale(2).set(RoundingMode.HALF_UP).build());
    private static final Money ZERO = Money.of(BigDecimal.ZERO, EURO);

    private final Work work;
    private final KeyVersion[][] versions;
    private final Money[] amounts;
    private final Money[] totals = new Money[Work.YEARS * Work.FRAMEWORKS];

    Moneta(Work work) {
        this.work = work;
        this.versions = Tables.versions(work);
        this.amounts = new Money[work.lines()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = Money.ofMinor(EURO, work.cents[i]);
        }
        Arrays.fill(totals, ZERO);
    }

    @Override
    public void run(int from, int to) {
        for (int i = from; i < to; i++) {
            KeyVersion key = Tables.keyOn(versions[work.performance[i]], work.epochDay[i]);
            Money amount = amounts[i];
            Money a = part(amount, key.first(), key.sum());
            Money b = part(amount, key.second(), key.sum());
            int row = Work.rowOf(work.epochDay[i]);
            totals[row] = totals[row].add(a);
            totals[row + 1] = totals[row + 1].add(b);
            totals[row + 2] = totals[row + 2].add(amount.subtract(a).subtract(b));
        }
    }

    private static Money part(Money amount, long weight, long sum) {
        return amount.multiply(weight).divide(sum).with(TO_CENTS);
    }

    @Override
    public void drainTo(long[] sums) {
        for (int i = 0; i < totals.length; i++) {
            BigDecimal total = totals[i].getNumberStripped();
            sums[i] += total.movePointRight(2).round(MathContext.UNLIMITED).longValueExact();
        }
        Arrays.fill(totals, ZERO);
    }

    @Override
    public boolean sameRounding() {
        return false;
    }
}
