package nl.birthcare.funding.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.examples.claims.csv.CsvLines;
import nl.birthcare.funding.examples.claims.csv.PerformanceIndex;
import nl.birthcare.funding.rules.bulk.BulkAllocator;
import nl.birthcare.funding.rules.bulk.LineColumns;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Lines of CSV by columns to a ledger, as <code>claims totals</code> does it. */
final class CsvPath implements FileContender {

    private final PerformanceIndex performances;
    private final BulkAllocator allocator;
    private final Path file;

    CsvPath(Work work) {
        PolicyBook book = Policy.book(work, ApportionmentMethod.LARGEST_REMAINDER);
        this.performances = PerformanceIndex.of(book.performanceCodes());
        this.allocator = BulkAllocator.of(book, performances.performances()).withNetSums();
        this.file = WorkFiles.csv(work);
    }

    @Override
    public long[] run() throws IOException {
        FrameworkLedger ledger = new FrameworkLedger();
        try (InputStream in = Files.newInputStream(file);
                CsvLines lines = new CsvLines(in, ',', performances, (row, problem) -> ledger.postUnreadableRow())) {
            for (LineColumns some = lines.next(); some.count() > 0; some = lines.next()) {
                ledger.post(allocator.allocate(some));
            }
        }
        long[] totals = new long[Work.YEARS * Work.FRAMEWORKS];
        Ledgers.drain(ledger, totals);
        return totals;
    }

    @Override
    public void close() {
        WorkFiles.delete(file);
    }
}
