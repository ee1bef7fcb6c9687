package nl.birthcare.funding.examples.spark;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** One session for all tests, of two threads, that spreads the smallest input over many tasks. */
final class LocalSpark {

    private LocalSpark() {}

    static SparkSession session() {
        SparkConf conf = new SparkConf()
                .set("spark.sql.shuffle.partitions", "7")
                .set("spark.sql.adaptive.coalescePartitions.enabled", "false")
                .set("spark.hadoop.mapreduce.input.fileinputformat.split.maxsize", "50000")
                .set("spark.sql.files.maxPartitionBytes", "20000");
        return SparkOptions.session(conf, "local[2]", "Tests");
    }

    /** The outcome of a command. */
    record Outcome(int exitCode, String out, String err) {}

    static Outcome run(Object... arguments) {
        session();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = SparkClaimsMain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(texts);
        return new Outcome(exitCode, out.toString(), err.toString());
    }
}
