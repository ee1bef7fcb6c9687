package nl.birthcare.funding.core.internal;

import java.util.regex.Pattern;

/** The checks on texts that the types share; a message is what, rule and value. */
public final class Require {

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
            throw new IllegalArgumentException(what + " must not be blank, but is \"" + value + "\"");
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
            throw new IllegalArgumentException(what + " must be " + count + " digits, but is \"" + value + "\"");
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
            throw new IllegalArgumentException(what + " must be " + inWords + ", but is \"" + value + "\"");
        }
    }
}
