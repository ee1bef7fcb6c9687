package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;

/**
 * A kind of dated entry in a {@link PolicyDocument}: the name of its list, what an entry is about, what it can change, and
 * how it reads. {@link EntryKinds} declares all of them.
 *
 * @param <T> the entries
 */
@JsonFilter(JsonForm.NONE)
public final class EntryKind<T extends Provision> {

    /** What entries of a kind can change. */
    public enum Role {
        /** The verdict, the split or the findings of lines of the performances that they name. */
        PERFORMANCES,
        /** The verdict, the split or the findings of any line. */
        LINES,
        /** Other answers: what a client pays, what a budget holds, how a procedure goes. */
        ANSWERS,
        /** Nothing: they say what happened, what is open, and what was published. */
        INFORMATION
    }

    private final String name;
    private final Class<T> type;
    private final Function<PolicyDocument, List<T>> list;
    private final BiConsumer<PolicyDocument.Builder, List<T>> setter;
    private final Role role;
    private final String subjectText;
    private final Function<T, List<?>> subjects;
    private final List<String> subjectFields;
    private final Function<T, String> sentence;

    private EntryKind(
            String name,
            Class<T> type,
            Function<PolicyDocument, List<T>> list,
            BiConsumer<PolicyDocument.Builder, List<T>> setter,
            Role role,
            String subjectText,
            Function<T, List<?>> subjects,
            List<String> subjectFields,
            Function<T, String> sentence) {
        this.name = name;
        this.type = type;
        this.list = list;
        this.setter = setter;
        this.role = role;
        this.subjectText = subjectText;
        this.subjects = subjects;
        this.subjectFields = subjectFields;
        this.sentence = sentence;
    }

    /** Starts the declaration of a kind of entries. */
    static <T extends Provision> Named<T> of(Role role, String name, Class<T> type) {
        return new Named<>(role, name, type);
    }

    /** A kind of which it is not said yet where its entries are. */
    record Named<T extends Provision>(Role role, String name, Class<T> type) {

        /** The kind, with its list in a document and its sentences. Several entries may hold for one thing on one day. */
        EntryKind<T> in(
                Function<PolicyDocument, List<T>> list,
                BiConsumer<PolicyDocument.Builder, List<T>> setter,
                Function<T, String> sentence) {
            return new EntryKind<>(name, type, list, setter, role, "", none -> List.of(), List.of(), sentence);
        }
    }

    /**
     * This kind, where at most one entry holds for a subject on a day.
     *
     * @param text how messages name the timeline of a subject: "the regime of form"
     * @param subject what an entry is about
     * @param fields the fields of the JSON that say so, by which a scenario knows what an entry supersedes
     */
    EntryKind<T> about(String text, Function<T, ?> subject, String... fields) {
        return aboutEach(text, entry -> List.of(subject.apply(entry)), fields);
    }

    /** The same for entries that are about several subjects. */
    EntryKind<T> aboutEach(String text, Function<T, List<?>> several, String... fields) {
        return new EntryKind<>(name, type, list, setter, role, text, several, List.of(fields), sentence);
    }

    /** {@return the name of the list of a {@link PolicyDocument} in which the entries are: such as {@code regimes}} */
    public String name() {
        return name;
    }

    /** {@return what the entries can change: the role} */
    public Role role() {
        return role;
    }

    /**
     * {@return whether entries of this kind can decide an answer, so that the fingerprint of results covers them: false
     * for what only informs}
     */
    public boolean decides() {
        return role != Role.INFORMATION;
    }

    /**
     * {@return the entries of this kind}
     *
     * @param document the document that holds them
     */
    public List<T> entries(PolicyDocument document) {
        Require.present("The document", document);
        return list.apply(document);
    }

    /** What an entry says, if it is of this kind. */
    Optional<String> sentence(Provision entry) {
        return type.isInstance(entry) ? Optional.of(sentence.apply(type.cast(entry))) : Optional.empty();
    }

    /** Puts the entries of several documents into one that is being built, sorted by id. */
    void merge(List<PolicyDocument> documents, PolicyDocument.Builder together) {
        setter.accept(together, PolicyEntries.merged(name, documents, list, Provision::id));
    }

    /**
     * {@return the fields of the JSON that say what an entry is about, by which a scenario knows what an entry
     * supersedes: the names; none where entries of the kind hold alongside each other}
     */
    public List<String> subjectFields() {
        return subjectFields;
    }

    /**
     * {@return the performances that an entry is about: their codes; none for one that is about whatever performance}
     *
     * @param entry an entry of this kind
     * @throws ClassCastException if the entry is of another kind
     */
    public Set<PerformanceCode> performances(Provision entry) {
        Require.present("The entry", entry);
        return subjects(entry).stream()
                .filter(PerformanceCode.class::isInstance)
                .map(PerformanceCode.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What an entry of this kind is about; nothing where entries of the kind stand side by side. */
    List<?> subjects(Provision entry) {
        return subjects.apply(type.cast(entry));
    }

    /** The entries by what they are about. Refuses two that hold for one thing on one day. */
    Map<Object, Timeline<T>> timelines(PolicyDocument document) {
        Map<Object, List<T>> bySubject = new HashMap<>();
        for (T entry : entries(document)) {
            for (Object subject : subjects.apply(entry)) {
                bySubject.computeIfAbsent(subject, any -> new ArrayList<>()).add(entry);
            }
        }
        Map<Object, Timeline<T>> timelines = new HashMap<>();
        bySubject.forEach((subject, versions) ->
                timelines.put(subject, Timeline.of(subjectText + " " + text(subject), versions)));
        return timelines;
    }

    private static String text(Object subject) {
        if (subject instanceof List<?> parts) {
            return String.join(" ", parts.stream().map(EntryKind::text).toList());
        }
        return subject instanceof PerformanceCode code ? code.text() : subject.toString();
    }

    /**
     * Prints the name.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return name;
    }
}
