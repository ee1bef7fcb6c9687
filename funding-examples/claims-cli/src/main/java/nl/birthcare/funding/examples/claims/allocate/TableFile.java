package nl.birthcare.funding.examples.claims.allocate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.examples.claims.csv.CsvCell;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;

/** Where one flat row for each line goes, for a spreadsheet: who, what, when, how judged and what each framework bears. */
final class TableFile implements AssessmentRun.Results, AutoCloseable {

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

    private final AssessmentRun.Results others;
    private final UnfinishedFile unfinished;
    private final OutputStream out;
    private final char separator;

    private TableFile(AssessmentRun.Results others, UnfinishedFile unfinished, char separator) throws IOException {
        this.others = others;
        this.unfinished = unfinished;
        this.separator = separator;
        this.out = new BufferedOutputStream(Files.newOutputStream(unfinished.path()), 1 << 16);
        out.write(row(COLUMNS, separator).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /** Opens a table of what also goes to other results. */
    static TableFile at(Path file, char separator, AssessmentRun.Results others) throws IOException {
        return new TableFile(others, UnfinishedFile.of("--table", file), separator);
    }

    @Override
    public AssessmentRun.OutputBuffer newBuffer() throws IOException {
        return new Buffer(others.newBuffer(), new JsonRows(out), separator);
    }

    private record Buffer(AssessmentRun.OutputBuffer others, JsonRows rows, char separator)
            implements AssessmentRun.OutputBuffer {

        @Override
        public void start(boolean alone) {
            others.start(alone);
            rows.start(alone);
        }

        @Override
        public void write(long row, Assessment assessment) throws IOException {
            others.write(row, assessment);
            for (LineAssessment line : assessment.lines()) {
                rows.row().writeRaw(TableFile.row(cells(assessment.declaration(), line), separator));
                rows.endRow();
            }
        }

        @Override
        public void write(Finding finding) throws IOException {
            others.write(finding);
        }

        @Override
        public void deliver() throws IOException {
            others.deliver();
            rows.deliver();
        }
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

    /** A row without its end. */
    private static String row(List<String> cells, char separator) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    /** Puts the new file in the place of an earlier one. */
    void finish() throws IOException {
        out.close();
        unfinished.finish();
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        try (unfinished;
                out) {
            // What is beside the target is removed, whether or not it can be closed in order.
        }
    }
}
