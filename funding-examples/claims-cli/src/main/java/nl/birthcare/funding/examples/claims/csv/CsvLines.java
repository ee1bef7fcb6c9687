package nl.birthcare.funding.examples.claims.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import nl.birthcare.funding.rules.bulk.LineColumns;

/**
 * A mutable cursor, for one thread, over lines as CSV, which gives some thousands of them at a time as columns. Nothing is
 * made per line.
 */
public final class CsvLines implements AutoCloseable {

    /** The names of the columns, which are the header. */
    public static final List<String> COLUMNS = List.of("list", "code", "serviceDate", "amountCents", "direction");

    private static final int BATCH = 1 << 13;

    private final CsvReader<CsvLineHandler.Kind> reader;
    private final CloseableIterator<CsvLineHandler.Kind> rows;
    private final CsvLineHandler handler;
    private final LongConsumer unreadable;

    /**
     * Starts before the first line, behind the header.
     *
     * @param utf8 the CSV; not closed
     * @param performances the numbers of the performances
     * @param unreadable takes the number of each row that is not a line, from 1, the header counted
     * @throws IllegalArgumentException if the first row is not the header
     * @throws IOException if the stream fails or is not CSV
     */
    public CsvLines(InputStream utf8, PerformanceIndex performances, LongConsumer unreadable) throws IOException {
        this.unreadable = unreadable;
        this.handler = new CsvLineHandler(performances, BATCH);
        this.reader = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, utf8);
        this.rows = reader.iterator();
        if (!hasNext() || rows.next() != CsvLineHandler.Kind.HEADER) {
            throw new IllegalArgumentException("must start with the header " + String.join(",", COLUMNS));
        }
    }

    private boolean hasNext() throws IOException {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException("it is not CSV: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the next lines.
     *
     * @return the lines, until the next call; none at the end
     * @throws IOException if the stream fails or is not CSV
     */
    public LineColumns next() throws IOException {
        handler.clear();
        while (handler.count() < BATCH && hasNext()) {
            if (rows.next() != CsvLineHandler.Kind.LINE) {
                unreadable.accept(handler.row());
            }
        }
        return handler.columns();
    }

    /**
     * Returns in which row a line stands.
     *
     * @param line the number of a line that was read last
     * @return the number of its row in the file, from 1, the header counted
     */
    public long row(int line) {
        return handler.row(line);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
