package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.NoticeCount;
import nl.birthcare.funding.rules.line.ClientHistory;
import org.jspecify.annotations.Nullable;

/** One pass over a file of declarations. It keeps sums and counts, and nothing else of what it has seen. */
final class AssessmentRun implements DeclarationFile.Reader {

    /** Where the answers go. */
    interface Results {
        void write(long row, Assessment assessment) throws IOException;

        void write(Finding finding) throws IOException;
    }

    private final FundingEngine engine;
    private final @Nullable ClientHistory history;
    private final Results results;
    private final FrameworkLedger ledger = new FrameworkLedger();
    private final FindingCounts findings = new FindingCounts();
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<UnallocatedReason, Long> reasons = new EnumMap<>(UnallocatedReason.class);

    /** Prepares a pass. Without a history, what depends on other lines stays unverified. */
    AssessmentRun(FundingEngine engine, @Nullable ClientHistory history, Results results) {
        this.engine = engine;
        this.history = history;
        this.results = results;
    }

    @Override
    public void read(RowReader row, Declaration declaration) throws IOException {
        Assessment assessment = history == null ? engine.assess(declaration) : engine.assess(declaration, history);
        ledger.post(assessment);
        results.write(row.number(), assessment);
        assessment.lines().forEach(this::count);
    }

    @Override
    public void leaveOut(RowReader row, String path, String problem) throws IOException {
        ledger.postUnreadableRow();
        write(Finding.builder()
                .row(row.number())
                .path(path)
                .code(FindingCode.UNREADABLE_ROW)
                .severity(Severity.REFUSAL)
                .putValues("row", Long.toString(row.number()))
                .putValues("problem", problem)
                .build());
    }

    /** Says what the whole run should say once, and returns the sums. */
    LedgerReport finish() throws IOException {
        LedgerReport report = ledger.report();
        for (NoticeCount notice : report.notices()) {
            write(notice.finding(engine.book()));
        }
        return report;
    }

    private void write(Finding finding) throws IOException {
        results.write(finding);
        findings.add(finding);
    }

    private void count(LineAssessment line) {
        line.findings().forEach(findings::add);
        verdicts.merge(line.verdict(), 1L, Long::sum);
        line.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
    }

    /** How many findings there are. */
    FindingCounts findings() {
        return findings;
    }

    /** How many lines came to each verdict. */
    Map<Verdict, Long> verdicts() {
        return verdicts;
    }

    /** How many lines could not be divided, for each reason. */
    Map<UnallocatedReason, Long> reasons() {
        return reasons;
    }
}
