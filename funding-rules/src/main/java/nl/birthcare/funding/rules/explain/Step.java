package nl.birthcare.funding.rules.explain;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One step to the answer about a line: what was found, by which documents, and how sure that is. It never names the client.
 *
 * <p>Its texts are made each time that they are asked for.
 */
@JsonFilter(JsonForm.BY_MODULE)
public final class Step {

    private final StepKind kind;
    private final @Nullable Authority authority;
    private final @Nullable Shares divided;

    /** Names and values by turns: texts are made of them when they are asked for. */
    private final Object[] named;

    private Step(StepKind kind, @Nullable Authority authority, @Nullable Shares divided, Object[] named) {
        this.kind = kind;
        this.authority = authority;
        this.divided = divided;
        this.named = named;
    }

    /** A step that rests on no document of its own. */
    static Step of(StepKind kind, Object... named) {
        return new Step(kind, null, null, named);
    }

    /** A step that divides an amount by a key. */
    static Step dividing(StepKind kind, @Nullable Shares divided, Object... named) {
        return new Step(kind, null, divided, named);
    }

    /** A step by an authority, which its values name if they have to. */
    static Step by(StepKind kind, Authority authority, Object... named) {
        return new Step(kind, authority, null, named);
    }

    /** A step by an entry of the policy book, which names it and its days. */
    static Step by(StepKind kind, Provision entry, Object... named) {
        return new Step(kind, new Authority.Entry(entry), null, named);
    }

    /**
     * Returns what sort of step this is.
     *
     * @return the kind
     */
    public StepKind kind() {
        return kind;
    }

    /**
     * Returns the particulars, by name: what is in words is in English, and days are as {@link Validity#text()} has them.
     *
     * @return the values, in a fixed order
     */
    public Map<String, String> values() {
        return Collections.unmodifiableMap(values(Locale.ENGLISH, Validity::text));
    }

    private Map<String, String> values(Locale locale, Function<Validity, String> days) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < named.length; i += 2) {
            Object value = named[i + 1];
            values.put(
                    (String) named[i],
                    value instanceof Validity validity ? days.apply(validity) : StepWords.told(value, locale));
        }
        if (authority instanceof Authority.Entry by) {
            values.put("entry", by.entry().id());
            values.put("validity", days.apply(by.entry().validity()));
        }
        return values;
    }

    /**
     * Returns by which documents.
     *
     * @return places in documents, which {@link Explanation#documents()} describes; none where the step rests on none
     */
    public List<SourceReference> sources() {
        return authority == null ? List.of() : authority.sources();
    }

    /**
     * Returns how sure it is.
     *
     * @return the grade of the entry or agreement; empty where the step is no matter of documents
     */
    public Optional<EvidenceGrade> grade() {
        return Optional.ofNullable(authority).map(Authority::grade);
    }

    /**
     * Returns what each framework bears, of a step that divides an amount by a key.
     *
     * @return three shares, in the order of the frameworks, whose parts sum to the amount; none of another step
     */
    public List<Share> shares() {
        return divided == null ? List.of() : divided.list();
    }

    /**
     * Says in words what was found, by which documents, and how sure that is; or that no document decides it. What its {@link
     * #shares()} are they say themselves.
     *
     * @return one or more sentences
     */
    public String text() {
        return text(Locale.ENGLISH);
    }

    /**
     * Says the same in a language. What a policy book of the caller says in words stays as it is.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #text()} in that language
     */
    public String text(Locale locale) {
        Require.present("The language", locale);
        Map<String, String> values = values(locale, validity -> StepWords.days(validity, locale));
        String text = StepWords.filled(kind.sentence(locale), values, locale);
        return authority == null
                ? text
                : text + " " + StepWords.authority(authority.sources(), authority.grade(), locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step that
                && kind == that.kind
                && sources().equals(that.sources())
                && grade().equals(that.grade())
                && values().equals(that.values())
                && shares().equals(that.shares());
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + values().hashCode();
    }

    /**
     * Prints the kind and the particulars.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return kind + " " + values();
    }
}
