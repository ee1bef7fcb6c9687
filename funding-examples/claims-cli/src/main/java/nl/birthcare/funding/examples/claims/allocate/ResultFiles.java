package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.OutputDirectory;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.ReturnCodes;
import nl.birthcare.funding.rules.ledger.DecidingDocuments;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.LedgerStatement;
import nl.birthcare.funding.rules.policy.PolicyBook;

/**
 * Writes what {@code allocate} found: a file of lines and one of findings as they come; at the end one of sums, and one of
 * the documents behind the lines.
 */
final class ResultFiles implements AssessmentRun.Results, AutoCloseable {

    private static final String ALLOCATIONS = "allocations.ndjson";
    private static final String FINDINGS = "findings.ndjson";
    private static final String POSITIONS = "positions.json";
    private static final String DOCUMENTS = "documents.json";

    /** The names of the files, for telling an earlier result from anything else. */
    static final Set<String> NAMES = Set.of(ALLOCATIONS, FINDINGS, POSITIONS, DOCUMENTS);

    private final OutputDirectory directory;
    private final PolicyBook book;
    private final Agreements agreements;
    private final boolean sumsOnly;
    private final FindingRows rows;
    private final OutputStream allocations;
    private final OutputStream findings;

    private ResultFiles(
            OutputDirectory directory, FundingEngine engine, ReturnCodes codes, Locale locale, boolean sumsOnly)
            throws IOException {
        this.directory = directory;
        this.book = engine.book();
        this.agreements = engine.agreements();
        this.sumsOnly = sumsOnly;
        this.rows = new FindingRows(codes, book.scenario(), locale);
        this.allocations = sumsOnly ? OutputStream.nullOutputStream() : directory.create(ALLOCATIONS);
        this.findings = sumsOnly ? OutputStream.nullOutputStream() : directory.create(FINDINGS);
    }

    /** Opens all files. */
    static ResultFiles all(OutputDirectory directory, FundingEngine engine, ReturnCodes codes, Locale locale)
            throws IOException {
        return new ResultFiles(directory, engine, codes, locale, false);
    }

    /** Opens the file of sums only. */
    static ResultFiles sums(OutputDirectory directory, FundingEngine engine) throws IOException {
        return new ResultFiles(directory, engine, ReturnCodes.NONE, Locale.ENGLISH, true);
    }

    @Override
    public AssessmentRun.OutputBuffer newBuffer() throws IOException {
        return sumsOnly
                ? AssessmentRun.OutputBuffer.DISCARDING
                : new ResultBuffer(book, rows, new JsonRows(allocations), new JsonRows(findings));
    }

    /** The rows that one thread adds to both files. */
    private record ResultBuffer(PolicyBook book, FindingRows rows, JsonRows allocations, JsonRows findings)
            implements AssessmentRun.OutputBuffer {

        @Override
        public void start(boolean alone) {
            allocations.start(alone);
            findings.start(alone);
        }

        @Override
        public void write(long row, Assessment assessment) throws IOException {
            List<LineAssessment> lines = assessment.lines();
            for (int i = 0; i < lines.size(); i++) {
                ResultJson.writeLine(assessment.declaration(), lines.get(i), book.name(), allocations.row());
                allocations.endRow();
                for (Finding finding : lines.get(i).findings()) {
                    write(finding.inRow(row));
                }
            }
        }

        @Override
        public void write(Finding finding) throws IOException {
            rows.write(finding, findings.row());
            findings.endRow();
        }

        @Override
        public void deliver() throws IOException {
            allocations.deliver();
            findings.deliver();
        }
    }

    /** Writes the sums and the documents, and closes all files. */
    void finish(LedgerReport report) throws IOException {
        write(POSITIONS, LedgerStatement.of(book, report));
        if (!sumsOnly) {
            write(DOCUMENTS, DecidingDocuments.of(book, agreements));
        }
        close();
    }

    private void write(String file, Object value) throws IOException {
        try (OutputStream out = directory.create(file)) {
            out.write(FundingJson.writePretty(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        try (allocations;
                findings) {
            // Both are closed, whichever fails.
        }
    }
}
