package nl.birthcare.funding.examples.benchmarks;

import java.time.LocalDate;

/**
 * What an expert writes by hand for exactly these keys: each day's month from a table, each month's key from another,
 * and no branch on the data. It works only while every key changes on the first of a month.
 */
final class TunedLoop implements Contender {

    private static final int STRIDE = 4;

    private final Work work;
    private final int firstDay = Tables.firstDay(Work.FIRST_YEAR);
    private final int months = Work.YEARS * 12;
    private final byte[] monthOfDay;
    private final long[] keys;
    private long[] totals = new long[Work.YEARS * Work.FRAMEWORKS];

    TunedLoop(Work work) {
        this.work = work;
        this.monthOfDay = new byte[Tables.firstDay(Work.FIRST_YEAR + Work.YEARS) - firstDay];
        this.keys = new long[work.performances * months * STRIDE];
        for (int day = 0; day < monthOfDay.length; day++) {
            LocalDate date = LocalDate.ofEpochDay(firstDay + day);
            monthOfDay[day] = (byte) ((date.getYear() - Work.FIRST_YEAR) * 12 + date.getMonthValue() - 1);
        }
        for (int p = 0; p < work.performances; p++) {
            for (KeyVersion version : work.versions.get(p)) {
                fillFrom(p * months + monthOfDay[version.firstDay() - firstDay], (p + 1) * months, version);
            }
        }
    }

    private void fillFrom(int month, int end, KeyVersion version) {
        for (int cell = month; cell < end; cell++) {
            keys[cell * STRIDE] = version.first();
            keys[cell * STRIDE + 1] = version.second();
            keys[cell * STRIDE + 2] = version.third();
            keys[cell * STRIDE + 3] = version.sum();
        }
    }

    @Override
    public void run(int from, int to) {
        for (int i = from; i < to; i++) {
            int month = monthOfDay[work.epochDay[i] - firstDay];
            add(work.cents[i], (work.performance[i] * months + month) * STRIDE, month / 12 * Work.FRAMEWORKS);
        }
    }

    private void add(long cents, int key, int row) {
        long sum = keys[key + 3];
        long productA = cents * keys[key];
        long productB = cents * keys[key + 1];
        long productC = cents * keys[key + 2];
        long a = productA / sum;
        long b = productB / sum;
        long c = productC / sum;
        long left = cents - a - b - c;
        long restA = productA - a * sum;
        long restB = productB - b * sum;
        long restC = productC - c * sum;
        // The sign bit of a difference is 1 where the second is larger: a comparison without a branch.
        long beforeA = ((restA - restB) >>> 63) + ((restA - restC) >>> 63);
        long beforeB = (((restB - restA) >>> 63) ^ isEqual(restA, restB)) + ((restB - restC) >>> 63);
        long beforeC =
                (((restC - restA) >>> 63) ^ isEqual(restA, restC)) + (((restC - restB) >>> 63) ^ isEqual(restB, restC));
        totals[row] += a + ((beforeA - left) >>> 63);
        totals[row + 1] += b + ((beforeB - left) >>> 63);
        totals[row + 2] += c + ((beforeC - left) >>> 63);
    }

    private static long isEqual(long one, long other) {
        return ((one - other - 1) & (other - one - 1)) >>> 63;
    }

    @Override
    public void drainTo(long[] sums) {
        totals = Tables.drained(totals, sums);
    }
}
