package nl.birthcare.funding.examples.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import nl.birthcare.funding.examples.claims.io.RowBytes;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Judges declarations where their clients come together.
 *
 * <p>What checks ask of other lines concerns the same client, and names. So declarations are shuffled by client, and the
 * lines of others that decide who has a name go along. All declarations of one client must fit in the memory of a task.
 */
final class AllocationJob {

    private final SparkSession spark;
    private final Broadcast<EngineSource> source;
    private final boolean withHistory;
    private final boolean withTable;

    AllocationJob(SparkSession spark, EngineSource source, boolean withHistory, boolean withTable) {
        this.spark = spark;
        this.withHistory = withHistory;
        this.withTable = withTable;
        this.source = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(source);
    }

    /** Judges all declarations and writes the outcome, but for what the whole run says once. */
    void run(String in, ResultDirectory out) {
        Dataset<Row> rows =
                InputRows.read(spark, in).filter((FilterFunction<Row>) row -> !RowBytes.isBlank(Rows.jsonOf(row)));
        Dataset<Row> declarations =
                rows.map((MapFunction<Row, Row>) AllocationJob::message, Encoders.row(Assessing.MESSAGES));
        if (!withHistory) {
            write(declarations, out);
            return;
        }
        spark.sparkContext().setJobDescription("Finding shared names");
        try (SharedNames names = SharedNames.among(rows, source)) {
            spark.sparkContext().setJobDescription("Judging declarations");
            // Rows that are of no client are spread by their numbers.
            Dataset<Row> byClient = declarations
                    .unionByName(names.messages())
                    .repartition(coalesce(col("client"), col("row").cast("string")))
                    .sortWithinPartitions("client", "row");
            write(byClient, out);
        }
    }

    private static Row message(Row row) {
        byte[] json = Rows.jsonOf(row);
        Rows.Reading reading = Rows.read(json);
        String client = reading.declaration() == null
                ? null
                : reading.declaration().client().value();
        return RowFactory.create(client, Rows.numberOf(row), json, null, null);
    }

    private void write(Dataset<Row> messages, ResultDirectory out) {
        // A task must not take this job along.
        Broadcast<EngineSource> known = source;
        boolean history = withHistory;
        boolean table = withTable;
        MapPartitionsFunction<Row, Row> assessing =
                (Iterator<Row> each) -> new Assessing(known.value().engine(), each, history, table);
        out.write(messages.mapPartitions(assessing, Encoders.row(Assessing.RESULTS)));
    }
}
