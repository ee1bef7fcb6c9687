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
import java.util.function.Function;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Place;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Sent;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of others that share names with a client, for one thread at a time. Of a name that very many rows have,
 * only the lines that decide who has it are kept, so that a name that stands a million times takes no more memory than any.
 */
final class StoredNamesakes {

    /** How many rows of one name are read and handed over as they are. */
    private static final int FEW = 64;

    /** Of how many such names it is remembered which lines decide: others that share them are likely to come. */
    private static final int REMEMBERED = 64;

    private record Name(AgbCode declarant, String reference) {}

    /** A name that stands in a row of another client. */
    private record Standing(Name name, Place place) {}

    private final SharedNames shared;
    private final HistoryKeys keys;
    private final StoredRows rows;
    private final Function<Collection<HistoryLine>, List<HistoryLine>> decisive;
    private final Map<Name, List<HistoryLine>> ofMany = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, List<HistoryLine>> eldest) {
            return size() > REMEMBERED;
        }
    };

    StoredNamesakes(
            SharedNames shared,
            HistoryKeys keys,
            StoredRows rows,
            Function<Collection<HistoryLine>, List<HistoryLine>> decisive) {
        this.shared = shared;
        this.keys = keys;
        this.rows = rows;
        this.decisive = decisive;
    }

    /** The lines of others with a name that a line of the client has, or that a credit of hers names. */
    List<HistoryLine> of(ClientRows own, List<Declaration> declarations) throws IOException {
        if (shared.isEmpty()) {
            return List.of();
        }
        ClientReference client = declarations.get(0).client();
        List<HistoryLine> found = new ArrayList<>();
        List<Standing> standing = new ArrayList<>();
        for (Name name : names(declarations)) {
            List<Sent> sent = shared.of(keys.line(name.declarant(), name.reference()), FEW + 1, null);
            if (sent.size() <= FEW) {
                sent.stream()
                        .map(Sent::place)
                        .filter(place -> !own.contains(place))
                        .forEach(place -> standing.add(new Standing(name, place)));
            } else {
                decisive(name).stream()
                        .filter(line -> !line.declaration().client().equals(client))
                        .forEach(found::add);
            }
        }
        read(own, standing, found);
        return found;
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
    private void read(ClientRows own, List<Standing> standing, List<HistoryLine> found) throws IOException {
        own.requireRoom(standing.stream()
                .map(Standing::place)
                .distinct()
                .mapToLong(Place::length)
                .sum());
        standing.sort(Comparator.comparingLong(each -> each.place().start()));
        for (Standing each : standing) {
            found.addAll(lines(each.name(), each.place()));
        }
    }

    private List<HistoryLine> lines(Name name, Place place) throws IOException {
        StoredRow row = rows.at(place);
        List<HistoryLine> lines = row.lines(name.reference());
        if (lines.isEmpty() || !row.declaration().declarant().equals(name.declarant())) {
            throw StoredRows.changed(null);
        }
        return lines;
    }

    /** Goes through all rows of a name in the order of sending, and keeps what decides so far. */
    private List<HistoryLine> decisive(Name name) throws IOException {
        List<HistoryLine> known = ofMany.get(name);
        if (known != null) {
            return known;
        }
        List<HistoryLine> kept = List.of();
        @Nullable Sent last = null;
        List<Sent> sent;
        do {
            sent = shared.of(keys.line(name.declarant(), name.reference()), FEW, last);
            List<HistoryLine> more = new ArrayList<>(kept);
            for (Sent each : sent) {
                more.addAll(lines(name, each.place()));
                last = each;
            }
            kept = decisive.apply(more);
        } while (sent.size() == FEW);
        ofMany.put(name, kept);
        return kept;
    }
}
