package nl.birthcare.funding.examples.claims.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What parts the fields of CSV files. */
public final class SeparatorOption {

    @Option(
            names = "--separator",
            paramLabel = "<char>",
            defaultValue = ",",
            converter = SeparatorConverter.class,
            description =
                    "What separates the fields of the CSV file: a comma (default), or ';' with its quotes, as Dutch Excel"
                            + " writes it.")
    private char separator = ',';

    /**
     * Returns what parts the fields.
     *
     * @return a comma or a semicolon
     */
    public char separator() {
        return separator;
    }

    /** Reads one of the two. */
    static final class SeparatorConverter implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            if (text.equals(",") || text.equals(";")) {
                return text.charAt(0);
            }
            throw new TypeConversionException("it must be , or ';', but is \"" + text + "\"");
        }
    }
}
