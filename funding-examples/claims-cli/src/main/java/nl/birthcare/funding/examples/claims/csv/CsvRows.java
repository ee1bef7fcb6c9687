package nl.birthcare.funding.examples.claims.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.birthcare.funding.examples.claims.io.FileForm;

/**
 * A mutable cursor, for one thread, over the rows of a CSV file behind its header, each read on its own: one that cannot be
 * read spoils no other. Empty rows are passed over, but count in the numbers.
 */
public final class CsvRows implements AutoCloseable {

    /** What may part the fields of a file. */
    private record Separator(char character, String name, String shown, CsvReader.CsvReaderBuilder rows) {}

    private static final List<Separator> SEPARATORS = List.of(
            separator(',', "commas", ","),
            separator(';', "semicolons", ";"),
            separator('\t', "tabs", "(tab)"),
            separator('|', "bars", "|"));

    /** How many cells of a wrong header are shown. */
    private static final int MOST_SHOWN = 8;

    private final InputStream in;
    private final RowCutter cutter;
    private final boolean chosen;

    private static Separator separator(char character, String name, String shown) {
        return new Separator(character, name, shown, rowsPartedBy(character));
    }

    private static Separator separator(char character) {
        return SEPARATORS.stream()
                .filter(separator -> separator.character() == character)
                .findFirst()
                .orElseThrow();
    }

    private static CsvReader.CsvReaderBuilder rowsPartedBy(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false);
    }

    /**
     * Starts before the header.
     *
     * @param utf8 the CSV, in UTF-8
     * @throws IOException if the stream fails
     */
    public CsvRows(InputStream utf8) throws IOException {
        this(new RowCutter(utf8), utf8, false);
    }

    /**
     * Starts before the header of a file whose separator the caller could choose by the option {@code --separator}.
     *
     * @param utf8 the CSV, in UTF-8
     * @param separator what parts its fields: a comma or a semicolon
     * @throws IOException if the stream fails
     */
    public CsvRows(InputStream utf8, char separator) throws IOException {
        this(new RowCutter(utf8, separator), utf8, true);
    }

    private CsvRows(RowCutter cutter, InputStream in, boolean chosen) {
        this.in = in;
        this.cutter = cutter;
        this.chosen = chosen;
    }

    /**
     * Reads the header.
     *
     * @param columns the columns of which it may consist
     * @param needed how many of the first it has at least
     * @return how many of the first it has
     * @throws IllegalArgumentException if it is another one, with what stands there
     * @throws IOException if the stream fails
     */
    public int header(List<String> columns, int needed) throws IOException {
        String expected = "must start with the header " + String.join(String.valueOf(cutter.separator()), columns)
                + (needed < columns.size() ? " or the first " + needed + " or more of these columns" : "");
        FileForm form = FileForm.of(cutter.ahead());
        if (!next()) {
            throw new IllegalArgumentException(expected + ", but is empty");
        }
        List<String> seen = List.of();
        String problem;
        try {
            seen = fields();
            problem = "starts with " + joined(seen, String.valueOf(cutter.separator()), columns);
        } catch (UnreadableRowException e) {
            problem = "its first row " + e.getMessage();
        }
        int count = seen.size();
        if (count >= needed && count <= columns.size() && seen.equals(columns.subList(0, count))) {
            return count;
        }
        String otherwise = count > 1 ? "" : partedOtherwise(columns);
        throw new IllegalArgumentException(
                expected + ", but " + (!form.mayBeCsv() ? form.sentence() : otherwise.isEmpty() ? problem : otherwise));
    }

    /** If other characters than those asked for part the cells of the header: what stands there, and which these are. */
    private String partedOtherwise(List<String> columns) {
        Separator asked = separator(cutter.separator());
        for (Separator separator : SEPARATORS) {
            try {
                List<String> cells =
                        separator.rows().ofSingleCsvRecord(text(cutter)).getFields();
                if (separator.character() != asked.character() && cells.size() > 1) {
                    return "starts with " + joined(cells, separator.shown(), columns)
                            + ": its fields must be parted by " + asked.name() + ", not by " + separator.name() + ". "
                            + remedy(separator);
                }
            } catch (CsvParseException | UnreadableRowException e) {
                // Not these.
            }
        }
        return "";
    }

    private String remedy(Separator found) {
        boolean readable = found.character() == ';' || found.character() == ',';
        return chosen && readable
                ? "Read it with --separator '" + found.character() + "'"
                : "Save it with " + separator(cutter.separator()).name();
    }

    private static String joined(List<String> cells, String separator, List<String> columns) {
        List<String> shown = new ArrayList<>();
        for (String cell : cells.subList(0, Math.min(MOST_SHOWN, cells.size()))) {
            shown.add(cell(cell, columns));
        }
        if (cells.size() > MOST_SHOWN) {
            shown.add("(and " + (cells.size() - MOST_SHOWN) + " more)");
        }
        return String.join(separator, shown);
    }

    private static String cell(String cell, List<String> columns) {
        if (columns.contains(cell)) {
            return cell;
        }
        String bare = cell.strip();
        return columns.contains(bare) ? bare + " (with blanks around it)" : "(" + Cells.shown(cell, List.of()) + ")";
    }

    /**
     * Moves to the next row.
     *
     * @return whether there is one
     * @throws IOException if the stream fails
     */
    public boolean next() throws IOException {
        return cutter.next();
    }

    /**
     * Returns which row this is.
     *
     * @return its number in the file, from 1, the header and empty rows counted
     */
    public long number() {
        return cutter.number();
    }

    /**
     * Returns what stands in this row.
     *
     * @return its fields
     * @throws UnreadableRowException if it is not UTF-8, or not a row of CSV
     */
    public List<String> fields() throws UnreadableRowException {
        return fields(cutter);
    }

    static List<String> fields(RowCutter row) throws UnreadableRowException {
        if (row.isTooLong()) {
            throw new UnreadableRowException("must be at most " + RowCutter.LONGEST_ROW + " bytes long, but is longer");
        }
        try {
            return Collections.unmodifiableList(separator(row.separator())
                    .rows()
                    .ofSingleCsvRecord(text(row))
                    .getFields());
        } catch (CsvParseException e) {
            throw new UnreadableRowException(problem(String.valueOf(e.getMessage()), separator(row.separator())));
        }
    }

    private static String text(RowCutter row) throws UnreadableRowException {
        ByteBuffer bytes = ByteBuffer.wrap(row.bytes(), row.start(), row.end() - row.start());
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableRowException(
                    "must be UTF-8, but is not at byte " + (bytes.position() - row.start() + 1));
        }
    }

    private static String problem(String ofParser, Separator separator) {
        if (ofParser.startsWith("Unclosed")) {
            return "must close each quote on its row, but leaves one open";
        }
        return ofParser.startsWith("Unexpected character after closing quote")
                ? "must have a " + (separator.character() == ',' ? "comma" : "semicolon")
                        + " or its end behind each closing quote, but has something else"
                : "must be a row of CSV, but is beyond what can be read as one";
    }

    RowCutter cutter() {
        return cutter;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
