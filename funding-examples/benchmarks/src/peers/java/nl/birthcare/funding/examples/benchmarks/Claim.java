package nl.birthcare.funding.examples.benchmarks;

/** What a rule of {@link DroolsStateless} matches and divides. Public, with getters, as the rule engine wants it. */
public final class Claim {

    private final int performance;
    private final int day;
    private final long cents;
    private final long[] totals;

    Claim(int performance, int day, long cents, long[] totals) {
        this.performance = performance;
        this.day = day;
        this.cents = cents;
        this.totals = totals;
    }

    /**
     * Returns the performance.
     *
     * @return its index
     */
    public int getPerformance() {
        return performance;
    }

    /**
     * Returns the service date.
     *
     * @return days since 1970-01-01
     */
    public int getDay() {
        return day;
    }

    /**
     * Divides the claim: the consequence of every rule.
     *
     * @param first the weight of the first framework
     * @param second the weight of the second framework
     * @param third the weight of the third framework
     */
    public void divide(long first, long second, long third) {
        Tables.divideInto(totals, Work.rowOf(day), cents, first, second, third);
    }
}
