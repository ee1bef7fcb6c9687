package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the lines of a file that stays on disk: memory is flat however many there are.
 *
 * <p>It knows where each line stands and reads those that are asked for from the file again, so that names that fall
 * together under one number are told apart. The answers are those of {@link ClientHistory#of}, with the lines in the
 * order of the file. What is held in memory is the lines of one answer, and a few rows that were read last.
 *
 * <p>Threads may share a store; they wait for one another. A failure of a file is an {@link UncheckedIOException}.
 */
public final class HistoryStore implements ClientHistory, AutoCloseable {

    /** A pregnancy that was asked for, and its lines: the lines of one declaration ask the same after one another. */
    private record Pregnancy(ClientReference client, PregnancyReference pregnancy, List<HistoryLine> lines) {}

    /** Takes the declarations of an answer in, one after the other. */
    private interface Taker {
        /** Takes a declaration, and tells whether it needs more. */
        boolean take(Declaration declaration);
    }

    private final HistoryDatabase database;
    private final HistoryKeys keys;
    private final long @Nullable [] repeated;
    private final StoredRows rows;
    private final PreparedStatement lineRows;
    private final PreparedStatement debitRows;
    private final PreparedStatement creditRows;
    private final PreparedStatement pregnancyRows;
    private @Nullable Pregnancy last;

    HistoryStore(HistoryDatabase database, HistoryKeys keys, long @Nullable [] repeated, StoredRows rows)
            throws SQLException {
        this.database = database;
        this.keys = keys;
        this.repeated = repeated;
        this.rows = rows;
        this.lineRows = database.prepare("SELECT DISTINCT start, length FROM line WHERE name = ?");
        this.debitRows = database.prepare("SELECT DISTINCT start, length FROM line WHERE name = ? AND credit = 0");
        this.creditRows =
                database.prepare("SELECT DISTINCT start, length FROM credit WHERE previous = ? ORDER BY start");
        this.pregnancyRows = database.prepare("SELECT start, length FROM pregnancy WHERE name = ? ORDER BY start");
    }

    @Override
    public synchronized boolean isRepeated(AgbCode declarant, String reference) {
        if (repeated != null && repeated.length == 0) {
            return false;
        }
        long name = keys.line(declarant, reference);
        if (repeated != null && Arrays.binarySearch(repeated, name) < 0) {
            return false;
        }
        return firstTwo(lineRows, name, declarant, line -> line.reference().equals(reference))
                        .size()
                > 1;
    }

    @Override
    public synchronized Optional<HistoryLine> debit(AgbCode declarant, String reference) {
        List<HistoryLine> debits = firstTwo(
                debitRows,
                keys.line(declarant, reference),
                declarant,
                line -> line.direction() == Direction.DEBIT && line.reference().equals(reference));
        return debits.size() == 1 ? Optional.of(debits.get(0)) : Optional.empty();
    }

    @Override
    public synchronized List<HistoryLine> credits(AgbCode declarant, String reference) {
        List<HistoryLine> credits = new ArrayList<>();
        Optional<String> previous = Optional.of(reference);
        forEach(creditRows, keys.line(declarant, reference), declaration -> {
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
    public synchronized List<HistoryLine> pregnancy(ClientReference client, PregnancyReference pregnancy) {
        Pregnancy known = last;
        if (known != null && known.client().equals(client) && known.pregnancy().equals(pregnancy)) {
            return known.lines();
        }
        List<HistoryLine> found = new ArrayList<>();
        Optional<PregnancyReference> named = Optional.of(pregnancy);
        forEach(pregnancyRows, keys.pregnancy(client, pregnancy), declaration -> {
            if (declaration.client().equals(client) && declaration.pregnancy().equals(named)) {
                add(declaration, line -> true, found);
            }
            return true;
        });
        List<HistoryLine> lines = List.copyOf(found);
        last = new Pregnancy(client, pregnancy, lines);
        return lines;
    }

    /** No more than two of a declarant's lines, even where millions share a name. */
    private List<HistoryLine> firstTwo(
            PreparedStatement select, long name, AgbCode declarant, Predicate<DeclarationLine> wanted) {
        List<HistoryLine> lines = new ArrayList<>(2);
        forEach(select, name, declaration -> {
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

    private void forEach(PreparedStatement select, long name, Taker taker) {
        try {
            select.setLong(1, name);
            try (ResultSet places = select.executeQuery()) {
                while (places.next() && taker.take(rows.at(places.getLong(1), places.getInt(2)))) {
                    // Taken, and more are wanted.
                }
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(HistoryDatabase.failure(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the temporary file. */
    @Override
    public synchronized void close() throws IOException {
        try (database;
                rows) {
            // Both are closed, whichever fails.
        }
    }
}
