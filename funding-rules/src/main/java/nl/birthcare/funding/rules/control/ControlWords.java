package nl.birthcare.funding.rules.control;

import java.util.Locale;
import java.util.Map;
import nl.birthcare.funding.core.internal.Bilingual;
import nl.birthcare.funding.core.internal.Sentences;

/** What budgets and settlements say, in two languages, read from {@code control.properties}. */
final class ControlWords {

    private static final Bilingual WORDS = Bilingual.of("control", ControlWords.class::getResourceAsStream);

    private ControlWords() {}

    static String sentence(String key, Locale locale) {
        return WORDS.in(locale).sentence(key);
    }

    static String filled(String key, Map<String, String> values, Locale locale) {
        return Sentences.filled(sentence(key, locale), values);
    }
}
