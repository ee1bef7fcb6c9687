package nl.birthcare.funding.rules.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.internal.Bilingual;
import nl.birthcare.funding.core.internal.Phrases;
import nl.birthcare.funding.core.internal.Sentences;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;

/** What steps say, in two languages, read once from {@code steps.properties} and {@code steps_nl.properties}. */
final class StepWords {

    private static final Bilingual WORDS = Bilingual.of("steps", StepWords.class::getResourceAsStream);

    /** By what the names of choices begin. */
    private static final Map<Class<?>, String> CHOICES = Map.of(
            LineDate.class, "date.",
            DateSubject.class, "subject.",
            FundingForm.class, "form.",
            FundingRegime.Kind.class, "regime.",
            Discipline.class, "discipline.",
            TariffUnit.class, "unit.",
            Severity.class, "severity.",
            AllocationBasis.class, "basis.",
            ApportionmentMethod.class, "method.",
            MacroFramework.class, "framework.");

    private StepWords() {}

    /** What the bundled policy books say in words; read when a step is told in Dutch first. */
    private static final class OfBook {

        private static final Bilingual WORDS = Bilingual.of("book", StepWords.class::getResourceAsStream);

        private static final Phrases IN_DUTCH =
                Phrases.of(WORDS.in(Locale.ENGLISH), WORDS.in(Locale.forLanguageTag("nl")));

        private static final Bilingual GAPS = Bilingual.of("gaps", Finding.class::getResourceAsStream);

        private static final Phrases GAPS_IN_DUTCH =
                Phrases.of(GAPS.in(Locale.ENGLISH), GAPS.in(Locale.forLanguageTag("nl")));

        private OfBook() {}
    }

    static String sentence(String key, Locale locale) {
        return WORDS.in(locale).sentence(key);
    }

    /** By which documents, and how sure that is; that no document decides, where somebody assumes it. */
    static String authority(List<SourceReference> sources, EvidenceGrade grade, Locale locale) {
        String documents = sources.stream().map(SourceReference::text).collect(Collectors.joining("; "));
        String key = "grade." + grade + (sources.isEmpty() ? ".without-sources" : "");
        return Sentences.filled(sentence(key, locale), Map.of("documents", documents));
    }

    /** A value as a sentence tells it; what is made later is made only now. */
    static String told(Object value, Locale locale) {
        if (value instanceof Told later) {
            return later.in(locale);
        }
        if (value instanceof Supplier<?> later) {
            return told(Objects.requireNonNull(later.get()), locale);
        }
        if (value instanceof Enum<?> choice) {
            return word(choice, locale);
        }
        return value.toString();
    }

    /** The name of a choice as it reads in a sentence: "small scale experiment". */
    static String word(Enum<?> choice, Locale locale) {
        return sentence(CHOICES.get(choice.getDeclaringClass()) + choice.name(), locale);
    }

    /** Since and until when something holds: a day on which nothing begins is told in words. */
    static String days(Validity validity, Locale locale) {
        if (validity.hasBeginning()) {
            return validity.text();
        }
        return validity.lastDay()
                .map(last -> Sentences.filled(sentence("validity.until", locale), Map.of("lastDay", last.toString())))
                .orElseGet(() -> sentence("validity.always", locale));
    }

    /** A sentence with its values, of which those that a bundled book says in English are in the language too. */
    static String filled(String sentence, Map<String, String> values, Locale locale) {
        return Sentences.filled(
                sentence,
                Bilingual.isDutch(locale)
                        ? OfBook.GAPS_IN_DUTCH.translated(OfBook.IN_DUTCH.translated(values))
                        : values);
    }

    static String text(Share share, Locale locale) {
        BigDecimal about =
                share.exactCents().toBigDecimal(2, RoundingMode.HALF_EVEN).movePointLeft(2);
        return Sentences.filled(
                sentence("share." + share.lastCent(), locale),
                Map.of(
                        "framework", word(share.framework(), locale),
                        "weight", Long.toString(share.weight()),
                        "exact", share.exactCents().toString(),
                        "about", about.toPlainString(),
                        "part", share.part().toString(),
                        "claim", share.claim().toString()));
    }
}
