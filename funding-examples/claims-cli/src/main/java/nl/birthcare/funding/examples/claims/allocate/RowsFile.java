package nl.birthcare.funding.examples.claims.allocate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.check.Finding;

/** Writes rows about lines, beside other results, into a file that is replaced when it is complete. */
final class RowsFile implements AssessmentRun.Results, AutoCloseable {

    /** Makes the rows, for one thread at a time. */
    interface Rows {
        void write(Assessment assessment, JsonRows rows) throws IOException;
    }

    private final AssessmentRun.Results others;
    private final UnfinishedFile unfinished;
    private final Supplier<Rows> rows;
    private final OutputStream out;

    private RowsFile(AssessmentRun.Results others, UnfinishedFile unfinished, Supplier<Rows> rows) throws IOException {
        this.others = others;
        this.unfinished = unfinished;
        this.rows = rows;
        this.out = new BufferedOutputStream(Files.newOutputStream(unfinished.path()), 1 << 16);
    }

    /**
     * Opens a file.
     *
     * @param option the option that names it
     * @param head what stands before the rows
     * @param rows makes the rows, for each thread
     * @param others where the answers go as well
     */
    static RowsFile at(String option, Path file, String head, Supplier<Rows> rows, AssessmentRun.Results others)
            throws IOException {
        RowsFile opened = new RowsFile(others, UnfinishedFile.of(option, file), rows);
        opened.out.write(head.getBytes(StandardCharsets.UTF_8));
        return opened;
    }

    @Override
    public AssessmentRun.OutputBuffer newBuffer() throws IOException {
        return new Buffer(others.newBuffer(), rows.get(), new JsonRows(out));
    }

    private record Buffer(AssessmentRun.OutputBuffer others, Rows rows, JsonRows to)
            implements AssessmentRun.OutputBuffer {

        @Override
        public void start(boolean alone) {
            others.start(alone);
            to.start(alone);
        }

        @Override
        public void write(long row, Assessment assessment) throws IOException {
            others.write(row, assessment);
            rows.write(assessment, to);
        }

        @Override
        public void write(Finding finding) throws IOException {
            others.write(finding);
        }

        @Override
        public void deliver() throws IOException {
            others.deliver();
            to.deliver();
        }
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
