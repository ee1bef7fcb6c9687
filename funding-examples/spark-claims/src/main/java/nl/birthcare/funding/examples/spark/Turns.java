package nl.birthcare.funding.examples.spark;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/** Two ways of doing the same work, timed in turn, so that whatever else the machine does falls on both. */
final class Turns {

    private final int warmUps;
    private final int rounds;

    Turns(int warmUps, int rounds) {
        this.warmUps = warmUps;
        this.rounds = rounds;
    }

    /** Lets both take turns and prints their medians. */
    void measure(PrintWriter out, long lines, Runnable library, Runnable sql) {
        long[] ours = new long[rounds];
        long[] theirs = new long[rounds];
        for (int i = 0; i < warmUps; i++) {
            library.run();
            sql.run();
        }
        for (int i = 0; i < rounds; i++) {
            ours[i] = nanos(library);
            theirs[i] = nanos(sql);
        }
        out.printf(Locale.ROOT, "%d lines, %d turns each, Java %s%n", lines, rounds, Runtime.version());
        print(out, "library", ours, lines);
        print(out, "plain Spark SQL", theirs, lines);
        out.printf(Locale.ROOT, "ratio of the medians, library to SQL: %.2f%n", 1.0 * median(ours) / median(theirs));
        out.flush();
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void print(PrintWriter out, String who, long[] nanos, long lines) {
        out.printf(
                Locale.ROOT,
                "%-16s median %6d ms, from %d to %d ms: %.1f ns per line%n",
                who,
                median(nanos) / 1_000_000,
                Arrays.stream(nanos).min().orElseThrow() / 1_000_000,
                Arrays.stream(nanos).max().orElseThrow() / 1_000_000,
                1.0 * median(nanos) / lines);
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
