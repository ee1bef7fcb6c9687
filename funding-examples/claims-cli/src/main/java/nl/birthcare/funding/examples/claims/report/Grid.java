package nl.birthcare.funding.examples.claims.report;

import java.util.ArrayList;
import java.util.List;

/** A table of a page: columns, rows, and rows of totals at the foot. */
public final class Grid {

    /**
     * A column.
     *
     * @param name its heading
     * @param isNumber whether it holds numbers
     */
    public record Column(String name, boolean isNumber) {}

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<List<Cell>> totals = new ArrayList<>();

    /**
     * Starts a table without columns.
     *
     * @param caption what it shows
     */
    public Grid(String caption) {
        this.caption = caption;
    }

    /**
     * Adds columns of texts.
     *
     * @param names their headings
     * @return this table
     */
    public Grid texts(String... names) {
        List.of(names).forEach(name -> columns.add(new Column(name, false)));
        return this;
    }

    /**
     * Adds columns of numbers.
     *
     * @param names their headings
     * @return this table
     */
    public Grid numbers(String... names) {
        List.of(names).forEach(name -> columns.add(new Column(name, true)));
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells a field per column
     */
    public void row(Cell... cells) {
        rows.add(checked(cells));
    }

    /**
     * Adds a row at the foot, which stays there however the others are sorted.
     *
     * @param cells a field per column
     */
    public void total(Cell... cells) {
        totals.add(checked(cells));
    }

    private List<Cell> checked(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("A row of the table \"" + caption + "\" must have " + columns.size()
                    + " fields, but has " + cells.length);
        }
        return List.of(cells);
    }

    /** {@return what it shows} */
    public String caption() {
        return caption;
    }

    /** {@return the columns} */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** {@return the rows} */
    public List<List<Cell>> rows() {
        return List.copyOf(rows);
    }

    /** {@return the rows at the foot} */
    public List<List<Cell>> totals() {
        return List.copyOf(totals);
    }

    /** {@return whether it says nothing} */
    public boolean isEmpty() {
        return rows.isEmpty() && totals.isEmpty();
    }
}
