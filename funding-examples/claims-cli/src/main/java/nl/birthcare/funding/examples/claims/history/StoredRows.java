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

    private final SnapshotFiles files;
    private final Map<Long, StoredRow> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final DeclarationRows parser = new DeclarationRows();
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
        StoredRow row = new StoredRow(declaration(place), place.length());
        keep(place.start(), row);
        return row;
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

    /** The declaration of a row, which is not kept. */
    Declaration declaration(Place place) throws IOException {
        int length = place.length();
        ByteBuffer row = ByteBuffer.allocate(length);
        while (row.hasRemaining()) {
            if (files.read(row, place.start() + row.position()) < 0) {
                throw new EOFException("the input became shorter while it was read");
            }
        }
        parser.start(row.array(), 0, length);
        try {
            if (parser.next() && parser.length() == length) {
                return parser.declaration();
            }
        } catch (RefusedJsonException e) {
            throw changed(e);
        }
        throw changed(null);
    }

    /** Says that what was read is not what was noted. */
    static IOException changed(@Nullable Exception cause) {
        return new IOException("the input changed while it was read", cause);
    }
}
