package nl.birthcare.funding.examples.claims.options;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.money.Fraction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an exact fraction: {@code 1/10}, {@code 0.1} or {@code 10%}. */
public final class FractionConverter implements ITypeConverter<Fraction> {

    private static final Pattern FORM =
            Pattern.compile("(-?)(?:([0-9]{1,18})/([0-9]{1,18})|([0-9]{1,9})(?:\\.([0-9]{1,9}))?(%?))");

    @Override
    public Fraction convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || isZero(form.group(3))) {
            throw new TypeConversionException(
                    "it must be a fraction written like 1/10, 0.1 or 10%, but is \"" + text + "\"");
        }
        Fraction fraction = form.group(2) != null
                ? Fraction.of(new BigInteger(form.group(2)), new BigInteger(form.group(3)))
                : decimal(form.group(4), form.group(5), !form.group(6).isEmpty());
        return form.group(1).isEmpty() ? fraction : Fraction.ZERO.minus(fraction);
    }

    private static boolean isZero(String denominator) {
        return denominator != null && new BigInteger(denominator).signum() == 0;
    }

    private static Fraction decimal(String whole, String decimals, boolean percent) {
        String digits = decimals == null ? "" : decimals;
        int places = digits.length() + (percent ? 2 : 0);
        return Fraction.of(new BigInteger(whole + digits), BigInteger.TEN.pow(places));
    }
}
