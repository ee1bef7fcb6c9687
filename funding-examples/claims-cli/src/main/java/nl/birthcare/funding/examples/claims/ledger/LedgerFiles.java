package nl.birthcare.funding.examples.claims.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.OutputDirectory;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.SealedReceipt;
import org.jspecify.annotations.Nullable;

/** The files of one booking: new lines and corrections apart, what was found, and the totals. */
final class LedgerFiles implements AutoCloseable {

    private static final String LINES = "lines.ndjson";
    private static final String CORRECTIONS = "corrections.ndjson";
    private static final String FINDINGS = "findings.ndjson";
    private static final String TOTALS = "totals.json";

    private static final Set<String> NAMES = Set.of(LINES, CORRECTIONS, FINDINGS, TOTALS);

    private final @Nullable OutputDirectory directory;
    private final OutputStream lines;
    private final OutputStream corrections;
    private final JsonGenerator findings;

    private LedgerFiles(@Nullable OutputDirectory directory) throws IOException {
        this.directory = directory;
        this.lines = create(directory, LINES);
        this.corrections = create(directory, CORRECTIONS);
        this.findings = JsonRows.generator(create(directory, FINDINGS));
    }

    private static OutputStream create(@Nullable OutputDirectory directory, String name) throws IOException {
        return directory == null ? OutputStream.nullOutputStream() : directory.create(name);
    }

    /** Opens the files in a directory, or nowhere if there is none. */
    static LedgerFiles at(@Nullable Path out) throws IOException {
        return new LedgerFiles(out == null ? null : OutputDirectory.at(out, NAMES));
    }

    /** Rows of the files that wait for their turn, for one thread. */
    final class Rows {

        private final ByteArrayOutputStream newLines = new ByteArrayOutputStream();
        private final ByteArrayOutputStream corrected = new ByteArrayOutputStream();
        private final List<Finding> found = new ArrayList<>();

        void add(Correction correction) throws IOException {
            if (directory == null) {
                return;
            }
            if (correction.was().isPresent()) {
                LedgerFiles.write(correction, corrected);
            } else {
                LedgerFiles.write(SealedReceipt.of(correction.is()), newLines);
                found.addAll(correction.is().findings());
            }
        }

        /** Writes the rows to the files. */
        void write() throws IOException {
            newLines.writeTo(lines);
            corrected.writeTo(corrections);
            for (Finding finding : found) {
                LedgerFiles.this.write(finding);
            }
            newLines.reset();
            corrected.reset();
            found.clear();
        }
    }

    Rows newRows() {
        return new Rows();
    }

    void write(Finding finding) throws IOException {
        ResultJson.writeFinding(finding, findings);
        JsonRows.endRow(findings);
    }

    private static void write(Object row, OutputStream to) throws IOException {
        to.write(FundingJson.write(row).getBytes(StandardCharsets.UTF_8));
        to.write('\n');
    }

    /** Completes the files, not yet in their place. */
    void complete(BookedTotals before, BookedTotals change, BookedTotals after) throws IOException {
        closeFiles();
        if (directory == null) {
            return;
        }
        try (OutputStream out = directory.create(TOTALS);
                JsonGenerator json = FundingJson.strictMapper().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writePOJOField("before", before);
            json.writePOJOField("change", change);
            json.writePOJOField("after", after);
            json.writeEndObject();
        }
    }

    /** Puts the files in their place. */
    void replace() throws IOException {
        if (directory != null) {
            directory.replace();
        }
    }

    private void closeFiles() throws IOException {
        try (lines;
                corrections;
                findings) {
            // All are closed, whichever fails.
        }
    }

    @Override
    public void close() throws IOException {
        closeFiles();
        if (directory != null) {
            directory.close();
        }
    }
}
