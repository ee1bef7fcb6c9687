package nl.birthcare.funding.examples.quickstart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.booking.BookedDeclaration;
import nl.birthcare.funding.rules.booking.BookedReceipts;
import nl.birthcare.funding.rules.booking.Booking;
import nl.birthcare.funding.rules.booking.Corrections;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Posting;
import nl.birthcare.funding.rules.receipt.Receipt;

/** The Java of the page about closing a month. */
final class MonthClose {

    private MonthClose() {}

    /** Books a month against what was booked before, and returns what is to be booked: new lines and corrections. */
    static List<Correction> book(FundingEngine engine, Books books, List<Declaration> month) {
        List<Correction> toBook = new ArrayList<>();
        for (Booking booking : Corrections.by(engine).of(month, books)) {
            books.store(booking.before(), booking.receipts());
            toBook.addAll(booking.corrections());
        }
        return toBook;
    }

    /** Prints what a correction books, and why. */
    static void print(Correction correction) {
        for (Posting posting : correction.deltas()) {
            System.out.println(posting.line() + " " + posting.place().year() + " " + posting.split());
        }
        correction.causes().forEach(cause -> System.out.println("  since " + cause.kind()));
    }

    /** A store of bookings; a real one is a database. It gives each declaration back with what was booked of it last. */
    static final class Books implements BookedReceipts {

        private final List<BookedDeclaration> all = new ArrayList<>();

        void store(BookedDeclaration before, List<Receipt> receipts) {
            BookedDeclaration now = BookedDeclaration.of(before.declaration(), receipts);
            int place = all.indexOf(before);
            if (place < 0) {
                all.add(now);
            } else {
                all.set(place, now);
            }
        }

        @Override
        public Collection<BookedDeclaration> of(ClientReference client) {
            return all.stream()
                    .filter(each -> each.declaration().client().equals(client))
                    .toList();
        }

        @Override
        public Collection<BookedDeclaration> named(AgbCode declarant, String reference) {
            return all.stream()
                    .filter(each -> each.declaration().declarant().equals(declarant))
                    .filter(each -> each.declaration().lines().stream().anyMatch(line -> names(line, reference)))
                    .toList();
        }

        private static boolean names(DeclarationLine line, String reference) {
            return line.reference().equals(reference)
                    || line.previousReference().filter(reference::equals).isPresent();
        }
    }
}
