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
 * The time and the bytes per line of each contender, every one in a process of its own, after it was seen to do the work
 * rightly.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LineBenchmark {

    /** How many lines are done between two looks at the clock. */
    static final int BATCH = 90_000;

    /** How many results are kept at a time, where there is one per line; a part of the batch, of whole declarations. */
    static final int RESULTS = 9_000;

    /** Who does the work. */
    @Param("loop-plain")
    public String contender = "";

    /**
     * How many lines the work has: 9,000 stay in the processor's caches, as declarations do that are assessed one by one
     * while they are read; 90,000 as declarations do not, so that much of the time is that of fetching them.
     */
    @Param("90000")
    public int lines;

    /** Whether one declaration in three is monodisciplinary. */
    @Param("false")
    public boolean mixed;

    private Contender doing = Contender.NOBODY;
    private int at;

    /** Makes the contender and lets it do all the work once, to be compared with what is right. */
    @Setup
    public void prepare() {
        Work work = Work.of(lines, mixed);
        doing = Contenders.named(contender, work);
        Contenders.verify(contender, doing, work);
    }

    /** Times one line. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void line() {
        int step = Math.min(doing.atATime(), lines);
        for (int done = 0; done < BATCH; done += step) {
            doing.run(at, at + step);
            at = (at + step) % lines;
        }
    }

    /** Lets the contender go. */
    @TearDown
    public void end() {
        doing.close();
    }
}
