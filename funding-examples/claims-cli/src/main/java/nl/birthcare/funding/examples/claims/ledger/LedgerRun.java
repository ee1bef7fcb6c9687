package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.Progress;
import nl.birthcare.funding.rules.booking.BookedCare;
import nl.birthcare.funding.rules.booking.BookedDeclaration;
import nl.birthcare.funding.rules.booking.Booking;
import nl.birthcare.funding.rules.booking.Corrections;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Receipt;

/** One booking in a ledger: of a month, or of a re-allocation. Nothing of it counts before it is finished. */
final class LedgerRun implements AutoCloseable {

    /** Takes what is booked. */
    interface Results {
        void book(Correction correction) throws IOException;
    }

    private final Ledger ledger;
    private final LedgerRows rows;
    private final Corrections corrections;
    private final LedgerPolicy policy;
    private final long id;
    private final LocalDate bookedOn;
    private final Results results;
    private final BookedTotals.Sum change = new BookedTotals.Sum();
    private final long lastBefore;
    private BookedCare care;

    LedgerRun(Ledger ledger, Corrections corrections, LedgerPolicy policy, LocalDate bookedOn, Results results)
            throws IOException {
        this.ledger = ledger;
        this.id = ledger.next(bookedOn);
        this.bookedOn = bookedOn;
        this.policy = policy;
        this.results = results;
        this.corrections = corrections;
        this.care = ledger.care();
        this.rows = new LedgerRows(ledger);
        this.lastBefore = rows.last();
    }

    /** Notes a declaration that arrived. */
    void receive(Declaration declaration) throws IOException {
        Declaration hidden = ledger.keys().hidden(declaration);
        care = care.with(hidden);
        rows.add(id, hidden);
    }

    /** Books what arrived, and what it changes of the earlier declarations of its clients and of those who share a name. */
    void bookArrivals() throws IOException {
        rows.flushDeclarations();
        bookAfter(lastBefore, "Booking");
        if (lastBefore > 0) {
            for (long client : rows.clientsSharingNames(lastBefore)) {
                book(client);
            }
        }
        rows.flushReceipts();
    }

    /** Books what changes of everything. */
    void bookAgain() throws IOException {
        bookAfter(0, "Booking again");
    }

    private void bookAfter(long floor, String task) throws IOException {
        try (Progress.Steps progress = Progress.ofSteps(task, rows.last() - floor)) {
            LedgerRows.Clients some = rows.clients(floor, floor);
            while (!some.numbers().isEmpty()) {
                for (long client : some.numbers()) {
                    book(client);
                }
                progress.accept(some.last() - floor);
                some = rows.clients(floor, some.last());
            }
        }
        rows.flushReceipts();
    }

    private void book(long client) throws IOException {
        List<Declaration> others = rows.sharingNames(client);
        for (List<BookedDeclaration> declarations : rows.ofClients(client)) {
            for (Booking booking : corrections.ofClient(declarations, others)) {
                book(booking);
            }
        }
    }

    private void book(Booking booking) throws IOException {
        for (Correction correction : booking.corrections()) {
            change.add(correction);
            results.book(correction);
        }
        List<Receipt> booked =
                booking.corrections().stream().map(Correction::is).toList();
        rows.add(id, (LedgerRows.Stored) booking.before(), booked);
    }

    /** What the booking changes. */
    BookedTotals change() {
        return change.totals();
    }

    /** Makes the booking count, and puts its files in their place. */
    void finish(Ledger.Kind kind, Optional<String> delivery, LedgerFiles files) throws IOException {
        BookedTotals before = ledger.totals();
        ledger.add(new Ledger.Entry(
                id,
                kind,
                bookedOn,
                delivery,
                OptionalInt.empty(),
                policy.policy(),
                policy.agreements(),
                before.plus(change.totals())));
        ledger.setCare(care);
        files.complete(before, change.totals(), ledger.totals());
        ledger.connection().commit();
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
