package nl.birthcare.funding.examples.claims.csv;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import nl.birthcare.funding.rules.bulk.LineColumns;

/**
 * Takes rows as bytes and puts lines into columns, for one thread.
 *
 * <p>No field of a line can hold anything but ASCII, a quote or a comma, so that nothing but such rows need be understood;
 * why another is no line is for {@link LineProblem} to say.
 */
final class LineColumnsReader {

    private static final int MOST_DIGITS = 18;

    private static final byte[] DEBIT = "DEBIT".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CREDIT = "CREDIT".getBytes(StandardCharsets.US_ASCII);

    /** Days are remembered by their digits; as many as some ten years have find a place of their own. */
    private static final int DAYS = 1 << 13;

    private final PerformanceIndex index;
    private final int[] performances;
    private final int[] epochDays;
    private final long[] cents;
    private final long[] rows;
    private final int[] knownDays = new int[DAYS];
    private final int[] knownEpochDays = new int[DAYS];
    private int count;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int from;
    private int to;
    private final byte separator;

    LineColumnsReader(PerformanceIndex index, int room, char separator) {
        this.separator = (byte) separator;
        this.index = index;
        this.performances = new int[room];
        this.epochDays = new int[room];
        this.cents = new long[room];
        this.rows = new long[room];
        // 0 is what 0000-00-00 would be remembered by, which is no day.
        Arrays.fill(knownDays, -1);
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    long row(int line) {
        return rows[line];
    }

    LineColumns columns() {
        return LineColumns.of(performances, epochDays, cents).slice(0, count);
    }

    /** Takes a row in if it is a line, and tells whether it is. */
    boolean add(byte[] utf8, int start, int endOfRow, long row) {
        bytes = utf8;
        at = start;
        end = endOfRow;
        if (!passField()) {
            return false;
        }
        int list = from;
        int listLength = to - from;
        if (!passSeparator() || !passField()) {
            return false;
        }
        int performance = index.number(bytes, list, listLength, from, to - from);
        if (performance == PerformanceIndex.NO_CODE || !passSeparator() || !passField()) {
            return false;
        }
        int day = place(from, to);
        if (day < 0 || !passSeparator() || !passField()) {
            return false;
        }
        long amount = to == from || to - from > MOST_DIGITS ? -1 : digits(from, to);
        if (amount < 0 || !passSeparator() || !passField() || at != end) {
            return false;
        }
        boolean credit = is(CREDIT);
        if (!credit && !is(DEBIT)) {
            return false;
        }
        performances[count] = performance;
        epochDays[count] = knownEpochDays[day];
        // The sign of a column stands for the direction.
        cents[count] = credit ? -amount : amount;
        rows[count++] = row;
        return true;
    }

    /** Passes over a field, which is then from {@link #from} to {@link #to}; tells whether it can be one of a line. */
    private boolean passField() {
        boolean quoted = at < end && bytes[at] == '"';
        from = quoted ? at + 1 : at;
        byte last = quoted ? (byte) '"' : separator;
        int i = from;
        while (i < end && bytes[i] != last) {
            i++;
        }
        to = i;
        at = quoted ? i + 1 : i;
        return !quoted || i < end;
    }

    private boolean passSeparator() {
        boolean parted = at < end && bytes[at] == separator;
        at++;
        return parted;
    }

    private boolean is(byte[] word) {
        return Arrays.equals(bytes, from, to, word, 0, word.length);
    }

    /** The place where a day is remembered, or -1 if there is no such day. */
    private int place(int start, int endOfDay) {
        if (endOfDay - start != 10 || bytes[start + 4] != '-' || bytes[start + 7] != '-') {
            return -1;
        }
        long year = digits(start, start + 4);
        long month = digits(start + 5, start + 7);
        long day = digits(start + 8, start + 10);
        if ((year | month | day) < 0) {
            return -1;
        }
        int number = (int) (year * 10_000 + month * 100 + day);
        int place = (int) ((year * 372 + month * 31 + day) & (DAYS - 1));
        if (knownDays[place] != number) {
            try {
                knownEpochDays[place] =
                        (int) LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
                knownDays[place] = number;
            } catch (DateTimeException e) {
                return -1;
            }
        }
        return place;
    }

    /** A number of digits only, or -1. */
    private long digits(int start, int endOfNumber) {
        long number = 0;
        int outside = 0;
        for (int i = start; i < endOfNumber; i++) {
            int digit = bytes[i] - '0';
            // Below 0 if one of the two is: no branch for each digit.
            outside |= digit | ('9' - '0' - digit);
            number = number * 10 + digit;
        }
        return outside < 0 ? -1 : number;
    }
}
