package nl.birthcare.funding.examples.claims.allocate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.receipt.Receipt;
import nl.birthcare.funding.rules.receipt.SealedReceipt;

/** Writes a receipt per line, beside other results, into a file that is replaced when it is complete. */
final class ReceiptsFile implements AssessmentRun.Results, AutoCloseable {

    private final AssessmentRun.Results others;
    private final UnfinishedFile unfinished;
    private final OutputStream out;

    private ReceiptsFile(AssessmentRun.Results others, UnfinishedFile unfinished) throws IOException {
        this.others = others;
        this.unfinished = unfinished;
        this.out = new BufferedOutputStream(Files.newOutputStream(unfinished.path()), 1 << 16);
    }

    /** Opens a file for receipts of what also goes to other results. */
    static ReceiptsFile at(Path file, AssessmentRun.Results others) throws IOException {
        return new ReceiptsFile(others, UnfinishedFile.of("--receipts", file));
    }

    @Override
    public AssessmentRun.OutputBuffer newBuffer() throws IOException {
        return new Buffer(others.newBuffer(), new JsonRows(out));
    }

    private record Buffer(AssessmentRun.OutputBuffer others, JsonRows rows) implements AssessmentRun.OutputBuffer {

        @Override
        public void start(boolean alone) {
            others.start(alone);
            rows.start(alone);
        }

        @Override
        public void write(long row, Assessment assessment) throws IOException {
            others.write(row, assessment);
            for (Receipt receipt : assessment.receipts()) {
                rows.row().writeRawValue(FundingJson.write(SealedReceipt.of(receipt)));
                rows.endRow();
            }
        }

        @Override
        public void write(Finding finding) throws IOException {
            others.write(finding);
        }

        @Override
        public void deliver() throws IOException {
            others.deliver();
            rows.deliver();
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
