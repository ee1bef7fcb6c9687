package nl.birthcare.funding.core.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checks on texts that the types share; a message is what, rule and value.
 *
 * <p>A value that may be a citizen service number is not repeated: somebody may have typed one into the wrong field. To
 * readers of data the value is repeated only where it is short and a number.
 */
public final class Require {

    /** As many digits as a citizen service number has. */
    private static final int TELLING_DIGITS = 9;

    /** As long a text as readers of data repeat. */
    private static final int LONGEST_REPEATED = 12;

    private static final String NUMBER_SIGNS = ".,-:/+";

    private Require() {}

    /**
     * Refuses null, where a caller without a null checker passes it.
     *
     * @param what the thing, as a message names it
     * @param value the thing
     * @throws NullPointerException if it is null; the message names it
     */
    public static void present(String what, @Nullable Object value) {
        if (value == null) {
            throw new NullPointerException(what + " must not be null");
        }
    }

    /**
     * Refuses a blank text.
     *
     * @param what the thing, as a message names it
     * @param value the text
     * @throws IllegalArgumentException if it is blank
     */
    public static void notBlank(String what, String value) {
        present(what, value);
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank, but is \"" + value + '"');
        }
    }

    /**
     * Refuses what is not a number of ASCII digits.
     *
     * @param what the thing, as a message names it
     * @param count how many digits
     * @param value the text
     * @throws IllegalArgumentException if it has another form
     */
    public static void digits(String what, int count, String value) {
        present(what, value);
        boolean right = value.length() == count;
        for (int i = 0; right && i < count; i++) {
            right = value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        if (!right) {
            throw refusalOfNumber(what + " must be " + count + " digits", shown(value), value);
        }
    }

    /**
     * Refuses what does not have a form.
     *
     * @param what the thing, as a message names it
     * @param form the form
     * @param inWords the form, as a message names it
     * @param value the text
     * @throws IllegalArgumentException if it has another form
     */
    public static void form(String what, Pattern form, String inWords, String value) {
        present(what, value);
        if (!form.matcher(value).matches()) {
            throw refusal(what, "be " + inWords, value);
        }
    }

    /**
     * Makes the refusal of a text.
     *
     * @param what the thing, as a message names it
     * @param rule what it must, as a message says it: "be 8 digits"
     * @param value the text; one with nine digits and no letter between them is not repeated
     * @return the refusal
     */
    public static IllegalArgumentException refusal(String what, String rule, String value) {
        String must = what + " must " + rule + ", but is ";
        return new RefusedDatumException(must + shown(value), must + kind(value));
    }

    private static IllegalArgumentException refusalOfNumber(String must, String shown, String value) {
        return new RefusedDatumException(must + ", but is " + shown, must + ", but is " + told(value));
    }

    /**
     * Shows readers of data what was refused where a number or a day is asked, or one of a list.
     *
     * @param value the text
     * @return the text between quotation marks if it is a short number that is nobody's, or else its length and kind
     */
    public static String told(String value) {
        return isPlainNumber(value) ? '"' + value + '"' : kind(value);
    }

    /**
     * Tells whether a text is a short number that is nobody's: it may be repeated to whoever reads a refusal.
     *
     * @param value any text
     * @return whether it has no more than twelve characters, all of them digits and {@code .,-:/+}, and, zeros before
     *     them aside, neither nine digits, nor eight and nothing else, nor what looks like a citizen service number
     */
    public static boolean isPlainNumber(String value) {
        int digits = 0;
        boolean onlyDigits = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && NUMBER_SIGNS.indexOf(c) < 0) {
                return false;
            }
            onlyDigits &= digit;
            digits += digit && (digits > 0 || c != '0') ? 1 : 0;
        }
        boolean telling = digits == TELLING_DIGITS
                || (onlyDigits && (digits == TELLING_DIGITS - 1 || value.length() == TELLING_DIGITS - 1));
        return value.length() <= LONGEST_REPEATED
                && !telling
                && !(onlyDigits && value.length() == TELLING_DIGITS)
                && !ElevenTest.passes(value);
    }

    /**
     * Says how long a text is and of what it consists, in place of the text.
     *
     * @param value the text
     * @return the end of a sentence: "9 characters long (digits)"; of a text of nothing, quotation marks
     */
    public static String kind(String value) {
        if (value.isEmpty()) {
            return "\"\"";
        }
        Set<String> kinds = new LinkedHashSet<>();
        value.codePoints().forEach(c -> kinds.add(kind(c)));
        return value.length() + (value.length() == 1 ? " character long (" : " characters long (")
                + String.join(", ", kinds) + ")";
    }

    private static String kind(int c) {
        if (Character.isDigit(c)) {
            return "digits";
        }
        if (Character.isLetter(c)) {
            return "letters";
        }
        return Character.isWhitespace(c) ? "blanks" : "other characters";
    }

    /** The text between quotation marks, or how long it is if it may hold a citizen service number. */
    private static String shown(String value) {
        return mayHoldNumber(value) ? value.length() + " characters long" : '"' + value + '"';
    }

    private static boolean mayHoldNumber(String value) {
        int digits = 0;
        for (int i = 0; i < value.length() && digits < TELLING_DIGITS; i++) {
            char c = value.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (Character.isLetter(c)) {
                digits = 0;
            }
        }
        return digits >= TELLING_DIGITS;
    }
}
