package nl.birthcare.funding.rules.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Timeline;
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
public final class PolicyBook {

    private final String id;
    private final String title;
    private final SortedSet<String> overlays;
    private final PolicyDocument documents;
    private final List<Scenario> scenarios;
    private final @Nullable String scenario;
    private final String name;
    private final PolicyDocument entries;
    private final String sha256;

    private final Map<String, Source> sources;
    private final Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> timelines;
    private final Map<FundingForm, List<Timeline<ContentExclusion>>> contentExclusions;
    private final Set<PerformanceCode> performanceCodes;
    private final Map<FundingForm, List<PolicyNotice>> notices;
    private final boolean undecidedAllocation;

    private PolicyBook(
            String id, String title, SortedSet<String> overlays, PolicyDocument documents, List<Scenario> scenarios) {
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
        this.entries = Amendment.amended(documents, scenarios);
        this.sha256 = PolicyEntries.sha256(
                entries, scenarios.stream().map(Scenario::name).toList());
        this.sources = entries.sources().stream().collect(Collectors.toMap(Source::id, source -> source));
        this.timelines = EntryKinds.all().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> kind.timelines(entries)));
        this.contentExclusions = exclusionsByForm(timelines);
        this.performanceCodes =
                entries.performances().stream().map(Performance::code).collect(Collectors.toUnmodifiableSet());
        this.notices = entries.notices().stream().collect(Collectors.groupingBy(PolicyNotice::form));
        this.undecidedAllocation = Stream.of(entries.performances(), entries.tariffs(), entries.allocationRules())
                .flatMap(List::stream)
                .anyMatch(entry -> !entry.decides());
        refuseUnknownSources();
        refuseUnknownNames();
    }

    /** A book that answers by other timelines, and is otherwise as another. */
    private PolicyBook(PolicyBook book, Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> timelines) {
        this.id = book.id;
        this.title = book.title;
        this.overlays = book.overlays;
        this.documents = book.documents;
        this.scenarios = book.scenarios;
        this.scenario = book.scenario;
        this.name = book.name;
        this.entries = book.entries;
        this.sha256 = book.sha256;
        this.sources = book.sources;
        this.timelines = timelines;
        this.contentExclusions = exclusionsByForm(timelines);
        this.performanceCodes = book.performanceCodes;
        this.notices = book.notices;
        this.undecidedAllocation = book.undecidedAllocation;
    }

    /** A timeline per kind of care, sorted by its tag, for each form. */
    private static Map<FundingForm, List<Timeline<ContentExclusion>>> exclusionsByForm(
            Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> timelines) {
        Map<FundingForm, SortedMap<String, Timeline<ContentExclusion>>> byTag = new EnumMap<>(FundingForm.class);
        for (Object subject :
                timelines.getOrDefault(EntryKinds.CONTENT_EXCLUSIONS, Map.of()).keySet()) {
            Timeline<ContentExclusion> versions = timeline(timelines, EntryKinds.CONTENT_EXCLUSIONS, subject);
            ContentExclusion any = versions.versions().get(0);
            byTag.computeIfAbsent(any.form(), form -> new TreeMap<>())
                    .put(any.content().name(), versions);
        }
        Map<FundingForm, List<Timeline<ContentExclusion>>> byForm = new EnumMap<>(FundingForm.class);
        byTag.forEach((form, tags) -> byForm.put(form, List.copyOf(tags.values())));
        return byForm;
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
     * Returns this book under a scenario: what holds if the change comes that the scenario describes. The scenario's name
     * is part of the book's name and fingerprint, and of every result.
     *
     * <p>The order in which overlays and scenarios are named never matters. A scenario that changes nothing leaves the
     * book as it is, and so does one that was named before.
     *
     * @param scenario the scenario
     * @return a new book; this one stays as it is
     * @throws nl.birthcare.funding.core.json.RefusedJsonException if the scenario does not fit this book, with the path in
     *     the scenario and the reason: it names an entry that the book does not hold, adds one that overlaps another, or
     *     touches an entry that another scenario touches
     */
    public PolicyBook under(Scenario scenario) {
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
        return book.entries.equals(entries) ? this : book;
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

    /**
     * Returns the name of this book without its overlays.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the name of this book with its overlays and scenarios, as results carry it: {@code
     * enacted+national-mono-cost under monodisciplinary-ends}.
     *
     * @return the id and the ids of the overlays in alphabetical order, joined by plus signs; then {@code under} and
     *     {@link #scenario()}, where there is one
     */
    public String name() {
        return name;
    }

    /**
     * Returns the scenario that this book is under.
     *
     * @return the name of the scenario, or of several in alphabetical order, joined by plus signs; empty where nothing is
     *     assumed
     */
    public Optional<String> scenario() {
        return Optional.ofNullable(scenario);
    }

    /**
     * Returns the scenarios that this book is under.
     *
     * @return the scenarios, sorted by name
     */
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
     * Returns everything that begins or ends, for a timeline.
     *
     * @return the changes by day; of one day what ends comes first, then by kind and id
     */
    public List<PolicyChange> changes() {
        return PolicyChange.of(entries);
    }

    /**
     * Returns an entry, of whatever kind.
     *
     * @param kind the name of the list of a {@link PolicyDocument} in which it stands, such as {@code regimes}
     * @param id its id
     * @return the entry, or empty if this book holds none of that kind and id
     */
    public Optional<Provision> entry(String kind, String id) {
        return EntryKinds.named(kind).stream()
                .flatMap(each -> each.entries(entries).stream())
                .filter(entry -> entry.id().equals(id))
                .<Provision>map(entry -> entry)
                .findFirst();
    }

    /**
     * Returns what happened on the way to this policy.
     *
     * @return the events, by first day and id
     */
    public List<PolicyEvent> events() {
        return entries.events().stream()
                .sorted(Comparator.comparing(
                                (PolicyEvent event) -> event.validity().firstDay())
                        .thenComparing(PolicyEvent::id))
                .toList();
    }

    /**
     * Returns what has not been decided.
     *
     * @return the questions, sorted by id
     */
    public List<PolicyQuestion> questions() {
        return entries.questions();
    }

    /**
     * Returns the question on which an entry hangs.
     *
     * @param entry the id of an undecided entry
     * @return the question, or empty if the book knows none
     */
    public Optional<PolicyQuestion> question(String entry) {
        return entries.questions().stream()
                .filter(question -> question.undecided().contains(entry))
                .findFirst();
    }

    /**
     * Returns the rules of a step on the way of a policy, or of a term of experiments.
     *
     * @param subject the subject
     * @return the rules, by day; none if the book knows none
     */
    public Timeline<ProcedureRule> procedureRules(ProcedureSubject subject) {
        return timeline(EntryKinds.PROCEDURE_RULES, subject);
    }

    /**
     * Tells whether a performance or an allocation rule is undecided on some day, so that the lines that hang on it must be
     * looked for.
     *
     * @return whether one is
     */
    public boolean hasUndecidedAllocation() {
        return undecidedAllocation;
    }

    /**
     * Returns what this book is.
     *
     * @return one sentence
     */
    public String title() {
        return title;
    }

    /**
     * Returns the fingerprint of the entries that can decide an answer: the SHA-256 of their canonical JSON, sorted by id,
     * with the names of the scenarios and without those of the book and its overlays. What only informs does not change it:
     * events, questions, published statistics, errata, gaps, and the descriptions of documents.
     *
     * @return 64 hexadecimal digits
     */
    public String sha256() {
        return sha256;
    }

    /**
     * Returns the fingerprint of everything else that this book says, which decides nothing. It is taken anew each time.
     *
     * @return 64 hexadecimal digits
     */
    public String informationSha256() {
        return PolicyEntries.informationSha256(entries);
    }

    /**
     * Returns all entries, sorted by id.
     *
     * @return one document with the entries of the book and its overlays
     */
    public PolicyDocument entries() {
        return entries;
    }

    /**
     * Returns a document that entries refer to.
     *
     * @param id the id of the source
     * @return the source, or empty if this book does not describe it
     */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /**
     * Returns what is known not to be known.
     *
     * @return the gaps, sorted by id
     */
    public List<Gap> gaps() {
        return entries.gaps();
    }

    /**
     * Returns the versions of one thing.
     *
     * @param <T> the entries
     * @param kind the kind of entries
     * @param subject what they are about: the form of a regime, the framework of a ceiling
     * @return the versions, by day; none if the book knows none
     */
    public <T extends Provision> Timeline<T> timeline(EntryKind<T> kind, Object subject) {
        return timeline(timelines, kind, subject);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Provision> Timeline<T> timeline(
            Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> timelines, EntryKind<T> kind, Object subject) {
        // A kind makes timelines of its own entries only.
        Timeline<T> found = (Timeline<T>) timelines.getOrDefault(kind, Map.of()).get(subject);
        return found == null ? Timeline.none() : found;
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
     * @return a book that answers by them; this book where both have the same versions
     * @throws ClassCastException if the entry is of another kind
     */
    public PolicyBook withVersionsOf(EntryKind<?> kind, Provision entry, PolicyBook other) {
        Map<Object, Timeline<?>> versions = new HashMap<>(timelines.getOrDefault(kind, Map.of()));
        boolean same = true;
        for (Object subject : kind.subjects(entry)) {
            Timeline<?> back = other.timeline(kind, subject);
            same &= back.versions().equals(timeline(kind, subject).versions());
            versions.put(subject, back);
        }
        if (same) {
            return this;
        }
        versions.values().removeIf(none -> none.versions().isEmpty());
        Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> together = new HashMap<>(timelines);
        together.put(kind, versions);
        return new PolicyBook(this, together);
    }

    /**
     * Returns the regimes of a form of funding.
     *
     * @param form the form
     * @return the regimes, by day; none if the book knows none
     */
    public Timeline<FundingRegime> regimes(FundingForm form) {
        return timeline(EntryKinds.REGIMES, form);
    }

    /**
     * Returns the regime of a form of funding on a day.
     *
     * @param form the form
     * @param day the day
     * @return the regime, or empty if the book has no rule for that day
     */
    public Optional<FundingRegime> regime(FundingForm form, LocalDate day) {
        return regimes(form).on(day);
    }

    /**
     * Returns the codes of all performances that this book knows on some day.
     *
     * @return the codes
     */
    public Set<PerformanceCode> performanceCodes() {
        return performanceCodes;
    }

    /**
     * Returns what a code stands for.
     *
     * @param code the code
     * @return the performances, by day; none if the book does not know the code
     */
    public Timeline<Performance> performances(PerformanceCode code) {
        return timeline(EntryKinds.PERFORMANCES, code);
    }

    /**
     * Returns what a code stands for on a day.
     *
     * @param code the code
     * @param day the day
     * @return the version that holds, or {@code null} if there is none, or the description by which it goes does not hold
     */
    public @Nullable Performance performance(PerformanceCode code, LocalDate day) {
        Performance version = performances(code).onEpochDay(day.toEpochDay());
        boolean lapsed = version != null
                && version.describedBy().isPresent()
                && descriptions(version.describedBy().get()).on(day).isEmpty();
        return lapsed ? null : version;
    }

    /**
     * Returns what a performance may cost.
     *
     * @param code the performance
     * @return the tariffs, by day; none if the book knows none
     */
    public Timeline<Tariff> tariffs(PerformanceCode code) {
        return timeline(EntryKinds.TARIFFS, code);
    }

    /**
     * Returns the allocation rules that name a performance.
     *
     * @param code the performance
     * @return the rules, by day; none if no rule names it
     */
    public Timeline<AllocationRule> allocationRules(PerformanceCode code) {
        return timeline(EntryKinds.ALLOCATION_RULES, code);
    }

    /**
     * Returns the allocation rules that speak of all performances that are not the work of one discipline.
     *
     * @return the rules, by day
     */
    public Timeline<AllocationRule> generalAllocationRules() {
        return timeline(EntryKinds.ALLOCATION_RULES, EntryKinds.ALL_PERFORMANCES);
    }

    /**
     * Returns which date decides about a subject.
     *
     * @param subject the subject
     * @return the rules, by service date; none if the book does not say
     */
    public Timeline<DateRule> dateRules(DateSubject subject) {
        return timeline(EntryKinds.DATE_RULES, subject);
    }

    /**
     * Returns the rules behind a check.
     *
     * @param code the code of its findings
     * @return the rules, by day; none if the book holds none
     */
    public Timeline<CheckRule> checkRules(String code) {
        return timeline(EntryKinds.CHECK_RULES, code);
    }

    /**
     * Returns how far prices are bound.
     *
     * @param form the form of funding
     * @param discipline the discipline; empty for care that is not the work of one
     * @return the tariff regimes, by day; none if the book knows none
     */
    public Timeline<TariffRegime> tariffRegimes(FundingForm form, Optional<Discipline> discipline) {
        return timeline(EntryKinds.TARIFF_REGIMES, EntryKinds.bound(form, discipline));
    }

    /**
     * Returns by how much maximum tariffs may be exceeded under a written agreement.
     *
     * @param discipline the discipline
     * @return the allowances, by day; none if the book knows none
     */
    public Timeline<TariffAllowance> tariffAllowances(Discipline discipline) {
        return timeline(EntryKinds.TARIFF_ALLOWANCES, EntryKinds.lifted(discipline, true));
    }

    /**
     * Returns by how much maximum tariffs may have been exceeded under a written agreement, where it is not known on which
     * days that was allowed.
     *
     * @param discipline the discipline
     * @return the allowances with a gap, by day; none if the book knows none
     */
    public Timeline<TariffAllowance> possibleAllowances(Discipline discipline) {
        return timeline(EntryKinds.TARIFF_ALLOWANCES, EntryKinds.lifted(discipline, false));
    }

    /**
     * Returns what a form of funding does not contain.
     *
     * @param form the form
     * @return a timeline per kind of care, sorted by its tag
     */
    public List<Timeline<ContentExclusion>> contentExclusions(FundingForm form) {
        return contentExclusions.getOrDefault(form, List.of());
    }

    /**
     * Returns which types of providers are known to declare on a code list.
     *
     * @param list three digits
     * @return the rules, by day; none if the book knows none
     */
    public Timeline<ProviderRule> providerRules(String list) {
        return timeline(EntryKinds.PROVIDER_RULES, list);
    }

    /**
     * Returns the performances that are described under a name, for {@link Performance#describedBy}.
     *
     * @param key the key of the descriptions
     * @return the descriptions, by day; none if the book knows none of that key
     */
    public Timeline<PerformanceDescription> descriptions(String key) {
        return timeline(EntryKinds.DESCRIPTIONS, key);
    }

    /**
     * Returns what a run should say once about lines of a form.
     *
     * @param form the form of funding
     * @return the notices, sorted by id
     */
    public List<PolicyNotice> notices(FundingForm form) {
        return notices.getOrDefault(form, List.of());
    }

    /**
     * Returns what there is for a framework in a year, by every edition that says so.
     *
     * @param framework the framework
     * @param year the calendar year
     * @return the budgets, the newest edition last; none if the book knows none
     */
    public List<MacroBudget> macroBudgets(MacroFramework framework, int year) {
        return entries.macroBudgets().stream()
                .filter(budget -> budget.framework() == framework && budget.year() == year)
                .sorted(Comparator.comparing(MacroBudget::edition))
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * Returns what a client pays of an item.
     *
     * @param item the item
     * @return the rules, by day; none if the book knows none
     */
    public Timeline<ContributionRule> contributionRules(ContributionItem item) {
        return timeline(EntryKinds.CONTRIBUTION_RULES, item);
    }

    /**
     * Returns whether an item is exempt from the deductible.
     *
     * @param item the item
     * @return the rules, by day; none if the book knows none
     */
    public Timeline<DeductibleRule> deductibleRules(DeductibleItem item) {
        return timeline(EntryKinds.DEDUCTIBLE_RULES, item);
    }

    /**
     * Returns which published figures contradict each other.
     *
     * @return the errata, sorted by id
     */
    public List<Erratum> errata() {
        return entries.errata();
    }

    private void refuseUnknownNames() {
        Set<String> gaps = entries.gaps().stream().map(Gap::id).collect(Collectors.toSet());
        for (PolicyNotice notice : entries.notices()) {
            refuseUnknown(gaps.contains(notice.gap()), "gap", notice, notice.gap());
        }
        for (TariffAllowance allowance : entries.tariffAllowances()) {
            allowance.gap().ifPresent(gap -> refuseUnknown(gaps.contains(gap), "gap", allowance, gap));
        }
        for (Performance performance : entries.performances()) {
            performance
                    .describedBy()
                    .ifPresent(id ->
                            refuseUnknown(!descriptions(id).versions().isEmpty(), "description", performance, id));
        }
    }

    private static void refuseUnknown(boolean known, String what, Provision entry, String name) {
        if (!known) {
            throw new IllegalArgumentException(
                    "The " + what + " of entry " + entry.id() + " must stand in the book, but " + name + " does not");
        }
    }

    private void refuseUnknownSources() {
        for (Provision entry : EntryKinds.entries(entries)) {
            for (SourceReference reference : PolicyEntries.references(entry)) {
                if (!sources.containsKey(reference.source())) {
                    throw new IllegalArgumentException("The source of entry " + entry.id()
                            + " must be described in the book, but " + reference.source() + " is not");
                }
            }
        }
    }

    /**
     * Tells whether another book has the same name and the same entries that can decide, so that no answer can differ.
     *
     * @param other the other book
     * @return whether they are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyBook that && name().equals(that.name()) && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    /**
     * Prints name and fingerprint.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return name() + " " + sha256;
    }
}
