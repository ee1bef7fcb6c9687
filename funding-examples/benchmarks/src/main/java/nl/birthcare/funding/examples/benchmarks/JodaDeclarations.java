package nl.birthcare.funding.examples.benchmarks;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * joda-money on the declarations that {@link ObjectPath} gets: the key is looked up by the line's own code and date, and
 * the amount divided. It only divides; it checks nothing.
 */
final class JodaDeclarations implements Contender {

    private final List<Declaration> declarations;
    private final Map<PerformanceCode, NavigableMap<LocalDate, KeyVersion>> keys = new HashMap<>();
    private final boolean summing;
    private final Work work;
    private final Money[] parts = new Money[LineBenchmark.RESULTS * Work.FRAMEWORKS];
    private Money[] totals = zeros();
    private int first;
    private int count;

    private JodaDeclarations(Work work, boolean summing) {
        this.work = work;
        this.summing = summing;
        this.declarations = Claims.declarations(work);
        for (int p = 0; p < work.performances; p++) {
            NavigableMap<LocalDate, KeyVersion> byDay = new TreeMap<>();
            for (KeyVersion version : work.versions.get(p)) {
                byDay.put(LocalDate.ofEpochDay(version.firstDay()), version);
            }
            keys.put(Policy.code(work, p), byDay);
        }
    }

    /** Divides each line and keeps the parts. */
    static JodaDeclarations splitting(Work work) {
        return new JodaDeclarations(work, false);
    }

    /** Divides each line and adds the parts up. */
    static JodaDeclarations summing(Work work) {
        return new JodaDeclarations(work, true);
    }

    private static Money[] zeros() {
        Money[] zeros = new Money[Work.YEARS * Work.FRAMEWORKS];
        Arrays.fill(zeros, Money.zero(CurrencyUnit.EUR));
        return zeros;
    }

    @Override
    public void run(int from, int to) {
        first = from;
        count = to - from;
        int at = 0;
        for (int d = from / Work.LINES_PER_DECLARATION; d < to / Work.LINES_PER_DECLARATION; d++) {
            List<DeclarationLine> lines = declarations.get(d).lines();
            for (int i = 0; i < lines.size(); i++, at += Work.FRAMEWORKS) {
                divide(lines.get(i), at);
            }
        }
    }

    private void divide(DeclarationLine line, int at) {
        KeyVersion key = Objects.requireNonNull(keys.get(line.performance()))
                .floorEntry(line.serviceDate())
                .getValue();
        Money amount = Money.ofMinor(CurrencyUnit.EUR, line.amount().cents());
        Money a = amount.multipliedBy(key.first()).dividedBy(key.sum(), RoundingMode.HALF_UP);
        Money b = amount.multipliedBy(key.second()).dividedBy(key.sum(), RoundingMode.HALF_UP);
        Money c = amount.minus(a).minus(b);
        if (summing) {
            int row = (line.serviceDate().getYear() - Work.FIRST_YEAR) * Work.FRAMEWORKS;
            totals[row] = totals[row].plus(a);
            totals[row + 1] = totals[row + 1].plus(b);
            totals[row + 2] = totals[row + 2].plus(c);
        } else {
            parts[at] = a;
            parts[at + 1] = b;
            parts[at + 2] = c;
        }
    }

    @Override
    public void drainTo(long[] sums) {
        for (int i = 0; !summing && i < count * Work.FRAMEWORKS; i++) {
            int row = Work.rowOf(work.epochDay[first + i / Work.FRAMEWORKS]) + i % Work.FRAMEWORKS;
            totals[row] = totals[row].plus(parts[i]);
        }
        for (int i = 0; i < totals.length; i++) {
            sums[i] += totals[i].getAmountMinorLong();
        }
        totals = zeros();
    }

    @Override
    public boolean sameRounding() {
        return false;
    }
}
