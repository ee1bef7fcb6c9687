package nl.birthcare.funding.core.json;

import java.nio.charset.StandardCharsets;
import nl.birthcare.funding.core.internal.DayNumber;

/**
 * A mutable cursor, for one thread, over JSON that is as plain as JSON can be: visible ASCII without escapes, whole numbers
 * of at most 18 digits, and no white space but a space behind a comma or a colon.
 *
 * <p>It neither explains nor repairs: what is not plain, right or wrong, makes it throw {@link NotPlainException}.
 */
final class PlainCursor {

    /** Far below the longest text that Jackson accepts. */
    private static final int LONGEST_TEXT = 1 << 16;

    private static final int MOST_DIGITS = 18;

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = '"' * EACH;
    private static final long BACKSLASHES = '\\' * EACH;
    private static final long SPACES = ' ' * EACH;

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    /** A quoted day is as long as this. */
    private static final int DAY_LENGTH = 12;

    // "0000-00-" as a number, and what makes a byte reach its highest bit if it is, less that, no digit or no dash.
    private static final long DAY_FORM = 0x2D30_302D_3030_3030L;
    private static final long DAY_LIMITS = 0x7F76_767F_7676_7676L;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int textStart;
    private int textEnd;

    /** Says that something is not plain. Without a stack trace: it may come with every row. */
    static final class NotPlainException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotPlainException() {
            super("not plain", null, false, false);
        }
    }

    void start(byte[] utf8, int offset, int endOfBytes) {
        bytes = utf8;
        at = offset;
        end = endOfBytes;
    }

    int place() {
        return at;
    }

    byte[] bytes() {
        return bytes;
    }

    private byte here() {
        if (at >= end) {
            throw new NotPlainException();
        }
        return bytes[at];
    }

    private void passSpace() {
        if (at < end && bytes[at] == ' ') {
            at++;
        }
    }

    /** Passes over a character that must stand here. */
    void pass(char expected) {
        if (here() != expected) {
            throw new NotPlainException();
        }
        at++;
    }

    /** Passes over a comma, or over the end of an object or list; tells whether it was a comma. */
    boolean passComma(char closing) {
        byte c = here();
        at++;
        if (c == ',') {
            passSpace();
            return true;
        }
        if (c != closing) {
            throw new NotPlainException();
        }
        return false;
    }

    boolean passIf(char expected) {
        if (here() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** Passes over white space to a line feed or the end of the bytes. */
    void passToEndOfRow() {
        for (; at < end && bytes[at] != '\n'; at++) {
            if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
                throw new NotPlainException();
            }
        }
    }

    /** Passes over the name of a field and returns which. */
    int field(PlainTokens names, int likely) {
        int place = choice(names, likely);
        passSpace();
        return place;
    }

    /** Passes over one of the tokens and returns which. */
    int choice(PlainTokens tokens, int likely) {
        int place = tokens.at(bytes, at, end, likely);
        if (place < 0) {
            throw new NotPlainException();
        }
        at += tokens.length(place);
        return place;
    }

    long integer() {
        boolean negative = here() == '-';
        at += negative ? 1 : 0;
        int first = at;
        long value = 0;
        for (; at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - first <= MOST_DIGITS; at++) {
            value = value * 10 + bytes[at] - '0';
        }
        int digits = at - first;
        boolean leadingZero = digits > 0 && bytes[first] == '0' && (digits > 1 || negative);
        if (digits == 0 || digits > MOST_DIGITS || leadingZero) {
            throw new NotPlainException();
        }
        // What follows must be a comma or an end, or the caller refuses it: a fraction and an exponent are not whole.
        return negative ? -value : value;
    }

    /** Passes over a day like "2021-03-14" and returns its {@link DayNumber}; there may be no such day. */
    int dayNumber() {
        if (end - at < DAY_LENGTH || bytes[at] != '"' || bytes[at + DAY_LENGTH - 1] != '"') {
            throw new NotPlainException();
        }
        long digits = (long) PlainTokens.EIGHT_BYTES.get(bytes, at + 1) ^ DAY_FORM;
        int tens = bytes[at + DAY_LENGTH - 3] - '0';
        int ones = bytes[at + DAY_LENGTH - 2] - '0';
        boolean form = ((((digits & ~HIGH) + DAY_LIMITS) | digits) & HIGH) == 0;
        int month = twoDigits(digits >>> 40);
        int day = 10 * tens + ones;
        if (!form || tens < 0 || ones < 0 || ones > 9 || month > LAST_MONTH || day > LAST_DAY) {
            throw new NotPlainException();
        }
        at += DAY_LENGTH;
        return DayNumber.of(100 * twoDigits(digits) + twoDigits(digits >>> 16), month, day);
    }

    /** The lowest byte and the one above it as digits, the first the tens. */
    private static int twoDigits(long digits) {
        return 10 * (int) (digits & 0xF) + (int) (digits >>> Byte.SIZE & 0xF);
    }

    /** Passes over a text, which is then between {@link #textStart()} and {@link #textEnd()}. */
    void passText() {
        if (here() != '"') {
            throw new NotPlainException();
        }
        textStart = at + 1;
        textEnd = endOfText(textStart);
        if (textEnd >= end || bytes[textEnd] != '"' || textEnd - textStart > LONGEST_TEXT) {
            throw new NotPlainException();
        }
        at = textEnd + 1;
    }

    /**
     * Finds the first byte that is a quote or is not plain. Eight bytes are looked at together: a byte minus one has its
     * highest bit where the byte was zero, and a borrow spoils only bytes behind the first one found.
     */
    private int endOfText(int from) {
        int i = from;
        for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
            long eight = (long) PlainTokens.EIGHT_BYTES.get(bytes, i);
            long quotes = eight ^ QUOTES;
            long backslashes = eight ^ BACKSLASHES;
            long found = ((quotes - EACH) & ~quotes) | ((backslashes - EACH) & ~backslashes) | (eight - SPACES) | eight;
            if ((found & HIGH) != 0) {
                return i + Long.numberOfTrailingZeros(found & HIGH) / Byte.SIZE;
            }
        }
        while (i < bytes.length && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    int textStart() {
        return textStart;
    }

    int textEnd() {
        return textEnd;
    }

    String text() {
        return text(textStart, textEnd);
    }

    /** A text that was passed over. */
    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Up to eight bytes of a text as a number; no byte of a text is zero, so that the number says how many. */
    long number(int from, int to) {
        int length = Math.min(to - from, Long.BYTES);
        if (bytes.length - from >= Long.BYTES) {
            long eight = (long) PlainTokens.EIGHT_BYTES.get(bytes, from);
            return eight & PlainTokens.mask(length);
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            number |= (bytes[from + i] & 0xFFL) << (i * Byte.SIZE);
        }
        return number;
    }
}
