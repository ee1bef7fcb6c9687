package nl.birthcare.funding.examples.claims.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.booking.BookedDeclaration;
import nl.birthcare.funding.rules.receipt.Receipt;

/**
 * What stands in a ledger under the number of a client, as it was stored: any thread may read it.
 *
 * @param rows the declarations, in the order of receipt
 * @param others the documents of declarations of other clients that share a name with one of them
 */
record StoredClient(List<Row> rows, List<String> others) {

    /**
     * A declaration as it was stored.
     *
     * @param id its number in the ledger
     * @param document the declaration
     * @param receipts what was booked of it, in the order of booking
     */
    record Row(long id, String document, List<String> receipts) {}

    /** A declaration with its number in the ledger. */
    record Stored(long id, Declaration declaration, List<Receipt> receipts) implements BookedDeclaration {}

    /** How many characters there are to read. */
    long size() {
        long size = 0;
        for (Row row : rows) {
            size += row.document().length();
            for (String receipts : row.receipts()) {
                size += receipts.length();
            }
        }
        for (String other : others) {
            size += other.length();
        }
        return size;
    }

    /** The declarations of the clients under the number: mostly one, each with its declarations in the order of receipt. */
    Collection<List<BookedDeclaration>> byClient(DeclarationRows reader) {
        Map<ClientReference, List<BookedDeclaration>> clients = new HashMap<>(2);
        for (Row row : rows) {
            Declaration declaration = read(row.document(), reader);
            clients.computeIfAbsent(declaration.client(), first -> new ArrayList<>(2))
                    .add(new Stored(row.id(), declaration, lastBooked(row)));
        }
        return clients.values();
    }

    /** What was booked last of each line of a declaration. */
    private static List<Receipt> lastBooked(Row row) {
        List<Receipt> booked = List.of();
        for (String receipts : row.receipts()) {
            List<Receipt> some = ReceiptRows.read(receipts);
            booked = booked.isEmpty() ? some : ReceiptRows.replace(booked, some);
        }
        return booked;
    }

    /** The declarations of others that share a name with them. */
    List<Declaration> others(DeclarationRows reader) {
        List<Declaration> read = new ArrayList<>(others.size());
        for (String other : others) {
            read.add(read(other, reader));
        }
        return read;
    }

    static Declaration read(String document, DeclarationRows reader) {
        byte[] utf8 = document.getBytes(StandardCharsets.UTF_8);
        reader.start(utf8, 0, utf8.length);
        reader.next();
        return reader.declaration();
    }
}
