package nl.birthcare.funding.rules.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.rules.policy.EntryKind.Role;
import nl.birthcare.funding.rules.policy.entry.Advice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;
import nl.birthcare.funding.rules.policy.entry.Erratum;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.MacroControlCeiling;
import nl.birthcare.funding.rules.policy.entry.MacroControlRule;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import nl.birthcare.funding.rules.policy.entry.PhaseRule;
import nl.birthcare.funding.rules.policy.entry.PolicyStatement;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import nl.birthcare.funding.rules.policy.entry.ProviderRule;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;
import nl.birthcare.funding.rules.policy.entry.PublishedTariff;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import nl.birthcare.funding.rules.policy.entry.TariffFormula;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;

/**
 * The kinds of dated entries, each declared here and nowhere else.
 *
 * <p>Whatever treats all kinds alike (merging documents, scenarios, timelines, fingerprints, pages) loops over {@link
 * #all()}. A new kind is a type, a list of {@link PolicyDocument}, and a constant here that is added to the list below.
 */
public final class EntryKinds {

    /** When which form of funding can be declared. */
    public static final EntryKind<FundingRegime> REGIMES = EntryKind.of(Role.LINES, "regimes", FundingRegime.class)
            .in(PolicyDocument::regimes, PolicyDocument.Builder::regimes, EntrySentences::regime)
            .about("the regime of form", FundingRegime::form, "form");

    /** What the performance codes stand for. */
    public static final EntryKind<Performance> PERFORMANCES = EntryKind.of(
                    Role.PERFORMANCES, "performances", Performance.class)
            .in(PolicyDocument::performances, PolicyDocument.Builder::performances, EntrySentences::performance)
            .about("performance", Performance::code, "code");

    /** What performances may cost. */
    public static final EntryKind<Tariff> TARIFFS = EntryKind.of(Role.PERFORMANCES, "tariffs", Tariff.class)
            .in(PolicyDocument::tariffs, PolicyDocument.Builder::tariffs, EntrySentences::tariff)
            .about("the tariff of performance", Tariff::performance, "performance");

    /** How integral amounts are divided. */
    public static final EntryKind<AllocationRule> ALLOCATION_RULES = EntryKind.of(
                    Role.PERFORMANCES, "allocationRules", AllocationRule.class)
            .in(PolicyDocument::allocationRules, PolicyDocument.Builder::allocationRules, EntrySentences::allocation)
            .aboutEach("the allocation rule of", EntrySubjects::divided, "performances");

    /** Which date decides about what. */
    public static final EntryKind<DateRule> DATE_RULES = EntryKind.of(Role.LINES, "dateRules", DateRule.class)
            .in(PolicyDocument::dateRules, PolicyDocument.Builder::dateRules, EntrySentences::date)
            .about("the deciding date of", DateRule::subject, "subject");

    /** What declarations are checked for. */
    public static final EntryKind<CheckRule> CHECK_RULES = EntryKind.of(Role.LINES, "checkRules", CheckRule.class)
            .in(PolicyDocument::checkRules, PolicyDocument.Builder::checkRules, CheckRule::title)
            .about("check rule", CheckRule::code, "code");

    /** How far prices are bound. */
    public static final EntryKind<TariffRegime> TARIFF_REGIMES = EntryKind.of(
                    Role.LINES, "tariffRegimes", TariffRegime.class)
            .in(PolicyDocument::tariffRegimes, PolicyDocument.Builder::tariffRegimes, EntrySentences::tariffRegime)
            .about("the tariff regime of", EntrySubjects::bound, "form", "discipline");

    /** By how much maximum tariffs may be exceeded. An entry whose days are a gap may overlap one whose days are known. */
    public static final EntryKind<TariffAllowance> TARIFF_ALLOWANCES = EntryKind.of(
                    Role.LINES, "tariffAllowances", TariffAllowance.class)
            .in(PolicyDocument::tariffAllowances, PolicyDocument.Builder::tariffAllowances, EntrySentences::allowance)
            .about("the tariff allowance of", EntrySubjects::lifted, "discipline");

