package nl.birthcare.funding.examples.claims.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import nl.birthcare.funding.core.law.Validity;

/**
 * What commands print for people, in one language. Amounts, days and codes are written the same in both, as they stand in the
 * files; so are names that a policy book or a document has.
 */
public final class Words {

    /** The words of a command that knows one language only. */
    public static final Words ENGLISH = of(Locale.ENGLISH);

    private final Locale language;
    private final Properties words;

    private Words(Locale language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /**
     * Finds the words of a language.
     *
     * @param language English or Dutch
     * @return the words
     */
    public static Words of(Locale language) {
        Properties words = new Properties();
        for (String file : new String[] {"names_", "terminal_"}) {
            load(file + language.getLanguage() + ".properties", words);
        }
        return new Words(language, words);
    }

    private static void load(String file, Properties words) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the language, for what the library says in it} */
    public Locale locale() {
        return language;
    }

    /** The names of all that can be said. */
    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /**
     * Says something.
     *
     * @param key its name in the file of words
     * @param values what stands for {0}, {1} and so on
     * @return the text
     * @throws IllegalArgumentException if there are no words for it
     */
    public String say(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "There must be words in " + language.getLanguage() + " for " + key + ", but are none");
        }
        StringBuilder said = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
            int close = text.indexOf('}', open);
            said.append(text, done, open).append(values[Integer.parseInt(text.substring(open + 1, close))]);
            done = close + 1;
        }
        return said.append(text.substring(done)).toString();
    }

    /**
     * Says a heading.
     *
     * @param key its name in the file of words
     * @param values what stands for {0}, {1} and so on
     * @return the line, which a terminal shows in bold
     */
    public String heading(String key, Object... values) {
        return Texts.heading(say(key, values));
    }

    /**
     * Starts a table whose first columns hold texts, and the others figures.
     *
     * @param textColumns how many columns hold texts
     * @param headers the names of the headers in the file of words
     * @return the table, without rows
     */
    public Table table(int textColumns, String... headers) {
        return Table.of(textColumns, Stream.of(headers).map(each -> say(each)).toArray(String[]::new));
    }

    /**
     * Names a choice of the library.
     *
     * @param choice the choice
     * @return its name, in small letters
     */
    public String name(Enum<?> choice) {
        return say(choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    /**
     * Names a verdict or grade as files have it; who reads Dutch is told its name.
     *
     * @param choice the choice
     * @return its name, in capitals where it is in English
     */
    public String mark(Enum<?> choice) {
        return language.equals(Locale.ENGLISH) ? choice.name() : name(choice);
    }

    /**
     * Writes since and until when something holds; that nothing comes before it, it says in words.
     *
     * @param validity the period
     * @return the text
     */
    public String days(Validity validity) {
        if (validity.hasBeginning()) {
            return validity.text();
        }
        return validity.lastDay().map(last -> say("days.until", last)).orElseGet(() -> say("days.always"));
    }
}
