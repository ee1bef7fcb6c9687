package nl.birthcare.funding.examples.claims.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a CSV file of two columns, every row of which must be right. */
public final class Pairs {

    private Pairs() {}

    /** What is done with a row. */
    @FunctionalInterface
    public interface Row {
        /**
         * Takes a row.
         *
         * @param number the number of the row in the file, from 1 for the header
         * @param first its first field
         * @param second its second field
         * @throws IllegalArgumentException if the row is refused
         */
        void take(long number, String first, String second);
    }

    /**
     * Reads all rows.
     *
     * @param utf8 the CSV, in UTF-8; it is closed
     * @param first the heading of the first column
     * @param second the heading of the second column
     * @param row what is done with each row
     * @throws IllegalArgumentException if the file has another form: a clause that begins with "must"
     * @throws IOException if the stream fails
     */
    public static void read(InputStream utf8, String first, String second, Row row) throws IOException {
        List<String> header = List.of(first, second);
        try (CsvRows rows = new CsvRows(utf8)) {
            rows.header(header, header.size());
            while (rows.next()) {
                List<String> fields = fields(rows);
                row.take(rows.number(), fields.get(0), fields.get(1));
            }
        }
    }

    private static List<String> fields(CsvRows rows) {
        List<String> fields;
        try {
            fields = rows.fields();
        } catch (UnreadableRowException e) {
            throw new IllegalArgumentException(
                    "must be rows of CSV, but row " + rows.number() + " " + e.getMessage(), e);
        }
        if (fields.size() != 2) {
            throw new IllegalArgumentException(
                    "must have two fields in each row, but row " + rows.number() + " has " + fields.size());
        }
        return fields;
    }
}
