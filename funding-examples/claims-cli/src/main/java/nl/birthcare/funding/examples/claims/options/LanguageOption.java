package nl.birthcare.funding.examples.claims.options;

import java.util.Locale;
import nl.birthcare.funding.examples.claims.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which language a command speaks to its reader. Never taken from the machine: the same command prints the same. */
public final class LanguageOption {

    @Option(
            names = "--language",
            paramLabel = "<nl|en>",
            defaultValue = "en",
            converter = LanguageConverter.class,
            description =
                    "The language of tables, messages and pages: en (default) or nl. Figures and codes do not change.")
    private Locale locale = Locale.ENGLISH;

    /**
     * Returns the language.
     *
     * @return English, or Dutch where that was asked for
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Finds the words of the language for a terminal.
     *
     * @return the words
     */
    public Words words() {
        return Words.of(locale);
    }

    /** Reads one of the two languages. */
    static final class LanguageConverter implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String text) {
            return switch (text) {
                case "en" -> Locale.ENGLISH;
                case "nl" -> Locale.forLanguageTag("nl");
                default -> throw new TypeConversionException("it must be nl or en, but is \"" + text + "\"");
            };
        }
    }
}
