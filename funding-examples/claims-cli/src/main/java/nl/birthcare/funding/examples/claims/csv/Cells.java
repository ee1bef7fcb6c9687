package nl.birthcare.funding.examples.claims.csv;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
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
     * @return the cell between quotation marks, or how long it is and of what it consists
     */
    public static String shown(String cell, Collection<String> words) {
        boolean harmless = NUMBER_OR_DAY.matcher(cell).matches()
                && !CitizenServiceNumber.looksLikeOne(cell)
                && !CitizenServiceNumber.looksLikeOne("0" + cell);
        return harmless || words.contains(cell) ? '"' + cell + '"' : kind(cell);
    }

    /**
     * Says how long a cell is and of what it consists.
     *
     * @param cell what stands in it
     * @return such as "9 characters (digits)"
     */
    public static String kind(String cell) {
        if (cell.isEmpty()) {
            return "nothing";
        }
        Set<String> kinds = new LinkedHashSet<>();
        cell.codePoints().forEach(c -> kinds.add(kind(c)));
        return cell.length() + (cell.length() == 1 ? " character (" : " characters (") + String.join(", ", kinds) + ")";
    }

    private static String kind(int c) {
        if (Character.isDigit(c)) {
            return "digits";
        }
        if (Character.isLetter(c)) {
            return "letters";
        }
        return Character.isWhitespace(c) ? "blanks" : "signs";
    }
}
