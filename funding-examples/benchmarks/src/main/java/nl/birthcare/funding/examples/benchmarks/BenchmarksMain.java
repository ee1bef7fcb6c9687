package nl.birthcare.funding.examples.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks: <code>java -jar benchmarks.jar short</code> or <code>full</code>, followed by the names of
 * contenders where not all are wanted. Any other first word goes to JMH as it is.
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
            case "short" -> new Runner(shortRun(contenders(args)).build()).run();
            case "full" -> new Runner(fullRun(contenders(args)).build()).run();
            default -> org.openjdk.jmh.Main.main(args);
        }
    }

    private static String[] contenders(String[] args) {
        return args.length > 1
                ? java.util.Arrays.copyOfRange(args, 1, args.length)
                : Contenders.all().keySet().toArray(new String[0]);
    }

    private static ChainedOptionsBuilder shortRun(String[] contenders) {
        return run(contenders, 3, TimeValue.seconds(1), 1).param("lines", "90000");
    }

    private static ChainedOptionsBuilder fullRun(String[] contenders) {
        return run(contenders, 10, TimeValue.seconds(2), 3).param("lines", "90000", "900000");
    }

    private static ChainedOptionsBuilder run(String[] contenders, int iterations, TimeValue time, int forks) {
        return new OptionsBuilder()
                .include("\\.LineBenchmark\\.")
                .param("contender", contenders)
                .param("mixed", "false", "true")
                .addProfiler(GCProfiler.class)
                .warmupIterations(iterations)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .forks(forks)
                .jvmArgsAppend("-Xms2g", "-Xmx2g", "-XX:+UseParallelGC");
    }
}
