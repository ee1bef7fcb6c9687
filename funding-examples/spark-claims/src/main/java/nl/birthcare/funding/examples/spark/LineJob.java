package nl.birthcare.funding.examples.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Divides a Parquet table of lines and adds it up, by the library's bulk allocator; columns answer fewer questions than
 * declarations do, as {@link nl.birthcare.funding.rules.bulk.BulkAllocator} says.
 *
 * <p>Spark's batches of columns are read as they come from the file: nothing makes rows of them in between.
 */
final class LineJob {

    private static final StructType SCHEMA = new StructType()
            .add("list", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("serviceDate", DataTypes.DateType)
            .add("amountCents", DataTypes.LongType)
            .add("direction", DataTypes.StringType);

    private LineJob() {}

    static LedgerReport run(SparkSession spark, EngineSource source, String path, boolean netSums) {
        Dataset<Row> table = spark.read().parquet(path);
        refuseOtherTypes(table.schema(), path);
        Dataset<Row> lines = table.selectExpr(SCHEMA.fieldNames());
        Broadcast<EngineSource> known =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(source);
        JavaRDD<String> reports = reports(columnar(lines.queryExecution().executedPlan()), known, netSums);
        return reports.collect().stream()
                .map(report -> FundingJson.read(LedgerReport.class, report))
                .reduce(new FrameworkLedger().report(), LedgerReport::plus);
    }

    private static void refuseOtherTypes(StructType table, String path) {
        for (StructField field : SCHEMA.fields()) {
            DataType type = List.of(table.fieldNames()).contains(field.name())
                    ? table.apply(field.name()).dataType()
                    : null;
            if (!field.dataType().equals(type)) {
                throw new NoResultException("--in " + path + " must have a column " + field.name() + " of type "
                        + field.dataType().simpleString() + ", but has "
                        + (type == null ? "none" : type.simpleString()));
            }
        }
    }

    /** The part of the plan that gives batches of columns; above it columns are only chosen. */
    private static SparkPlan columnar(SparkPlan plan) {
        SparkPlan at = plan;
        while (!at.supportsColumnar()) {
            if (at.children().size() != 1) {
                throw new NoResultException("A table of lines must be read in batches of columns;"
                        + " spark.sql.parquet.enableVectorizedReader must not be false");
            }
            at = at.children().apply(0);
        }
        return at;
    }

    private static JavaRDD<String> reports(SparkPlan plan, Broadcast<EngineSource> source, boolean netSums) {
        int[] places = places(plan);
        return plan.executeColumnar().toJavaRDD().mapPartitions((Iterator<ColumnarBatch> batches) -> {
            LineReader reader = new LineReader(source.value().engine().book(), netSums);
            batches.forEachRemaining(batch -> reader.add(batch, places));
            return List.of(reader.report()).iterator();
        });
    }

    private static int[] places(SparkPlan plan) {
        List<String> names = new ArrayList<>();
        for (Attribute attribute : CollectionConverters.asJava(plan.output())) {
            names.add(attribute.name());
        }
        return Arrays.stream(SCHEMA.fieldNames()).mapToInt(names::indexOf).toArray();
    }
}
