package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.birthcare.funding.rules.booking.BookedCare;
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
    private final Map<Long, Set<String>> changedBy = new HashMap<>();

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
                            : Correction.of(before.get(receipt.number() - 1), receipt, changedBy(by)));
        }
        taker.take(by, corrections);
        known = before.isEmpty() ? receipts : ReceiptRows.replace(before, receipts);
        declaration = of;
        booking = by;
    }

    /** The ids of what a booking goes by otherwise than the one before it did. */
    private Set<String> changedBy(long booking) throws IOException {
        Set<String> known = changedBy.get(booking);
        if (known != null) {
            return known;
        }
        Set<String> changed = new HashSet<>();
        List<Ledger.Entry> bookings = ledger.bookings();
        for (int i = 1; i < bookings.size(); i++) {
            if (bookings.get(i).id() == booking && bookings.get(i).kind() == Ledger.Kind.REALLOCATION) {
                differences(bookings.get(i - 1), bookings.get(i)).forEach(difference -> changed.add(difference.id()));
            }
        }
        changedBy.put(booking, changed);
        return changed;
    }

    private List<BookedCare.Difference> differences(Ledger.Entry then, Ledger.Entry now) throws IOException {
        return ledger.care()
                .differences(
                        ledger.policy(then.policy()),
                        ledger.agreements(then.agreements()),
                        ledger.policy(now.policy()),
                        ledger.agreements(now.agreements()));
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
