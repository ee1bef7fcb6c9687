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

    /**
     * Starts with no rows.
     *
     * @param to the stream, which many may share
     * @throws IOException if JSON cannot be written
     */
    public JsonRows(OutputStream to) throws IOException {
        this.to = to;
        this.generator = generator(kept);
    }

    /**
     * Makes a generator whose values are on a line each.
     *
     * @param out where they go
     * @return the generator
     * @throws IOException if JSON cannot be written
     */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        return FundingJson.strictMapper().writer().withRootValueSeparator("").createGenerator(out);
    }

    /**
     * Ends a row of a generator.
     *
     * @param rows the generator
     * @throws IOException if it cannot be written
     */
    public static void endRow(JsonGenerator rows) throws IOException {
        rows.writeRaw('\n');
    }

    /**
     * Returns what writes the value of a row.
     *
     * @return the generator
     */
    public JsonGenerator row() {
        return generator;
    }

    /**
     * Says, before some rows, whether they need be kept until they are delivered.
     *
     * @param nobodyElseWrites whether they may go to the stream at any time
     */
    public void start(boolean nobodyElseWrites) {
        alone = nobodyElseWrites;
    }

    /**
     * Ends a row.
     *
     * @throws IOException if it cannot be written
     */
    public void endRow() throws IOException {
        endRow(generator);
        handOverIfAlone();
    }

    private void handOverIfAlone() throws IOException {
        if (alone && kept.size() >= FIRST_SIZE) {
            handOver();
        }
    }

    /**
     * Adds a row that is text already.
     *
     * @param row the row, with its end
     * @throws IOException if it cannot be written
     */
    public void addRow(String row) throws IOException {
        generator.writeRaw(row);
        handOverIfAlone();
    }

    /**
     * Puts the rows behind those that the stream has.
     *
     * @throws IOException if they cannot be written
     */
    public void deliver() throws IOException {
        generator.flush();
        handOver();
    }

    private void handOver() throws IOException {
        kept.writeTo(to);
        kept.reset();
    }
}
