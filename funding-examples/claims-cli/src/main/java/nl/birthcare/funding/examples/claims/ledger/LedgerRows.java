package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.booking.BookedDeclaration;
import nl.birthcare.funding.rules.receipt.Receipt;

/** The declarations of a ledger and what was booked of them, for one thread. */
final class LedgerRows implements AutoCloseable {

    private static final int BATCH = 1000;

    /** A declaration with its number in the ledger. */
    record Stored(long id, Declaration declaration, List<Receipt> receipts) implements BookedDeclaration {}

    private final LedgerConnection connection;
    private final LedgerKeys keys;
    private final PreparedStatement addDeclaration;
    private final PreparedStatement addName;
    private final PreparedStatement addReceipt;
    private final PreparedStatement declarations;
    private final PreparedStatement receipts;
    private final PreparedStatement sharing;
    private final PreparedStatement declaration;
    private final DeclarationRows parser = new DeclarationRows();
    private long last;
    private int waiting;

    LedgerRows(Ledger ledger) throws IOException {
        this.connection = ledger.connection();
        this.keys = ledger.keys();
        this.addDeclaration = connection.prepare("add-declaration");
        this.addName = connection.prepare("add-name");
        this.addReceipt = connection.prepare("add-receipt");
        this.declarations = connection.prepare("declarations");
        this.receipts = connection.prepare("receipts");
        this.sharing = connection.prepare("sharing-names");
        this.declaration = connection.prepare("declaration");
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

    /** Adds a declaration whose client is hidden. */
    void add(long booking, Declaration hidden) throws IOException {
        try {
            long client = LedgerKeys.number(hidden.client());
            last++;
            addDeclaration.setLong(1, last);
            addDeclaration.setLong(2, booking);
            addDeclaration.setLong(3, client);
            addDeclaration.setString(4, FundingJson.write(hidden));
            addDeclaration.addBatch();
            for (long name : names(hidden)) {
                addName.setLong(1, last);
                addName.setLong(2, name);
                addName.setLong(3, client);
                addName.addBatch();
            }
            if (++waiting == BATCH) {
                flushDeclarations();
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    private Set<Long> names(Declaration declaration) {
        Set<Long> names = new HashSet<>();
        for (DeclarationLine line : declaration.lines()) {
            names.add(keys.number(declaration.declarant(), line.reference()));
            line.previousReference().ifPresent(previous -> names.add(keys.number(declaration.declarant(), previous)));
        }
        return names;
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

    /** Books receipts of a declaration. */
    void add(long booking, Stored of, List<Receipt> booked) throws IOException {
        try {
            addReceipt.setLong(1, of.id());
            addReceipt.setLong(2, booking);
            addReceipt.setString(3, ReceiptRows.write(booked));
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

    /** Some clients, and the declaration by which the last of them comes. */
    record Clients(List<Long> numbers, long last) {}

    /**
     * The next clients of declarations after a number, in the order in which they come.
     *
     * @param floor the number
     * @param page the declaration by which the last of those came that are known already, or the floor
     */
    Clients clients(long floor, long page) throws IOException {
        try (PreparedStatement select = connection.prepare("clients")) {
            select.setLong(1, page);
            select.setLong(2, floor);
            List<Long> numbers = new ArrayList<>();
            long last = page;
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getLong(1));
                    last = found.getLong(2);
                }
            }
            return new Clients(numbers, last);
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    /** Other clients with an earlier declaration that shares a name with one after a number, in the order of the declarations. */
    List<Long> clientsSharingNames(long declaration) throws IOException {
        try (PreparedStatement select = connection.prepare("clients-sharing-names")) {
            select.setLong(1, declaration);
            select.setLong(2, declaration);
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

    private static List<Long> numbers(PreparedStatement select) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    /** What is known of the clients with a number: mostly one, each with its declarations in the order of receipt. */
    Collection<List<BookedDeclaration>> ofClients(long number) throws IOException {
        Map<ClientReference, List<BookedDeclaration>> clients = new HashMap<>(2);
        try {
            Map<Long, List<Receipt>> booked = receipts(number);
            declarations.setLong(1, number);
            try (ResultSet rows = declarations.executeQuery()) {
                while (rows.next()) {
                    Declaration each = read(rows.getString(2));
                    long id = rows.getLong(1);
                    clients.computeIfAbsent(each.client(), first -> new ArrayList<>(2))
                            .add(new Stored(id, each, booked.getOrDefault(id, List.of())));
                }
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
        return clients.values();
    }

    /** What was booked last of each line of a client's declarations. */
    private Map<Long, List<Receipt>> receipts(long number) throws SQLException {
        Map<Long, List<Receipt>> booked = new HashMap<>();
        receipts.setLong(1, number);
        try (ResultSet rows = receipts.executeQuery()) {
            while (rows.next()) {
                List<Receipt> some = ReceiptRows.read(rows.getString(2));
                booked.merge(rows.getLong(1), some, ReceiptRows::replace);
            }
        }
        return booked;
    }

    /** The declarations of others that share a name with a client. */
    List<Declaration> sharingNames(long number) throws IOException {
        try {
            sharing.setLong(1, number);
            List<Declaration> others = new ArrayList<>(0);
            for (long id : numbers(sharing)) {
                declaration.setLong(1, id);
                try (ResultSet row = declaration.executeQuery()) {
                    row.next();
                    others.add(read(row.getString(1)));
                }
            }
            return others;
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    private Declaration read(String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        parser.start(utf8, 0, utf8.length);
        parser.next();
        return parser.declaration();
    }

    @Override
    public void close() throws IOException {
        try (addDeclaration;
                addName;
                addReceipt;
                declarations;
                receipts;
                sharing;
                declaration) {
            // All are closed, whichever fails.
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }
}
