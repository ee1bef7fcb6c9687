package nl.birthcare.funding.testkit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.testkit.Corrector.Booking;

/** Files, messages, stores and bookings that look right, and are not. */
final class WrongAround {

    private WrongAround() {}

    /** A row that cannot be read is passed over. */
    static RunTotals losingUnreadableRows(PolicyBook book, Agreements agreements, List<String> rows) {
        RunTotals totals = ClaimsRun.ofLibrary().run(book, agreements, rows);
        return new RunTotals(
                totals.rows() - totals.unreadableRows(),
                0,
                totals.lines(),
                totals.copiedLines(),
                totals.inputCents(),
                totals.allocatedCents(),
                totals.unallocatedCents(),
                totals.refusedCents());
    }

    /** What could not be divided is in no total. */
    static RunTotals losingWhatIsUnallocated(PolicyBook book, Agreements agreements, List<String> rows) {
        RunTotals totals = ClaimsRun.ofLibrary().run(book, agreements, rows);
        return new RunTotals(
                totals.rows(),
                totals.unreadableRows(),
                totals.lines(),
                totals.copiedLines(),
                totals.inputCents(),
                totals.allocatedCents(),
                BigInteger.ZERO,
                totals.refusedCents());
    }

    /** A later declaration takes the place of an earlier one with its id: so the order of rows counts. */
    static ClientHistory orderDependent(List<Declaration> declarations) {
        Map<String, Declaration> byId = new LinkedHashMap<>();
        declarations.forEach(each -> byId.put(each.id(), each));
        return ClientHistory.of(byId.values());
    }

    /** Nothing of other clients is known. */
    static ClientHistory withoutNamesakes(List<Declaration> declarations) {
        return client -> Dossier.of(declarations.stream()
                .filter(each -> each.client().equals(client))
                .toList());
    }

    /** What follows a declaration is not looked at. */
    static DeclarationCodec withoutTheEnd() {
        return new DeclarationCodec() {
            @Override
            public String write(Declaration declaration) {
                return FundingJson.write(declaration);
            }

            @Override
            public Declaration read(String json) {
                return FundingJson.read(
                        Declaration.class, json.endsWith("} {}") ? json.substring(0, json.length() - 3) : json);
            }
        };
    }

    /** Old amounts are left as they are, and the new ones booked whole. */
    static List<Booking> bookingTwice(List<Booking> booked, List<Booking> due) {
        return due;
    }

    /** What is due no more is not taken back. */
    static List<Booking> neverTakingBack(List<Booking> booked, List<Booking> due) {
        List<Booking> right = right(booked, due);
        return right.stream()
                .filter(booking -> due.stream().anyMatch(other -> other.line().equals(booking.line())))
                .toList();
    }

    /** Takes back what stands and books what is due, per line, year, form and framework. */
    static List<Booking> right(List<Booking> booked, List<Booking> due) {
        Map<Booking, Long> sums = new HashMap<>();
        due.forEach(each -> sums.merge(place(each), each.cents(), Long::sum));
        booked.forEach(each -> sums.merge(place(each), -each.cents(), Long::sum));
        List<Booking> corrections = new ArrayList<>();
        sums.forEach((place, cents) -> {
            if (cents != 0) {
                corrections.add(new Booking(place.line(), place.year(), place.form(), place.framework(), cents));
            }
        });
        return corrections;
    }

    private static Booking place(Booking booking) {
        return new Booking(booking.line(), booking.year(), booking.form(), booking.framework(), 0);
    }
}
