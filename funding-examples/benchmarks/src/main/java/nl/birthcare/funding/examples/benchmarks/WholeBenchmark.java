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

/** The time per line where nearly a million lines are done at a time, so that a database's cost per query disappears. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WholeBenchmark {

    private static final int LINES = 900_000;

    /** Who does the work. */
    @Param({"bulk-ledger", "loop-plain"})
    public String contender = "";

    private Contender doing = Contender.NOBODY;

    /** Makes the contender and lets it do all the work once, to be compared with what is right. */
    @Setup
    public void prepare() {
        Work work = Work.of(LINES, false);
        doing = Contenders.named(contender, work);
        Contenders.verify(contender, doing, work);
    }

    /** Times one line. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void line() {
        doing.run(0, LINES);
    }

    /** Lets the contender go. */
    @TearDown
    public void end() {
        doing.close();
    }
}
