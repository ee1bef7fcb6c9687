package nl.birthcare.funding.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.history.ReferenceUse;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Counts the references of all lines, and tells each client of those that reach beyond it: shared by several lines, or of
 * a line of another client that a credit of this one names.
 *
 * <p>It keeps counts and one row number per reference, so that a reference that stands a million times is no larger than
 * any other.
 */
final class ReferenceUses implements AutoCloseable {

    /** A line of a client, or a line that a credit of the client names. */
    private static final StructType NAMES = new StructType()
            .add("declarant", DataTypes.StringType, false)
            .add("reference", DataTypes.StringType, false)
            .add("client", DataTypes.StringType, false)
            .add("row", DataTypes.LongType, false)
            .add("line", DataTypes.BooleanType, false)
            .add("debit", DataTypes.BooleanType, false);

    private final Dataset<Row> uses;
    private final Dataset<Row> rows;
    private final boolean ofOthers;

    private ReferenceUses(Dataset<Row> uses, Dataset<Row> rows, boolean ofOthers) {
        this.uses = uses;
        this.rows = rows;
        this.ofOthers = ofOthers;
    }

    static ReferenceUses among(Dataset<Row> rows) {
        Dataset<Row> names = rows.flatMap((FlatMapFunction<Row, Row>) ReferenceUses::names, Encoders.row(NAMES));
        Dataset<Row> counts = names.filter("line")
                .groupBy("declarant", "reference")
                .agg(
                        count(lit(1)).as("lines"),
                        count(when(col("debit"), 1)).as("debits"),
                        max(col("client")).as("lineClient"),
                        max(when(col("debit"), col("row"))).as("debitRow"),
                        max(when(col("debit"), col("client"))).as("debitClient"));
        Dataset<Row> uses = names.select("declarant", "reference", "client")
                .distinct()
                .join(counts, new String[] {"declarant", "reference"}, "inner")
                .withColumn(
                        "otherRow",
                        when(col("debits").equalTo(1).and(col("debitClient").notEqual(col("client"))), col("debitRow")))
                .filter("lines > 1 OR lineClient <> client")
                .select("client", "declarant", "reference", "lines", "debits", "otherRow")
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new ReferenceUses(
                uses, rows, !uses.filter("otherRow IS NOT NULL").isEmpty());
    }

    private static Iterator<Row> names(Row row) {
        Declaration declaration = Rows.read(Rows.jsonOf(row)).declaration();
        if (declaration == null) {
            return Collections.emptyIterator();
        }
        List<Row> names = new ArrayList<>(declaration.lines().size());
        for (DeclarationLine line : declaration.lines()) {
            boolean debit = line.direction() == Direction.DEBIT;
            names.add(name(declaration, line.reference(), row, true, debit));
            Optional<String> previous = debit ? Optional.empty() : line.previousReference();
            previous.ifPresent(reference -> names.add(name(declaration, reference, row, false, false)));
        }
        return names.iterator();
    }

    private static Row name(Declaration declaration, String reference, Row row, boolean line, boolean debit) {
        return RowFactory.create(
                declaration.declarant().value(),
                reference,
                declaration.client().value(),
                Rows.numberOf(row),
                line,
                debit);
    }

    /** What each client is told: the columns of {@link Assessing#MESSAGES}. */
    Dataset<Row> messages() {
        Dataset<Row> told = uses;
        if (ofOthers) {
            Dataset<Row> numbers =
                    uses.select("otherRow").filter("otherRow IS NOT NULL").distinct();
            Dataset<Row> others = rows.join(numbers, col("row").equalTo(col("otherRow")), "inner")
                    .select(col("otherRow"), col("json"));
            told = uses.join(others, new String[] {"otherRow"}, "left");
        } else {
            told = uses.withColumn("json", lit(null).cast(DataTypes.BinaryType));
        }
        return told.select(
                col("client"),
                lit(null).cast(DataTypes.LongType).as("row"),
                col("json"),
                col("declarant"),
                col("reference"),
                col("lines"),
                col("debits"));
    }

    /** What a client was told. */
    static ReferenceUse use(Row message) {
        AgbCode declarant = AgbCode.of(message.getAs(Assessing.DECLARANT));
        String reference = message.getAs(Assessing.REFERENCE);
        byte @Nullable [] other = message.getAs(Assessing.JSON);
        return ReferenceUse.builder()
                .declarant(declarant)
                .reference(reference)
                .lines(message.getLong(Assessing.LINES))
                .debits(message.getLong(Assessing.DEBITS))
                .debitOfOther(other == null ? Optional.empty() : debit(Rows.declaration(other), reference))
                .build();
    }

    private static Optional<HistoryLine> debit(Declaration declaration, String reference) {
        return declaration.lines().stream()
                .filter(line ->
                        line.direction() == Direction.DEBIT && line.reference().equals(reference))
                .findFirst()
                .map(line -> HistoryLine.of(declaration, line));
    }

    @Override
    public void close() {
        uses.unpersist();
    }
}
