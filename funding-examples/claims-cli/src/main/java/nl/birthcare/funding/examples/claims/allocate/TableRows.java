package nl.birthcare.funding.examples.claims.allocate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.csv.CsvCell;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;

/** Rows of {@link TableColumn}s for a spreadsheet. */
final class TableRows implements RowsFile.Rows {

    private static final List<TableColumn> COLUMNS = List.of(TableColumn.values());

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    TableRows(char separator) {
        csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
    }

    /** The names of the columns, as the first row. */
    static String head(char separator) throws IOException {
        return new TableRows(separator)
                .row(COLUMNS.stream().map(TableColumn::title).toList());
    }

    @Override
    public void write(Assessment assessment, JsonRows rows) throws IOException {
        for (LineAssessment line : assessment.lines()) {
            rows.addRow(row(cells(assessment.declaration(), line)));
        }
    }

    /** A row with its end. */
    private String row(List<String> cells) throws IOException {
        text.getBuffer().setLength(0);
        csv.writeRecord(cells);
        csv.flush();
        return text.toString();
    }

    private static List<String> cells(Declaration declaration, LineAssessment assessed) {
        return COLUMNS.stream()
                .map(column -> column.value(declaration, assessed)
                        .map(value -> cell(column.kind(), value.toString()))
                        .orElse(""))
                .toList();
    }

    /** Numbers may start with a minus and stay what they are. */
    private static String cell(TableColumn.Kind kind, String value) {
        return switch (kind) {
            case TEXT -> CsvCell.of(value);
            case DAY, YEAR, CENTS -> value;
        };
    }
}
