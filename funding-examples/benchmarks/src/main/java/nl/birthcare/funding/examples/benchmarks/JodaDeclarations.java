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

    /** Divides one amount into three elements of an array. */
    private interface Division {
        void into(Money amount, KeyVersion key, Money[] parts, int at);
    }

    private final List<Declaration> declarations;
    private final Map<PerformanceCode, NavigableMap<LocalDate, KeyVersion>> keys = new HashMap<>();
    private final Division division;
    private final boolean sameRounding;
    private final boolean summing;
    private final Work work;
    private final Money[] parts = new Money[LineBenchmark.RESULTS * Work.FRAMEWORKS];
    private Money[] totals = zeros();
    private int first;
    private int count;

    private JodaDeclarations(Work work, Division division, boolean sameRounding, boolean summing) {
        this.work = work;
        this.division = division;
        this.sameRounding = sameRounding;
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

    /** Divides each line, the third part being the rest, and keeps the parts. */
    static JodaDeclarations splitting(Work work) {
        return new JodaDeclarations(work, JodaDeclarations::restToTheLast, false, false);
    }

    /** Divides each line, the third part being the rest, and adds the parts up. */
    static JodaDeclarations summing(Work work) {
        return new JodaDeclarations(work, JodaDeclarations::restToTheLast, false, true);
    }

    /** Divides each line as the library does, to the same cents, and keeps the parts. */
    static JodaDeclarations splittingAlike(Work work) {
        return new JodaDeclarations(work, JodaDeclarations::byLargestRemainder, true, false);
    }

    /** Divides each line as the library does, to the same cents, and adds the parts up. */
    static JodaDeclarations summingAlike(Work work) {
        return new JodaDeclarations(work, JodaDeclarations::byLargestRemainder, true, true);
    }

    private static void restToTheLast(Money amount, KeyVersion key, Money[] parts, int at) {
        long sum = key.sum();
        Money a = amount.multipliedBy(key.first()).dividedBy(sum, RoundingMode.HALF_UP);
        Money b = amount.multipliedBy(key.second()).dividedBy(sum, RoundingMode.HALF_UP);
        parts[at] = a;
        parts[at + 1] = b;
        parts[at + 2] = amount.minus(a).minus(b);
    }

    private static void byLargestRemainder(Money amount, KeyVersion key, Money[] parts, int at) {
        long sum = key.sum();
        Money wholeA = amount.multipliedBy(key.first());
        Money wholeB = amount.multipliedBy(key.second());
        Money wholeC = amount.multipliedBy(key.third());
        Money a = wholeA.dividedBy(sum, RoundingMode.DOWN);
        Money b = wholeB.dividedBy(sum, RoundingMode.DOWN);
        Money c = wholeC.dividedBy(sum, RoundingMode.DOWN);
        Money restA = wholeA.minus(a.multipliedBy(sum));
        Money restB = wholeB.minus(b.multipliedBy(sum));
        Money restC = wholeC.minus(c.multipliedBy(sum));
        Money left = amount.minus(a).minus(b).minus(c);
        parts[at] = a;
        parts[at + 1] = b;
        parts[at + 2] = c;
        if (left.isZero()) {
            return;
        }
        boolean bBeforeA = restB.compareTo(restA) > 0;
        boolean cBeforeA = restC.compareTo(restA) > 0;
        boolean cBeforeB = restC.compareTo(restB) > 0;
        if (left.getAmountMinorLong() == 1) {
            int largest = bBeforeA ? (cBeforeB ? 2 : 1) : (cBeforeA ? 2 : 0);
            parts[at + largest] = parts[at + largest].plusMinor(1);
        } else {
            int smallest = bBeforeA ? (cBeforeA ? 0 : 2) : (cBeforeB ? 1 : 2);
            parts[at + (smallest + 1) % 3] = parts[at + (smallest + 1) % 3].plusMinor(1);
            parts[at + (smallest + 2) % 3] = parts[at + (smallest + 2) % 3].plusMinor(1);
        }
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
        division.into(amount, key, parts, at);
        if (summing) {
            int row = (line.serviceDate().getYear() - Work.FIRST_YEAR) * Work.FRAMEWORKS;
            totals[row] = totals[row].plus(parts[at]);
            totals[row + 1] = totals[row + 1].plus(parts[at + 1]);
            totals[row + 2] = totals[row + 2].plus(parts[at + 2]);
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
        return sameRounding;
    }
}
