package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.Timeline;

/** Puts the entries of documents together, and takes their fingerprint. */
final class PolicyEntries {

    private PolicyEntries() {}

    /** All entries of several documents, sorted by id. An entry that stands twice, word for word, counts once. */
    static PolicyDocument merged(String id, String title, List<PolicyDocument> documents) {
        return PolicyDocument.builder()
                .id(id)
                .title(title)
                .sources(merged("source", documents, PolicyDocument::sources, Source::id))
                .regimes(merged("regime", documents, PolicyDocument::regimes, Provision::id))
                .performances(merged("performance", documents, PolicyDocument::performances, Provision::id))
                .tariffs(merged("tariff", documents, PolicyDocument::tariffs, Provision::id))
                .allocationRules(merged("allocation rule", documents, PolicyDocument::allocationRules, Provision::id))
                .dateRules(merged("date rule", documents, PolicyDocument::dateRules, Provision::id))
                .checkRules(merged("check rule", documents, PolicyDocument::checkRules, Provision::id))
                .tariffRegimes(merged("tariff regime", documents, PolicyDocument::tariffRegimes, Provision::id))
                .tariffAllowances(
                        merged("tariff allowance", documents, PolicyDocument::tariffAllowances, Provision::id))
                .contentExclusions(
                        merged("content exclusion", documents, PolicyDocument::contentExclusions, Provision::id))
                .providerRules(merged("provider rule", documents, PolicyDocument::providerRules, Provision::id))
                .descriptions(merged("description", documents, PolicyDocument::descriptions, Provision::id))
                .questions(merged("question", documents, PolicyDocument::questions, Provision::id))
                .procedureRules(merged("procedure rule", documents, PolicyDocument::procedureRules, Provision::id))
                .events(merged("event", documents, PolicyDocument::events, Provision::id))
                .notices(merged("notice", documents, PolicyDocument::notices, Provision::id))
                .gaps(merged("gap", documents, PolicyDocument::gaps, Gap::id))
                .macroBudgets(merged("macro budget", documents, PolicyDocument::macroBudgets, Provision::id))
                .contributionRules(
                        merged("contribution rule", documents, PolicyDocument::contributionRules, Provision::id))
                .deductibleRules(merged("deductible rule", documents, PolicyDocument::deductibleRules, Provision::id))
                .realisedCosts(merged("realised cost", documents, PolicyDocument::realisedCosts, Provision::id))
                .averageCosts(merged("average cost", documents, PolicyDocument::averageCosts, Provision::id))
                .publishedNumbers(
                        merged("published number", documents, PolicyDocument::publishedNumbers, Provision::id))
                .errata(merged("erratum", documents, PolicyDocument::errata, Provision::id))
                .build();
    }

    private static <T> List<T> merged(
            String what,
            List<PolicyDocument> documents,
            Function<PolicyDocument, List<T>> kind,
            Function<? super T, String> id) {
        SortedMap<String, T> byId = new TreeMap<>();
        for (PolicyDocument document : documents) {
            for (T entry : kind.apply(document)) {
                T earlier = byId.putIfAbsent(id.apply(entry), entry);
                if (earlier != null && !earlier.equals(entry)) {
                    throw new IllegalArgumentException("The id of a " + what
                            + " must be of one entry only, but two that differ are called " + id.apply(entry)
                            + ", the second in " + document.id());
                }
            }
        }
        return new ArrayList<>(byId.values());
    }

    /** Every entry that is dated and sourced. */
    static List<Provision> provisions(PolicyDocument entries) {
        return Stream.of(
                        entries.regimes(),
                        entries.performances(),
                        entries.tariffs(),
                        entries.allocationRules(),
                        entries.dateRules(),
                        entries.checkRules(),
                        entries.tariffRegimes(),
                        entries.tariffAllowances(),
                        entries.contentExclusions(),
                        entries.providerRules(),
                        entries.descriptions(),
                        entries.questions(),
                        entries.procedureRules(),
                        entries.events(),
                        entries.notices(),
                        entries.macroBudgets(),
                        entries.contributionRules(),
                        entries.deductibleRules(),
                        entries.realisedCosts(),
                        entries.averageCosts(),
                        entries.publishedNumbers(),
                        entries.errata())
                .flatMap(List::stream)
                .collect(Collectors.toList());
    }

