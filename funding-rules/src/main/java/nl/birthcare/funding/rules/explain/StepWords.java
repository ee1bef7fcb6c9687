package nl.birthcare.funding.rules.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.Sentences;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.policy.entry.LineDate;

/** What steps say, read once from {@code steps.properties}. */
final class StepWords {

    private static final String FILE = "steps.properties";

    private static final Sentences WORDS = Sentences.of(FILE, StepWords.class.getResourceAsStream(FILE));

    private StepWords() {}

    static String sentence(String kind) {
        return WORDS.sentence(kind);
    }

    /** The name of a choice as it reads in a sentence: "small scale experiment". */
    static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** By which documents, and how sure that is; that no document decides, where somebody assumes it. */
    static String authority(List<SourceReference> sources, EvidenceGrade grade) {
        String documents = sources.stream().map(SourceReference::text).collect(Collectors.joining("; "));
        String key = "grade." + grade + (sources.isEmpty() ? ".without-sources" : "");
        return Sentences.filled(WORDS.sentence(key), Map.of("documents", documents));
    }

    /** A value as a sentence tells it; a supplier makes it only now. */
    static String told(Object value) {
        if (value instanceof Supplier<?> later) {
            return told(Objects.requireNonNull(later.get()));
        }
        if (value instanceof LineDate date) {
            return WORDS.sentence("date." + date);
        }
        if (value instanceof MacroFramework framework) {
            return WORDS.sentence("framework." + framework);
        }
        if (value instanceof ApportionmentMethod method) {
            return WORDS.sentence("method." + method);
        }
        if (value instanceof Validity validity) {
            return validity.text();
        }
        return value instanceof Enum<?> choice ? words(choice) : value.toString();
    }

    static String text(Share share) {
        BigDecimal about =
                share.exactCents().toBigDecimal(2, RoundingMode.HALF_EVEN).movePointLeft(2);
        return Sentences.filled(
                WORDS.sentence("share." + share.lastCent()),
                Map.of(
                        "framework", told(share.framework()),
                        "weight", Long.toString(share.weight()),
                        "exact", share.exactCents().toString(),
                        "about", about.toPlainString(),
                        "part", share.part().toString(),
                        "claim", share.claim().toString()));
    }
}
