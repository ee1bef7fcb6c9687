package nl.birthcare.funding.rules.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import nl.birthcare.funding.rules.policy.entry.ProviderRule;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;

/** The entries of a {@link PolicyBook}, and the look-ups by name, each of which is a timeline of one kind and one subject. */
abstract sealed class BookEntries permits PolicyBook {

    private final PolicyDocument entries;
    private final Map<String, Source> sources;
    private final Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> timelines;
    private final Map<FundingForm, List<Timeline<ContentExclusion>>> contentExclusions;
    private final Set<PerformanceCode> performanceCodes;
    private final Map<FundingForm, List<PolicyNotice>> notices;
    private final boolean undecidedAllocation;

    /** Refuses entries that contradict each other, and references to what is not among them. */
    BookEntries(PolicyDocument entries) {
        this.entries = entries;
        this.sources = entries.sources().stream().collect(Collectors.toMap(Source::id, source -> source));
        this.timelines = EntryKinds.all().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> kind.timelines(entries)));
        this.contentExclusions = exclusionsByForm();
        this.performanceCodes =
                entries.performances().stream().map(Performance::code).collect(Collectors.toUnmodifiableSet());
        this.notices = entries.notices().stream().collect(Collectors.groupingBy(PolicyNotice::form));
        this.undecidedAllocation = Stream.of(entries.performances(), entries.tariffs(), entries.allocationRules())
                .flatMap(List::stream)
                .anyMatch(entry -> !entry.decides());
        PolicyEntries.refuseUnknownSources(entries, sources.keySet());
        PolicyEntries.refuseUnknownNames(entries);
    }

    /** The entries of another book, looked up in other timelines. */
    BookEntries(BookEntries book, Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> timelines) {
        this.entries = book.entries;
        this.sources = book.sources;
        this.timelines = timelines;
        this.contentExclusions = exclusionsByForm();
        this.performanceCodes = book.performanceCodes;
        this.notices = book.notices;
        this.undecidedAllocation = book.undecidedAllocation;
    }

    /** A timeline per kind of care, sorted by its tag, for each form. */
    private Map<FundingForm, List<Timeline<ContentExclusion>>> exclusionsByForm() {
        Map<FundingForm, SortedMap<String, Timeline<ContentExclusion>>> byTag = new EnumMap<>(FundingForm.class);
        for (Object subject :
                timelines.getOrDefault(EntryKinds.CONTENT_EXCLUSIONS, Map.of()).keySet()) {
            Timeline<ContentExclusion> versions = timeline(EntryKinds.CONTENT_EXCLUSIONS, subject);
            ContentExclusion any = versions.versions().get(0);
            byTag.computeIfAbsent(any.form(), form -> new TreeMap<>())
                    .put(any.content().name(), versions);
        }
        Map<FundingForm, List<Timeline<ContentExclusion>>> byForm = new EnumMap<>(FundingForm.class);
        byTag.forEach((form, tags) -> byForm.put(form, List.copyOf(tags.values())));
        return byForm;
    }

    /** The timelines of this book, with those of what an entry is about as another book has them. */
    Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> timelinesWith(
            EntryKind<?> kind, Provision entry, BookEntries other) {
        Map<Object, Timeline<?>> versions = new HashMap<>(timelines.getOrDefault(kind, Map.of()));
        for (Object subject : kind.subjects(entry)) {
            versions.put(subject, other.timeline(kind, subject));
        }
        versions.values().removeIf(none -> none.versions().isEmpty());
        Map<EntryKind<?>, Map<Object, ? extends Timeline<?>>> together = new HashMap<>(timelines);
        together.put(kind, versions);
        return together;
    }

    /** {@return all entries, sorted by id: one document with the entries of the book and its overlays} */
    public PolicyDocument entries() {
        return entries;
    }

    /**
     * {@return whether a performance or an allocation rule is undecided on some day, so that the lines that hang on it
     * must be looked for}
     */
    public boolean hasUndecidedAllocation() {
        return undecidedAllocation;
    }

    /**
     * {@return a document that entries refer to: the source, or empty if this book does not describe it}
     *
     * @param id the id of the source
     */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** {@return what is known not to be known: the gaps, sorted by id} */
    public List<Gap> gaps() {
        return entries.gaps();
    }

    /**
     * {@return the versions of one thing, by day; none if the book knows none}
     *
     * @param <T> the entries
     * @param kind the kind of entries
     * @param subject what they are about: the form of a regime, the framework of a ceiling
     */
    @SuppressWarnings("unchecked")
    public <T extends Provision> Timeline<T> timeline(EntryKind<T> kind, Object subject) {
        // A kind makes timelines of its own entries only.
        Timeline<T> found = (Timeline<T>) timelines.getOrDefault(kind, Map.of()).get(subject);
        return found == null ? Timeline.none() : found;
    }

    /**
     * {@return the regimes of a form of funding, by day; none if the book knows none}
     *
     * @param form the form
     */
    public Timeline<FundingRegime> regimes(FundingForm form) {
        return timeline(EntryKinds.REGIMES, form);
    }

    /**
     * {@return the regime of a form of funding on a day, or empty if the book has no rule for that day}
     *
     * @param form the form
     * @param day the day
     */
    public Optional<FundingRegime> regime(FundingForm form, LocalDate day) {
        return regimes(form).on(day);
    }

    /** {@return the codes of all performances that this book knows on some day} */
    public Set<PerformanceCode> performanceCodes() {
        return performanceCodes;
    }

    /**
     * {@return what a code stands for: the performances, by day; none if the book does not know the code}
     *
     * @param code the code
     */
    public Timeline<Performance> performances(PerformanceCode code) {
        return timeline(EntryKinds.PERFORMANCES, code);
    }

    /**
     * Returns what a code stands for on a day.
     *
     * @param code the code
     * @param day the day
     * @return the version that holds; empty if there is none, or the description by which it goes does not hold
     */
    public Optional<Performance> performance(PerformanceCode code, LocalDate day) {
        Require.present("The code of a performance", code);
        Require.present("The day of a performance", day);
        return performances(code)
                .on(day)
                .filter(version -> version.describedBy()
                        .map(key -> descriptions(key).on(day).isPresent())
                        .orElse(true));
    }

    /**
     * {@return what a performance may cost: the tariffs, by day; none if the book knows none}
     *
     * @param code the performance
     */
    public Timeline<Tariff> tariffs(PerformanceCode code) {
        return timeline(EntryKinds.TARIFFS, code);
    }

    /**
     * {@return the allocation rules that name a performance, by day; none if no rule names it}
     *
     * @param code the performance
     */
    public Timeline<AllocationRule> allocationRules(PerformanceCode code) {
        return timeline(EntryKinds.ALLOCATION_RULES, code);
    }

    /** {@return the allocation rules that speak of all performances that are not the work of one discipline, by day} */
    public Timeline<AllocationRule> generalAllocationRules() {
        return timeline(EntryKinds.ALLOCATION_RULES, EntrySubjects.ALL_PERFORMANCES);
    }

    /**
     * {@return which date decides about a subject: the rules, by service date; none if the book does not say}
     *
     * @param subject the subject
     */
    public Timeline<DateRule> dateRules(DateSubject subject) {
        return timeline(EntryKinds.DATE_RULES, subject);
    }

    /**
     * {@return the rules behind a check, by day; none if the book holds none}
     *
     * @param code the code of its findings
     */
    public Timeline<CheckRule> checkRules(String code) {
        return timeline(EntryKinds.CHECK_RULES, code);
    }

    /**
     * {@return how far prices are bound: the tariff regimes, by day; none if the book knows none}
     *
     * @param form the form of funding
     * @param discipline the discipline; empty for care that is not the work of one
     */
    public Timeline<TariffRegime> tariffRegimes(FundingForm form, Optional<Discipline> discipline) {
        return timeline(EntryKinds.TARIFF_REGIMES, EntrySubjects.bound(form, discipline));
    }

    /**
     * Returns by how much maximum tariffs may be exceeded under a written agreement.
     *
     * @param discipline the discipline
     * @return the allowances, by day; none if the book knows none
     */
    public Timeline<TariffAllowance> tariffAllowances(Discipline discipline) {
        return timeline(EntryKinds.TARIFF_ALLOWANCES, EntrySubjects.lifted(discipline, true));
    }

    /**
     * {@return by how much maximum tariffs may have been exceeded under a written agreement, where it is not known on
     * which days that was allowed: the allowances with a gap, by day; none if the book knows none}
     *
     * @param discipline the discipline
     */
    public Timeline<TariffAllowance> possibleAllowances(Discipline discipline) {
        return timeline(EntryKinds.TARIFF_ALLOWANCES, EntrySubjects.lifted(discipline, false));
    }

    /**
     * Returns what may be charged on top of maximum tariffs.
     *
     * @param discipline the discipline
     * @param key the key of the supplement
     * @return the versions, by day; none if the book knows none
     */
    public Timeline<TariffSupplement> tariffSupplements(Discipline discipline, String key) {
        return timeline(EntryKinds.TARIFF_SUPPLEMENTS, EntrySubjects.supplemented(discipline, key));
    }

    /**
     * {@return what a form of funding does not contain: a timeline per kind of care, sorted by its tag}
     *
     * @param form the form
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
     * {@return what a run should say once about lines of a form: the notices, sorted by id}
     *
     * @param form the form of funding
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
}