    /** Within how many months care is to be declared. */
    public static final EntryKind<FundingRegime.DeclaringTerm> DECLARING_TERMS = EntryKind.of(
                    Role.LINES, "declaringTerms", FundingRegime.DeclaringTerm.class)
            .in(PolicyDocument::declaringTerms, PolicyDocument.Builder::declaringTerms, EntrySentences::term)
            .about("the declaring term of", FundingRegime.DeclaringTerm::form, "form");

    /** What forms of funding do not contain. */
    public static final EntryKind<ContentExclusion> CONTENT_EXCLUSIONS = EntryKind.of(
                    Role.LINES, "contentExclusions", ContentExclusion.class)
            .in(PolicyDocument::contentExclusions, PolicyDocument.Builder::contentExclusions, EntrySentences::exclusion)
            .about("the exclusion of", EntrySubjects::excluded, "form", "content");

    /** Which types of providers declare on a code list. */
    public static final EntryKind<ProviderRule> PROVIDER_RULES = EntryKind.of(
                    Role.LINES, "providerRules", ProviderRule.class)
            .in(PolicyDocument::providerRules, PolicyDocument.Builder::providerRules, EntrySentences::providers)
            .about("the provider rule of list", ProviderRule::list, "list");

    /** Which performances are described by name. */
    public static final EntryKind<PerformanceDescription> DESCRIPTIONS = EntryKind.of(
                    Role.LINES, "descriptions", PerformanceDescription.class)
            .in(PolicyDocument::descriptions, PolicyDocument.Builder::descriptions, EntrySentences::description)
            .about("the description", PerformanceDescription::key, "key");

    /** What a run should say once. */
    public static final EntryKind<PolicyNotice> NOTICES = EntryKind.of(Role.LINES, "notices", PolicyNotice.class)
            .in(PolicyDocument::notices, PolicyDocument.Builder::notices, EntrySentences::notice);

    /** How a policy comes about, and how long an experiment may last. */
    public static final EntryKind<ProcedureRule> PROCEDURE_RULES = EntryKind.of(
                    Role.ANSWERS, "procedureRules", ProcedureRule.class)
            .in(PolicyDocument::procedureRules, PolicyDocument.Builder::procedureRules, ProcedureRule::title)
            .about("the procedure rule of", ProcedureRule::subject, "subject");

    /** What clients pay a part of. */
    public static final EntryKind<ContributionRule> CONTRIBUTION_RULES = EntryKind.of(
                    Role.ANSWERS, "contributionRules", ContributionRule.class)
            .in(
                    PolicyDocument::contributionRules,
                    PolicyDocument.Builder::contributionRules,
                    EntrySentences::contribution)
            .about("the contribution to", ContributionRule::item, "item");

    /** What is exempt from the deductible, and what is not. */
    public static final EntryKind<DeductibleRule> DEDUCTIBLE_RULES = EntryKind.of(
                    Role.ANSWERS, "deductibleRules", DeductibleRule.class)
            .in(PolicyDocument::deductibleRules, PolicyDocument.Builder::deductibleRules, EntrySentences::deductible)
            .about("the deductible of", DeductibleRule::item, "item");

    /** What the ministry's budgets have for each framework, by edition. */
    public static final EntryKind<MacroBudget> MACRO_BUDGETS = EntryKind.of(
                    Role.ANSWERS, "macroBudgets", MacroBudget.class)
            .in(PolicyDocument::macroBudgets, PolicyDocument.Builder::macroBudgets, EntrySentences::budget)
            .about("the budget of", EntrySubjects::budgeted, "framework", "edition");

    /** What has not been decided, and what could be. */
    public static final EntryKind<PolicyQuestion> QUESTIONS = EntryKind.of(
                    Role.INFORMATION, "questions", PolicyQuestion.class)
            .in(PolicyDocument::questions, PolicyDocument.Builder::questions, PolicyQuestion::question);

