package nl.birthcare.funding.examples.claims.csv;

import java.util.Collection;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.party.CitizenServiceNumber;

/**
 * Shows what stands in a cell that is refused. A wrong file may hold anything, a client's number or name as well: so only
 * what looks like an amount, a day or a known word is repeated, and of the rest how long it is.
 */
public final class Cells {

    private static final Pattern NUMBER_OR_DAY = Pattern.compile("(?!\\d{8,9}$)[0-9.,:/+-]{1,12}");

    private Cells() {}

    /**
     * Shows a cell.
     *
     * @param cell what stands in it
     * @param words what is repeated as it is
     * @return the cell between quotation marks, or how long it is
     */
    public static String shown(String cell, Collection<String> words) {
        if (cell.isEmpty()) {
            return "empty";
        }
        if (cell.isBlank()) {
            return "blank";
        }
        boolean harmless = NUMBER_OR_DAY.matcher(cell).matches()
                && !CitizenServiceNumber.looksLikeOne(cell)
                && !CitizenServiceNumber.looksLikeOne("0" + cell);
        if (harmless || words.contains(cell)) {
            return '"' + cell + '"';
        }
        boolean digits = cell.chars().allMatch(c -> c >= '0' && c <= '9');
        int length = cell.codePointCount(0, cell.length());
        return digits ? "a number of " + length + " digits" : "a text of " + length + " characters";
    }
}