    /** The allocation rules that name performances, per performance. */
    static Map<PerformanceCode, Timeline<AllocationRule>> byPerformance(List<AllocationRule> rules) {
        Map<PerformanceCode, List<AllocationRule>> grouped = new HashMap<>();
        for (AllocationRule rule : rules) {
            for (PerformanceCode code : rule.performances()) {
                grouped.computeIfAbsent(code, any -> new ArrayList<>()).add(rule);
            }
        }
        Map<PerformanceCode, Timeline<AllocationRule>> timelines = new HashMap<>();
        grouped.forEach((code, versions) ->
                timelines.put(code, Timeline.of("the allocation rule of performance " + code.text(), versions)));
        return timelines;
    }

    /** What each form of funding does not contain: a timeline per kind of care. */
    static Map<FundingForm, List<Timeline<ContentExclusion>>> byForm(List<ContentExclusion> exclusions) {
        Map<FundingForm, SortedMap<String, List<ContentExclusion>>> grouped = new EnumMap<>(FundingForm.class);
        for (ContentExclusion exclusion : exclusions) {
            grouped.computeIfAbsent(exclusion.form(), any -> new TreeMap<>())
                    .computeIfAbsent(exclusion.content().name(), any -> new ArrayList<>())
                    .add(exclusion);
        }
        Map<FundingForm, List<Timeline<ContentExclusion>>> timelines = new EnumMap<>(FundingForm.class);
        grouped.forEach((form, byTag) -> timelines.put(
                form,
                byTag.entrySet().stream()
                        .map(tag -> Timeline.<ContentExclusion>of(
                                "the exclusion of " + tag.getKey() + " from " + form, tag.getValue()))
                        .toList()));
        return timelines;
    }

    /** Refuses two figures of one thing, year and edition: nobody could say which of them was meant. */
    static void refuseTwoFiguresOfOneEdition(PolicyDocument entries) {
        refuseOverlap(
                "the budget of",
                entries.macroBudgets(),
                budget -> budget.framework() + " in edition " + budget.edition().name());
        refuseOverlap("the realised cost of", entries.realisedCosts(), PolicyEntries::text);
        refuseOverlap("the average cost of", entries.averageCosts(), PolicyEntries::text);
        refuseOverlap(
                "the number of",
                entries.publishedNumbers(),
                number -> number.measure()
                        + number.edition()
                                .map(edition -> " in edition " + edition.name())
                                .orElse(""));
    }

    private static String text(PublishedCost cost) {
        return cost.form().map(FundingForm::name).orElse("ALL") + " "
                + cost.framework().map(MacroFramework::name).orElse("ALL") + " in edition "
                + cost.edition().name();
    }

    private static <T extends Provision> void refuseOverlap(
            String what, List<T> figures, Function<? super T, String> subject) {
        figures.stream()
                .collect(Collectors.groupingBy(subject))
                .forEach((name, versions) -> Timeline.of(what + " " + name, versions));
    }

    /**
     * The SHA-256 of the canonical form of sorted entries and the names of scenarios: JSON with the fields of every object
     * in order of name.
     */
    static String sha256(PolicyDocument entries, List<String> scenarios) {
        ObjectNode tree = FundingJson.strictMapper().valueToTree(entries);
        tree.remove(List.of("id", "title", "schemaVersion"));
        if (!scenarios.isEmpty()) {
            scenarios.forEach(tree.putArray("scenarios")::add);
        }
        return FundingJson.sha256(tree);
    }
}
