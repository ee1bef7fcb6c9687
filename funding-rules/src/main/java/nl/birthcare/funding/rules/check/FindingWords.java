package nl.birthcare.funding.rules.check;

import java.util.Locale;
import java.util.Map;
import nl.birthcare.funding.core.internal.Bilingual;
import nl.birthcare.funding.core.internal.Phrases;
import nl.birthcare.funding.core.internal.Sentences;

/** What findings say: the sentences of {@code findings.properties} and the phrases of their values, in two languages. */
final class FindingWords {

    private static final Bilingual WORDS = Bilingual.of("findings", FindingWords.class::getResourceAsStream);

    private FindingWords() {}

    /** Read when a finding is told in Dutch first. */
    private static final class Values {

        private static final Bilingual WORDS = Bilingual.of("phrases", FindingWords.class::getResourceAsStream);

        private static final Phrases IN_DUTCH =
                Phrases.of(WORDS.in(Locale.ENGLISH), WORDS.in(Locale.forLanguageTag("nl")));

        private Values() {}
    }

    /** What gaps of the bundled policy books say; read when one is told in Dutch first. */
    private static final class Gaps {

        private static final Bilingual WORDS = Bilingual.of("gaps", FindingWords.class::getResourceAsStream);

        private static final Phrases IN_DUTCH =
                Phrases.of(WORDS.in(Locale.ENGLISH), WORDS.in(Locale.forLanguageTag("nl")));

        private Gaps() {}
    }

    /** The sentence of a code, with names of values between braces. */
    static String sentence(String code, Locale locale) {
        return WORDS.in(locale).sentence(code);
    }

    /** The remedy of a code, with the phrases that it shares with others filled in. */
    static String remedy(String code, Locale locale) {
        return WORDS.in(locale).whole(code + ".remedy");
    }

    /** A sentence with its values, of which those in words are in the language too. */
    static String filled(String sentence, Map<String, String> values, Locale locale) {
        return Sentences.filled(sentence, told(values, locale));
    }

    /** Values, of which those in words are in the language. */
    static Map<String, String> told(Map<String, String> values, Locale locale) {
        if (!Bilingual.isDutch(locale)) {
            return values;
        }
        Map<String, String> told = Values.IN_DUTCH.translated(values);
        return values.containsKey("unknown") ? Gaps.IN_DUTCH.translated(told) : told;
    }
}
