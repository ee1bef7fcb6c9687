package nl.birthcare.funding.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds the names that reach beyond one client, a name being a declarant and a reference, and tells each client that has or
 * credits one which lines decide who has it. However many lines have a name, few of them decide.
 */
final class SharedNames implements AutoCloseable {

    /** A line of a client, or a line that a credit of the client names. */
    private static final StructType NAMES = new StructType()
            .add("declarant", DataTypes.StringType, false)
            .add("reference", DataTypes.StringType, false)
            .add("client", DataTypes.StringType, false)
            .add("row", DataTypes.LongType, false)
            .add("day", DataTypes.LongType, false)
            .add("line", DataTypes.BooleanType, false);

    /** A row that has a line of a name. */
    static final StructType ROWS = new StructType()
            .add("declarant", DataTypes.StringType, false)
            .add("reference", DataTypes.StringType, false)
            .add("day", DataTypes.LongType, false)
            .add("row", DataTypes.LongType, false)
            .add("json", DataTypes.BinaryType, false);

    private final Dataset<Row> names;
    private final Dataset<Row> rows;
    private final Broadcast<EngineSource> source;

    private SharedNames(Dataset<Row> names, Dataset<Row> rows, Broadcast<EngineSource> source) {
        this.names = names;
        this.rows = rows;
        this.source = source;
    }

    static SharedNames among(Dataset<Row> rows, Broadcast<EngineSource> source) {
        Dataset<Row> all = rows.flatMap((FlatMapFunction<Row, Row>) SharedNames::names, Encoders.row(NAMES));
        Dataset<Row> reaching = all.groupBy("declarant", "reference")
                .agg(
                        min(col("client")).as("one"),
                        max(col("client")).as("other"),
                        max(col("line")).as("known"))
                .filter("known AND one <> other")
                .select("declarant", "reference");
        Dataset<Row> names = all.join(reaching, new String[] {"declarant", "reference"}, "inner")
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new SharedNames(names, rows, source);
    }

    private static Iterator<Row> names(Row row) {
        Declaration declaration = Rows.read(Rows.jsonOf(row)).declaration();
        if (declaration == null) {
            return Collections.emptyIterator();
        }
        List<Row> names = new ArrayList<>(declaration.lines().size());
        for (DeclarationLine line : declaration.lines()) {
            names.add(name(declaration, line.reference(), row, true));
            Optional<String> previous =
                    line.direction() == Direction.CREDIT ? line.previousReference() : Optional.empty();
            previous.ifPresent(reference -> names.add(name(declaration, reference, row, false)));
        }
        return names.iterator();
    }

    private static Row name(Declaration declaration, String reference, Row row, boolean line) {
        return RowFactory.create(
                declaration.declarant().value(),
                reference,
                declaration.client().value(),
                Rows.numberOf(row),
                declaration.submittedOn().toEpochDay(),
                line);
    }

    /** What each client is told: the columns of {@link Assessing#MESSAGES}. */
    Dataset<Row> messages() {
        Dataset<Row> having = names.filter("line")
                .select("declarant", "reference", "day", "row")
                .distinct()
                .join(rows, "row")
                .select("declarant", "reference", "day", "row", "json");
        Broadcast<EngineSource> known = source;
        MapPartitionsFunction<Row, Row> deciding =
                (Iterator<Row> each) -> new DecidingRows(known.value().engine(), each);
        Dataset<Row> decisive = having.repartition(col("declarant"), col("reference"))
                .sortWithinPartitions("declarant", "reference", "day", "row")
                .mapPartitions(deciding, Encoders.row(ROWS));
        return names.select("client", "declarant", "reference")
                .distinct()
                .join(decisive, new String[] {"declarant", "reference"}, "inner")
                .select(
                        col("client"),
                        lit(null).cast(DataTypes.LongType).as("row"),
                        col("json"),
                        col("declarant"),
                        col("reference"));
    }

    @Override
    public void close() {
        names.unpersist();
    }
}
