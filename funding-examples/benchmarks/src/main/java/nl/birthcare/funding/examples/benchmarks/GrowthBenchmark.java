package nl.birthcare.funding.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time per line grows with the number of lines, of performances, and of versions of each key, where all lines are
 * given at once.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GrowthBenchmark {

    /** What grows: lines, performances, versions of each key. */
    @Param({
        "90000 9 3",
        "900000 9 3",
        "9000000 9 3",
        "9000000 100 3",
        "9000000 10000 3",
        "9000000 9 30",
        "9000000 9 300"
    })
    public String size = "";

    /** Who does the work. */
    @Param({"bulk-ledger", "loop-plain"})
    public String contender = "";

    private static final int MOST_LINES = 9_000_000;

    private Contender doing = Contender.NOBODY;
    private int lines;

    /** Makes the contender and lets it do all the work once, to be compared with what is right. */
    @Setup
    public void prepare() {
        String[] sizes = size.split(" ", -1);
        lines = Integer.parseInt(sizes[0]);
        Work work = Work.of(lines, Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]));
        doing = Contenders.named(contender, work);
        Contenders.verify(contender, doing, work);
    }

    /** Times one line. */
    @Benchmark
    @OperationsPerInvocation(MOST_LINES)
    public void line() {
        for (int done = 0; done < MOST_LINES; done += lines) {
            doing.run(0, lines);
        }
    }

    /** Lets the contender go. */
    @TearDown
    public void end() {
        doing.close();
    }
}
