package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.DeclarationFile.Row;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
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
final class AssessmentRun {

    /** Takes answers in, for one thread at a time. */
    interface Page {
        void write(long row, Assessment assessment) throws IOException;

        void write(Finding finding) throws IOException;

        /** Is told whether nobody else writes until it is delivered: then nothing need be kept. */
        default void start(boolean alone) {}

        /** Puts what was written where the answers go, behind what is there. */
        void deliver() throws IOException;

        /** Keeps nothing, for who only wants the sums. */
        Page BLANK = new Page() {
            @Override
            public void write(long row, Assessment assessment) {}

            @Override
            public void write(Finding finding) {}

            @Override
            public void deliver() {}
        };
    }

    /** Where the answers go. */
    interface Results {
        /** Makes an empty page, for one of the threads. */
        Page page() throws IOException;
    }

    private final FundingEngine engine;
    private final @Nullable HistoryStore history;
    private final Results results;
    private final List<Clerk> clerks = new ArrayList<>();
    private final FrameworkLedger ledger = new FrameworkLedger();
    private final FindingCounts findings = new FindingCounts();
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<UnallocatedReason, Long> reasons = new EnumMap<>(UnallocatedReason.class);

    /** Prepares a pass. Without a history, what depends on other lines stays unverified. */
    AssessmentRun(FundingEngine engine, @Nullable HistoryStore history, Results results) {
        this.engine = engine;
        this.history = history;
        this.results = results;
    }

    /** Judges the declarations of a file, says what the whole run should say once, and returns the sums. */
    LedgerReport assess(DeclarationFile declarations, String task, int threads) throws IOException {
        declarations.read(task, threads, this::clerk);
        for (Clerk clerk : clerks) {
            clerk.addTo(this);
        }
        LedgerReport report = ledger.report();
        Page page = results.page();
        for (NoticeCount notice : report.notices()) {
            Finding finding = notice.finding(engine.book());
            page.write(finding);
            findings.add(finding);
        }
        page.deliver();
        return report;
    }

    private Clerk clerk() throws IOException {
        Clerk clerk = new Clerk(engine, history == null ? null : history.view(), results.page());
        clerks.add(clerk);
        return clerk;
    }

    /** Judges some of the declarations, on one thread at a time, and keeps sums and counts of its own. */
    private static final class Clerk implements DeclarationFile.Reader {

        private final FundingEngine engine;
        private final @Nullable ClientHistory history;
        private final Page page;
        private final FrameworkLedger ledger = new FrameworkLedger();
        private final FindingCounts findings = new FindingCounts();
        private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        private final Map<UnallocatedReason, Long> reasons = new EnumMap<>(UnallocatedReason.class);

        Clerk(FundingEngine engine, @Nullable ClientHistory history, Page page) {
            this.engine = engine;
            this.history = history;
            this.page = page;
        }

        @Override
        public void start(boolean alone) {
            page.start(alone);
        }

        @Override
        public void read(Row row, Declaration declaration) throws IOException {
            Assessment assessment = history == null ? engine.assess(declaration) : engine.assess(declaration, history);
            ledger.post(assessment);
            page.write(row.number(), assessment);
            List<LineAssessment> lines = assessment.lines();
            for (int i = 0; i < lines.size(); i++) {
                count(lines.get(i));
            }
        }

        @Override
        public void leaveOut(Row row, String path, String problem) throws IOException {
            ledger.postUnreadableRow();
            Finding finding = Finding.builder()
                    .row(row.number())
                    .path(path)
                    .code(FindingCode.UNREADABLE_ROW)
                    .severity(Severity.REFUSAL)
                    .putValues("row", Long.toString(row.number()))
                    .putValues("problem", problem)
                    .build();
            page.write(finding);
            findings.add(finding);
        }

        private void count(LineAssessment line) {
            List<Finding> found = line.findings();
            for (int i = 0; i < found.size(); i++) {
                findings.add(found.get(i));
            }
            verdicts.merge(line.verdict(), 1L, Long::sum);
            line.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
        }

        @Override
        public void deliver() throws IOException {
            page.deliver();
        }

        void addTo(AssessmentRun run) {
            run.ledger.merge(ledger);
            run.findings.add(findings);
            verdicts.forEach((verdict, lines) -> run.verdicts.merge(verdict, lines, Long::sum));
            reasons.forEach((reason, lines) -> run.reasons.merge(reason, lines, Long::sum));
        }
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
