package nl.birthcare.funding.rules.internal.check;

import java.util.HashMap;
import java.util.Map;
import nl.birthcare.funding.core.internal.Sentences;
import nl.birthcare.funding.rules.check.FindingCode;

/** What values of findings say in words: the phrases of {@code phrases.properties}, beside the sentences of the findings. */
final class Words {

    private static final String FILE = "phrases.properties";

    private static final Sentences ALL = Sentences.of(FILE, FindingCode.class.getResourceAsStream(FILE));

    private Words() {}

    /** A phrase, with names and their values in turn. */
    static String of(String phrase, Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        return Sentences.filled(ALL.sentence(phrase), values);
    }
}
