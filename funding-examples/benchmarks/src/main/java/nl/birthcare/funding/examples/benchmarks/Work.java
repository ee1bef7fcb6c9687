package nl.birthcare.funding.examples.benchmarks;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The work that every contender does: look up the key of a line's performance and day, divide the amount over three
 * frameworks, and add up per framework and year. The same seed gives the same work on every machine.
 *
 * <p>Lines come in declarations of three. Of mixed work every third declaration is monodisciplinary: whole to one
 * framework. All amounts are a price times a quantity.
 */
final class Work {

    static final int FIRST_YEAR = 2017;
    static final int YEARS = 5;
    static final int FRAMEWORKS = 3;
    static final int LINES_PER_DECLARATION = 3;

    /** Of mixed work, the last three performances, each the work of one discipline. */
    static final int MONODISCIPLINARY = 3;

    private static final long SEED = 20_261_121;

    final boolean mixed;
    final int performances;
    final List<List<KeyVersion>> versions;
    final long[] prices;
    final int[] performance;
    final int[] epochDay;
    final int[] quantity;
    final long[] cents;

    private Work(int lines, int performances, int versionsEach, boolean mixed) {
        SplittableRandom random = new SplittableRandom(SEED);
        this.mixed = mixed;
        this.performances = performances;
        this.versions = new ArrayList<>();
        this.prices = new long[performances];
        for (int p = 0; p < performances; p++) {
            versions.add(isMonodisciplinary(p) ? List.of(whole(p)) : versions(random, versionsEach));
            prices[p] = random.nextLong(2_500, 20_000);
        }
        this.performance = new int[lines];
        this.epochDay = new int[lines];
        this.quantity = new int[lines];
        this.cents = new long[lines];
        fill(random);
    }

    /** Other lines by the same keys and prices. */
    private Work(Work work, SplittableRandom random) {
        this.mixed = work.mixed;
        this.performances = work.performances;
        this.versions = work.versions;
        this.prices = work.prices;
        this.performance = new int[work.lines()];
        this.epochDay = new int[work.lines()];
        this.quantity = new int[work.lines()];
        this.cents = new long[work.lines()];
        fill(random);
    }

    /** Work of so many lines, a multiple of three, over nine performances with three versions of the key each. */
    static Work of(int lines, boolean mixed) {
        return new Work(lines, 9, 3, mixed);
    }

    /** Work that asks how the cost grows. */
    static Work of(int lines, int performances, int versionsEach) {
        return new Work(lines, performances, versionsEach, false);
    }

    /** As many other lines by the same keys and prices; the same number of a round gives the same lines. */
    Work again(long round) {
        return new Work(this, new SplittableRandom(SEED + round));
    }

    private void fill(SplittableRandom random) {
        int firstDay = (int) LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
        int days = (int) LocalDate.of(FIRST_YEAR + YEARS, 1, 1).toEpochDay() - firstDay;
        int integral = mixed ? performances - MONODISCIPLINARY : performances;
        int ofDeclaration = 0;
        for (int i = 0; i < cents.length; i++) {
            if (i % LINES_PER_DECLARATION == 0) {
                ofDeclaration = mixed && i % (3 * LINES_PER_DECLARATION) == 0
                        ? integral + random.nextInt(MONODISCIPLINARY)
                        : -1;
            }
            performance[i] = ofDeclaration >= 0 ? ofDeclaration : random.nextInt(integral);
            epochDay[i] = firstDay + random.nextInt(days);
            // Three lines of 8 to 26 are within the hours of maternity care to which one is entitled.
            quantity[i] = random.nextInt(8, 27);
            cents[i] = prices[performance[i]] * quantity[i];
        }
    }

    /** A version begins on the first of a month, unless there are more versions than months. */
    private static List<KeyVersion> versions(SplittableRandom random, int count) {
        int months = YEARS * 12;
        List<KeyVersion> versions = new ArrayList<>();
        for (int v = 0; v < count; v++) {
            LocalDate firstDay = LocalDate.of(FIRST_YEAR, 1, 1);
            if (count > months) {
                firstDay = firstDay.plusDays((long) v * 365 * YEARS / count);
            } else if (v > 0) {
                firstDay = firstDay.plusMonths(random.nextInt(v * months / count, (v + 1) * months / count));
            }
            versions.add(new KeyVersion(
                    (int) firstDay.toEpochDay(),
                    random.nextLong(1, 7_000),
                    random.nextLong(1, 4_000),
                    random.nextLong(1, 4_000)));
        }
        return List.copyOf(versions);
    }

    boolean isMonodisciplinary(int performance) {
        return mixed && performance >= performances - MONODISCIPLINARY;
    }

    /** The framework that bears a monodisciplinary performance. */
    int frameworkOf(int performance) {
        return performance - (performances - MONODISCIPLINARY);
    }

    private KeyVersion whole(int performance) {
        int framework = frameworkOf(performance);
        int firstDay = (int) LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
        return new KeyVersion(firstDay, framework == 0 ? 1 : 0, framework == 1 ? 1 : 0, framework == 2 ? 1 : 0);
    }

    int lines() {
        return cents.length;
    }

    /** The key of a line, found the simple way. */
    KeyVersion key(int line) {
        List<KeyVersion> all = versions.get(performance[line]);
        for (int v = all.size() - 1; v >= 0; v--) {
            if (all.get(v).firstDay() <= epochDay[line]) {
                return all.get(v);
            }
        }
        throw new IllegalStateException("Every line of the work must have a key, but line " + line + " has none");
    }

    /** Where the totals of a line begin in an array of totals: three frameworks for each year. */
    static int rowOf(int epochDay) {
        return (LocalDate.ofEpochDay(epochDay).getYear() - FIRST_YEAR) * FRAMEWORKS;
    }

    /**
     * The totals that are right by the method of largest remainders, computed slowly and in no contender's way: by
     * whole numbers of any size, giving each cent left to the largest remainder.
     */
    long[] expected() {
        long[] totals = new long[YEARS * FRAMEWORKS];
        for (int i = 0; i < lines(); i++) {
            long[] parts = byLargestRemainder(cents[i], key(i));
            for (int f = 0; f < FRAMEWORKS; f++) {
                totals[rowOf(epochDay[i]) + f] += parts[f];
            }
        }
        return totals;
    }

    private static long[] byLargestRemainder(long amount, KeyVersion key) {
        long[] parts = new long[FRAMEWORKS];
        BigInteger[] remainders = new BigInteger[FRAMEWORKS];
        long left = amount;
        for (int f = 0; f < FRAMEWORKS; f++) {
            BigInteger[] share = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(key.weight(f)))
                    .divideAndRemainder(BigInteger.valueOf(key.sum()));
            parts[f] = share[0].longValueExact();
            remainders[f] = share[1];
            left -= parts[f];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int f = 1; f < FRAMEWORKS; f++) {
                largest = remainders[f].compareTo(remainders[largest]) > 0 ? f : largest;
            }
            parts[largest]++;
            remainders[largest] = BigInteger.ONE.negate();
        }
        return parts;
    }
}
