package nl.birthcare.funding.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;

/**
 * One engine, shared by two threads for each core, that works for long on lines that are never the same. After every round
 * its totals must be those that {@link Work} computes by itself, slowly and in another way; the table shows whether memory
 * in use grows.
 */
final class Soak {

    private static final int LINES_PER_ROUND = 90_000;
    private static final long FIFTY_MILLION = 50_000_000;
    private static final int LOOKS = 10;

    private final Work first = Work.of(LINES_PER_ROUND, true);
    private final FundingEngine engine = FundingEngine.of(Policy.book(first, ApportionmentMethod.LARGEST_REMAINDER))
            .with(Claims.agreements(first));

    /** Takes the number of lines, or works on fifty million. */
    static void run(List<String> args) {
        long lines = args.isEmpty() ? FIFTY_MILLION : Long.parseLong(args.get(0));
        new Soak().work(Math.max(LOOKS, (lines + LINES_PER_ROUND - 1) / LINES_PER_ROUND));
    }

    private void work(long rounds) {
        System.out.println("| lines | cents, by the engine and by themselves | memory in use, MB |");
        System.out.println("| ---: | ---: | ---: |");
        ExecutorService threads =
                Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors());
        try {
            long cents = 0;
            for (int look = 0; look < LOOKS; look++) {
                long end = rounds * (look + 1) / LOOKS;
                cents += together(threads, rounds * look / LOOKS, end);
                System.out.printf(Locale.ROOT, "| %d | %d | %.1f |%n", end * LINES_PER_ROUND, cents, inUse() / 1e6);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The sum of some rounds, each of which was right. */
    private long together(ExecutorService threads, long from, long to) {
        List<Future<Long>> sums = new ArrayList<>();
        for (long round = from; round < to; round++) {
            long number = round;
            sums.add(threads.submit(() -> sum(first.again(number))));
        }
        return sums.stream().mapToLong(Soak::wait).sum();
    }

    private long sum(Work work) {
        FrameworkLedger ledger = new FrameworkLedger();
        for (Dossier dossier : Dossier.byClient(Claims.declarations(work))) {
            engine.assess(dossier).forEach(ledger::post);
        }
        long[] totals = new long[Work.YEARS * Work.FRAMEWORKS];
        Ledgers.drain(ledger, totals);
        long[] expected = work.expected();
        if (!Arrays.equals(totals, expected)) {
            throw new IllegalStateException("The totals of a round must be " + Arrays.toString(expected) + ", but are "
                    + Arrays.toString(totals));
        }
        return Arrays.stream(totals).sum();
    }

    private static long wait(Future<Long> sum) {
        try {
            return sum.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A round must end, but was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Every round must be right, but one is not", e.getCause());
        }
    }

    private static long inUse() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
