package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Receipt;

/** Goes through everything that was booked, declaration by declaration, for one thread. */
final class LedgerExport implements AutoCloseable {

    /** Takes what one booking booked of one declaration. */
    interface Taker {
        void take(long booking, List<Correction> corrections) throws IOException;
    }

    private final Ledger ledger;
    private final LedgerConnection connection;
    private final PreparedStatement page;
    private long declaration;
    private long booking;
    private List<Receipt> known = List.of();

    LedgerExport(Ledger ledger) throws IOException {
        this.ledger = ledger;
        this.connection = ledger.connection();
        this.page = connection.prepare("export");
    }

    void each(Taker taker) throws IOException {
        while (nextPage(taker)) {
            // One after the other.
        }
    }

    private boolean nextPage(Taker taker) throws IOException {
        boolean any = false;
        try {
            page.setLong(1, declaration);
            page.setLong(2, booking);
            try (ResultSet rows = page.executeQuery()) {
                while (rows.next()) {
                    any = true;
                    take(rows.getLong(1), rows.getLong(2), ReceiptRows.read(rows.getString(3)), taker);
                }
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
        return any;
    }

    private void take(long of, long by, List<Receipt> receipts, Taker taker) throws IOException {
        List<Receipt> before = of == declaration ? known : List.of();
        List<Correction> corrections = new ArrayList<>(receipts.size());
        for (Receipt receipt : receipts) {
            corrections.add(
                    before.isEmpty()
                            ? Correction.ofNew(receipt)
                            : Correction.of(before.get(receipt.number() - 1), receipt, ledger.changedBy(by)));
        }
        taker.take(by, corrections);
        known = before.isEmpty() ? receipts : ReceiptRows.replace(before, receipts);
        declaration = of;
        booking = by;
    }

    @Override
    public void close() throws IOException {
        try {
            page.close();
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }
}
