package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.io.DeclarationFile.Row;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.LedgerReport;

/**
 * One pass over dossiers. It keeps sums and counts, and nothing else of what it has seen. Rows of the history are context:
 * nothing is answered about them.
 */
public final class AssessmentRun {

    /** Takes answers in, for one thread at a time. */
    public interface OutputBuffer {
        /**
         * Takes the answer for a declaration.
         *
         * @param row the number of its row
         * @param assessment the answer
         * @throws IOException if it cannot be written
         */
        void write(long row, Assessment assessment) throws IOException;

        /**
         * Takes what was found outside the lines: of a row that could not be read, or of the run as a whole.
         *
         * @param finding what was found
         * @throws IOException if it cannot be written
         */
        void write(Finding finding) throws IOException;

        /**
         * Is told whether nobody else writes until it is delivered: then nothing need be kept.
         *
         * @param alone whether nobody else writes
         */
        default void start(boolean alone) {}

        /**
         * Puts what was written where the answers go, behind what is there.
         *
         * @throws IOException if it cannot be written
         */
        void deliver() throws IOException;

        /** Keeps nothing, for callers that only want the sums. */
        OutputBuffer DISCARDING = new OutputBuffer() {
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
        /**
         * Makes an empty buffer, for one of the threads.
         *
         * @return the buffer
         * @throws IOException if it cannot be prepared
         */
        OutputBuffer newBuffer() throws IOException;
    }

    private final FundingEngine engine;
    private final Dossiers dossiers;
    private final Results results;
    private final List<Worker> workers = new ArrayList<>();
    private final RunTotals totals = new RunTotals();

    /**
     * Prepares a pass.
     *
     * @param engine judges the declarations
     * @param dossiers the declarations
     * @param results where the answers go
     */
    public AssessmentRun(FundingEngine engine, Dossiers dossiers, Results results) {
        this.engine = engine;
        this.dossiers = dossiers;
        this.results = results;
    }

    /**
     * Judges all declarations, and reports once what is about the run as a whole.
     *
     * @param task what a person is told meanwhile
     * @param threads how many threads judge
     * @return the sums
     * @throws IOException if the file cannot be read, or the answers not be written
     */
    public LedgerReport assess(String task, int threads) throws IOException {
        dossiers.read(task, threads, engine::decisive, this::newWorker);
        for (Worker worker : workers) {
            totals.add(worker.totals);
        }
        LedgerReport report = totals.report();
        OutputBuffer buffer = results.newBuffer();
        for (LedgerReport.NoticeCount notice : report.notices()) {
            Finding finding = notice.finding(engine.book());
            buffer.write(finding);
            totals.add(finding);
        }
        buffer.deliver();
        return report;
    }

    private Worker newWorker() throws IOException {
        Worker worker = new Worker(engine, results.newBuffer());
        workers.add(worker);
        return worker;
    }

    /** Judges some of the declarations, on one thread at a time, and keeps sums and counts of its own. */
    private static final class Worker implements Dossiers.Reader {

        private final FundingEngine engine;
        private final OutputBuffer buffer;
        private final RunTotals totals = new RunTotals();

        Worker(FundingEngine engine, OutputBuffer buffer) {
            this.engine = engine;
            this.buffer = buffer;
        }

        @Override
        public void start(boolean alone) {
            buffer.start(alone);
        }

        @Override
        public void read(Row row, Declaration declaration) throws IOException {
            take(row.number(), engine.assess(declaration));
        }

        @Override
        public void read(ClientRows rows, Dossier dossier) throws IOException {
            List<Assessment> assessments = engine.assess(dossier);
            for (int i = rows.ofHistory(); i < assessments.size(); i++) {
                take(rows.number(i), assessments.get(i));
            }
        }

        private void take(long row, Assessment assessment) throws IOException {
            totals.add(assessment);
            buffer.write(row, assessment);
            for (Finding ofWhole : assessment.findings()) {
                Finding inRow = ofWhole.inRow(row);
                totals.add(inRow);
                buffer.write(inRow);
            }
        }

        @Override
        public void leaveOut(Row row, String path, String problem) throws IOException {
            totals.addUnreadableRow();
            Finding finding = Finding.builder()
                    .row(row.number())
                    .path(path)
                    .code(FindingCode.UNREADABLE_ROW)
                    .severity(Severity.REFUSAL)
                    .putValues("row", Long.toString(row.number()))
                    .putValues("problem", problem)
                    .build();
            buffer.write(finding);
            totals.add(finding);
        }

        @Override
        public void deliver() throws IOException {
            buffer.deliver();
        }
    }

    /** What the run came to. */
    RunTotals totals() {
        return totals;
    }
}
