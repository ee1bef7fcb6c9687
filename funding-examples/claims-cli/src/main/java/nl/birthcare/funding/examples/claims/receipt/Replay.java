package nl.birthcare.funding.examples.claims.receipt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.examples.claims.allocate.AssessmentRun;
import nl.birthcare.funding.examples.claims.io.SealedRows;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Receipt;
import nl.birthcare.funding.rules.receipt.Verification;

/** Holds what lines come to now against stored receipts, row by row: the two mostly stand in one order. */
final class Replay implements AssessmentRun.Results {

    /** Takes lines that come to something else now. */
    interface Differences {
        void found(Correction difference) throws IOException;
    }

    private final SealedRows stored;
    private final Differences differences;
    private final Verification verification = new Verification();

    Replay(SealedRows stored, Differences differences) {
        this.stored = stored;
        this.differences = differences;
    }

    @Override
    public AssessmentRun.OutputBuffer newBuffer() {
        return new Buffer();
    }

    private void compare(Receipt now) throws IOException {
        Receipt next = stored.next();
        if (next != null) {
            tell(verification.stored(next));
        }
        tell(verification.replayed(now));
    }

    private void tell(Optional<Correction> difference) throws IOException {
        if (difference.isPresent()) {
            differences.found(difference.get());
        }
    }

    /** Takes the receipts that are left. */
    Verification finish() throws IOException {
        for (Receipt next = stored.next(); next != null; next = stored.next()) {
            tell(verification.stored(next));
        }
        return verification;
    }

    private final class Buffer implements AssessmentRun.OutputBuffer {

        private final List<Receipt> now = new ArrayList<>();

        @Override
        public void write(long row, Assessment assessment) {
            now.addAll(assessment.receipts());
        }

        @Override
        public void write(Finding finding) {
            // It is about no line.
        }

        @Override
        public void deliver() throws IOException {
            for (Receipt receipt : now) {
                compare(receipt);
            }
            now.clear();
        }
    }
}
