package nl.birthcare.funding.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads the rows of the input as bytes, numbered from 1 as the command line numbers them; over several files, in the order
 * of their names.
 *
 * <p>A Parquet row becomes JSON before it is read, so that one strict reader judges both: what is {@code null} is absent,
 * and a column that a declaration does not have is refused. A text that is not UTF-8, or that holds the mark which stands for
 * what is not, makes its row unreadable.
 */
final class InputRows {

    private static final StructType SCHEMA =
            new StructType().add("row", DataTypes.LongType, false).add("json", DataTypes.BinaryType, false);

    /** What Spark puts in the place of bytes that are not UTF-8. */
    private static final char REPLACED = '\uFFFD';

    private static final int NOT_UTF_8 = 0xFF;

    private InputRows() {}

    static boolean isParquet(String path) {
        return path.endsWith(".parquet") || path.endsWith(".parquet/");
    }

    static Dataset<Row> read(SparkSession spark, String path) {
        return isParquet(path) ? parquet(spark, path) : ndjson(spark, path);
    }

    /** Whether any row is one JSON object, refused or not. */
    static boolean holdObject(SparkSession spark, String path) {
        return !read(spark, path)
                .filter((FilterFunction<Row>) row -> Rows.isObject(Rows.jsonOf(row)))
                .isEmpty();
    }

    private static Dataset<Row> ndjson(SparkSession spark, String path) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration conf = new Configuration(context.hadoopConfiguration());
        // A carriage return alone does not end a row.
        conf.set("textinputformat.record.delimiter", "\n");
        JavaRDD<byte[]> lines = context.newAPIHadoopFile(
                        path, TextInputFormat.class, LongWritable.class, Text.class, conf)
                .map(line -> line._2.copyBytes());
        return spark.createDataFrame(lines.zipWithIndex().map(line -> RowFactory.create(line._2 + 1, line._1)), SCHEMA);
    }

    private static Dataset<Row> parquet(SparkSession spark, String path) {
        Dataset<Row> table = spark.read().parquet(path);
        Map<String, Long> rowsBefore = rowsBefore(table);
        Column[] columns = Arrays.stream(table.columns())
                .map(name -> table.col("`" + name.replace("`", "``") + "`"))
                .toArray(Column[]::new);
        return table.select(
                        col("_metadata.file_path"),
                        col("_metadata.row_index"),
                        to_json(struct(columns)).cast(DataTypes.BinaryType))
                .map(
                        (MapFunction<Row, Row>) row -> RowFactory.create(
                                Objects.requireNonNull(rowsBefore.get(row.getString(0))) + row.getLong(1) + 1,
                                asStored(row.getAs(2))),
                        Encoders.row(SCHEMA));
    }

    /** Spark puts a mark in the place of bytes that are not UTF-8; it becomes such a byte again, which is refused. */
    static byte[] asStored(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) < 0) {
            return json;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length);
        for (int from = 0; from <= text.length(); ) {
            int to = text.indexOf(REPLACED, from);
            bytes.writeBytes(text.substring(from, to < 0 ? text.length() : to).getBytes(StandardCharsets.UTF_8));
            if (to < 0) {
                break;
            }
            bytes.write(NOT_UTF_8);
            from = to + 1;
        }
        return bytes.toByteArray();
    }

    /** How many rows the files before each file have. */
    private static Map<String, Long> rowsBefore(Dataset<Row> table) {
        List<Row> files = table.select(col("_metadata.file_path").as("file"))
                .groupBy("file")
                .count()
                .orderBy("file")
                .collectAsList();
        Map<String, Long> rowsBefore = new HashMap<>();
        long rows = 0;
        for (Row file : files) {
            rowsBefore.put(file.getString(0), rows);
            rows += file.getLong(1);
        }
        return rowsBefore;
    }
}
