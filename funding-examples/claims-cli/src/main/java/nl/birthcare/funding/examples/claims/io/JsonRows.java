package nl.birthcare.funding.examples.claims.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import nl.birthcare.funding.core.json.FundingJson;

/**
 * Rows of JSON that are written by one thread at a time and kept in memory until they are delivered to a stream; no more
 * than a few while nobody else writes to the stream, however many come of one declaration.
 */
public final class JsonRows {

    private static final int FIRST_SIZE = 1 << 16;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(FIRST_SIZE);
    private final JsonGenerator generator;
    private final OutputStream to;
    private boolean alone;

    /** Starts with no rows, for a stream that many may share. */
    public JsonRows(OutputStream to) throws IOException {
        this.to = to;
        this.generator = generator(kept);
    }

    /** A generator whose values stand on a line each. */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        return FundingJson.strictMapper().writer().withRootValueSeparator("").createGenerator(out);
    }

    public static void endRow(JsonGenerator rows) throws IOException {
        rows.writeRaw('\n');
    }

    /** What writes the value of a row. */
    public JsonGenerator row() {
        return generator;
    }

    public void start(boolean nobodyElseWrites) {
        alone = nobodyElseWrites;
    }

    public void endRow() throws IOException {
        endRow(generator);
        if (alone && kept.size() >= FIRST_SIZE) {
            handOver();
        }
    }

    /** Puts the rows behind those that the stream has. */
    public void deliver() throws IOException {
        generator.flush();
        handOver();
    }

    private void handOver() throws IOException {
        kept.writeTo(to);
        kept.reset();
    }
}
