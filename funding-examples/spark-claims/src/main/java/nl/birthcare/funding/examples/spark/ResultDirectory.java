package nl.birthcare.funding.examples.spark;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.ledger.DecidingDocuments;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.LedgerStatement;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Puts the result together beside its place, and moves it there when it is complete. Files are those of the command line,
 * but that {@code allocations.ndjson} and {@code findings.ndjson} are directories of part files, in no order, and that the
 * flat table is a table of Parquet.
 */
final class ResultDirectory implements AutoCloseable {

    static final String ALLOCATIONS = "allocations.ndjson";
    static final String FINDINGS = "findings.ndjson";
    static final String REPORTS = "reports";
    static final String TABLE = "lines.parquet";
    private static final String POSITIONS = "positions.json";
    private static final String DOCUMENTS = "documents.json";

    private final SparkSession spark;
    private final FileSystem files;
    private final Path target;
    private final Path unfinished;

    private ResultDirectory(SparkSession spark, FileSystem files, Path target) {
        this.spark = spark;
        this.files = files;
        this.target = target;
        this.unfinished = new Path(target.getParent(), "." + target.getName() + ".new-" + UUID.randomUUID());
    }

    static ResultDirectory at(SparkSession spark, String directory) throws IOException {
        Path path = new Path(directory);
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        Path target = files.makeQualified(path);
        if (files.exists(target)) {
            throw new NoResultException("--out must be a new directory, but " + directory + " exists");
        }
        return new ResultDirectory(spark, files, target);
    }

    /** Writes rows to the files that they are of. */
    void write(Dataset<Row> results) {
        results.write()
                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .partitionBy("file")
                .text(unfinished.toString());
    }

    /** Adds up what the tasks reported. */
    LedgerReport report() throws IOException {
        Path reports = new Path(unfinished, "file=" + REPORTS);
        if (!files.exists(reports)) {
            return new FrameworkLedger().report();
        }
        return spark.read().text(reports.toString()).as(Encoders.STRING()).collectAsList().stream()
                .map(report -> FundingJson.read(LedgerReport.class, report))
                .reduce(new FrameworkLedger().report(), LedgerReport::plus);
    }

    /** Writes what the whole run says once, and puts everything in its place. */
    void finish(FundingEngine engine, LedgerReport report) throws IOException {
        PolicyBook book = engine.book();
        files.delete(new Path(unfinished, "file=" + REPORTS), true);
        rename(ALLOCATIONS);
        rename(FINDINGS);
        makeTable();
        write(new Path(unfinished, FINDINGS + "/part-notices.txt"), notices(book, report));
        writePositions(book, report);
        writeJson(DOCUMENTS, DecidingDocuments.of(book, engine.agreements()));
        moveIntoPlace();
    }

    /** Writes the sums alone, and puts them in their place. */
    void finishPositions(PolicyBook book, LedgerReport report) throws IOException {
        writePositions(book, report);
        moveIntoPlace();
    }

    /** Moves the result to its place, unless another job was faster: it would be moved into that one's directory. */
    private void moveIntoPlace() throws IOException {
        if (files.exists(target)) {
            throw new NoResultException("--out must be a new directory, but " + target + " exists by now");
        }
        move(unfinished, target);
    }

    /** Makes columns of the rows of the flat table, if there are such rows. */
    private void makeTable() throws IOException {
        Path rows = new Path(unfinished, "file=" + TABLE);
        if (files.exists(rows)) {
            spark.read()
                    .schema(LineTable.columns())
                    .option("mode", "FAILFAST")
                    .json(rows.toString())
                    .write()
                    .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                    .parquet(new Path(unfinished, TABLE).toString());
            files.delete(rows, true);
        }
    }

    private void rename(String name) throws IOException {
        Path made = new Path(unfinished, "file=" + name);
        if (files.exists(made)) {
            move(made, new Path(unfinished, name));
        } else {
            files.mkdirs(new Path(unfinished, name));
        }
    }

    private void move(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException(from.getName() + " could not be renamed to " + to.getName());
        }
    }

    private static byte[] notices(PolicyBook book, LedgerReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator rows =
                FundingJson.strictMapper().writer().withRootValueSeparator("").createGenerator(out)) {
            for (LedgerReport.NoticeCount notice : report.notices()) {
                ResultJson.writeFinding(notice.finding(book), book.scenario(), rows);
                rows.writeRaw('\n');
            }
        }
        return out.toByteArray();
    }

    private void writePositions(PolicyBook book, LedgerReport report) throws IOException {
        writeJson(POSITIONS, LedgerStatement.of(book, report));
    }

    private void writeJson(String name, Object value) throws IOException {
        write(new Path(unfinished, name), FundingJson.writePretty(value).getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = files.create(file, true)) {
            out.write(bytes);
        }
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        files.delete(unfinished, true);
    }
}
