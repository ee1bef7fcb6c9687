package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.examples.claims.history.HistoryView;
import nl.birthcare.funding.examples.claims.io.DeclarationFile.Row;
import nl.birthcare.funding.examples.claims.io.Turn;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a file of declarations. It keeps sums and counts, and nothing else of what it has seen: a client is judged
 * when the first of her rows comes, with all of them, and passed over when another does.
 */
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

    /** Prepares a pass. Without a history each row is judged alone, and what depends on other lines stays unverified. */
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
        for (LedgerReport.NoticeCount notice : report.notices()) {
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
        private final @Nullable HistoryView history;
        private final Page page;
        private final Tally tally = new Tally();
        private @Nullable Turn turn;

        Clerk(FundingEngine engine, @Nullable HistoryView history, Page page) {
            this.engine = engine;
            this.history = history;
            this.page = page;
        }

        @Override
        public void start(Turn next) {
            turn = next;
            page.start(next.hasCome());
        }

        @Override
        public void read(Row row, Declaration declaration) throws IOException {
            if (history == null) {
                take(row.number(), engine.assess(declaration));
                return;
            }
            ClientRows client = history.startingWith(declaration, row.position());
            if (client != null) {
                if (client.isLarge()) {
                    Objects.requireNonNull(turn).await();
                    page.start(true);
                }
                judge(client, history.read(client, declaration));
            }
        }

        private void judge(ClientRows client, Dossier dossier) throws IOException {
            List<Assessment> assessments = engine.assess(dossier);
            for (int i = 0; i < assessments.size(); i++) {
                take(client.number(i), assessments.get(i));
            }
        }

        private void take(long row, Assessment assessment) throws IOException {
            tally.add(assessment);
            page.write(row, assessment);
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