    /** What happened on the way. */
    public static final EntryKind<PolicyEvent> EVENTS = EntryKind.of(Role.INFORMATION, "events", PolicyEvent.class)
            .in(PolicyDocument::events, PolicyDocument.Builder::events, PolicyEvent::title);

    /** What birth care has cost, as published. */
    public static final EntryKind<PublishedCost> REALISED_COSTS = EntryKind.of(
                    Role.INFORMATION, "realisedCosts", PublishedCost.class)
            .in(PolicyDocument::realisedCosts, PolicyDocument.Builder::realisedCosts, EntrySentences::cost)
            .about("the realised cost of", EntrySubjects::counted, "form", "framework", "edition");

    /** What birth care has cost per client, as published. */
    public static final EntryKind<PublishedCost> AVERAGE_COSTS = EntryKind.of(
                    Role.INFORMATION, "averageCosts", PublishedCost.class)
            .in(PolicyDocument::averageCosts, PolicyDocument.Builder::averageCosts, EntrySentences::cost)
            .about("the average cost of", EntrySubjects::counted, "form", "framework", "edition");

    /** What else was counted, as published. */
    public static final EntryKind<PublishedNumber> PUBLISHED_NUMBERS = EntryKind.of(
                    Role.INFORMATION, "publishedNumbers", PublishedNumber.class)
            .in(PolicyDocument::publishedNumbers, PolicyDocument.Builder::publishedNumbers, EntrySentences::number)
            .about("the number of", EntrySubjects::measured, "measure", "edition");

    /** Which published figures contradict each other. */
    public static final EntryKind<Erratum> ERRATA = EntryKind.of(Role.INFORMATION, "errata", Erratum.class)
            .in(PolicyDocument::errata, PolicyDocument.Builder::errata, EntrySentences::erratum);

    /** How an excess over a ceiling is recovered from institutions. */
    public static final EntryKind<MacroControlRule> MACRO_CONTROL_RULES = EntryKind.of(
                    Role.ANSWERS, "macroControlRules", MacroControlRule.class)
            .in(PolicyDocument::macroControlRules, PolicyDocument.Builder::macroControlRules, EntrySentences::control)
            .about("the macro-control rule of", MacroControlRule::framework, "framework");

    /** What institutions together could turn over in a year. */
    public static final EntryKind<MacroControlCeiling> MACRO_CONTROL_CEILINGS = EntryKind.of(
                    Role.ANSWERS, "macroControlCeilings", MacroControlCeiling.class)
            .in(
                    PolicyDocument::macroControlCeilings,
                    PolicyDocument.Builder::macroControlCeilings,
                    EntrySentences::ceiling)
            .about("the ceiling of", MacroControlCeiling::framework, "framework");

    /** How maximum tariffs follow from one another. */
    public static final EntryKind<TariffFormula> TARIFF_FORMULAS = EntryKind.of(
                    Role.LINES, "tariffFormulas", TariffFormula.class)
            .in(PolicyDocument::tariffFormulas, PolicyDocument.Builder::tariffFormulas, EntrySentences::formula)
            .about("the tariff formula of", TariffFormula::discipline, "discipline");

    /** Which maximum tariffs follow from full ones. */
    public static final EntryKind<TariffDerivation> TARIFF_DERIVATIONS = EntryKind.of(
                    Role.PERFORMANCES, "tariffDerivations", TariffDerivation.class)
            .in(
                    PolicyDocument::tariffDerivations,
                    PolicyDocument.Builder::tariffDerivations,
                    EntrySentences::derivation)
            .about("the tariff derivation of", TariffDerivation::performance, "performance");

    /** What may be charged on top of maximum tariffs. */
    public static final EntryKind<TariffSupplement> TARIFF_SUPPLEMENTS = EntryKind.of(
                    Role.LINES, "tariffSupplements", TariffSupplement.class)
            .in(
                    PolicyDocument::tariffSupplements,
                    PolicyDocument.Builder::tariffSupplements,
                    EntrySentences::supplement)
            .about("the tariff supplement of", EntrySubjects::supplemented, "discipline", "key");

