package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.examples.claims.io.BlockPipeline;
import nl.birthcare.funding.rules.booking.BookedDeclaration;
import nl.birthcare.funding.rules.booking.Booking;
import nl.birthcare.funding.rules.booking.Corrections;
import nl.birthcare.funding.rules.receipt.Correction;

/** Judges clients of a ledger, on one thread at a time, and hands over what is to be booked of them. */
final class JudgedClients implements BlockPipeline.Worker<List<StoredClient>> {

    /** What is to be booked of a declaration: its number in the ledger, the corrections, and their receipts as they are stored. */
    record Booked(long declaration, List<Correction> corrections, String receipts) {}

    /** Takes what is to be booked. */
    interface Taker {
        /** Takes what some clients came to, and the last of their declarations in the ledger. */
        void take(List<Booked> booked, LedgerFiles.Rows files, long last) throws IOException;
    }

    private final Corrections corrections;
    private final LedgerFiles.Rows files;
    private final Taker taker;
    private final DeclarationRows reader = new DeclarationRows();
    private final List<Booked> booked = new ArrayList<>();
    private long last;

    JudgedClients(Corrections corrections, LedgerFiles.Rows files, Taker taker) {
        this.corrections = corrections;
        this.files = files;
        this.taker = taker;
    }

    @Override
    public void work(List<StoredClient> clients, boolean alone) throws IOException {
        for (StoredClient client : clients) {
            List<Declaration> others = client.others(reader);
            for (List<BookedDeclaration> declarations : client.byClient(reader)) {
                for (Booking booking : corrections.ofClient(declarations, others)) {
                    add(booking);
                }
            }
            last = client.rows().get(0).id();
        }
    }

    private void add(Booking booking) throws IOException {
        for (Correction correction : booking.corrections()) {
            files.add(correction);
        }
        booked.add(new Booked(
                ((StoredClient.Stored) booking.before()).id(),
                booking.corrections(),
                ReceiptRows.write(
                        booking.corrections().stream().map(Correction::is).toList())));
    }

    @Override
    public void deliver() throws IOException {
        taker.take(booked, files, last);
        booked.clear();
    }
}
