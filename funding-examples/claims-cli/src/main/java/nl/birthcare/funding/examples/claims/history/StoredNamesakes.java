package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Place;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Sent;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of others that share names with a client, for one thread at a time. Of a name that very many rows have,
 * only the rows with the lines that decide who has it are read, so that a name that stands a million times takes no more
 * time and memory than any.
 */
final class StoredNamesakes {

    /** How many rows of one name are read and handed over as they are. */
    private static final int FEW = 64;

    private record Name(AgbCode declarant, String reference) {}

    /** A name that stands in a row of another client. */
    private record Standing(Name name, Place place) {}

    private final SharedNames shared;
    private final HistoryKeys keys;
    private final StoredRows rows;
    private final Function<Collection<HistoryLine>, List<HistoryLine>> decisive;
    private final ConcurrentMap<HistoryKeys.Name, List<Place>> ofMany;

    /**
     * Prepares for one thread.
     *
     * @param ofMany where the rows stand that decide who has a name which very many have: found once, for all threads
     */
    StoredNamesakes(
            SharedNames shared,
            HistoryKeys keys,
            StoredRows rows,
            Function<Collection<HistoryLine>, List<HistoryLine>> decisive,
            ConcurrentMap<HistoryKeys.Name, List<Place>> ofMany) {
        this.shared = shared;
        this.keys = keys;
        this.rows = rows;
        this.decisive = decisive;
        this.ofMany = ofMany;
    }

    /** The lines of others with a name that a line of the client has, or that a credit of hers names. */
    List<HistoryLine> of(ClientRows own, List<Declaration> declarations) throws IOException {
        if (shared.isEmpty()) {
            return List.of();
        }
        List<Standing> standing = new ArrayList<>();
        for (Name name : names(declarations)) {
            for (Place place : places(name)) {
                if (!own.contains(place)) {
                    standing.add(new Standing(name, place));
                }
            }
        }
        return read(own, standing);
    }

    /** Where the rows stand that have a name, or of very many those that decide who has it. */
    private List<Place> places(Name name) throws IOException {
        HistoryKeys.Name key = keys.line(name.declarant(), name.reference());
        List<Place> known = ofMany.get(key);
        if (known != null) {
            return known;
        }
        List<Sent> sent = shared.of(key, FEW + 1, null);
        if (sent.size() <= FEW) {
            return sent.stream().map(Sent::place).toList();
        }
        List<Place> places = decisive(name, key);
        ofMany.put(key, places);
        return places;
    }

    private static Set<Name> names(List<Declaration> declarations) {
        Set<Name> names = new HashSet<>();
        for (Declaration declaration : declarations) {
            for (DeclarationLine line : declaration.lines()) {
                names.add(new Name(declaration.declarant(), line.reference()));
                if (line.direction() == Direction.CREDIT) {
                    line.previousReference()
                            .ifPresent(previous -> names.add(new Name(declaration.declarant(), previous)));
                }
            }
        }
        return names;
    }

    /** Reads the rows in the order of the file, each of them once. */
    private List<HistoryLine> read(ClientRows own, List<Standing> standing) throws IOException {
        own.requireRoom(standing.stream()
                .map(Standing::place)
                .distinct()
                .mapToLong(Place::length)
                .sum());
        standing.sort(Comparator.comparingLong(each -> each.place().start()));
        List<HistoryLine> found = new ArrayList<>();
        for (Standing each : standing) {
            found.addAll(lines(each.name(), each.place()));
        }
        return found;
    }

    private List<HistoryLine> lines(Name name, Place place) throws IOException {
        StoredRow row = rows.at(place);
        List<HistoryLine> lines = row.lines(name.reference());
        if (lines.isEmpty() || !row.declaration().declarant().equals(name.declarant())) {
            throw StoredRows.changed(null);
        }
        return lines;
    }

    /** Goes through all rows of a name in the order of sending, and keeps where that stands which decides so far. */
    private List<Place> decisive(Name name, HistoryKeys.Name key) throws IOException {
        Map<HistoryLine, Place> kept = new LinkedHashMap<>();
        @Nullable Sent last = null;
        List<Sent> sent;
        do {
            sent = shared.of(key, FEW, last);
            List<HistoryLine> more = new ArrayList<>(kept.keySet());
            for (Sent each : sent) {
                for (HistoryLine line : lines(name, each.place())) {
                    more.add(line);
                    kept.putIfAbsent(line, each.place());
                }
                last = each;
            }
            kept.keySet().retainAll(Set.copyOf(decisive.apply(more)));
        } while (sent.size() == FEW);
        return kept.values().stream().distinct().toList();
    }
}
