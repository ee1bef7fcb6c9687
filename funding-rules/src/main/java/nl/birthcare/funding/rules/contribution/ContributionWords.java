package nl.birthcare.funding.rules.contribution;

import java.util.Locale;
import nl.birthcare.funding.core.internal.Bilingual;

/** What contributions say, in two languages, read from {@code contribution.properties}. */
final class ContributionWords {

    private static final Bilingual WORDS = Bilingual.of("contribution", ContributionWords.class::getResourceAsStream);

    private ContributionWords() {}

    static String sentence(String key, Locale locale) {
        return WORDS.in(locale).sentence(key);
    }
}
