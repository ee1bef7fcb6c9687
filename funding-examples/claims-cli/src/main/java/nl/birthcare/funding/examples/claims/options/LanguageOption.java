package nl.birthcare.funding.examples.claims.options;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which language a command speaks to a person. */
public final class LanguageOption {

    /** The languages that there are words in; the first is spoken where none is asked for. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    @Option(
            names = "--language",
            paramLabel = "<en|nl>",
            defaultValue = "en",
            converter = Language.class,
            description = "English (en) or Dutch (nl); without it ${DEFAULT-VALUE}.")
    private Locale language = Locale.ENGLISH;

    /**
     * Returns the language that was asked for.
     *
     * @return one of the {@link #LANGUAGES}
     */
    public Locale language() {
        return language;
    }

    /** Reads a language. */
    static final class Language implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String text) {
            return LANGUAGES.stream()
                    .filter(language -> language.getLanguage().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("it must be en or nl, but is \"" + text + "\""));
        }
    }
}
