package nl.birthcare.funding.examples.benchmarks;

import java.io.IOException;
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

/** The time per line of reading a file of mixed work to framework totals, and beside it what only reads or asks SQL. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class FileBenchmark {

    private static final int LINES = 900_000;

    /** Who reads. */
    @Param({"ndjson-jackson", "ndjson-ledger", "csv-ledger"})
    public String contender = "";

    private FileContender reading = () -> new long[0];

    /**
     * Makes the file and lets the contender read it once, to be compared with what is right.
     *
     * @throws IOException if reading fails
     */
    @Setup
    public void prepare() throws IOException {
        Work work = Work.of(LINES, true);
        reading = FileContenders.named(contender, work);
        FileContenders.verify(contender, reading, work);
    }

    /**
     * Times one line.
     *
     * @return what the lines come to
     * @throws IOException if reading fails
     */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public long[] line() throws IOException {
        return reading.run();
    }

    /** Removes the file. */
    @TearDown
    public void end() {
        reading.close();
    }
}
