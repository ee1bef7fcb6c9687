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
import nl.birthcare.funding.rules.compare.IntegralReport;
import org.jspecify.annotations.Nullable;

/** Writes what {@code compare} found, where a directory was named: changed lines as they come, and sums at the end. */
final class ComparisonFiles implements AutoCloseable {

    private static final String CHANGES = "changes.ndjson";
    private static final String COMPARISON = "comparison.json";
    private static final String INTEGRAL = "integral.json";
    private static final Set<String> NAMES = Set.of(CHANGES, COMPARISON, INTEGRAL);

    private final @Nullable OutputDirectory directory;
    private final @Nullable JsonGenerator changes;

    private ComparisonFiles(@Nullable OutputDirectory directory, @Nullable JsonGenerator changes) {
        this.directory = directory;
        this.changes = changes;
    }

    /** The files of two policies on the same declarations. */
    static ComparisonFiles at(@Nullable Path out) throws IOException {
        if (out == null) {
            return new ComparisonFiles(null, null);
        }
        OutputDirectory directory = OutputDirectory.at(out, NAMES);
        return new ComparisonFiles(directory, JsonRows.generator(directory.create(CHANGES)));
    }

    /** The file of care as it was declared and declared integrally. */
    static ComparisonFiles ofIntegral(@Nullable Path out) throws IOException {
        return new ComparisonFiles(out == null ? null : OutputDirectory.at(out, NAMES), null);
    }

    void write(Iterable<ChangedLine> lines) throws IOException {
        if (changes == null) {
            return;
        }
        for (ChangedLine line : lines) {
            changes.writePOJO(line);
            JsonRows.endRow(changes);
        }
    }

    /** Writes the sums and puts the directory in its place. */
    void finish(ComparisonReport report) throws IOException {
        if (changes != null) {
            changes.close();
        }
        finish(COMPARISON, report);
    }

    /** Writes the sums of care declared integrally and puts the directory in its place. */
    void finish(IntegralReport report) throws IOException {
        finish(INTEGRAL, report);
    }

    private void finish(String name, Object report) throws IOException {
        if (directory == null) {
            return;
        }
        try (OutputStream out = directory.create(name)) {
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
