package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.rules.history.HistoryLine;

/**
 * Finds the declarations of others in a ledger that share names with a client, for one thread. Of a name that very many have,
 * it finds once which of them decide who has it. It is made when everything has arrived.
 */
final class LedgerNames implements AutoCloseable {

    /** So many declarations of one name are handed over as they are. */
    private static final int FEW = 64;

    /** A declaration that stands under a name. */
    private record Standing(long declaration, long client) {}

    /** A declaration of a name, and the day on which it was sent. */
    private record Sent(long day, Standing standing) {}

    private final LedgerConnection connection;
    private final LedgerKeys keys;
    private final Function<Collection<HistoryLine>, List<HistoryLine>> decisive;
    private final PreparedStatement namesShared;
    private final PreparedStatement first;
    private final PreparedStatement all;
    private final PreparedStatement document;
    private final DeclarationRows reader = new DeclarationRows();
    private final Map<Long, List<Standing>> ofMany = new HashMap<>();

    LedgerNames(Ledger ledger, Function<Collection<HistoryLine>, List<HistoryLine>> decisive) throws IOException {
        this.connection = ledger.connection();
        this.keys = ledger.keys();
        this.decisive = decisive;
        this.namesShared = connection.prepare("names-shared");
        this.first = connection.prepare("named-first");
        this.all = connection.prepare("named");
        this.document = connection.prepare("declaration");
        fetchInPieces(all);
    }

    private void fetchInPieces(PreparedStatement select) throws IOException {
        try {
            // Else some databases hand over everything at once, however much it is.
            select.setFetchSize(FEW);
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    /** The documents of the declarations of others that share a name with a client, in the order of receipt. */
    List<String> sharedWith(long client) throws IOException {
        try {
            namesShared.setLong(1, client);
            List<Long> names = LedgerRows.numbers(namesShared);
            SortedSet<Long> others = new TreeSet<>();
            for (long name : names) {
                standing(name).stream()
                        .filter(standing -> standing.client() != client)
                        .forEach(standing -> others.add(standing.declaration()));
            }
            List<String> documents = new ArrayList<>(others.size());
            for (long other : others) {
                documents.add(document(other));
            }
            return documents;
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    private List<Standing> standing(long name) throws SQLException {
        List<Standing> known = ofMany.get(name);
        if (known != null) {
            return known;
        }
        List<Standing> some = new ArrayList<>();
        first.setLong(1, name);
        first.setLong(2, FEW + 1L);
        try (ResultSet found = first.executeQuery()) {
            while (found.next()) {
                some.add(new Standing(found.getLong(1), found.getLong(2)));
            }
        }
        if (some.size() <= FEW) {
            return some;
        }
        List<Standing> deciding = deciding(name);
        ofMany.put(name, deciding);
        return deciding;
    }

    /** Goes through all declarations of a name in the order of sending, and keeps those that decide so far. */
    private List<Standing> deciding(long name) throws SQLException {
        List<Sent> sent = sent(name);
        Map<HistoryLine, Standing> kept = new LinkedHashMap<>();
        for (int start = 0; start < sent.size(); start += FEW) {
            List<HistoryLine> more = new ArrayList<>(kept.keySet());
            for (Sent each : sent.subList(start, Math.min(start + FEW, sent.size()))) {
                for (HistoryLine line : lines(name, document(each.standing().declaration()))) {
                    more.add(line);
                    kept.putIfAbsent(line, each.standing());
                }
            }
            kept.keySet().retainAll(Set.copyOf(decisive.apply(more)));
        }
        return kept.values().stream().distinct().toList();
    }

    private List<Sent> sent(long name) throws SQLException {
        List<Sent> sent = new ArrayList<>();
        all.setLong(1, name);
        try (ResultSet found = all.executeQuery()) {
            while (found.next()) {
                Declaration declaration = StoredClient.read(found.getString(3), reader);
                sent.add(new Sent(
                        declaration.submittedOn().toEpochDay(), new Standing(found.getLong(1), found.getLong(2))));
            }
        }
        sent.sort(Comparator.comparingLong(Sent::day)
                .thenComparingLong(each -> each.standing().declaration()));
        return sent;
    }

    private String document(long id) throws SQLException {
        document.setLong(1, id);
        try (ResultSet found = document.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }

    /** The lines that have a name. */
    private List<HistoryLine> lines(long name, String document) {
        Declaration declaration = StoredClient.read(document, reader);
        List<HistoryLine> lines = new ArrayList<>(1);
        for (DeclarationLine line : declaration.lines()) {
            if (keys.number(declaration.declarant(), line.reference()) == name) {
                lines.add(HistoryLine.of(declaration, line));
            }
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        try (namesShared;
                first;
                all;
                document) {
            // All are closed, whichever fails.
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }
}
