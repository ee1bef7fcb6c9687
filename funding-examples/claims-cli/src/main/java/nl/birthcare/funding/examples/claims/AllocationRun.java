package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;

/** One pass over a file of declarations. It keeps sums and counts, and nothing else of what it has seen. */
final class AllocationRun {

    /** More than any declaration has; a row without an end must not fill the memory. */
    static final int LARGEST_ROW = 32 << 20;

    private final FundingEngine engine;
    private final ResultFiles files;
    private final FrameworkLedger ledger = new FrameworkLedger();
    private final Map<FindingCode, Long> findings = new EnumMap<>(FindingCode.class);
    private final Map<UnallocatedReason, Long> reasons = new EnumMap<>(UnallocatedReason.class);

    AllocationRun(FundingEngine engine, ResultFiles files) {
        this.engine = engine;
        this.files = files;
    }

    void read(InputStream in) throws IOException {
        RowReader rows = new RowReader(in, LARGEST_ROW);
        while (rows.next()) {
            if (rows.isTooLong()) {
                leaveOut(rows.number(), "$", "$: must be at most " + LARGEST_ROW + " bytes long, but is longer");
            } else {
                read(rows);
            }
        }
    }

    private void read(RowReader row) throws IOException {
        Declaration declaration;
        try {
            declaration = FundingJson.read(Declaration.class, row.buffer(), row.offset(), row.length());
        } catch (RefusedJsonException e) {
            leaveOut(row.number(), e.path(), String.valueOf(e.getMessage()));
            return;
        }
        Assessment assessment = engine.assess(declaration);
        ledger.post(assessment);
        files.write(row.number(), assessment);
        assessment.lines().forEach(this::count);
    }

    private void leaveOut(long row, String path, String problem) throws IOException {
        Finding finding = Finding.builder()
                .row(row)
                .path(path)
                .code(FindingCode.UNREADABLE_ROW)
                .severity(Severity.REFUSAL)
                .putValues("row", Long.toString(row))
                .putValues("problem", problem)
                .build();
        ledger.postUnreadableRow();
        files.write(finding);
        findings.merge(finding.code(), 1L, Long::sum);
    }

    private void count(LineAssessment line) {
        line.findings().forEach(finding -> findings.merge(finding.code(), 1L, Long::sum));
        line.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
    }

    LedgerReport report() {
        return ledger.report();
    }

    /** How many findings there are of each code. */
    Map<FindingCode, Long> findings() {
        return findings;
    }

    /** How many lines could not be divided, for each reason. */
    Map<UnallocatedReason, Long> reasons() {
        return reasons;
    }
}
