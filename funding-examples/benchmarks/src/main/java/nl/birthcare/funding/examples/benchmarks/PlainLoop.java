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
            Tables.divideInto(totals, year * Work.FRAMEWORKS, work.cents[i], key.first(), key.second(), key.third());
        }
    }

    @Override
    public void drainTo(long[] sums) {
        totals = Tables.drained(totals, sums);
    }
}
