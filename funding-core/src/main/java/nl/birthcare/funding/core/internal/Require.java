package nl.birthcare.funding.core.internal;

import java.util.regex.Pattern;

/**
 * The checks on texts that the types share; a message is what, rule and value.
 *
 * <p>A value that may be a citizen service number is not repeated: somebody may have typed one into the wrong field.
 */
public final class Require {

    /** As many digits as a citizen service number has. */
    private static final int TELLING_DIGITS = 9;

    private Require() {}

    /**
     * Refuses a blank text.
     *
     * @param what the thing, as a message names it
     * @param value the text
     * @throws IllegalArgumentException if it is blank
     */
    public static void notBlank(String what, String value) {
        if (value.isBlank()) {
            throw refusal(what, "not be blank", value);
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
        boolean right = value.length() == count;
        for (int i = 0; right && i < count; i++) {
            right = value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        if (!right) {
            throw refusal(what, "be " + count + " digits", value);
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
        return new IllegalArgumentException(what + " must " + rule + ", but is " + shown(value));
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
