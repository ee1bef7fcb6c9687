package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Place;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Uses;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.history.ReferenceUse;
import org.jspecify.annotations.Nullable;

/** Tells one client which of her references reach beyond her. */
final class StoredUses {

    private record Name(AgbCode declarant, String reference) {}

    private final HistoryStore store;
    private final HistoryKeys keys;
    private final StoredRows rows;
    private final ClientRows own;
    private final Map<Name, Uses> found = new LinkedHashMap<>();

    StoredUses(HistoryStore store, HistoryKeys keys, StoredRows rows, ClientRows own) {
        this.store = store;
        this.keys = keys;
        this.rows = rows;
        this.own = own;
    }

    /** The uses of all references that the lines of the client have, or that her credits name, in their order. */
    List<ReferenceUse> of(List<Declaration> declarations) throws IOException {
        for (Declaration declaration : declarations) {
            for (DeclarationLine line : declaration.lines()) {
                look(new Name(declaration.declarant(), line.reference()));
                if (line.direction() == Direction.CREDIT
                        && line.previousReference().isPresent()) {
                    look(new Name(
                            declaration.declarant(), line.previousReference().get()));
                }
            }
        }
        Map<Name, HistoryLine> debits = debitsOfOthers();
        List<ReferenceUse> uses = new ArrayList<>(found.size());
        found.forEach((name, count) -> uses.add(ReferenceUse.builder()
                .declarant(name.declarant())
                .reference(name.reference())
                .lines(count.lines())
                .debits(count.debits())
                .debitOfOther(Optional.ofNullable(debits.get(name)))
                .build()));
        return uses;
    }

    private void look(Name name) throws IOException {
        if (!found.containsKey(name)) {
            Uses uses = store.uses(keys.line(name.declarant(), name.reference()));
            if (uses != null && (uses.lines() > 1 || !own.contains(uses.place()))) {
                found.put(name, uses);
            }
        }
    }

    private boolean isOfOther(Uses uses) {
        return uses.debits() == 1 && !own.contains(uses.place());
    }

    /** Reads the only debits that are of others, in the order of the file, so that no row is read twice. */
    private Map<Name, HistoryLine> debitsOfOthers() throws IOException {
        List<Map.Entry<Name, Uses>> ofOthers = new ArrayList<>();
        TreeSet<Place> places = new TreeSet<>(Comparator.comparingLong(Place::start));
        for (Map.Entry<Name, Uses> each : found.entrySet()) {
            if (isOfOther(each.getValue())) {
                ofOthers.add(each);
                places.add(each.getValue().place());
            }
        }
        own.requireRoom(places.stream().mapToLong(Place::length).sum());
        ofOthers.sort(Comparator.comparingLong(each -> each.getValue().place().start()));
        Map<Name, HistoryLine> debits = new HashMap<>();
        for (Map.Entry<Name, Uses> each : ofOthers) {
            debits.put(each.getKey(), debit(each.getKey(), each.getValue().place()));
        }
        return debits;
    }

    private HistoryLine debit(Name name, Place place) throws IOException {
        StoredRow row = rows.at(place);
        @Nullable HistoryLine debit = row.debit(name.reference());
        if (debit == null || !row.declaration().declarant().equals(name.declarant())) {
            throw StoredRows.changed(null);
        }
        return debit;
    }
}
