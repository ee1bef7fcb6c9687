package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/** The declarations of a ledger and what was booked of them, for one thread. */
final class LedgerRows implements AutoCloseable {

    private static final int BATCH = 1000;

    /** So many clients that share names are remembered. Of more, each is asked for. */
    private static final int MOST_SHARING = 100_000;

    private final LedgerConnection connection;
    private final LedgerKeys keys;
    private final PreparedStatement addDeclaration;
    private final PreparedStatement addName;
    private final PreparedStatement addReceipt;
    private final PreparedStatement ofClient;
    private final LedgerNames names;
    private long last;
    private int waiting;

    /** The clients that share a name with another, where that is known. */
    private @Nullable Set<Long> clientsThatShare;

    /**
     * Opens the rows of a ledger.
     *
     * @param decisive keeps, of lines that share a name, those that decide who has it
     */
    LedgerRows(Ledger ledger, Function<Collection<HistoryLine>, List<HistoryLine>> decisive) throws IOException {
        this.connection = ledger.connection();
        this.keys = ledger.keys();
        this.addDeclaration = connection.prepare("add-declaration");
        this.addName = connection.prepare("add-name");
        this.addReceipt = connection.prepare("add-receipt");
        this.ofClient = connection.prepare("client");
        this.names = new LedgerNames(ledger, decisive);
        this.last = lastDeclaration();
    }

    private long lastDeclaration() throws IOException {
        try (PreparedStatement select = connection.prepare("last-declaration");
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    /** The number of the last declaration. */
    long last() {
        return last;
    }

    /** Adds a declaration. */
    void add(long booking, Arrival arrival) throws IOException {
        try {
            last++;
            addDeclaration.setLong(1, last);
            addDeclaration.setLong(2, booking);
            addDeclaration.setLong(3, arrival.client());
            addDeclaration.setString(4, arrival.document());
            addDeclaration.addBatch();
            for (long name : arrival.names()) {
                addName.setLong(1, last);
                addName.setLong(2, name);
                addName.setLong(3, arrival.client());
                addName.addBatch();
            }
            if (++waiting == BATCH) {
                flushDeclarations();
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    void flushDeclarations() throws IOException {
        try {
            addDeclaration.executeBatch();
            addName.executeBatch();
            waiting = 0;
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    /** Books receipts of a declaration, by its number. */
    void add(long booking, long declaration, String receipts) throws IOException {
        try {
            addReceipt.setLong(1, declaration);
            addReceipt.setLong(2, booking);
            addReceipt.setString(3, receipts);
            addReceipt.addBatch();
            if (++waiting == BATCH) {
                flushReceipts();
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    void flushReceipts() throws IOException {
        try {
            addReceipt.executeBatch();
            waiting = 0;
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    /** The clients with declarations after a number, in the order in which these come. */
    StoredClients.Numbers clientsAfter(long floor) {
        return new StoredClients.Numbers() {

            /** The declaration by which the last of those came that are known already. */
            private long page = floor;

            @Override
            public List<Long> next() throws IOException {
                List<Long> numbers = new ArrayList<>();
                try (PreparedStatement select = connection.prepare("clients")) {
                    select.setLong(1, page);
                    select.setLong(2, floor);
                    try (ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            numbers.add(found.getLong(1));
                            page = found.getLong(2);
                        }
                    }
                } catch (SQLException e) {
                    throw connection.failure(e);
                }
                return numbers;
            }
        };
    }

    /** Clients without a declaration after a number, but with an earlier one that shares a name with one after it, in their order. */
    List<Long> clientsSharingNames(long declaration) throws IOException {
        try (PreparedStatement select = connection.prepare("clients-sharing-names")) {
            select.setLong(1, declaration);
            select.setLong(2, declaration);
            select.setLong(3, declaration);
            return numbers(select);
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    /** The clients with a line of a name, or with a credit that names it. */
    List<Long> clientsNamed(AgbCode declarant, String reference) throws IOException {
        try (PreparedStatement select = connection.prepare("clients-named")) {
            select.setLong(1, keys.number(declarant, reference));
            return numbers(select);
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    static List<Long> numbers(PreparedStatement select) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    /** Finds the clients that share a name with another, all at once: for those who go through the whole ledger. */
    void findSharedNames() throws IOException {
        try (PreparedStatement select = connection.prepare("clients-that-share-names")) {
            select.setLong(1, MOST_SHARING + 1L);
            Set<Long> found = Set.copyOf(numbers(select));
            clientsThatShare = found.size() > MOST_SHARING ? null : found;
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    /** What stands under the number of a client. */
    StoredClient client(long number) throws IOException {
        List<StoredClient.Row> rows = new ArrayList<>(2);
        try {
            ofClient.setLong(1, number);
            try (ResultSet found = ofClient.executeQuery()) {
                while (found.next()) {
                    add(found, rows);
                }
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
        boolean shares = clientsThatShare == null || clientsThatShare.contains(number);
        return new StoredClient(rows, shares ? names.sharedWith(number) : List.of());
    }

    /** Adds a declaration, or a further booking of the last one. */
    private static void add(ResultSet found, List<StoredClient.Row> rows) throws SQLException {
        long id = found.getLong(1);
        if (rows.isEmpty() || rows.get(rows.size() - 1).id() != id) {
            rows.add(new StoredClient.Row(id, found.getString(2), new ArrayList<>(1)));
        }
        String receipts = found.getString(3);
        if (receipts != null) {
            rows.get(rows.size() - 1).receipts().add(receipts);
        }
    }

    @Override
    public void close() throws IOException {
        try (addDeclaration;
                addName;
                addReceipt;
                ofClient;
                names) {
            // All are closed, whichever fails.
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }
}
