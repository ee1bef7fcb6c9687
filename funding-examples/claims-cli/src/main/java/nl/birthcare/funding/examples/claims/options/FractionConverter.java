package nl.birthcare.funding.examples.claims.options;

import nl.birthcare.funding.core.money.Fraction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an exact fraction: {@code 1/10}, {@code 0.1} or {@code 10%}. */
public final class FractionConverter implements ITypeConverter<Fraction> {

    @Override
    public Fraction convert(String text) {
        try {
            return Fraction.ofText(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
