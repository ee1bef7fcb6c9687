package nl.birthcare.funding.examples.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a job runs. */
final class SparkOptions {

    @Option(
            names = "--master",
            paramLabel = "<url>",
            description = "Where to run; by default what spark-submit says, or else local[*]: this machine, all cores.")
    private @Nullable String master;

    SparkSession session(String name) {
        return session(new SparkConf(), master, name);
    }

    static SparkSession session(SparkConf conf, @Nullable String master, String name) {
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setAppName(name)
                .setIfMissing("spark.master", "local[*]")
                // What is shuffled is declarations of clients: on disk it is encrypted, by a key that stays in memory.
                .setIfMissing("spark.io.encryption.enabled", "true")
                .setIfMissing("spark.sql.session.timeZone", "UTC")
                .setIfMissing("spark.sql.jsonGenerator.ignoreNullFields", "true")
                // Both result files of a task are written side by side, without sorting its rows first.
                .setIfMissing("spark.sql.maxConcurrentOutputFileWriters", "8");
        if (conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing("spark.ui.enabled", "false")
                    .setIfMissing("spark.ui.showConsoleProgress", Boolean.toString(isInteractive()))
                    .setIfMissing(
                            "spark.sql.shuffle.partitions",
                            Integer.toString(8 * Runtime.getRuntime().availableProcessors()))
                    .setIfMissing("spark.driver.host", "localhost")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // Java 22 to 24 have one without a terminal too; there a bar is shown in vain.
    private static boolean isInteractive() {
        return System.console() != null;
    }
}
