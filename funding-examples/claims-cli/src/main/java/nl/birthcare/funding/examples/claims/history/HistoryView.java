package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Place;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Subject;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a store for one thread at a time: those of {@link ClientHistory#of}, with the lines in the order of the
 * file. What is held in memory is the lines of one answer, and a few rows that were read last.
 */
final class HistoryView implements ClientHistory {

    /** A pregnancy that was asked for, and its lines: the lines of one declaration ask the same after one another. */
    private record Pregnancy(ClientReference client, PregnancyReference pregnancy, List<HistoryLine> lines) {}

    /** A client that was asked for, and her lines that name no pregnancy. */
    private record Unplaced(ClientReference client, List<HistoryLine> lines) {}

    /** Takes the declarations of an answer in, one after the other. */
    private interface Taker {
        /** Takes a declaration, and tells whether it needs more. */
        boolean take(StoredRow row);
    }

    private static final int FIRST_PAGE = 16;
    private static final int LARGEST_PAGE = 1 << 18;

    private final HistoryStore store;
    private final HistoryKeys keys;
    private final StoredRows rows;
    private @Nullable Pregnancy last;
    private @Nullable Unplaced lastUnplaced;

    HistoryView(HistoryStore store, HistoryKeys keys, StoredRows rows) {
        this.store = store;
        this.keys = keys;
        this.rows = rows;
    }

    @Override
    public boolean isRepeated(AgbCode declarant, String reference) {
        if (store.isAllUnique()) {
            return false;
        }
        HistoryKeys.Name name = keys.line(declarant, reference);
        try {
            return !store.isUnique(name.number()) && store.isRepeated(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No more than two are looked for, even where millions share a name. */
    @Override
    public Optional<HistoryLine> debit(AgbCode declarant, String reference) {
        List<HistoryLine> debits = new ArrayList<>(2);
        forEach(Subject.DEBIT, keys.line(declarant, reference).number(), row -> {
            if (row.declaration().declarant().equals(declarant)) {
                debits.addAll(row.debits(reference));
            }
            return debits.size() < 2;
        });
        return debits.size() == 1 ? Optional.of(debits.get(0)) : Optional.empty();
    }

    @Override
    public List<HistoryLine> credits(AgbCode declarant, String reference) {
        if (store.isAllUncredited()) {
            return List.of();
        }
        long name = keys.line(declarant, reference).number();
        if (store.isUncredited(name)) {
            return List.of();
        }
        List<HistoryLine> credits = new ArrayList<>();
        forEach(Subject.CREDIT, name, row -> {
            if (row.declaration().declarant().equals(declarant)) {
                credits.addAll(row.credits(reference));
            }
            return true;
        });
        return credits;
    }

    @Override
    public List<HistoryLine> pregnancy(ClientReference client, PregnancyReference pregnancy) {
        Pregnancy known = last;
        if (known != null && known.client().equals(client) && known.pregnancy().equals(pregnancy)) {
            return known.lines();
        }
        List<HistoryLine> found = new ArrayList<>();
        Optional<PregnancyReference> named = Optional.of(pregnancy);
        forEach(Subject.PREGNANCY, keys.pregnancy(client, pregnancy), row -> {
            Declaration declaration = row.declaration();
            if (declaration.client().equals(client) && declaration.pregnancy().equals(named)) {
                found.addAll(row.lines());
            }
            return true;
        });
        List<HistoryLine> lines = List.copyOf(found);
        last = new Pregnancy(client, pregnancy, lines);
        return lines;
    }

    @Override
    public List<HistoryLine> withoutPregnancy(ClientReference client) {
        if (!store.isAnyUnplaced()) {
            return List.of();
        }
        Unplaced known = lastUnplaced;
        if (known != null && known.client().equals(client)) {
            return known.lines();
        }
        List<HistoryLine> found = new ArrayList<>();
        forEach(Subject.UNPLACED, keys.client(client), row -> {
            Declaration declaration = row.declaration();
            if (declaration.client().equals(client) && declaration.pregnancy().isEmpty()) {
                found.addAll(row.lines());
            }
            return true;
        });
        List<HistoryLine> lines = List.copyOf(found);
        lastUnplaced = new Unplaced(client, lines);
        return lines;
    }

    /** Looks at pages that grow: usually the first holds all, and who needs two rows only does not fetch a million. */
    private void forEach(Subject subject, long name, Taker taker) {
        try {
            int offset = 0;
            for (int limit = FIRST_PAGE; ; limit = Math.min(2 * limit, LARGEST_PAGE)) {
                List<Place> page = store.places(subject, name, limit, offset);
                for (Place place : page) {
                    if (!taker.take(rows.at(place.start(), place.length()))) {
                        return;
                    }
                }
                if (page.size() < limit) {
                    return;
                }
                offset += limit;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
