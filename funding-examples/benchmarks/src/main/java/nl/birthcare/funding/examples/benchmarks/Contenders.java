package nl.birthcare.funding.examples.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Every contender by name, those of the profile <code>peers</code> included when it was on. */
final class Contenders {

    /** Contenders that are not always there. */
    interface More {

        /** Adds contenders to all. */
        void addTo(Map<String, Function<Work, Contender>> all);
    }

    private Contenders() {}

    static Map<String, Function<Work, Contender>> all() {
        Map<String, Function<Work, Contender>> all = new LinkedHashMap<>();
        all.put("loop-tuned", TunedLoop::new);
        all.put("loop-plain", PlainLoop::new);
        all.put("bulk-ledger", BulkPath::summing);
        all.put("bulk-ledger-divisor", BulkPath::summingByDivisor);
        all.put("bulk-parts", BulkPath::splitting);
        all.put("object-assess", ObjectPath::assessing);
        all.put("object-assess-declaration", ObjectPath::assessingDeclarations);
        all.put("object-explain", ObjectExplained::keeping);
        all.put("object-explain-steps", ObjectExplained::withSteps);
        all.put("object-ledger", ObjectPath::summing);
        all.put("joda-split", JodaMoney::splitting);
        all.put("joda-split-declarations", JodaDeclarations::splitting);
        all.put("joda-sum-declarations", JodaDeclarations::summing);
        all.put("joda-split-declarations-alike", JodaDeclarations::splittingAlike);
        all.put("joda-sum-declarations-alike", JodaDeclarations::summingAlike);
        all.put("joda-sum", JodaMoney::summing);
        all.put("bigdecimal", BigDecimals::new);
        ServiceLoader.load(More.class).forEach(more -> more.addTo(all));
        return all;
    }

    static Contender named(String name, Work work) {
        Function<Work, Contender> contender = all().get(name);
        if (contender == null) {
            throw new IllegalArgumentException("A contender must be one of " + all().keySet() + ", but is " + name);
        }
        return contender.apply(work);
    }

    /**
     * Lets a contender do all the work once, and refuses one that does it wrongly: with the same rounding every total
     * must be right to the cent, with another the three frameworks of each year must come to the same sum.
     */
    static void verify(String name, Contender contender, Work work) {
        long[] expected = work.expected();
        long[] totals = new long[expected.length];
        int step = Math.min(contender.atATime(), work.lines());
        for (int from = 0; from < work.lines(); from += step) {
            contender.run(from, from + step);
            contender.drainTo(totals);
        }
        if (!contender.sameRounding()) {
            expected = perYear(expected);
            totals = perYear(totals);
        }
        if (!Arrays.equals(expected, totals)) {
            throw new IllegalStateException("Contender " + name + " must come to " + Arrays.toString(expected)
                    + ", but comes to " + Arrays.toString(totals));
        }
    }

    private static long[] perYear(long[] totals) {
        long[] sums = new long[Work.YEARS];
        for (int i = 0; i < totals.length; i++) {
            sums[i / Work.FRAMEWORKS] += totals[i];
        }
        return sums;
    }
}