    /** Where the phases of care begin and end. */
    public static final EntryKind<PhaseRule> PHASES = EntryKind.of(Role.INFORMATION, "phases", PhaseRule.class)
            .in(PolicyDocument::phases, PolicyDocument.Builder::phases, EntrySentences::phase)
            .about("the phase", PhaseRule::phase, "phase");

    /** What documents state besides. */
    public static final EntryKind<PolicyStatement> STATEMENTS = EntryKind.of(
                    Role.INFORMATION, "statements", PolicyStatement.class)
            .in(PolicyDocument::statements, PolicyDocument.Builder::statements, EntrySentences::statement);

    /** What the minister was advised. */
    public static final EntryKind<Advice> ADVICES = EntryKind.of(Role.INFORMATION, "advices", Advice.class)
            .in(PolicyDocument::advices, PolicyDocument.Builder::advices, EntrySentences::advice);

    /** What care cost by name, where the code is unknown. */
    public static final EntryKind<PublishedTariff> PUBLISHED_TARIFFS = EntryKind.of(
                    Role.INFORMATION, "publishedTariffs", PublishedTariff.class)
            .in(
                    PolicyDocument::publishedTariffs,
                    PolicyDocument.Builder::publishedTariffs,
                    EntrySentences::publishedTariff)
            .about("the published tariff of", EntrySubjects::priced, "discipline", "name", "kind");

    private static final List<EntryKind<?>> ALL = List.of(
            REGIMES,
            PERFORMANCES,
            TARIFFS,
            ALLOCATION_RULES,
            DATE_RULES,
            CHECK_RULES,
            TARIFF_REGIMES,
            TARIFF_ALLOWANCES,
            TARIFF_FORMULAS,
            TARIFF_SUPPLEMENTS,
            TARIFF_DERIVATIONS,
            DECLARING_TERMS,
            CONTENT_EXCLUSIONS,
            PROVIDER_RULES,
            DESCRIPTIONS,
            NOTICES,
            PROCEDURE_RULES,
            CONTRIBUTION_RULES,
            DEDUCTIBLE_RULES,
            MACRO_BUDGETS,
            MACRO_CONTROL_RULES,
            MACRO_CONTROL_CEILINGS,
            PHASES,
            QUESTIONS,
            ADVICES,
            STATEMENTS,
            EVENTS,
            REALISED_COSTS,
            AVERAGE_COSTS,
            PUBLISHED_NUMBERS,
            PUBLISHED_TARIFFS,
            ERRATA);

    private static final Map<String, EntryKind<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EntryKind::name, Function.identity()));

    private static final List<String> NAMES = BY_NAME.keySet().stream().sorted().toList();

    private EntryKinds() {}

    /** {@return every kind, in the order in which pages show them: what decides about lines comes first} */
    public static List<EntryKind<?>> all() {
        return ALL;
    }

    /** {@return the names of all kinds, in alphabetical order} */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Finds a kind by the name of its list.
     *
     * @param name such as {@code regimes}
     * @return the kind, or empty if there is none of that name
     */
    public static Optional<EntryKind<?>> named(String name) {
        Require.present("The name", name);
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * Returns what an entry says, without its days and documents.
     *
     * @param entry an entry of any kind
     * @return a sentence or a clause; the id of an entry that is of no kind
     */
    public static String sentence(Provision entry) {
        Require.present("The entry", entry);
        return ALL.stream()
                .flatMap(kind -> kind.sentence(entry).stream())
                .findFirst()
                .orElseGet(entry::id);
    }

    /** Every entry of a document. */
    static List<Provision> entries(PolicyDocument document) {
        List<Provision> entries = new ArrayList<>();
        ALL.forEach(kind -> entries.addAll(kind.entries(document)));
        return entries;
    }
}
