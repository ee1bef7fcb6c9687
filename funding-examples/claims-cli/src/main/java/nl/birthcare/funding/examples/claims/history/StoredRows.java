package nl.birthcare.funding.examples.claims.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.core.json.RefusedJsonException;

/** The declarations of a file by their place in it, for one thread at a time. The last few are kept in memory. */
final class StoredRows {

    private static final String CHANGED = "the input changed while it was read";

    /** How many bytes of rows are kept as declarations, unless one row alone is larger. */
    private static final long MOST_KEPT = 1 << 20;

    private record Kept(Declaration declaration, int length) {}

    private final FileChannel file;
    private final Map<Long, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final DeclarationRows parser = new DeclarationRows();
    private long keptBytes;

    /** Starts with none. The file may be shared, and is not closed here. */
    StoredRows(FileChannel file) {
        this.file = file;
    }

    Declaration at(long start, int length) throws IOException {
        Kept known = kept.get(start);
        if (known != null) {
            return known.declaration();
        }
        Declaration declaration = read(start, length);
        keep(start, length, declaration);
        return declaration;
    }

    /** Keeps a declaration that was read elsewhere. */
    void keep(long start, int length, Declaration declaration) {
        if (kept.put(start, new Kept(declaration, length)) == null) {
            keptBytes += length;
        }
        Iterator<Kept> eldest = kept.values().iterator();
        while (keptBytes > MOST_KEPT && kept.size() > 1) {
            keptBytes -= eldest.next().length();
            eldest.remove();
        }
    }

    private Declaration read(long start, int length) throws IOException {
        ByteBuffer row = ByteBuffer.allocate(length);
        while (row.hasRemaining()) {
            if (file.read(row, start + row.position()) < 0) {
                throw new EOFException("the input became shorter while it was read");
            }
        }
        parser.start(row.array(), 0, length);
        try {
            if (parser.next() && parser.length() == length) {
                return parser.declaration();
            }
        } catch (RefusedJsonException e) {
            throw new IOException(CHANGED, e);
        }
        throw new IOException(CHANGED);
    }
}
