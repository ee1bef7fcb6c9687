package nl.birthcare.funding.rules.projection;

import java.util.Locale;
import java.util.Map;
import nl.birthcare.funding.core.internal.Bilingual;
import nl.birthcare.funding.core.internal.Sentences;

/** What projections say, in two languages, read from {@code projection.properties}. */
final class ProjectionWords {

    private static final Bilingual WORDS = Bilingual.of("projection", ProjectionWords.class::getResourceAsStream);

    private ProjectionWords() {}

    static String sentence(String key, Locale locale) {
        return WORDS.in(locale).sentence(key);
    }

    static String filled(String key, Map<String, String> values, Locale locale) {
        return Sentences.filled(sentence(key, locale), values);
    }
}
