package nl.birthcare.funding.examples.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** What careful people write: {@link BigDecimal}, rounded down, the cents left over to the largest remainders. */
final class BigDecimals implements Contender {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Work work;
    private final KeyVersion[][] versions;
    private final BigDecimal[] amounts;
    private BigDecimal[] totals = zeros();

    BigDecimals(Work work) {
        this.work = work;
        this.versions = Tables.versions(work);
        this.amounts = new BigDecimal[work.lines()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = BigDecimal.valueOf(work.cents[i], 2);
        }
    }

    private static BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[Work.YEARS * Work.FRAMEWORKS];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    @Override
    public void run(int from, int to) {
        for (int i = from; i < to; i++) {
            KeyVersion key = Tables.keyOn(versions[work.performance[i]], work.epochDay[i]);
            add(amounts[i], key, Work.rowOf(work.epochDay[i]));
        }
    }

    private void add(BigDecimal amount, KeyVersion key, int row) {
        BigDecimal sum = BigDecimal.valueOf(key.sum());
        BigDecimal[] parts = new BigDecimal[Work.FRAMEWORKS];
        BigDecimal[] remainders = new BigDecimal[Work.FRAMEWORKS];
        BigDecimal left = amount;
        for (int f = 0; f < Work.FRAMEWORKS; f++) {
            BigDecimal product = amount.multiply(BigDecimal.valueOf(key.weight(f)));
            parts[f] = product.divide(sum, 2, RoundingMode.DOWN);
            remainders[f] = product.subtract(parts[f].multiply(sum));
            left = left.subtract(parts[f]);
        }
        for (; left.signum() > 0; left = left.subtract(CENT)) {
            int largest = largest(remainders);
            parts[largest] = parts[largest].add(CENT);
            remainders[largest] = CENT.negate();
        }
        for (int f = 0; f < Work.FRAMEWORKS; f++) {
            totals[row + f] = totals[row + f].add(parts[f]);
        }
    }

    private static int largest(BigDecimal[] remainders) {
        int largest = remainders[1].compareTo(remainders[0]) > 0 ? 1 : 0;
        return remainders[2].compareTo(remainders[largest]) > 0 ? 2 : largest;
    }

    @Override
    public void drainTo(long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += totals[i].movePointRight(2).longValueExact();
        }
        totals = zeros();
    }
}
