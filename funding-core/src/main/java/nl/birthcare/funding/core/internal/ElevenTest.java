package nl.birthcare.funding.core.internal;

/** Finds what {@link nl.birthcare.funding.core.party.CitizenServiceNumber} describes. */
public final class ElevenTest {

    private static final int DIGITS = 9;
    private static final String PREFIX = "bsn";

    /** From a full-width letter to the ASCII one. */
    private static final int FULL_WIDTH = 0xFEE0;

    private static final int FULL_WIDTH_A = FULL_WIDTH + 'A';
    private static final int FULL_WIDTH_Z = FULL_WIDTH + 'z';

    private ElevenTest() {}

    /**
     * Tells whether a text is nothing but a number that passes the test.
     *
     * @param text any text
     * @return whether it is
     */
    public static boolean passes(CharSequence text) {
        // Sums by weights from 9 and from 8: how many digits there are is known at the end.
        int digits = 0;
        int sum = 0;
        int sumOfShifted = 0;
        int last = 0;
        int prefix = 0;
        boolean allZero = true;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = Character.codePointAt(text, i);
            next = i + Character.charCount(c);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                if (digits == DIGITS) {
                    return false;
                }
                sum += (DIGITS - digits) * digit;
                sumOfShifted += (DIGITS - 1 - digits) * digit;
                last = digit;
                digits++;
                allZero &= digit == 0;
            } else if (isLetterOrOtherNumber(c)) {
                if (digits > 0 || prefix == PREFIX.length() || plainLetter(c) != PREFIX.charAt(prefix)) {
                    return false;
                }
                prefix++;
            }
        }
        if (allZero || (prefix > 0 && prefix < PREFIX.length())) {
            return false;
        }
        // The last digit counts minus once; the weights above gave it 1.
        return (digits == DIGITS && (sum - 2 * last) % 11 == 0)
                || (digits == DIGITS - 1 && (sumOfShifted - 2 * last) % 11 == 0);
    }

    private static boolean isLetterOrOtherNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** The small ASCII letter that a letter is, of full width as well. */
    private static int plainLetter(int c) {
        int narrow = c >= FULL_WIDTH_A && c <= FULL_WIDTH_Z ? c - FULL_WIDTH : c;
        return Character.toLowerCase(narrow);
    }
}
