package nl.birthcare.funding.testkit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes choices simpler: fewer first, then smaller ones. */
final class Shrinking {

    /** How many choices are left out at once: a line is about eight. */
    private static final int[] RUNS = {64, 32, 16, 8, 4, 2, 1};

    /** As many attempts find a small counterexample of a whole course in a few seconds. */
    private static final int MOST_ATTEMPTS = 4_000;

    private static final long[] LARGEST = {1, 2, 5, 15};

    private static final int PROBES = 100;

    private Shrinking() {}

    /** Choices that may make a simpler value, the most promising first. */
    static Stream<long[]> simpler(long[] choices) {
        Stream<long[]> smaller = IntStream.range(0, choices.length)
                .boxed()
                .flatMap(i -> lessThan(choices[i]).mapToObj(value -> with(choices, i, value)));
        return Stream.concat(shorter(choices), smaller);
    }

    private static Stream<long[]> shorter(long[] choices) {
        return Arrays.stream(RUNS)
                .filter(run -> run <= choices.length)
                .boxed()
                .flatMap(run -> IntStream.rangeClosed(0, choices.length - run)
                        .mapToObj(i -> without(choices, choices.length - run - i, run)));
    }

    /** Nothing, half of it, three quarters, and so on to one less. */
    private static LongStream lessThan(long value) {
        return LongStream.iterate(value, step -> step > 0, step -> step / 2).map(step -> value - step);
    }

    private static long[] without(long[] choices, int at, int run) {
        long[] shorter = new long[choices.length - run];
        System.arraycopy(choices, 0, shorter, 0, at);
        System.arraycopy(choices, at + run, shorter, at, shorter.length - at);
        return shorter;
    }

    private static long[] with(long[] choices, int i, long value) {
        long[] other = choices.clone();
        other[i] = value;
        return other;
    }

    /** Tells whether choices are fewer than others, or as many and smaller. */
    static boolean isSimpler(long[] choices, long[] than) {
        return choices.length != than.length ? choices.length < than.length : Arrays.compare(choices, than) < 0;
    }

    /** The simplest choices that are found to fail, starting from some that do. */
    static long[] smallest(long[] failing, Predicate<Choices> fails) {
        return lowered(smallAmong(failing, fails), fails);
    }

    /** The simplest of some small choices that fail, or else those given: the way down may not lead there. */
    private static long[] smallAmong(long[] failing, Predicate<Choices> fails) {
        Random random = new Random(0);
        long[] best = failing;
        for (long largest : LARGEST) {
            for (int i = 0; i < PROBES; i++) {
                Choices choices = Choices.drawn(random, largest);
                if (fails.test(choices) && isSimpler(choices.taken(), best)) {
                    best = choices.taken();
                }
            }
        }
        return best;
    }

    private static long[] lowered(long[] failing, Predicate<Choices> fails) {
        Search search = new Search(failing, fails);
        long[] before;
        do {
            before = search.best;
            search.leaveOut();
            search.lower();
        } while (search.best != before && search.attempts < MOST_ATTEMPTS);
        return search.best;
    }

    /** The way down: each step is simpler than the one before, and fails. */
    private static final class Search {

        private final Predicate<Choices> fails;
        private long[] best;
        private int attempts;

        Search(long[] failing, Predicate<Choices> fails) {
            this.best = failing;
            this.fails = fails;
        }

        void leaveOut() {
            while (firstThatFails(shorter(best))) {
                // Looks again from the shorter choices.
            }
        }

        void lower() {
            for (int i = 0; i < best.length; i++) {
                int at = i;
                while (at < best.length
                        && firstThatFails(lessThan(best[at]).mapToObj(value -> with(best, at, value)))) {
                    // Lowers the same choice again.
                }
            }
        }

        private boolean firstThatFails(Stream<long[]> candidates) {
            Iterator<long[]> each = candidates.iterator();
            while (each.hasNext() && attempts < MOST_ATTEMPTS) {
                attempts++;
                Choices choices = Choices.again(each.next());
                if (fails.test(choices) && isSimpler(choices.taken(), best)) {
                    best = choices.taken();
                    return true;
                }
            }
            return false;
        }
    }
}
