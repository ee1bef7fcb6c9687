package nl.birthcare.funding.examples.claims.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Place;
import org.jspecify.annotations.Nullable;

/** The declarations of a snapshot by their place, for one thread at a time. */
final class StoredRows {

    /** A row takes some eight times its bytes as a declaration, and each of several threads keeps some. */
    private static final int SHARE_OF_MEMORY = 1024;

    /** How many bytes of rows are kept as declarations, unless one row alone is larger. */
    private static final long MOST_KEPT = Math.max(1 << 20, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);

    /** How many bytes are read at a time where one row after the other is asked for. */
    private static final int WINDOW = 1 << 16;

    private final SnapshotFiles files;
    private final Map<Long, StoredRow> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final DeclarationRows parser = new DeclarationRows();
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;
    private long keptBytes;

    /** Starts with none. The files may be shared, and are not closed here. */
    StoredRows(SnapshotFiles files) {
        this.files = files;
    }

    /** A row that others may ask for as well: the last few are kept in memory. */
    StoredRow at(Place place) throws IOException {
        StoredRow known = kept.get(place.start());
        if (known != null) {
            return known;
        }
        try {
            StoredRow row = new StoredRow(declaration(place, false), place.length());
            keep(place.start(), row);
            return row;
        } catch (RefusedJsonException e) {
            throw changed(e);
        }
    }

    private void keep(long start, StoredRow row) {
        kept.put(start, row);
        keptBytes += row.length();
        Iterator<StoredRow> eldest = kept.values().iterator();
        while (keptBytes > MOST_KEPT && kept.size() > 1) {
            keptBytes -= eldest.next().length();
            eldest.remove();
        }
    }

    /**
     * The declaration of a row, which is not kept.
     *
     * @param inTurn whether rows are asked for in the order of the file, so that those behind this one are likely to come next
     * @throws RefusedJsonException if it is not a declaration
     */
    Declaration declaration(Place place, boolean inTurn) throws IOException {
        int length = place.length();
        if (inTurn && length <= WINDOW && !isInWindow(place)) {
            move(place.start());
        }
        if (isInWindow(place)) {
            parser.start(window.array(), (int) (place.start() - windowStart), length);
        } else {
            parser.start(bytes(place), 0, length);
        }
        if (parser.next() && parser.length() == length) {
            return parser.declaration();
        }
        throw changed(null);
    }

    private boolean isInWindow(Place place) {
        return place.start() >= windowStart && place.start() + place.length() <= windowStart + window.limit();
    }

    private void move(long start) throws IOException {
        window.clear();
        windowStart = start;
        while (window.hasRemaining() && files.read(window, start + window.position()) > 0) {
            // Until it is full, or the file ends.
        }
        window.flip();
    }

    private byte[] bytes(Place place) throws IOException {
        ByteBuffer row = ByteBuffer.allocate(place.length());
        while (row.hasRemaining()) {
            if (files.read(row, place.start() + row.position()) < 0) {
                throw new EOFException("the input became shorter while it was read");
            }
        }
        return row.array();
    }

    /** Says that what was read is not what was noted. */
    static IOException changed(@Nullable Exception cause) {
        return new IOException("the input changed while it was read", cause);
    }
}
