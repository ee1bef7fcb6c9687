package nl.birthcare.funding.examples.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/** Runs what the bars of speed are about, and prints their ratios as rows of a table. */
@SuppressWarnings("rawtypes") // As JMH hands out its results.
final class Bars {

    private static final String[] OF_DECLARATIONS = {
        "object-assess",
        "object-explain",
        "object-explain-steps",
        "joda-split-declarations",
        "joda-split-declarations-alike",
        "object-ledger",
        "joda-sum-declarations",
        "joda-sum-declarations-alike"
    };

    private static final List<String> HEAVY = List.of("duckdb", "drools-stateless");

    /** The time on the clock, the time of the processor and the bytes of each run, per line. */
    private record Figures(double clock, double processor, double bytes) {}

    private final Map<String, Figures> figures = new HashMap<>();
    private final boolean heavy = Contenders.all().keySet().containsAll(HEAVY);

    private Bars() {}

    static void run() throws RunnerException {
        Bars bars = new Bars();
        bars.ofLines("90000", "loop-plain", "loop-tuned", "bulk-ledger");
        bars.ofLines("9000", OF_DECLARATIONS);
        bars.ofLines("90000", OF_DECLARATIONS);
        if (bars.heavy) {
            bars.ofLines("9000", "drools-stateless");
            bars.ofWhole("duckdb");
        }
        bars.ofWhole("bulk-ledger");
        bars.take(BenchmarksMain.options(WholeBenchmark.class, 3, 1, 1).threads(2), "2 threads ", "bulk-ledger");
        bars.take(BenchmarksMain.options(GrowthBenchmark.class, 3, 1, 1), "", "bulk-ledger");
        bars.print();
    }

    private void ofLines(String lines, String... contenders) throws RunnerException {
        take(BenchmarksMain.options(LineBenchmark.class, 5, 1, 1).param("lines", lines), "", contenders);
    }

    private void ofWhole(String contender) throws RunnerException {
        take(BenchmarksMain.options(WholeBenchmark.class, 3, 1, 1), "whole ", contender);
    }

    private void take(ChainedOptionsBuilder options, String prefix, String... contenders) throws RunnerException {
        for (RunResult result :
                new Runner(options.param("contender", contenders).build()).run()) {
            String size = result.getParams().getParam("size");
            String lines = result.getParams().getParam("lines");
            String name = prefix
                    + result.getParams().getParam("contender")
                    + (size == null ? "" : " " + size)
                    + (lines == null ? "" : " " + lines);
            Map<String, Result> more = result.getSecondaryResults();
            figures.put(
                    name,
                    new Figures(
                            result.getPrimaryResult().getScore(),
                            scoreOf(more, "cpu"),
                            scoreOf(more, "gc.alloc.rate.norm")));
        }
    }

    private static double scoreOf(Map<String, Result> results, String label) {
        return results.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(label))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private void print() {
        System.out.printf(
                "%n| run | ns per line | processor ns per line | bytes per line |%n| --- | --- | --- | --- |%n");
        figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> System.out.printf(
                        "| %s | %.1f | %.1f | %.2f |%n",
                        entry.getKey(),
                        entry.getValue().clock(),
                        entry.getValue().processor(),
                        entry.getValue().bytes()));
        System.out.printf("%n| ratio | by the clock | by processor time |%n| --- | --- | --- |%n");
        ratio("bulk-ledger 90000", "loop-plain 90000");
        ratio("bulk-ledger 90000", "loop-tuned 90000");
        for (String lines : List.of(" 9000", " 90000")) {
            ratio("object-explain" + lines, "object-assess" + lines);
            ratio("object-explain-steps" + lines, "object-assess" + lines);
            ratio("object-assess" + lines, "joda-split-declarations-alike" + lines);
            ratio("object-assess" + lines, "joda-split-declarations" + lines);
            ratio("object-ledger" + lines, "joda-sum-declarations-alike" + lines);
            ratio("object-ledger" + lines, "joda-sum-declarations" + lines);
        }
        if (heavy) {
            ratio("whole duckdb", "whole bulk-ledger");
            ratio("drools-stateless 9000", "object-assess 9000");
        }
        ratio("2 threads bulk-ledger", "whole bulk-ledger");
        ratio("bulk-ledger 9000000 9 3", "bulk-ledger 90000 9 3");
        ratio("bulk-ledger 9000000 10000 3", "bulk-ledger 9000000 9 3");
        ratio("bulk-ledger 9000000 9 300", "bulk-ledger 9000000 9 3");
    }

    private void ratio(String one, String other) {
        Figures first = figures.get(one);
        Figures second = figures.get(other);
        if (first != null && second != null) {
            System.out.printf(
                    "| %s / %s | %.2f | %.2f |%n",
                    one, other, first.clock() / second.clock(), first.processor() / second.processor());
        }
    }
}
