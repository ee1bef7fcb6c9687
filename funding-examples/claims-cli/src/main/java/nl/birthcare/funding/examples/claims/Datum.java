package nl.birthcare.funding.examples.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields of CSV: how a refusal tells them without repeating them, and how they are written where Excel may open them. */
final class Datum {

    /** For the help of commands that write CSV. */
    static final String OF_CELLS =
            "A text that a spreadsheet would take for a formula (it starts with =, +, -, @, a tab or"
                    + " a line break) has an apostrophe before it in the CSV.";

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Datum() {}

    /** A text as a cell that no spreadsheet takes for a formula. */
    static String cell(String text) {
        return text.isEmpty() || STARTS_OF_FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** Of what the fields of a row consist: the row may be of another file, with clients in it. */
    static String kinds(List<String> fields) {
        return fields.stream().map(Datum::kind).collect(Collectors.joining(", ", "[", "]"));
    }

    /** How long a field is and of what it consists. */
    static String kind(String field) {
        if (field.isEmpty()) {
            return "nothing";
        }
        Set<String> kinds = new LinkedHashSet<>();
        field.codePoints().forEach(c -> kinds.add(kind(c)));
        return field.length() + (field.length() == 1 ? " character (" : " characters (") + String.join(", ", kinds)
                + ")";
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
