package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Place;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Subject;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.HistoryLine;
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
        boolean take(Declaration declaration);
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
        long name = keys.line(declarant, reference);
        return !store.isUnique(name)
                && firstTwo(
                                        Subject.LINE,
                                        name,
                                        declarant,
                                        line -> line.reference().equals(reference))
                                .size()
                        > 1;
    }

    @Override
    public Optional<HistoryLine> debit(AgbCode declarant, String reference) {
        List<HistoryLine> debits = firstTwo(
                Subject.DEBIT,
                keys.line(declarant, reference),
                declarant,
                line -> line.direction() == Direction.DEBIT && line.reference().equals(reference));
        return debits.size() == 1 ? Optional.of(debits.get(0)) : Optional.empty();
    }

    @Override
    public List<HistoryLine> credits(AgbCode declarant, String reference) {
        if (store.isAllUncredited()) {
            return List.of();
        }
        long name = keys.line(declarant, reference);
        if (store.isUncredited(name)) {
            return List.of();
        }
        List<HistoryLine> credits = new ArrayList<>();
        Optional<String> previous = Optional.of(reference);
        forEach(Subject.CREDIT, name, declaration -> {
            if (declaration.declarant().equals(declarant)) {
                add(
                        declaration,
                        line -> line.direction() == Direction.CREDIT
                                && line.previousReference().equals(previous),
                        credits);
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
        forEach(Subject.PREGNANCY, keys.pregnancy(client, pregnancy), declaration -> {
            if (declaration.client().equals(client) && declaration.pregnancy().equals(named)) {
                add(declaration, line -> true, found);
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
        forEach(Subject.UNPLACED, keys.client(client), declaration -> {
            if (declaration.client().equals(client) && declaration.pregnancy().isEmpty()) {
                add(declaration, line -> true, found);
            }
            return true;
        });
        List<HistoryLine> lines = List.copyOf(found);
        lastUnplaced = new Unplaced(client, lines);
        return lines;
    }

    /** No more than two of a declarant's lines, even where millions share a name. */
    private List<HistoryLine> firstTwo(
            Subject subject, long name, AgbCode declarant, Predicate<DeclarationLine> wanted) {
        List<HistoryLine> lines = new ArrayList<>(2);
        forEach(subject, name, declaration -> {
            if (declaration.declarant().equals(declarant)) {
                add(declaration, wanted, lines);
            }
            return lines.size() < 2;
        });
        return lines;
    }

    private static void add(Declaration declaration, Predicate<DeclarationLine> wanted, List<HistoryLine> to) {
        for (DeclarationLine line : declaration.lines()) {
            if (wanted.test(line)) {
                to.add(HistoryLine.of(declaration, line));
            }
        }
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
