package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers of a store, for one thread at a time: those of {@link Dossier#byClient}, with the declarations in the order
 * of the files. What is held in memory is the dossier that is asked for, and a few rows of others that were read last.
 */
public final class HistoryView implements ClientHistory {

    /** The place of the first judged row of the client that was asked for last: her rows mostly stand together. */
    private record First(ClientReference client, long start) {}

    private final HistoryStore store;
    private final HistoryKeys keys;
    private final StoredRows rows;
    private final StoredNamesakes namesakes;
    private @Nullable First last;

    HistoryView(
            HistoryStore store,
            HistoryKeys keys,
            StoredRows rows,
            Function<Collection<HistoryLine>, List<HistoryLine>> decisive) {
        this.store = store;
        this.keys = keys;
        this.rows = rows;
        this.namesakes = new StoredNamesakes(store, keys, rows, decisive);
    }

    @Override
    public Dossier dossier(ClientReference client) {
        try {
            return read(rowsOf(client), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds the rows of a client by the first of them that is judged, so that who goes through the file finds each client once.
     *
     * @param declaration a declaration of the client
     * @param start where its row starts in the file whose rows are judged
     * @return the rows; null if this is not the first
     * @throws IOException if the notes cannot be read
     */
    public @Nullable ClientRows startingWith(Declaration declaration, long start) throws IOException {
        ClientReference client = declaration.client();
        First known = last;
        if (known == null || !known.client().equals(client)) {
            known = new First(client, store.first(keys.client(client)));
            last = known;
        }
        return known.start() == store.judgedFrom() + start ? rowsOf(client) : null;
    }

    /**
     * Finds the rows of a client.
     *
     * @param client the client
     * @return the rows, those of the history too; none if nothing is known of her
     * @throws IOException if the notes cannot be read
     */
    public ClientRows rowsOf(ClientReference client) throws IOException {
        ClientRows found = new ClientRows(client, store.judgedFrom());
        store.find(keys.client(client), found);
        return found;
    }

    /**
     * Reads the dossier of a client.
     *
     * @param of the rows of the client
     * @param first the declaration of the first row that is judged, if it is at hand
     * @return the declarations, in the order of the rows
     * @throws IOException if they cannot be read, or do not fit in memory
     */
    public Dossier read(ClientRows of, @Nullable Declaration first) throws IOException {
        of.requireRoom(0);
        List<Declaration> declarations = new ArrayList<>(of.count());
        for (int row = 0; row < of.count(); row++) {
            declarations.add(row == of.ofHistory() && first != null ? first : rows.declaration(of.place(row)));
            if (!declarations.get(row).client().equals(of.client())) {
                throw StoredRows.changed(null);
            }
        }
        return Dossier.of(declarations, store.isNothingShared() ? List.of() : namesakes.of(of, declarations));
    }
}
