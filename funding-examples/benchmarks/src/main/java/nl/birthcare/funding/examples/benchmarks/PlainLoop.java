package nl.birthcare.funding.examples.benchmarks;

/** What one writes by hand without much thought: arrays, a search for the version, divisions and comparisons. */
final class PlainLoop implements Contender {

    private final Work work;
    private final KeyVersion[][] versions;
    private final int[] lastDays = new int[Work.YEARS];
    private long[] totals = new long[Work.YEARS * Work.FRAMEWORKS];

    PlainLoop(Work work) {
        this.work = work;
        this.versions = Tables.versions(work);
        for (int year = 0; year < Work.YEARS; year++) {
            lastDays[year] = Tables.firstDay(Work.FIRST_YEAR + year + 1) - 1;
        }
    }

    @Override
    public void run(int from, int to) {
        for (int i = from; i < to; i++) {
            int day = work.epochDay[i];
            KeyVersion key = Tables.keyOn(versions[work.performance[i]], day);
            int year = 0;
            while (lastDays[year] < day) {
                year++;
            }
            add(work.cents[i], key, year * Work.FRAMEWORKS);
        }
    }

    private void add(long cents, KeyVersion key, int row) {
        long sum = key.first() + key.second() + key.third();
        long a = cents * key.first() / sum;
        long b = cents * key.second() / sum;
        long c = cents * key.third() / sum;
        long restA = cents * key.first() % sum;
        long restB = cents * key.second() % sum;
        long restC = cents * key.third() % sum;
        for (long left = cents - a - b - c; left > 0; left--) {
            if (restA >= restB && restA >= restC) {
                a++;
                restA = -1;
            } else if (restB >= restC) {
                b++;
                restB = -1;
            } else {
                c++;
                restC = -1;
            }
        }
        totals[row] += a;
        totals[row + 1] += b;
        totals[row + 2] += c;
    }

    @Override
    public void drainTo(long[] sums) {
        totals = Tables.drained(totals, sums);
    }
}
