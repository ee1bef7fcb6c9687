package nl.birthcare.funding.examples.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks: <code>java -jar benchmarks.jar short</code>, <code>bars</code> (what the bars of speed are about, with
 * their ratios), <code>full</code>, each followed by the names of contenders where not all are wanted; <code>files</code> for
 * those that read files; <code>shapes</code> for how time grows with inputs of unusual shapes; <code>soak</code>, with a number of
 * lines, for one engine that works for long; or <code>end-to-end</code> for the main job as whole processes. Any other first
 * word goes to JMH as it is.
 */
public final class BenchmarksMain {

    private BenchmarksMain() {}

    /**
     * Runs them.
     *
     * @param args what to run
     * @throws RunnerException if a benchmark fails
     * @throws IOException if JMH cannot read its own arguments
     */
    public static void main(String[] args) throws RunnerException, IOException {
        String kind = args.length == 0 ? "short" : args[0];
        switch (kind) {
            case "short" -> shortRun(contenders(args));
            case "bars" -> Bars.run();
            case "full" -> fullRun(contenders(args));
            case "files" -> filesRun();
            case "shapes" -> Shapes.run();
            case "soak" -> Soak.run(Arrays.asList(args).subList(1, args.length));
            case "end-to-end" -> EndToEnd.run(Arrays.asList(args).subList(1, args.length));
            default -> org.openjdk.jmh.Main.main(args);
        }
    }

    private static List<String> contenders(String[] args) {
        return args.length > 1
                ? Arrays.asList(args).subList(1, args.length)
                : List.copyOf(Contenders.all().keySet());
    }

    private static void shortRun(List<String> contenders) throws RunnerException {
        run(options(LineBenchmark.class, 3, 1, 1), contenders);
    }

    private static void fullRun(List<String> contenders) throws RunnerException {
        run(options(LineBenchmark.class, 5, 2, 3), contenders);
        runTogether(options(WholeBenchmark.class, 5, 2, 3), contenders, List.of("bulk-ledger", "loop-plain", "duckdb"));
        runTogether(options(GrowthBenchmark.class, 5, 2, 1), contenders, List.of("bulk-ledger", "loop-plain"));
        runTogether(options(WholeBenchmark.class, 5, 2, 3).threads(2), contenders, List.of("bulk-ledger"));
    }

    /** Readers of files, each on one core: a garbage collector with threads of its own would be a second. */
    private static void filesRun() throws RunnerException {
        String[] all = FileContenders.all().keySet().toArray(new String[0]);
        ChainedOptionsBuilder options =
                options(FileBenchmark.class, 5, 2, 2).jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");
        new Runner(options.param("contender", all).build()).run();
    }

    private static void run(ChainedOptionsBuilder options, List<String> contenders) throws RunnerException {
        options.param("contender", contenders.toArray(new String[0]))
                .param("lines", "90000")
                .param("mixed", "false", "true");
        new Runner(options.build()).run();
    }

    /** Runs those of some contenders that are wanted and there. */
    private static void runTogether(ChainedOptionsBuilder options, List<String> wanted, List<String> some)
            throws RunnerException {
        String[] both = some.stream().filter(wanted::contains).toArray(String[]::new);
        if (both.length > 0) {
            new Runner(options.param("contender", both).build()).run();
        }
    }

    static ChainedOptionsBuilder options(Class<?> benchmark, int iterations, int seconds, int forks) {
        return new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(seconds))
                .forks(forks)
                .jvmArgsAppend("-Xms2g", "-Xmx2g", "-XX:+UseParallelGC");
    }
}
