package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the clients of a snapshot in the order in which their first rows that are judged stand, for one thread. A row
 * that could not be read stands among them as a client of its own.
 */
public final class ClientCursor {

    /**
     * What is noted of a row: where the first row of its client stands that is judged, and of itself where it stands, its number in
     * its file, its length, and 1 if it could not be read. The notes are sorted by the first two.
     */
    static final int COLUMNS = 5;

    static final int SORTED_BY = 2;

    private static final int FIRST = 0;
    private static final int START = 1;
    private static final int NUMBER = 2;
    private static final int LENGTH = 3;
    private static final int UNREADABLE = 4;

    private final SortedNotes.Cursor notes;
    private final long judgedFrom;
    private boolean more;

    ClientCursor(SortedNotes.Cursor notes, long judgedFrom) throws IOException {
        this.notes = notes;
        this.judgedFrom = judgedFrom;
        this.more = notes.next();
    }

    /**
     * Moves on.
     *
     * @return the rows of the next client; null if there is none
     * @throws IOException if the notes cannot be read
     */
    public @Nullable ClientRows next() throws IOException {
        if (!more) {
            return null;
        }
        long first = notes.at(FIRST);
        ClientRows rows = new ClientRows(judgedFrom, notes.at(UNREADABLE) == 1);
        while (more && notes.at(FIRST) == first) {
            rows.add(notes.at(NUMBER), notes.at(START), (int) notes.at(LENGTH));
            more = notes.next();
        }
        return rows;
    }
}
