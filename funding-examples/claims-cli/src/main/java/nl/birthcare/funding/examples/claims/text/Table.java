package nl.birthcare.funding.examples.claims.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of texts in columns as wide as their widest text. */
public final class Table {

    /** To which side of its column a text goes. */
    enum Side {
        LEFT,
        RIGHT
    }

    private final List<Side> sides;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<Side> sides, List<String> headers) {
        this.sides = sides;
        rows.add(headers);
    }

    /**
     * Starts a table whose first columns hold texts, and the others figures.
     *
     * @param textColumns how many columns hold texts
     * @param headers the headers of all columns
     * @return the table, without rows
     */
    public static Table of(int textColumns, String... headers) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < headers.length; i++) {
            sides.add(i < textColumns ? Side.LEFT : Side.RIGHT);
        }
        return new Table(sides, List.of(headers));
    }

    /**
     * Adds a row.
     *
     * @param texts its values, one for each column
     */
    public void add(String... texts) {
        if (texts.length != sides.size()) {
            throw new IllegalArgumentException("A row must have " + sides.size() + " columns, but has " + texts.length);
        }
        rows.add(Arrays.stream(texts).map(Escaped::line).toList());
    }

    /**
     * Prints the header and the rows.
     *
     * @param out where they go
     */
    public void print(PrintWriter out) {
        int[] widths = widths();
        for (int row = 0; row < rows.size(); row++) {
            out.println(line(rows.get(row), widths));
            if (row == 0) {
                out.println(rule(widths));
            }
        }
    }

    private int[] widths() {
        int[] widths = new int[sides.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : "  ");
            line.append(sides.get(i) == Side.LEFT ? row.get(i) + padding : padding + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
        }
        return rule.toString();
    }
}
