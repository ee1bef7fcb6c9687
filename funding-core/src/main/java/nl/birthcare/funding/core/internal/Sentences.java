package nl.birthcare.funding.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What results say in words: sentences of a file of properties, with the names of values between braces. */
public final class Sentences {

    private static final Pattern PHRASE = Pattern.compile("\\{([a-z-]+)}");

    private final String name;
    private final Properties words;

    private Sentences(String name, Properties words) {
        this.name = name;
        this.words = words;
    }

    /**
     * Reads a file of properties.
     *
     * @param name what it is called
     * @param file the file in UTF-8, which is closed; the caller finds it, since a module opens its files to nobody else
     * @return its sentences
     * @throws IllegalStateException if there is no such file
     */
    public static Sentences of(String name, @Nullable InputStream file) {
        if (file == null) {
            throw new IllegalStateException("The jar of the library must contain " + name + ", but does not");
        }
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sentences(name, words);
    }

    /**
     * Returns a sentence as it stands in the file.
     *
     * @param key its name
     * @return the sentence
     * @throws IllegalStateException if the file has none of that name
     */
    public String sentence(String key) {
        String sentence = words.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException(name + " must have words for " + key + ", but has none");
        }
        return sentence;
    }

    /**
     * Returns a sentence with the phrases that it shares with others filled in: their names are of small letters and
     * hyphens, between braces.
     *
     * @param key its name
     * @return the sentence
     * @throws IllegalStateException if the file has no sentence or phrase of that name
     */
    public String whole(String key) {
        return PHRASE.matcher(sentence(key)).replaceAll(phrase -> sentence(phrase.group(1)));
    }

    /**
     * Returns the names of all sentences and phrases.
     *
     * @return the names
     */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    /**
     * Puts values in a sentence.
     *
     * @param sentence the sentence, with the names of its values between braces
     * @param values the values by name
     * @return the sentence with its values
     */
    public static String filled(String sentence, Map<String, String> values) {
        StringBuilder text = new StringBuilder(2 * sentence.length());
        int done = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', done)) {
            int close = sentence.indexOf('}', open);
            text.append(sentence, done, open).append(values.get(sentence.substring(open + 1, close)));
            done = close + 1;
        }
        return text.append(sentence, done, sentence.length()).toString();
    }
}
