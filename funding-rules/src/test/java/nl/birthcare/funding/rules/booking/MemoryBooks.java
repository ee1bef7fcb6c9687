package nl.birthcare.funding.rules.booking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.receipt.BookedTotals;

/** A store of bookings in memory, as simple as can be: it looks through all it has. */
final class MemoryBooks implements BookedReceipts {

    private final List<BookedDeclaration> all = new ArrayList<>();
    private final BookedTotals.Sum sum = new BookedTotals.Sum();

    /** Books what arrives, and returns what was booked. */
    List<Booking> book(Corrections corrections, List<Declaration> arrived) {
        return keep(corrections.of(arrived, this));
    }

    /** Books what other rules make of everything. */
    List<Booking> reallocate(Corrections corrections) {
        List<Booking> found = new ArrayList<>();
        List<Declaration> known =
                all.stream().map(BookedDeclaration::declaration).toList();
        known.stream().map(Declaration::client).distinct().forEach(client -> {
            List<Declaration> others =
                    known.stream().filter(each -> !each.client().equals(client)).toList();
            found.addAll(corrections.ofClient(new ArrayList<>(of(client)), others));
        });
        return keep(found);
    }

    private List<Booking> keep(List<Booking> found) {
        for (Booking booking : found) {
            booking.corrections().forEach(sum::add);
            BookedDeclaration now = BookedDeclaration.of(booking.before().declaration(), booking.receipts());
            if (booking.ofNewDeclaration()) {
                all.add(now);
            } else {
                all.set(place(booking.before()), now);
            }
        }
        return found;
    }

    private int place(BookedDeclaration before) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == before) {
                return i;
            }
        }
        throw new AssertionError("a booking must name what the store gave");
    }

    List<BookedDeclaration> all() {
        return all;
    }

    BookedTotals totals() {
        return sum.totals();
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
                .filter(each -> each.declaration().lines().stream()
                        .anyMatch(line -> line.reference().equals(reference)
                                || line.previousReference()
                                        .filter(reference::equals)
                                        .isPresent()))
                .toList();
    }
}
