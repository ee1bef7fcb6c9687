package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.DeclarationFile.Row;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.NoticeCount;
import nl.birthcare.funding.rules.line.ClientHistory;
import org.jspecify.annotations.Nullable;

/** One pass over a file of declarations. It keeps sums and counts, and nothing else of what it has seen. */
public final class AssessmentRun {

    /** Takes answers in, for one thread at a time. */
    public interface Page {
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
    public interface Results {
        /** Makes an empty page, for one of the threads. */
        Page page() throws IOException;
    }

    private final FundingEngine engine;
    private final @Nullable HistoryStore history;
    private final Results results;
    private final List<Clerk> clerks = new ArrayList<>();
    private final Tally tally = new Tally();

    /** Prepares a pass. Without a history, what depends on other lines stays unverified. */
    public AssessmentRun(FundingEngine engine, @Nullable HistoryStore history, Results results) {
        this.engine = engine;
        this.history = history;
        this.results = results;
    }

    /** Judges the declarations of a file, says what the whole run should say once, and returns the sums. */
    public LedgerReport assess(DeclarationFile declarations, String task, int threads) throws IOException {
        declarations.read(task, threads, this::clerk);
        for (Clerk clerk : clerks) {
            tally.add(clerk.tally);
        }
        LedgerReport report = tally.report();
        Page page = results.page();
        for (NoticeCount notice : report.notices()) {
            Finding finding = notice.finding(engine.book());
            page.write(finding);
            tally.add(finding);
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
        private final Tally tally = new Tally();

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
            tally.add(assessment);
            page.write(row.number(), assessment);
        }

        @Override
        public void leaveOut(Row row, String path, String problem) throws IOException {
            tally.addUnreadableRow();
            Finding finding = Finding.builder()
                    .row(row.number())
                    .path(path)
                    .code(FindingCode.UNREADABLE_ROW)
                    .severity(Severity.REFUSAL)
                    .putValues("row", Long.toString(row.number()))
                    .putValues("problem", problem)
                    .build();
            page.write(finding);
            tally.add(finding);
        }

        @Override
        public void deliver() throws IOException {
            page.deliver();
        }
    }

    /** What the run came to. */
    Tally tally() {
        return tally;
    }
}
