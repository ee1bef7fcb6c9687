package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.MadeOnce;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Everything that holds: which rule, figure and key, on which day, by which document.
 *
 * <p>A book is made of documents whose entries it puts together. It refuses entries that contradict each other: two of
 * one id, two that hold for the same thing on the same day, and a reference to a document that nobody describes. Two
 * books with the same entries have the same {@link #sha256()}, in whatever order the entries were added.
 *
 * <p>There is no default book: a caller names one of {@link PolicyBooks}, or makes one.
 */
@JsonFilter(JsonForm.BY_MODULE)
public final class PolicyBook extends BookEntries {

    private final String id;
    private final String title;
    private final SortedSet<String> overlays;
    private final PolicyDocument documents;
    private final List<Scenario> scenarios;
    private final @Nullable String scenario;
    private final String name;
    /** Only results and comparisons of books ask for it, and it takes as long as reading the book. */
    private final MadeOnce<String> sha256;

    private PolicyBook(
            String id, String title, SortedSet<String> overlays, PolicyDocument documents, List<Scenario> scenarios) {
        super(
                scenarios.isEmpty()
                        ? documents
                        : PolicyEntries.merged(id, title, List.of(Scenario.amended(documents, scenarios))));
        this.id = id;
        this.title = title;
        this.overlays = overlays;
        this.documents = documents;
        this.scenarios = scenarios;
        this.scenario = scenarios.isEmpty()
                ? null
                : scenarios.stream().map(Scenario::name).collect(Collectors.joining("+"));
        this.name = (overlays.isEmpty() ? id : id + "+" + String.join("+", overlays))
                + (scenario == null ? "" : " under " + scenario);
        this.sha256 = new MadeOnce<>(() -> PolicyEntries.sha256(
                entries(), scenarios.stream().map(Scenario::name).toList()));
    }

    /** A book that answers by other timelines, and is otherwise as another. */
    private PolicyBook(PolicyBook book, Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> timelines) {
        super(book, timelines);
        this.id = book.id;
        this.title = book.title;
        this.overlays = book.overlays;
        this.documents = book.documents;
        this.scenarios = book.scenarios;
        this.scenario = book.scenario;
        this.name = book.name;
        this.sha256 = book.sha256;
    }

    /**
     * Makes a book of documents.
     *
     * @param id the name of the book
     * @param title what the book is, one sentence
     * @param documents the documents, in any order
     * @return the book
     * @throws IllegalArgumentException if entries contradict each other, or refer to a source that no document
     *     describes; the message names them
     */
    public static PolicyBook of(String id, String title, PolicyDocument... documents) {
        Require.present("The id", id);
        Require.present("The title", title);
        Require.present("The documents", documents);
        PolicyDocument together = PolicyEntries.merged(id, title, List.of(documents));
        refuseAssumed(together);
        return new PolicyBook(id, title, new TreeSet<>(), together, List.of());
    }

    /**
     * Makes a book of one document.
     *
     * @param document the document
     * @return the book, with the document's id and title
     * @throws IllegalArgumentException if entries contradict each other, or refer to a source that is not described
     */
    public static PolicyBook of(PolicyDocument document) {
        Require.present("The document of a policy book", document);
        return of(document.id(), document.title(), document);
    }

    /**
     * Returns this book with the entries of an overlay added. An overlay without entries changes nothing.
     *
     * @param overlay the overlay
     * @return a new book; this one stays as it is
     * @throws IllegalArgumentException if an entry of the overlay contradicts one of this book; the message names both
     */
    public PolicyBook with(PolicyDocument overlay) {
        Require.present("The overlay of a policy book", overlay);
        refuseAssumed(overlay);
        PolicyDocument together = PolicyEntries.merged(id, title, List.of(documents, overlay));
        if (together.equals(documents)) {
            return this;
        }
        SortedSet<String> names = new TreeSet<>(overlays);
        names.add(overlay.id());
        return new PolicyBook(id, title, names, together, scenarios);
    }

    /**
     * {@return this book under a scenario: what holds if the change comes that the scenario describes; a new book; this
     * one stays as it is} The scenario's name is part of the book's name and fingerprint, and of every result.
     *
     * <p>The order in which overlays and scenarios are named never matters. A scenario that changes nothing leaves the
     * book as it is, and so does one that was named before.
     *
     * @param scenario the scenario
     * @throws nl.birthcare.funding.core.json.RefusedJsonException if the scenario does not fit this book, with the path in
     *     the scenario and the reason: it names an entry that the book does not hold, adds one that overlaps another, or
     *     touches an entry that another scenario touches
     */
    public PolicyBook under(Scenario scenario) {
        Require.present("The scenario of a policy book", scenario);
        if (scenarios.contains(scenario)) {
            return this;
        }
        List<Scenario> together = new ArrayList<>(scenarios);
        together.add(scenario);
        together.sort(Comparator.comparing(Scenario::name));
        PolicyBook book;
        try {
            book = new PolicyBook(id, title, overlays, documents, List.copyOf(together));
        } catch (RefusedJsonException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RefusedJsonException(
                    "$", "scenario " + scenario.name() + " must fit the book. " + e.getMessage());
        }
        return book.entries().equals(entries()) ? this : book;
    }

    /**
     * Returns this book with whatever an entry is about as another book has it, on every day: what would this book answer if
     * that alone were put back?
     *
     * <p>It serves to find out on what an answer hangs. Only the timelines are those of the other book; name, entries and
     * fingerprint stay, so that its answers are for comparing, not for keeping.
     *
     * @param kind the kind of the entry
     * @param entry an entry of either book
     * @param other the book whose versions are put in the place of those of this one
     * @return a book that answers by them; empty where both have the same versions
     * @throws ClassCastException if the entry is of another kind
     */
    public Optional<PolicyBook> withVersionsOf(EntryKind<?> kind, Provision entry, PolicyBook other) {
        Require.present("The kind of entries", kind);
        Require.present("The entry", entry);
        Require.present("The other book", other);
        boolean same = kind.subjects(entry).stream()
                .allMatch(subject -> other.timeline(kind, subject)
                        .versions()
                        .equals(timeline(kind, subject).versions()));
        return same ? Optional.empty() : Optional.of(new PolicyBook(this, timelinesWith(kind, entry, other)));
    }

    /** Only a scenario assumes an entry, so that its name is always on the book. */
    private static void refuseAssumed(PolicyDocument document) {
        for (Provision entry : EntryKinds.entries(document)) {
            if (entry.scenario().isPresent()) {
                throw new IllegalArgumentException("Entry " + entry.id()
                        + " of a document must not be assumed by a scenario, but is by "
                        + entry.scenario().get());
            }
        }
    }

    /** {@return the name of this book without its overlays: the id} */
    public String id() {
        return id;
    }

    /**
     * {@return the name of this book with its overlays and scenarios, as results carry it: {@code
     * enacted+national-mono-cost under monodisciplinary-ends}; the id and the ids of the overlays in alphabetical
     * order, joined by plus signs; then {@code under} and {@link #scenario()}, where there is one}
     */
    public String name() {
        return name;
    }

    /**
     * {@return the scenario that this book is under: the name of the scenario, or of several in alphabetical order,
     * joined by plus signs; empty where nothing is assumed}
     */
    public Optional<String> scenario() {
        return Optional.ofNullable(scenario);
    }

    /** {@return the scenarios that this book is under, sorted by name} */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /**
     * Returns what holds on a day.
     *
     * @param day the day
     * @return the regimes, the kinds of tariffs, what integral care does not contain, and what is undecided
     */
    public PolicyDay on(LocalDate day) {
        return PolicyDay.of(this, day);
    }

    /**
     * {@return everything that begins or ends, for a timeline: the changes by day; of one day what ends comes first,
     * then by kind and id}
     */
    public List<PolicyChange> changes() {
        return PolicyChange.of(entries());
    }

    /**
     * {@return an entry, of whatever kind, or empty if this book holds none of that kind and id}
     *
     * @param kind the name of the list of a {@link PolicyDocument} in which it stands, such as {@code regimes}
     * @param id its id
     */
    public Optional<Provision> entry(String kind, String id) {
        Require.present("The kind of entries", kind);
        Require.present("The id", id);
        return EntryKinds.named(kind).stream()
                .flatMap(each -> each.entries(entries()).stream())
                .filter(entry -> entry.id().equals(id))
                .<Provision>map(entry -> entry)
                .findFirst();
    }

    /** {@return what happened on the way to this policy: the events, by first day and id} */
    public List<PolicyEvent> events() {
        return entries().events().stream()
                .sorted(Comparator.comparing(
                                (PolicyEvent event) -> event.validity().firstDay())
                        .thenComparing(PolicyEvent::id))
                .toList();
    }

    /** {@return what has not been decided: the questions, sorted by id} */
    public List<PolicyQuestion> questions() {
        return entries().questions();
    }

    /**
     * {@return the question on which an entry hangs, or empty if the book knows none}
     *
     * @param entry the id of an undecided entry
     */
    public Optional<PolicyQuestion> question(String entry) {
        Require.present("The entry", entry);
        return entries().questions().stream()
                .filter(question -> question.undecided().contains(entry))
                .findFirst();
    }

    /** {@return what this book is: one sentence} */
    public String title() {
        return title;
    }

    /**
     * {@return the fingerprint of the entries that can decide an answer: the SHA-256 of their canonical JSON, sorted by
     * id, with the names of the scenarios and without those of the book and its overlays; 64 hexadecimal digits} What
     * only informs does not change it: events, questions, published statistics, errata, gaps, and the descriptions of
     * documents.
     */
    public String sha256() {
        return sha256.get();
    }

    /**
     * {@return the fingerprint of everything else that this book says, which decides nothing: 64 hexadecimal digits} It
     * is taken anew each time.
     */
    public String informationSha256() {
        return PolicyEntries.informationSha256(entries());
    }

    /**
     * Tells whether another book has the same name and the same entries that can decide, so that no answer can differ.
     *
     * @param other the other book
     * @return whether they are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyBook that && name().equals(that.name()) && sha256().equals(that.sha256());
    }

    @Override
    public int hashCode() {
        return sha256().hashCode();
    }

    /**
     * Prints name and fingerprint.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return name() + " " + sha256();
    }
}
