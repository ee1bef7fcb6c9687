package nl.birthcare.funding.rules.booking;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.receipt.Correction;
import nl.birthcare.funding.rules.receipt.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is to be booked when declarations arrive: each new line, and each earlier line that comes to something else since.
 *
 * <pre>{@code
 * Corrections corrections = Corrections.by(engine);
 * for (Booking booking : corrections.of(arrived, booked)) {
 *     for (Correction each : booking.corrections()) {
 *         each.was();        // empty for a new line
 *         each.difference(); // what the frameworks bear more, or less
 *         each.causes();     // why
 *     }
 *     store(booking.before(), booking.receipts());
 * }
 * }</pre>
 *
 * <p>What is booked before plus what is found now equals one run over everything, to the cent. Immutable; threads may share it.
 */
@JsonFilter(JsonForm.NONE)
public final class Corrections {

    private final FundingEngine engine;

    /** The ids of entries that are not as they were when it was booked; null if nobody knows. */
    private final @Nullable Set<String> changed;

    private Corrections(FundingEngine engine, @Nullable Set<String> changed) {
        this.engine = engine;
        this.changed = changed;
    }

    /**
     * Prepares for an engine.
     *
     * @param engine judges the lines, new and old
     * @return the corrections that it finds
     */
    public static Corrections by(FundingEngine engine) {
        Require.present("The engine of corrections", engine);
        return new Corrections(engine, null);
    }

    /**
     * Says how the policy of the engine differs from that by which it was booked, so that causes name those entries only.
     *
     * @param differences what {@link BookedCare#differences} found; none if nothing that is booked could change by it
     * @return corrections that know it; these stay as they are
     */
    public Corrections since(Collection<BookedCare.Difference> differences) {
        Require.present("The differences", differences);
        return new Corrections(
                engine, differences.stream().map(BookedCare.Difference::id).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Finds whose lines must be asked again when declarations arrive: their clients, and the clients with a line whose name,
     * or the name that it credits, a line of the arrivals has or credits. No answer about anybody else can change.
     *
     * @param arrived the declarations that arrived
     * @param booked what was booked before
     * @return the clients, those of the arrivals first, in their order
     */
    public Set<ClientReference> touchedBy(Collection<Declaration> arrived, BookedReceipts booked) {
        Require.present("The declarations that arrived", arrived);
        Require.present("The booked receipts", booked);
        Set<ClientReference> touched = new LinkedHashSet<>();
        arrived.forEach(declaration -> touched.add(declaration.client()));
        for (NamesOfOthers.Name name : NamesOfOthers.Name.allOf(arrived)) {
            booked.named(name.declarant(), name.reference())
                    .forEach(other -> touched.add(other.declaration().client()));
        }
        return touched;
    }

    /**
     * Finds what is to be booked of declarations that arrived.
     *
     * @param arrived the declarations; those that were booked before must not be among them
     * @param booked what was booked before
     * @return the arrivals, and of the earlier declarations those of which something changes: client by client, each in the
     *     order of receipt
     */
    public List<Booking> of(Collection<Declaration> arrived, BookedReceipts booked) {
        Require.present("The declarations that arrived", arrived);
        Require.present("What was booked before", booked);
        Map<ClientReference, List<BookedDeclaration>> ofClients = new LinkedHashMap<>();
        for (ClientReference client : touchedBy(arrived, booked)) {
            ofClients.put(client, new ArrayList<>(booked.of(client)));
        }
        arrived.forEach(declaration -> ofClients
                .computeIfAbsent(declaration.client(), client -> new ArrayList<>())
                .add(BookedDeclaration.ofNew(declaration)));
        NamesOfOthers names = new NamesOfOthers(engine, arrived, booked);
        List<Booking> bookings = new ArrayList<>();
        ofClients
                .values()
                .forEach(declarations -> bookings.addAll(ofClient(declarations, names.sharedWith(declarations))));
        return bookings;
    }

    /**
     * Finds what is to be booked of one client, for callers that look up themselves what belongs together.
     *
     * @param declarations all declarations of the client that are known, in the order in which they were received
     * @param others the declarations of other clients that share a name with them: those with a line that has a name which
     *     one of their lines has, or which a credit of theirs names; more may be among them, and of very many that share a
     *     name, those of the lines will do that {@link FundingEngine#decisive} keeps
     * @return the new ones among them, and of the others those of which something changes, in the order of receipt
     * @throws IllegalArgumentException if the declarations are of several clients
     */
    public List<Booking> ofClient(List<BookedDeclaration> declarations, Collection<Declaration> others) {
        Require.present("The declarations", declarations);
        Require.present("The other declarations", others);
        List<Declaration> own =
                declarations.stream().map(BookedDeclaration::declaration).toList();
        Dossier dossier = Dossier.among(own, others);
        List<Assessment> assessments = engine.assess(dossier);
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            BookedDeclaration before = declarations.get(i);
            if (!stands(before, assessments.get(i))) {
                bookings.add(booking(before, assessments.get(i).receipts()));
            }
        }
        return bookings;
    }

    /** Whether all of a declaration comes to what was booked of it. Whether it was sent so does not matter then. */
    private static boolean stands(BookedDeclaration before, Assessment now) {
        List<Receipt> booked = before.receipts();
        if (booked.isEmpty()) {
            return false;
        }
        List<Receipt> receipts = now.receipts(booked);
        for (int line = 0; line < booked.size(); line++) {
            if (!Correction.isNothing(booked.get(line), receipts.get(line))) {
                return false;
            }
        }
        return true;
    }

    private Booking booking(BookedDeclaration before, List<Receipt> now) {
        List<Receipt> booked = before.receipts();
        List<Receipt> receipts = new ArrayList<>(now.size());
        List<Correction> corrections = new ArrayList<>(0);
        for (int line = 0; line < now.size(); line++) {
            Receipt is = now.get(line);
            if (booked.isEmpty()) {
                corrections.add(Correction.ofNew(is));
            } else if (!Correction.isNothing(booked.get(line), is)) {
                Receipt was = booked.get(line);
                corrections.add(changed == null ? Correction.of(was, is) : Correction.of(was, is, changed));
            } else {
                is = booked.get(line);
            }
            receipts.add(is);
        }
        return ImmutableBooking.of(before, receipts, corrections);
    }
}
