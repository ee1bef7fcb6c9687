package nl.birthcare.funding.examples.claims.csv;

/** Fields of CSV as they are written where a spreadsheet may open them. */
public final class CsvCell {

    /** For the help of commands that write CSV. */
    public static final String HELP =
            "A text that a spreadsheet would take for a formula (it starts with =, +, -, @, a tab or"
                    + " a line break) has an apostrophe before it in the CSV.";

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /**
     * Makes a cell that no spreadsheet takes for a formula.
     *
     * @param text what the cell holds
     * @return the text, with an apostrophe before it where it looks like a formula
     */
    public static String of(String text) {
        return text.isEmpty() || STARTS_OF_FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
