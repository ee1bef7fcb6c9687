package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.rules.history.Dossier;

/**
 * The dossiers of a store, for one thread at a time: those of {@link Dossier#byClient}, with the declarations in the order
 * of the files. What is held in memory is the dossier that is asked for, and a few rows of others that were read last.
 */
public final class HistoryView {

    private final StoredRows rows;
    private final StoredNamesakes namesakes;

    HistoryView(StoredRows rows, StoredNamesakes namesakes) {
        this.rows = rows;
        this.namesakes = namesakes;
    }

    /**
     * Reads the dossier of a client.
     *
     * @param of the rows of the client
     * @return the declarations, in the order of the rows
     * @throws IOException if they cannot be read, or do not fit in memory
     */
    public Dossier read(ClientRows of) throws IOException {
        of.requireRoom(0);
        List<Declaration> declarations = new ArrayList<>(of.count());
        try {
            for (int row = 0; row < of.count(); row++) {
                declarations.add(rows.declaration(of.place(row), row == of.ofHistory()));
                if (!declarations.get(row).client().equals(declarations.get(0).client())) {
                    throw StoredRows.changed(null);
                }
            }
        } catch (RefusedJsonException e) {
            throw StoredRows.changed(e);
        }
        return Dossier.of(declarations, namesakes.of(of, declarations));
    }

    /**
     * Tells why a row could not be read.
     *
     * @param of the row
     * @return the refusal
     * @throws IOException if it can be read now, or not even its bytes can
     */
    public RefusedJsonException refusal(ClientRows of) throws IOException {
        try {
            rows.declaration(of.place(0), true);
        } catch (RefusedJsonException e) {
            return e;
        }
        throw StoredRows.changed(null);
    }
}
