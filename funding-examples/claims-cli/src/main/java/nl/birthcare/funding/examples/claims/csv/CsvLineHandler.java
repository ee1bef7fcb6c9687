package nl.birthcare.funding.examples.claims.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import nl.birthcare.funding.rules.bulk.LineColumns;

/** Takes the fields of rows as characters and puts lines into columns, for one thread. */
final class CsvLineHandler extends AbstractBaseCsvCallbackHandler<CsvLineHandler.Kind> {

    /** What a row is. */
    enum Kind {
        HEADER,
        LINE,
        NEITHER
    }

    /** Reads one field of a row. */
    private interface FieldReader {
        void read(char[] text, int start, int length);
    }

    private static final int MOST_DIGITS = 18;
    private static final int LIST_ROOM = 8;

    /** Days are remembered by their digits; as many as some ten years have find a place of their own. */
    private static final int DAYS = 1 << 13;

    /**
     * How each field is read, in the order of the columns. Calls through a table of five stay calls: compiled into the
     * loop of the parser, as plain ones would be at times, the same work takes a third longer.
     */
    private final FieldReader[] readers = {
        this::readList, this::readCode, this::readDay, this::readCents, this::readDirection
    };

    private final PerformanceIndex index;
    private final int[] performances;
    private final int[] epochDays;
    private final long[] cents;
    private final long[] rows;
    private final int[] knownDays = new int[DAYS];
    private final int[] knownEpochDays = new int[DAYS];
    private int count;
    private long row;

    private final char[] list = new char[LIST_ROOM];
    private int listLength;
    private int performance;
    private int epochDay;
    private long amount;
    private boolean credit;
    private boolean good;
    private int headers;

    CsvLineHandler(PerformanceIndex index, int room) {
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

    /** The number of the row that was read last. */
    long row() {
        return row;
    }

    long row(int line) {
        return rows[line];
    }

    LineColumns columns() {
        return LineColumns.of(performances, epochDays, cents).slice(0, count);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row = startingLineNumber;
        good = true;
        headers = 0;
    }

    @Override
    protected void handleField(int field, char[] text, int start, int length, boolean quoted) {
        if (field < readers.length) {
            readers[field].read(text, start, length);
        } else {
            good = false;
        }
        if (!good && row == 1) {
            countHeader(field, text, start, length);
        }
    }

    private void countHeader(int field, char[] text, int start, int length) {
        headers += field < readers.length && is(CsvLines.COLUMNS.get(field), text, start, length) ? 1 : 0;
    }

    private static boolean is(String expected, char[] text, int start, int length) {
        if (length != expected.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[start + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void readList(char[] text, int start, int length) {
        listLength = length;
        System.arraycopy(text, start, list, 0, Math.min(length, LIST_ROOM));
        // The list is judged with the code; the header is none.
        good = length > 0 && text[start] <= '9';
    }

    private void readCode(char[] text, int start, int length) {
        performance = index.number(list, listLength, text, start, length);
        good &= performance != PerformanceIndex.NO_CODE;
    }

    private void readDirection(char[] text, int start, int length) {
        credit = is("CREDIT", text, start, length);
        good &= credit || is("DEBIT", text, start, length);
    }

    private void readDay(char[] text, int start, int length) {
        if (length != 10 || text[start + 4] != '-' || text[start + 7] != '-') {
            good = false;
            return;
        }
        long year = digits(text, start, 4);
        long month = digits(text, start + 5, 2);
        long day = digits(text, start + 8, 2);
        if (year < 0 || month < 0 || day < 0) {
            good = false;
            return;
        }
        int number = (int) (year * 10_000 + month * 100 + day);
        int place = (int) ((year * 372 + month * 31 + day) & (DAYS - 1));
        if (knownDays[place] != number) {
            try {
                knownEpochDays[place] =
                        (int) LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
                knownDays[place] = number;
            } catch (DateTimeException e) {
                good = false;
                return;
            }
        }
        epochDay = knownEpochDays[place];
    }

    private void readCents(char[] text, int start, int length) {
        amount = length == 0 || length > MOST_DIGITS ? -1 : digits(text, start, length);
        good &= amount >= 0;
    }

    /** A number of digits only, or -1. */
    private static long digits(char[] text, int start, int length) {
        long number = 0;
        int outside = 0;
        for (int i = start; i < start + length; i++) {
            int digit = text[i] - '0';
            // Below 0 if one of the two is: no branch for each digit.
            outside |= digit | ('9' - '0' - digit);
            number = number * 10 + digit;
        }
        return outside < 0 ? -1 : number;
    }

    @Override
    protected void handleEmpty() {
        good = false;
    }

    @Override
    protected Kind buildRecord() {
        if (good && getFieldCount() == CsvLines.COLUMNS.size()) {
            performances[count] = performance;
            epochDays[count] = epochDay;
            cents[count] = credit ? -amount : amount;
            rows[count++] = row;
            return Kind.LINE;
        }
        boolean header = headers == CsvLines.COLUMNS.size() && getFieldCount() == headers;
        return header ? Kind.HEADER : Kind.NEITHER;
    }
}
