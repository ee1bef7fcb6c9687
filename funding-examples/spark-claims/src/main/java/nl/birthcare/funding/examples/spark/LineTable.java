package nl.birthcare.funding.examples.spark;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.allocate.TableColumn;
import nl.birthcare.funding.rules.LineAssessment;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The flat table of the command line, with a row for each line, as columns of Spark. */
final class LineTable {

    private LineTable() {}

    /** The columns, any of which but the first seven may be null. */
    static StructType columns() {
        StructType columns = new StructType();
        for (TableColumn column : TableColumn.values()) {
            columns = columns.add(column.title(), type(column.kind()), true);
        }
        return columns;
    }

    private static DataType type(TableColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> DataTypes.StringType;
            case DAY -> DataTypes.DateType;
            case YEAR -> DataTypes.IntegerType;
            case CENTS -> DataTypes.LongType;
        };
    }

    /** Writes the row of a line as an object that Spark reads by {@link #columns()}. */
    static void write(Declaration declaration, LineAssessment line, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (TableColumn column : TableColumn.values()) {
            Optional<?> value = column.value(declaration, line);
            if (value.isPresent()) {
                write(column, value.get(), out);
            }
        }
        out.writeEndObject();
    }

    private static void write(TableColumn column, Object value, JsonGenerator out) throws IOException {
        if (value instanceof Number number) {
            out.writeNumberField(column.title(), number.longValue());
        } else {
            out.writeStringField(column.title(), value.toString());
        }
    }
}
