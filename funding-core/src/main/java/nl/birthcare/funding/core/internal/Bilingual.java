package nl.birthcare.funding.core.internal;

import java.io.InputStream;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The same sentences in English and in Dutch; the Dutch ones are read when they are asked for first. */
public final class Bilingual {

    private static final String DUTCH = "nl";

    private final String file;
    private final Function<String, @Nullable InputStream> files;
    private final Sentences english;

    private volatile @Nullable Sentences dutch;

    private Bilingual(String file, Function<String, @Nullable InputStream> files) {
        this.file = file;
        this.files = files;
        this.english = Sentences.of(file + ".properties", files.apply(file + ".properties"));
    }

    /**
     * Reads the English file.
     *
     * @param file its name without {@code .properties}; that of the Dutch one has {@code _nl} behind it
     * @param files finds a file by its name, since a module opens its files to nobody else
     * @return the sentences
     * @throws IllegalStateException if there is no such file
     */
    public static Bilingual of(String file, Function<String, @Nullable InputStream> files) {
        return new Bilingual(file, files);
    }

    /**
     * Tells whether Dutch is asked for; every other language is answered in English.
     *
     * @param locale the language
     * @return whether it is Dutch
     */
    public static boolean isDutch(Locale locale) {
        Require.present("The language", locale);
        return locale.getLanguage().equals(DUTCH);
    }

    /**
     * Returns the sentences of a language.
     *
     * @param locale the language
     * @return the Dutch sentences for Dutch, the English ones for any other
     * @throws IllegalStateException if there is no Dutch file
     */
    public Sentences in(Locale locale) {
        return isDutch(locale) ? dutch() : english;
    }

    private Sentences dutch() {
        Sentences known = dutch;
        if (known == null) {
            String name = file + "_" + DUTCH + ".properties";
            known = Sentences.of(name, files.apply(name));
            dutch = known;
        }
        return known;
    }
}
