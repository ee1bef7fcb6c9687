package nl.birthcare.funding.examples.claims.report;

import org.jspecify.annotations.Nullable;

/**
 * What stands in one field of a table.
 *
 * @param text what is read
 * @param order by what the field is sorted, where that is a number; null where it is the text
 * @param language the language of the text where it is not that of the page, as HTML names it; null else
 */
public record Cell(
        String text, @Nullable String order, @Nullable String language) {

    /** A field without anything. */
    public static final Cell EMPTY = of("");

    /**
     * Makes a field of a text in the language of the page, or of none.
     *
     * @param text the text
     * @return the field
     */
    public static Cell of(String text) {
        return new Cell(text, null, null);
    }
}
