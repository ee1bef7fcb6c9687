package nl.birthcare.funding.rules.check;

import nl.birthcare.funding.core.internal.Sentences;

/** What findings say, read once from {@code findings.properties}. */
final class FindingWords {

    private static final String FILE = "findings.properties";

    private static final Sentences WORDS = Sentences.of(FILE, FindingWords.class.getResourceAsStream(FILE));

    private FindingWords() {}

    /** The sentence of a code, with names of values between braces. */
    static String sentence(String code) {
        return WORDS.sentence(code);
    }

    /** The remedy of a code, with the phrases that it shares with others filled in. */
    static String remedy(String code) {
        return WORDS.whole(code + ".remedy");
    }
}
