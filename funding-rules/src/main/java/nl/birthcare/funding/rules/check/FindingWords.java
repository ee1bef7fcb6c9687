package nl.birthcare.funding.rules.check;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** What findings say, read once from {@code findings.properties}. */
final class FindingWords {

    private static final Pattern PHRASE = Pattern.compile("\\{([a-z-]+)}");

    private static final Properties WORDS = properties("findings.properties");

    private FindingWords() {}

    /** Reads a file beside this class. */
    static Properties properties(String name) {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(FindingWords.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The sentence of a code, with names of values between braces. */
    static String sentence(String code) {
        return required(code);
    }

    /** The remedy of a code, with the phrases that it shares with others filled in. */
    static String remedy(String code) {
        return PHRASE.matcher(required(code + ".remedy")).replaceAll(phrase -> required(phrase.group(1)));
    }

    private static String required(String key) {
        String words = WORDS.getProperty(key);
        if (words == null) {
            throw new IllegalStateException("findings.properties must have words for " + key + ", but has none");
        }
        return words;
    }
}
