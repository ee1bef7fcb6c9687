package nl.birthcare.funding.rules.explain;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Sentences;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import org.jspecify.annotations.Nullable;

/** One step to the answer about a line: what was found, by which documents, and how sure that is. It never names the client. */
@JsonFilter(JsonForm.BY_MODULE)
public final class Step {

    private final StepKind kind;
    private final List<SourceReference> sources;
    private final @Nullable EvidenceGrade grade;
    private final @Nullable Shares divided;

    /** Names and values by turns: texts are made of them when they are asked for. */
    private final Object[] named;

    private Step(
            StepKind kind,
            List<SourceReference> sources,
            @Nullable EvidenceGrade grade,
            @Nullable Shares divided,
            Object[] named) {
        this.kind = kind;
        this.sources = sources;
        this.grade = grade;
        this.divided = divided;
        this.named = named;
    }

    /** A step that rests on no document of its own. */
    static Step of(StepKind kind, Object... named) {
        return new Step(kind, List.of(), null, null, named);
    }

    /** A step that divides an amount by a key. */
    static Step dividing(StepKind kind, Shares divided, Object... named) {
        return new Step(kind, List.of(), null, divided, named);
    }

    /** A step by an entry of the policy book, which names it and its days. */
    static Step by(StepKind kind, Provision entry, Object... named) {
        Object[] more = new Object[named.length + 4];
        System.arraycopy(named, 0, more, 0, named.length);
        more[named.length] = "entry";
        more[named.length + 1] = entry.id();
        more[named.length + 2] = "validity";
        more[named.length + 3] = entry.validity();
        return new Step(kind, entry.sources(), entry.grade(), null, more);
    }

    /** A step by several entries, which names them. */
    static Step byAll(StepKind kind, Collection<? extends Provision> entries, Object... named) {
        List<Object> more = new ArrayList<>(List.of(named));
        more.add("entries");
        more.add(String.join(", ", entries.stream().map(Provision::id).toList()));
        EvidenceGrade grade = entries.stream()
                .map(Provision::grade)
                .reduce(EvidenceGrade::weaker)
                .orElse(null);
        return new Step(
                kind,
                distinct(entries.stream().flatMap(entry -> entry.sources().stream())),
                grade,
                null,
                more.toArray());
    }

    /** A step by documents. */
    static Step by(StepKind kind, List<SourceReference> sources, @Nullable EvidenceGrade grade, Object... named) {
        return new Step(kind, sources, grade, null, named);
    }

    static List<SourceReference> distinct(Stream<SourceReference> sources) {
        return sources.distinct().toList();
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
     * Returns the particulars, by name, as the text shows them.
     *
     * @return the values, in a fixed order
     */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < named.length; i += 2) {
            values.put((String) named[i], text(named[i + 1]));
        }
        return Collections.unmodifiableMap(values);
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> choice) {
            return StepWords.words(choice);
        }
        return value instanceof Validity validity ? validity.text() : value.toString();
    }

    /**
     * Returns by which documents.
     *
     * @return places in documents, which {@link Explanation#documents()} describes; none where the step rests on none
     */
    public List<SourceReference> sources() {
        return sources;
    }

    /**
     * Returns how sure it is.
     *
     * @return the grade of the entry or agreement; empty where the step is no matter of documents
     */
    public Optional<EvidenceGrade> grade() {
        return Optional.ofNullable(grade);
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
        String text = Sentences.filled(kind.sentence(), values());
        return grade == null ? text : text + " " + StepWords.authority(sources, grade);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step that
                && kind == that.kind
                && sources.equals(that.sources)
                && grade == that.grade
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
