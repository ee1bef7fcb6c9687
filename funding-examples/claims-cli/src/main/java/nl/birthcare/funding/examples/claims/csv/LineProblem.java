package nl.birthcare.funding.examples.claims.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.care.PerformanceCode;

/** Says why a row is not a line: by which cell and which rule. */
final class LineProblem {

    /** What a cell must be. */
    private record Rule(String inWords, Predicate<String> test) {}

    private static final List<String> DIRECTIONS = List.of("DEBIT", "CREDIT");

    /** In the order of the columns. */
    private static final List<Rule> RULES = List.of(
            new Rule("be 3 digits", matches("[0-9]{3}")),
            new Rule("be one to twelve capital letters and digits", LineProblem::isCode),
            new Rule("be a day of the calendar written like 2021-03-14", LineProblem::isDay),
            new Rule("be whole cents: one to 18 digits, and no sign", matches("[0-9]{1,18}")),
            new Rule("be DEBIT or CREDIT", DIRECTIONS::contains));

    private LineProblem() {}

    private static Predicate<String> matches(String form) {
        return Pattern.compile(form).asMatchPredicate();
    }

    private static boolean isCode(String text) {
        try {
            PerformanceCode.of("000", text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Why the row on which a cursor stands is not a line. */
    static String of(RowCutter row) {
        try {
            return of(CsvRows.fields(row), row.separator() == ',' ? "commas" : "semicolons");
        } catch (UnreadableRowException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String of(List<String> fields, String separators) {
        if (fields.size() != RULES.size()) {
            return "must have " + RULES.size() + " fields, parted by " + separators + ", but has " + fields.size();
        }
        for (int i = 0; i < RULES.size(); i++) {
            if (!RULES.get(i).test().test(fields.get(i))) {
                return CsvLines.COLUMNS.get(i) + " must " + RULES.get(i).inWords() + ", but is "
                        + Cells.shown(fields.get(i), DIRECTIONS);
            }
        }
        throw new IllegalStateException("A row without a problem must be a line, but was not read as one");
    }
}
