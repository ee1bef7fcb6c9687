package nl.birthcare.funding.examples.claims.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.birthcare.funding.rules.bulk.LineColumns;

/**
 * A mutable cursor, for one thread, over lines as CSV, which gives some thousands of them at a time as columns. Nothing is
 * made per line. A row ends with its line: one that is not a line is told, and spoils no other.
 */
public final class CsvLines implements AutoCloseable {

    /** Takes in what is not a line. */
    public interface UnreadableRows {
        /**
         * Takes a row.
         *
         * @param row its number, from 1, the header counted
         * @param problem what it must, and what it is
         */
        void add(long row, String problem);
    }

    /** The names of the columns, which are the header. */
    public static final List<String> COLUMNS = List.of("list", "code", "serviceDate", "amountCents", "direction");

    private static final int BATCH = 1 << 13;

    private final CsvRows rows;
    private final LineColumnsReader lines;
    private final UnreadableRows unreadable;

    /**
     * Starts before the first line, behind the header.
     *
     * @param utf8 the CSV
     * @param separator what parts its fields: a comma or a semicolon
     * @param performances the numbers of the performances
     * @param unreadable takes each row that is not a line
     * @throws IllegalArgumentException if the first row is not the header, with what stands there
     * @throws IOException if the stream fails
     */
    public CsvLines(InputStream utf8, char separator, PerformanceIndex performances, UnreadableRows unreadable)
            throws IOException {
        this.unreadable = unreadable;
        this.lines = new LineColumnsReader(performances, BATCH, separator);
        this.rows = new CsvRows(utf8, separator);
        rows.header(COLUMNS, COLUMNS.size());
    }

    /**
     * Reads the next lines.
     *
     * @return the lines, until the next call; none at the end
     * @throws IOException if the stream fails
     */
    public LineColumns next() throws IOException {
        lines.clear();
        RowCutter row = rows.cutter();
        while (lines.count() < BATCH && row.next()) {
            boolean isLine = !row.isTooLong() && lines.add(row.bytes(), row.start(), row.end(), row.number());
            if (!isLine) {
                unreadable.add(row.number(), LineProblem.of(row));
            }
        }
        return lines.columns();
    }

    /**
     * Returns in which row a line stands.
     *
     * @param line the number of a line that was read last
     * @return the number of its row in the file, from 1, the header counted
     */
    public long row(int line) {
        return lines.row(line);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
