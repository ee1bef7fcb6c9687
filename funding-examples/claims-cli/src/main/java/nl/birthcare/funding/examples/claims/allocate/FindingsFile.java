package nl.birthcare.funding.examples.claims.allocate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.OutputDirectory;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.examples.claims.text.Escaped;
import nl.birthcare.funding.examples.claims.text.Terminal;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.check.Finding;
import org.jspecify.annotations.Nullable;

/** Writes what {@code check} found: to a file that is replaced when it is complete, or to standard output. */
final class FindingsFile implements AssessmentRun.Results, AutoCloseable {

    private static final int BUFFER_SIZE = 1 << 16;

    private final @Nullable UnfinishedFile unfinished;
    private final FindingRows findings;
    private final OutputStream out;

    private FindingsFile(@Nullable UnfinishedFile unfinished, FindingRows findings, OutputStream out) {
        this.unfinished = unfinished;
        this.findings = findings;
        this.out = new BufferedOutputStream(out, BUFFER_SIZE);
    }

    /** Opens a file, or standard output if there is none. */
    static FindingsFile at(@Nullable Path target, FindingRows findings) throws IOException {
        if (target == null) {
            return new FindingsFile(null, findings, Terminal.standardOutputBytes());
        }
        try {
            UnfinishedFile unfinished = UnfinishedFile.of(target);
            return new FindingsFile(unfinished, findings, Files.newOutputStream(unfinished.path()));
        } catch (IOException e) {
            throw OutputDirectory.failure(target, e);
        }
    }

    @Override
    public AssessmentRun.OutputBuffer newBuffer() throws IOException {
        JsonRows rows = new JsonRows(out);
        if (unfinished == null) {
            // A terminal may show them.
            rows.row().setCharacterEscapes(new Escaped.InJson());
        }
        return new FindingsBuffer(findings, rows);
    }

    /** The findings that one thread adds to the file. */
    private record FindingsBuffer(FindingRows findings, JsonRows rows) implements AssessmentRun.OutputBuffer {

        @Override
        public void start(boolean alone) {
            rows.start(alone);
        }

        @Override
        public void write(long row, Assessment assessment) throws IOException {
            for (LineAssessment line : assessment.lines()) {
                for (Finding finding : line.findings()) {
                    write(finding.inRow(row));
                }
            }
        }

        @Override
        public void write(Finding finding) throws IOException {
            findings.write(finding, rows.row());
            rows.endRow();
        }

        @Override
        public void deliver() throws IOException {
            rows.deliver();
        }
    }

    /** Puts the new file in the place of an earlier one. */
    void finish() throws IOException {
        out.close();
        if (unfinished != null) {
            unfinished.finish();
        }
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
