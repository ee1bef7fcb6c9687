package nl.birthcare.funding.examples.claims.options;

import java.util.regex.Pattern;
import nl.birthcare.funding.core.money.Euro;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads amounts of whole cents. */
public final class CentsConverter implements ITypeConverter<Euro> {

    /** What an amount must be, for whoever refuses one. */
    public static final String RULE = "be whole cents: one to 18 digits, with a minus before them below zero";

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,18}");

    @Override
    public Euro convert(String text) {
        if (!isOne(text)) {
            throw new TypeConversionException("it must " + RULE + ", but is \"" + text + "\"");
        }
        return of(text);
    }

    /**
     * Tells whether a text is an amount.
     *
     * @param text the text
     * @return whether it is a whole number of cents that fits
     */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Reads an amount.
     *
     * @param text the cents, of the form that {@link #isOne} tells
     * @return the amount
     */
    public static Euro of(String text) {
        return Euro.ofCents(Long.parseLong(text));
    }
}
