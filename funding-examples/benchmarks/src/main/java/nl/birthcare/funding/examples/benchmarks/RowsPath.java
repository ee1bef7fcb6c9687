package nl.birthcare.funding.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;

/**
 * The library's path of files: declarations read strictly, every check asked that needs no other line, each line divided
 * and posted to a ledger. In blocks of rows, as the command line does it with one thread.
 */
final class RowsPath implements FileContender {

    private static final int BLOCK = 1 << 18;

    private final FundingEngine engine;
    private final Path file;
    private final DeclarationRows rows = new DeclarationRows();
    private final byte[] block = new byte[BLOCK];

    RowsPath(Work work) {
        this.engine = FundingEngine.of(Policy.book(work, ApportionmentMethod.LARGEST_REMAINDER))
                .with(Claims.agreements(work));
        this.file = WorkFiles.ndjson(work);
    }

    @Override
    public long[] run() throws IOException {
        FrameworkLedger ledger = new FrameworkLedger();
        try (InputStream in = Files.newInputStream(file)) {
            int rest = 0;
            for (int filled = in.readNBytes(block, 0, BLOCK);
                    filled > rest;
                    filled = rest + in.readNBytes(block, rest, BLOCK - rest)) {
                int end = endOfLastRow(filled);
                post(end, ledger);
                rest = filled - end;
                System.arraycopy(block, end, block, 0, rest);
            }
        }
        long[] totals = new long[Work.YEARS * Work.FRAMEWORKS];
        Ledgers.drain(ledger, totals);
        return totals;
    }

    private int endOfLastRow(int filled) {
        int end = filled;
        while (block[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void post(int end, FrameworkLedger ledger) {
        rows.start(block, 0, end);
        while (rows.next()) {
            ledger.post(engine.assess(rows.declaration()));
        }
    }

    @Override
    public void close() {
        WorkFiles.delete(file);
    }
}
