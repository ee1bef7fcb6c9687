package nl.birthcare.funding.examples.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.NoticeCount;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Writes what {@code allocate} found: a file of lines and one of findings as they come, and one of sums at the end. */
final class ResultFiles implements AssessmentRun.Results, AutoCloseable {

    private static final String ALLOCATIONS = "allocations.ndjson";
    private static final String FINDINGS = "findings.ndjson";
    private static final String POSITIONS = "positions.json";

    /** The names of the files, for telling an earlier result from anything else. */
    static final Set<String> NAMES = Set.of(ALLOCATIONS, FINDINGS, POSITIONS);

    /** The form of the file of sums: the ledger's report, and by which book it came about. */
    record Positions(
            String policy,
            String policySha256,
            Optional<String> scenario,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<FrameworkPosition> positions,
            ControlTotals totals,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<NoticeCount> notices) {}

    private final OutputDirectory directory;
    private final PolicyBook book;
    private final String policy;
    private final JsonGenerator allocations;
    private final JsonGenerator findings;

    ResultFiles(OutputDirectory directory, PolicyBook book) throws IOException {
        this.directory = directory;
        this.book = book;
        this.policy = book.name();
        this.allocations = rows(directory.create(ALLOCATIONS));
        this.findings = rows(directory.create(FINDINGS));
    }

    /** A generator whose values stand on a line each. */
    static JsonGenerator rows(OutputStream out) throws IOException {
        return FundingJson.strictMapper().writer().withRootValueSeparator("").createGenerator(out);
    }

    static void endRow(JsonGenerator rows) throws IOException {
        rows.writeRaw('\n');
    }

    @Override
    public void write(long row, Assessment assessment) throws IOException {
        List<LineAssessment> lines = assessment.lines();
        for (int i = 0; i < lines.size(); i++) {
            ResultJson.writeLine(assessment.declaration(), lines.get(i), policy, allocations);
            endRow(allocations);
            for (Finding finding : lines.get(i).findings()) {
                write(finding.inRow(row));
            }
        }
    }

    @Override
    public void write(Finding finding) throws IOException {
        ResultJson.writeFinding(finding, book.scenario(), findings);
        endRow(findings);
    }

    /** Writes the sums and closes all files. */
    void finish(LedgerReport report) throws IOException {
        Positions positions = new Positions(
                policy, book.sha256(), book.scenario(), report.positions(), report.totals(), report.notices());
        try (OutputStream out = directory.create(POSITIONS)) {
            out.write(FundingJson.writePretty(positions).getBytes(StandardCharsets.UTF_8));
        }
        close();
    }

    @Override
    public void close() throws IOException {
        try (allocations;
                findings) {
            // Both are closed, whichever fails.
        }
    }
}
