package nl.birthcare.funding.examples.claims.allocate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.examples.claims.csv.CsvCell;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;

/** One flat row for each line, for a spreadsheet: who, what, when, how judged and what each framework bears. */
final class TableRows implements RowsFile.Rows {

    private static final List<String> COLUMNS = List.of(
            "insurer",
            "declarant",
            "declaration",
            "line",
            "list",
            "code",
            "serviceDate",
            "form",
            "year",
            "verdict",
            "grade",
            "chargedCents",
            "medicalSpecialistCareCents",
            "midwiferyCents",
            "maternityCareCents",
            "key",
            "reason",
            "findings");

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
        return new TableRows(separator).row(COLUMNS);
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
        DeclarationLine line = assessed.line();
        Optional<LineAllocation> allocation = assessed.allocation();
        Optional<FrameworkSplit> split = allocation.map(LineAllocation::split);
        return List.of(
                declaration.insurer().value(),
                declaration.declarant().value(),
                CsvCell.of(declaration.id()),
                CsvCell.of(line.reference()),
                line.performance().list(),
                CsvCell.of(line.performance().code()),
                line.serviceDate().toString(),
                allocation.map(each -> each.form().name()).orElse(""),
                allocation.map(each -> Integer.toString(each.budgetYear())).orElse(""),
                assessed.verdict().name(),
                allocation.map(each -> each.grade().name()).orElse(""),
                Long.toString(line.charged().cents()),
                cents(split, MacroFramework.MEDICAL_SPECIALIST_CARE),
                cents(split, MacroFramework.MIDWIFERY),
                cents(split, MacroFramework.MATERNITY_CARE),
                allocation
                        .flatMap(LineAllocation::key)
                        .map(key -> CsvCell.of(key.id()))
                        .orElse(""),
                assessed.reason().map(Enum::name).orElse(""),
                assessed.findings().stream()
                        .map(finding -> finding.code().name())
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    private static String cents(Optional<FrameworkSplit> split, MacroFramework framework) {
        return split.map(each -> Long.toString(each.cents(framework))).orElse("");
    }
}
