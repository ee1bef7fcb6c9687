package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.BlockPipeline;
import nl.birthcare.funding.examples.claims.io.Progress;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.booking.BookedCare;
import nl.birthcare.funding.rules.booking.Corrections;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import nl.birthcare.funding.rules.receipt.Correction;

/** One booking in a ledger: of a month, or of a re-allocation. Nothing of it counts before it is finished. */
final class LedgerRun implements AutoCloseable {

    /** Takes what is booked. */
    interface Results {
        void book(Correction correction);
    }

    private final Ledger ledger;
    private final LedgerRows rows;
    private final Corrections corrections;
    private final LedgerPolicy policy;
    private final long id;
    private final LocalDate bookedOn;
    private final LedgerFiles files;
    private final Results results;
    private final int threads;
    private final BookedTotals.Sum change = new BookedTotals.Sum();
    private final long lastBefore;
    private BookedCare care;

    LedgerRun(
            Ledger ledger,
            FundingEngine engine,
            Corrections corrections,
            LedgerPolicy policy,
            LocalDate bookedOn,
            LedgerFiles files,
            Results results,
            int threads)
            throws IOException {
        this.ledger = ledger;
        this.id = ledger.next(bookedOn);
        this.bookedOn = bookedOn;
        this.policy = policy;
        this.files = files;
        this.results = results;
        this.threads = threads;
        this.corrections = corrections;
        this.care = ledger.care();
        this.rows = new LedgerRows(ledger, engine::decisive);
        this.lastBefore = rows.last();
    }

    /** Notes a declaration that arrived. */
    void receive(Arrival arrival) throws IOException {
        care = care.with(arrival.hidden());
        rows.add(id, arrival);
    }

    /** Books what arrived, and what it changes of the earlier declarations of its clients and of those who share a name. */
    void bookArrivals() throws IOException {
        rows.flushDeclarations();
        ledger.index();
        bookAfter(lastBefore, "Booking");
        if (lastBefore > 0) {
            book(StoredClients.Numbers.of(rows.clientsSharingNames(lastBefore)), last -> {});
        }
    }

    /** Books what changes of everything. */
    void bookAgain() throws IOException {
        bookAfter(0, "Booking again");
    }

    private void bookAfter(long floor, String task) throws IOException {
        if (floor == 0) {
            rows.findSharedNames();
        }
        try (Progress.Steps progress = Progress.ofSteps(task, rows.last() - floor)) {
            book(rows.clientsAfter(floor), last -> progress.accept(last - floor));
        }
    }

    private void book(StoredClients.Numbers clients, LongConsumer progress) throws IOException {
        BlockPipeline.run(
                new StoredClients(rows, clients),
                threads,
                () -> new JudgedClients(corrections, files.newRows(), (booked, toFiles, last) -> {
                    book(booked);
                    toFiles.write();
                    progress.accept(last);
                }));
        rows.flushReceipts();
    }

    private void book(List<JudgedClients.Booked> booked) throws IOException {
        for (JudgedClients.Booked each : booked) {
            for (Correction correction : each.corrections()) {
                change.add(correction);
                results.book(correction);
            }
            rows.add(id, each.declaration(), each.receipts());
        }
    }

    /** What the booking changes. */
    BookedTotals change() {
        return change.totals();
    }

    /** Makes the booking count, and puts its files in their place. */
    void finish(Ledger.Kind kind, Optional<String> delivery, long unreadable) throws IOException {
        BookedTotals before = ledger.totals();
        Ledger.Entry booking = new Ledger.Entry(
                id,
                kind,
                bookedOn,
                delivery,
                OptionalInt.empty(),
                policy.policy(),
                policy.agreements(),
                before.plus(change.totals()));
        ledger.add(booking);
        if (unreadable > 0) {
            ledger.setUnreadable(booking, unreadable);
        }
        ledger.setCare(care);
        files.complete(before, change.totals(), ledger.totals());
        ledger.commit();
        try {
            files.replace();
        } catch (IOException e) {
            throw new NoResultException(
                    "Booking " + id + " stands in the ledger, but its files could not be put in their place: "
                            + Failures.reason(e) + ". 'claims ledger export --booking " + id + "' writes them",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
