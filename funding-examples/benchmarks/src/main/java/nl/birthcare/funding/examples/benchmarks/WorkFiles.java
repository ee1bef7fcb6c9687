package nl.birthcare.funding.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;

/** The work as files: declarations as rows of JSON, and lines as CSV. Temporary, and removed by who asked for one. */
final class WorkFiles {

    static final String HEADER = "list,code,serviceDate,amountCents,direction";

    private WorkFiles() {}

    /** What writes the rows of a file. */
    private interface Rows {
        void writeTo(BufferedWriter file) throws IOException;
    }

    static Path ndjson(Work work) {
        return write(".ndjson", file -> {
            for (Declaration declaration : Claims.declarations(work)) {
                file.write(FundingJson.write(declaration));
                file.write('\n');
            }
        });
    }

    static Path csv(Work work) {
        return write(".csv", file -> {
            file.write(HEADER + "\n");
            for (int line = 0; line < work.lines(); line++) {
                PerformanceCode code = Policy.code(work, work.performance[line]);
                file.write(code.list() + "," + code.code() + "," + LocalDate.ofEpochDay(work.epochDay[line]) + ","
                        + work.cents[line] + ",DEBIT\n");
            }
        });
    }

    private static Path write(String ending, Rows rows) {
        try {
            Path path = Files.createTempFile("benchmark-", ending);
            try (BufferedWriter file = Files.newBufferedWriter(path)) {
                rows.writeTo(file);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
