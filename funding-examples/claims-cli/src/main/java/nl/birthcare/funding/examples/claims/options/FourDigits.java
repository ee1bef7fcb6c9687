package nl.birthcare.funding.examples.claims.options;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a calendar year. */
public final class FourDigits implements ITypeConverter<Integer> {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}");

    @Override
    public Integer convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException("it must be a year of four digits, but is \"" + text + "\"");
        }
        return Integer.valueOf(text);
    }
}
