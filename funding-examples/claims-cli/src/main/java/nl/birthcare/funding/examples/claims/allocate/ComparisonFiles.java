package nl.birthcare.funding.examples.claims.allocate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.OutputDirectory;
import nl.birthcare.funding.rules.compare.ChangedLine;
import nl.birthcare.funding.rules.compare.ComparisonReport;
import org.jspecify.annotations.Nullable;

/** Writes what {@code compare} found, where a directory was named: changed lines as they come, and sums at the end. */
final class ComparisonFiles implements AutoCloseable {

    private static final String CHANGES = "changes.ndjson";
    private static final String COMPARISON = "comparison.json";
    private static final Set<String> NAMES = Set.of(CHANGES, COMPARISON);

    private final @Nullable OutputDirectory directory;
    private final @Nullable JsonGenerator changes;

    private ComparisonFiles(@Nullable OutputDirectory directory, @Nullable JsonGenerator changes) {
        this.directory = directory;
        this.changes = changes;
    }

    static ComparisonFiles at(@Nullable Path out) throws IOException {
        if (out == null) {
            return new ComparisonFiles(null, null);
        }
        OutputDirectory directory = OutputDirectory.at(out, NAMES);
        return new ComparisonFiles(directory, JsonRows.generator(directory.create(CHANGES)));
    }

    void write(ChangedLine line) throws IOException {
        if (changes != null) {
            changes.writePOJO(line);
            JsonRows.endRow(changes);
        }
    }

    /** Writes the sums and puts the directory in its place. */
    void finish(ComparisonReport report) throws IOException {
        if (directory == null || changes == null) {
            return;
        }
        changes.close();
        try (OutputStream out = directory.create(COMPARISON)) {
            out.write(FundingJson.writePretty(report).getBytes(StandardCharsets.UTF_8));
        }
        directory.replace();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                changes) {
            // Both are closed, whichever fails.
        }
    }
}
